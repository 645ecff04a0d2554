package dev.socialapi.client.testkit;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Decides how each request is answered, and keeps it. */
final class Responder implements ResponseDefinitionTransformerV2 {
  private static final Reply SUCCESS = Reply.success();

  private final Contract contract;
  private final RequestCheck check;
  private final Map<String, Function<ReceivedRequest, Reply>> replies = new ConcurrentHashMap<>();
  private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();

  Responder(Contract contract) {
    this.contract = contract;
    this.check = new RequestCheck(contract);
  }

  @Override
  public String getName() {
    return "social-api";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    ReceivedRequest request = ReceivedRequest.of(event.getRequest(), contract);
    requests.add(request);
    try {
      return respond(request);
    } catch (RuntimeException e) {
      // A function of the test failed, or asks for what is not documented: the test shall see it.
      return SUCCESS.render(new Answer(500, Map.of("Content-Type", "text/plain"), e.toString()));
    }
  }

  private ResponseDefinition respond(ReceivedRequest request) {
    Optional<Endpoint> endpoint = request.endpoint();
    if (!endpoint.isPresent()) {
      return SUCCESS.render(Problems.routeNotFound());
    }
    Optional<Answer> refusal = check.refusal(endpoint.get(), request);
    return refusal.isPresent() ? SUCCESS.render(refusal.get()) : reply(endpoint.get(), request);
  }

  private ResponseDefinition reply(Endpoint endpoint, ReceivedRequest request) {
    Reply reply = replies.getOrDefault(endpoint.id(), any -> SUCCESS).apply(request);
    Answers documented = endpoint.answers();
    Answer answer = reply.answer(documented, request.query("cursor").isPresent());
    String eTag = answer.headers().getOrDefault("ETag", "");
    if (answer.status() == 200 && isHeld(eTag, request) && documented.find(304).isPresent()) {
      answer = documented.byStatus(304).with(Map.of("ETag", eTag));
    }
    return reply.render(answer);
  }

  /** Weakly compared, as If-None-Match wants it. */
  private static boolean isHeld(String eTag, ReceivedRequest request) {
    for (String held : request.header("If-None-Match").orElse("").split(",", -1)) {
      String tag = held.strip();
      if (tag.equals("*") || (!eTag.isEmpty() && (tag.equals(eTag) || tag.equals("W/" + eTag)))) {
        return true;
      }
    }
    return false;
  }

  void answer(String operationId, Function<ReceivedRequest, Reply> replies) {
    this.replies.put(operationId, replies);
  }

  List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  void reset() {
    replies.clear();
    requests.clear();
  }
}
