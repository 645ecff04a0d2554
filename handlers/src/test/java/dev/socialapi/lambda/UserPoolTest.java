package dev.socialapi.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

class UserPoolTest {
  @RegisterExtension
  private final WireMockExtension cognito =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @Test
  void removesTheUserByHisId() {
    cognito.stubFor(post("/").willReturn(okJson("{}")));

    pool().remove(ALICE);

    cognito.verify(
        postRequestedFor(urlEqualTo("/"))
            .withHeader(
                "X-Amz-Target", equalTo("AWSCognitoIdentityProviderService.AdminDeleteUser"))
            .withRequestBody(
                equalToJson("{\"UserPoolId\": \"pool\", \"Username\": \"%s\"}".formatted(ALICE))));
  }

  @Test
  void isFine_whenTheUserIsGone() {
    refuse("UserNotFoundException");

    assertThatCode(() -> pool().remove(ALICE)).doesNotThrowAnyException();
  }

  @Test
  void fails_whenItIsNotAllowed() {
    refuse("NotAuthorizedException");

    assertThatThrownBy(() -> pool().remove(ALICE)).isInstanceOf(NotAuthorizedException.class);
  }

  private void refuse(String type) {
    String error = "{\"__type\": \"%s\", \"message\": \"no\"}".formatted(type);
    cognito.stubFor(post("/").willReturn(aResponse().withStatus(400).withBody(error)));
  }

  private UserPool pool() {
    return new UserPool(
        CognitoIdentityProviderClient.builder()
            .endpointOverride(URI.create(cognito.baseUrl()))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build(),
        "pool");
  }
}
