// The contract is the one that the API itself publishes.
window.ui = SwaggerUIBundle({
  url: "/v1/openapi.json",
  dom_id: "#explorer",
  deepLinking: true,
  displayOperationId: true,
  displayRequestDuration: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
