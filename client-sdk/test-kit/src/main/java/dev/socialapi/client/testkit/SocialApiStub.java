package dev.socialapi.client.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.Objects.requireNonNull;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.socialapi.client.Operation;
import dev.socialapi.client.SocialClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server on this machine that answers as the contract's examples do. Requests that the API would
 * refuse whatever it knows are refused: without a credential, or not as the contract wants them. It
 * remembers nothing but what it was asked: what a test creates is not there afterwards, unless the
 * test says so. Safe for many threads.
 */
public final class SocialApiStub implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final Contract contract;
  private final Responder responder;
  private final WireMockServer server;
  private final URI baseUrl;
  private final SocialClient client;

  private SocialApiStub(Contract contract) {
    this.contract = contract;
    this.responder = new Responder(contract);
    this.server =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .bindAddress(LOOPBACK)
                // A reset is a reset of the connection, not of one of its streams.
                .http2PlainDisabled(true)
                .disableRequestJournal()
                .extensions(responder));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(responder.getName())));
    this.baseUrl = URI.create("http://" + LOOPBACK + ":" + server.port());
    this.client = clientBuilder().build();
  }

  /** A stub of the contract that this version of the kit was made from, on any free port. */
  public static SocialApiStub start() {
    return new SocialApiStub(Contract.packaged());
  }

  /**
   * A stub of another contract, for example one that is going to be: OpenAPI 3.0 in YAML or JSON,
   * with an example of each answer.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static SocialApiStub start(Path contract) {
    return new SocialApiStub(Contract.read(contract));
  }

  /** Where it listens, for {@link SocialClient.Builder#baseUrl}. */
  public URI baseUrl() {
    return baseUrl;
  }

  /** A client of the stub; closed with it. */
  public SocialClient client() {
    return client;
  }

  /** A client of the stub that can be set up further. */
  public SocialClient.Builder clientBuilder() {
    return SocialClient.builder().baseUrl(baseUrl).token("a-token-of-the-test-kit");
  }

  /**
   * Answers an operation from now on with the contract's example of that name; problems are named
   * by their code.
   *
   * @throws IllegalArgumentException if the contract has no such example for the operation
   */
  public void answer(Operation operation, String example) {
    answer(operation, Reply.example(example));
  }

  /**
   * Answers an operation from now on with the contract's first example of that status.
   *
   * @throws IllegalArgumentException if the contract has none for the operation
   */
  public void answer(Operation operation, int status) {
    answer(operation, Reply.status(status));
  }

  /**
   * Answers an operation with each reply once, and from then on with the last.
   *
   * @throws IllegalArgumentException if the operation never answers so
   */
  public void answer(Operation operation, Reply first, Reply... then) {
    List<Reply> replies =
        Stream.concat(Stream.of(first), Stream.of(then)).collect(Collectors.toUnmodifiableList());
    Answers documented = contract.endpoint(operation.id()).answers();
    replies.forEach(reply -> reply.answer(documented, false));
    AtomicInteger next = new AtomicInteger();
    int last = replies.size() - 1;
    answer(
        operation, request -> replies.get(next.getAndUpdate(index -> Math.min(index + 1, last))));
  }

  /**
   * Answers an operation from now on as the function says, which is asked for each good request.
   */
  public void answer(Operation operation, Function<ReceivedRequest, Reply> replies) {
    responder.answer(operation.id(), requireNonNull(replies, "replies"));
  }

  /** Every answer that the contract documents for an operation, for a test that runs with each. */
  public List<Reply> documented(Operation operation) {
    return contract.endpoint(operation.id()).answers().examples().stream()
        .map(example ->
            example.name().isEmpty()
                ? Reply.status(example.status())
                : Reply.example(example.status(), example.name()))
        .collect(Collectors.toUnmodifiableList());
  }

  /** What was asked so far, in order. */
  public List<ReceivedRequest> requests() {
    return responder.requests();
  }

  /** What an operation was asked so far, in order. */
  public List<ReceivedRequest> requests(Operation operation) {
    return requests().stream()
        .filter(request -> request.operationId().filter(operation.id()::equals).isPresent())
        .collect(Collectors.toUnmodifiableList());
  }

  /** Forgets what it was asked, and how it was told to answer. */
  public void reset() {
    responder.reset();
  }

  /** Ends the stub and its client. */
  @Override
  public void close() {
    client.close();
    server.stop();
  }
}
