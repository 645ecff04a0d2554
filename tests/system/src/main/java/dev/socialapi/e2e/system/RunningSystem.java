package dev.socialapi.e2e.system;

import dev.socialapi.client.SocialClient;
import dev.socialapi.e2e.http.AnswerCheck;
import dev.socialapi.e2e.http.ContractFilter;
import dev.socialapi.e2e.http.ObservedHttpClient;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A system that answers, and the ways to talk to it: each answer is held against the contract. */
public final class RunningSystem implements AutoCloseable {
  private static final RestAssuredConfig VERBATIM =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)
                  .defaultContentCharset("UTF-8"));

  /** For an answer, on any machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path stateFile;
  private final SystemState state;
  private final Optional<LocalProcess> process;
  private final AnswerCheck check = AnswerCheck.ofContract();
  private final HttpClient http = new ObservedHttpClient(check);
  private final HttpClient keylessHttp = ObservedHttpClient.without("Idempotency-Key", check);
  private final People people;

  private RunningSystem(Path stateFile, Optional<LocalProcess> process) {
    this.stateFile = stateFile;
    this.state = SystemState.read(stateFile);
    this.process = process;
    this.people = new People(this);
  }

  /**
   * Starts the system that {@code assembly} describes.
   *
   * @param settings of the local system, such as {@code -Dworkers=off}
   */
  public static RunningSystem start(Path assembly, String name, String... settings) {
    LocalProcess process = LocalProcess.start(assembly, name, List.of(settings));
    return new RunningSystem(process.state(), Optional.of(process));
  }

  /** The system that wrote {@code state}; it is not ours to end. */
  static RunningSystem at(Path state) {
    return new RunningSystem(state, Optional.empty());
  }

  public SystemState state() {
    return state;
  }

  /** Where {@link #state()} stands. */
  public Path stateFile() {
    return stateFile;
  }

  public People people() {
    return people;
  }

  /** What the system has printed, if we started it. */
  public Optional<List<String>> output() {
    return process.map(LocalProcess::output);
  }

  /** What of its functions' roles has been used up to now; only a local system tells. */
  public AccessReport accessReport() {
    return AccessReport.read(state.accessReport().orElseThrow());
  }

  /** Its database neither answers nor forgets anything until the result is closed. */
  public FrozenProcess withFrozenDatabase() {
    return FrozenProcess.freeze(process.orElseThrow().database());
  }

  /** Ends it without a word, if we started it: its children follow by themselves. */
  public void kill() {
    process.orElseThrow().kill();
  }

  /** The same, and its database in the same moment. */
  public void killWithDatabase() {
    process.orElseThrow().killWithDatabase();
  }

  /** The client SDK in the name of whoever holds the token; it sends everything once. */
  public SocialClient client(String accessToken) {
    return client(accessToken, http);
  }

  /** The same, but without the idempotency keys that it sends by itself. */
  public SocialClient keylessClient(String accessToken) {
    return client(accessToken, keylessHttp);
  }

  private SocialClient client(String accessToken, HttpClient carrier) {
    return SocialClient.builder()
        .baseUrl(state.base())
        .token(accessToken)
        .httpClient(carrier)
        .timeout(PATIENCE)
        .deadline(PATIENCE)
        .retries(0)
        .build();
  }

  /** A request with nothing in it that REST Assured would add by itself. */
  public RequestSpecification request() {
    return RestAssured.given()
        .config(VERBATIM)
        .baseUri(state.base().toString())
        .basePath("/v1")
        .filter(new ContractFilter(check));
  }

  public RequestSpecification requestBy(Person person) {
    return request().header("Authorization", "Bearer " + person.accessToken());
  }

  /** For requests that lack what REST Assured always sends, like a content type. */
  public HttpClient http() {
    return http;
  }

  @Override
  public void close() {
    people.close();
    process.ifPresent(LocalProcess::close);
  }
}
