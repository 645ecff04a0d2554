package dev.socialapi.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.zip.CRC32;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers every request as DynamoDB does when it has written, and sends nothing: a rehearsal cannot
 * have such an answer, and without one the first that comes is read by classes that nobody has
 * loaded.
 */
final class AcceptingHttpClient implements SdkHttpClient {
  private static final String USED = "{\"TableName\":\"rehearsal\",\"CapacityUnits\":1.0}";

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    boolean several =
        request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("").contains(".Transact");
    byte[] body =
        ("{\"ConsumedCapacity\":" + (several ? "[" + USED + "]" : USED) + "}").getBytes(UTF_8);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(
                SdkHttpResponse.builder()
                    .statusCode(200)
                    .putHeader("x-amz-crc32", Long.toString(checksum(body)))
                    .build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  private static long checksum(byte[] body) {
    var checksum = new CRC32();
    checksum.update(body);
    return checksum.getValue();
  }

  @Override
  public void close() {}
}
