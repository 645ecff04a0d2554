// The contract is the one that the API itself publishes; Explorer says where.
window.ui = SwaggerUIBundle({
  url: "{contract}",
  dom_id: "#explorer",
  deepLinking: true,
  displayOperationId: true,
  displayRequestDuration: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
