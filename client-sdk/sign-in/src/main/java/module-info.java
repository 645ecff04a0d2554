/** People's sessions from a Cognito user pool, as credentials of the Social API's client. */
module dev.socialapi.client.signin {
  requires com.fasterxml.jackson.databind;
  requires static org.jspecify;
  requires software.amazon.awssdk.auth;
  requires software.amazon.awssdk.awscore;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.http;
  requires software.amazon.awssdk.http.urlconnection;
  requires software.amazon.awssdk.regions;
  requires software.amazon.awssdk.retries.api;
  requires software.amazon.awssdk.services.cognitoidentityprovider;

  exports dev.socialapi.client.signin;
}
