package dev.socialapi.local.gateway.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.gateway.document.GatewayDocument;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import dev.socialapi.local.gateway.routing.ApiAddress;
import dev.socialapi.local.gateway.routing.Arrival;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.RouteTable;
import dev.socialapi.local.template.AwsEnvironment;
import dev.socialapi.local.toy.TestClock;
import dev.socialapi.local.toy.ToyDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyEventTest {
  private static final ApiAddress ADDRESS =
      new ApiAddress(new AwsEnvironment("eu-central-1", "000000000000"), "toy", "v1");

  @Test
  void isAwssToTheLetter() throws IOException {
    Headers headers =
        Headers.NONE
            .plus("Host", "localhost:8080")
            .plus("accept", "a")
            .plus("X-Two", "1")
            .plus("X-Two", "2")
            .plus("TE", "trailers")
            .plus("Connection", "close");
    Request request = request("GET", "/v1/things/a%20b", "x=1&x=%202&empty", headers, "");

    assertThat(event(request, Optional.of(Map.of("user_id", "7")), List.of()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "resource": "/things/{id}",
                      "path": "/things/a%20b",
                      "httpMethod": "GET",
                      "headers": {
                        "Host": "localhost:8080", "accept": "a", "X-Two": "2",
                        "X-Forwarded-For": "127.0.0.1", "X-Forwarded-Proto": "http"
                      },
                      "multiValueHeaders": {
                        "Host": ["localhost:8080"], "accept": ["a"], "X-Two": ["1", "2"],
                        "X-Forwarded-For": ["127.0.0.1"], "X-Forwarded-Proto": ["http"]
                      },
                      "queryStringParameters": {"x": " 2", "empty": ""},
                      "multiValueQueryStringParameters": {"x": ["1", " 2"], "empty": [""]},
                      "pathParameters": {"id": "a b"},
                      "stageVariables": null,
                      "requestContext": {
                        "accountId": "000000000000",
                        "apiId": "toy",
                        "authorizer": {"user_id": "7"},
                        "domainName": "localhost:8080",
                        "domainPrefix": null,
                        "extendedRequestId": "request-1",
                        "httpMethod": "GET",
                        "identity": {
                          "accessKey": null, "accountId": null, "apiKey": null, "caller": null,
                          "cognitoAuthenticationProvider": null, "cognitoAuthenticationType": null,
                          "cognitoIdentityId": null, "cognitoIdentityPoolId": null,
                          "principalOrgId": null, "sourceIp": "127.0.0.1", "user": null,
                          "userAgent": null, "userArn": null
                        },
                        "operationName": "getThing",
                        "path": "/v1/things/a%20b",
                        "protocol": "HTTP/1.1",
                        "requestId": "request-1",
                        "requestTime": "23/Nov/2026:12:00:00 +0000",
                        "requestTimeEpoch": 1795435200000,
                        "resourceId": null,
                        "resourcePath": "/things/{id}",
                        "stage": "v1"
                      },
                      "body": null,
                      "isBase64Encoded": false
                    }
                    """));
  }

  @Test
  void hasNullForWhatIsAbsent() throws IOException {
    JsonNode event =
        event(request("POST", "/v1/things", "", Headers.NONE, ""), Optional.empty(), List.of());

    assertThat(event.path("queryStringParameters").isNull()).isTrue();
    assertThat(event.path("multiValueQueryStringParameters").isNull()).isTrue();
    assertThat(event.path("pathParameters").isNull()).isTrue();
    assertThat(event.path("requestContext").path("authorizer").isNull()).isTrue();
  }

  @Test
  void carriesTextAsText() throws IOException {
    Request request = request("POST", "/v1/things", "", Headers.NONE, "grüße");

    assertThat(event(request, Optional.empty(), List.of()).path("body").asText())
        .isEqualTo("grüße");
  }

  @Test
  void carriesABinaryTypeInBase64() throws IOException {
    Headers headers = Headers.NONE.plus("content-type", "image/png");
    JsonNode event =
        event(
            request("POST", "/v1/things", "", headers, "abc"),
            Optional.empty(),
            List.of("image/png"));

    assertThat(event.path("body").asText()).isEqualTo("YWJj");
    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
  }

  @Test
  void splitsTheQueryAtSemicolonsToo() throws IOException {
    Request request = request("POST", "/v1/things", "a=1;b=2+3", Headers.NONE, "");

    assertThat(event(request, Optional.empty(), List.of()).path("queryStringParameters").toString())
        .isEqualTo("{\"a\":\"1\",\"b\":\"2 3\"}");
  }

  private static Request request(
      String method, String path, String query, Headers headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Request(method, path, query, headers, bytes, "127.0.0.1", "HTTP/1.1");
  }

  private static JsonNode event(
      Request request, Optional<Map<String, Object>> caller, List<String> binaryTypes)
      throws IOException {
    String path = request.path().substring("/v1".length());
    Arrival arrival = Arrival.of(ADDRESS, request, "request-1", TestClock.NOON, path);
    var routes = new RouteTable(GatewayDocument.read(ToyDocument.document()).methods());
    Call call = routes.find(arrival);
    return new ObjectMapper()
        .readTree(ProxyEvent.write(call, caller, new BinaryMedia(binaryTypes)));
  }
}
