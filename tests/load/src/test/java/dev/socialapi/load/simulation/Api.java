package dev.socialapi.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import dev.socialapi.api.Operation;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** What the simulations ask of the API; each answer leaves a line among the samples. */
final class Api {
  private final Settings settings;
  private final Recorder samples;
  private final Recorder created;

  Api(Settings settings) {
    this.settings = settings;
    this.samples = new Recorder(settings.samples());
    this.created = new Recorder(settings.created());
  }

  /** Many callers share few connections, as behind a load balancer. */
  HttpProtocolBuilder protocol() {
    return http.baseUrl(settings.base())
        .authorizationHeader("Bearer " + settings.token())
        .shareConnections()
        .disableCaching();
  }

  ChainBuilder readPost() {
    return feed(postIds()).exec(ask(Operation.GET_POST));
  }

  ChainBuilder readPublicPosts() {
    return ask(Operation.LIST_PUBLIC_POSTS);
  }

  /** The first page of everything that the user may see, and the next one. */
  ChainBuilder readFeed() {
    HttpRequestActionBuilder first =
        request(Operation.LIST_ACCESSIBLE_POSTS)
            .check(jmesPath("next_cursor").optional().saveAs("cursor"));
    HttpRequestActionBuilder next =
        request(Operation.LIST_ACCESSIBLE_POSTS).queryParam("cursor", "#{cursor}");
    return recorded(Operation.LIST_ACCESSIBLE_POSTS, first)
        .doIf(session -> session.contains("cursor"))
        .then(recorded(Operation.LIST_ACCESSIBLE_POSTS, next));
  }

  /** A new post, whose id is kept once it is acknowledged. */
  ChainBuilder createPost() {
    HttpRequestActionBuilder create =
        request(Operation.CREATE_POST, "{\"name\": \"Under load\", \"access_type\": \"private\"}")
            .check(header("Location").optional().saveAs("location"));
    return recorded(Operation.CREATE_POST, create).exec(this::keep);
  }

  /** Lets another user see the post that is in the session. */
  ChainBuilder sharePost() {
    return exec(session -> session.set("userId", settings.friend()))
        .exec(ask(Operation.ADD_ALLOWED_USER));
  }

  /** Any request; the ids that its path names are those in the session. */
  ChainBuilder ask(Operation operation) {
    return recorded(operation, request(operation));
  }

  /** The same, with a body. */
  ChainBuilder ask(Operation operation, String json) {
    return recorded(operation, request(operation, json));
  }

  /**
   * Makes something, whose id is in the session from then on; none is, if it was refused.
   *
   * @param what by which name paths and bodies have its id, such as {@code post}
   */
  ChainBuilder make(String what, Operation operation, String json) {
    HttpRequestActionBuilder make =
        request(operation, json).check(jmesPath(what + "_id").saveAs(what + "Id"));
    return exec(session -> session.remove(what + "Id")).exec(recorded(operation, make));
  }

  private Session keep(Session session) {
    if (session.contains("location")) {
      String location = session.getString("location");
      created.add(location.substring(location.lastIndexOf('/') + 1));
    }
    return session;
  }

  private ChainBuilder recorded(Operation operation, HttpRequestActionBuilder request) {
    return exec(session -> session.removeAll("status", "time", "when").set("start", now()))
        .exec(
            request.check(
                status().saveAs("status"),
                responseTimeInMillis().saveAs("time"),
                header("Retry-After").optional().saveAs("when")))
        .exec(session -> record(operation, session));
  }

  /**
   * Start (ms since 1970), operation, status (0: none), ms until the answer, any Retry-After, and
   * whether its caller had asked for nothing before.
   */
  private Session record(Operation operation, Session session) {
    long start = session.getLong("start");
    int status = session.contains("status") ? session.getInt("status") : 0;
    long time = session.contains("time") ? session.getInt("time") : now() - start;
    boolean when = session.contains("when");
    boolean first = !session.contains("asked");
    samples.add(
        String.join(
            ",",
            Long.toString(start),
            operation.id(),
            Integer.toString(status),
            Long.toString(time),
            Boolean.toString(when),
            Boolean.toString(first)));
    return session.set("asked", true);
  }

  private static HttpRequestActionBuilder request(Operation operation) {
    String path = operation.path().replaceAll("\\{(\\w+)}", "#{$1}");
    return http(operation.id()).httpRequest(operation.method(), path);
  }

  private static HttpRequestActionBuilder request(Operation operation, String json) {
    return request(operation).body(StringBody(json)).asJson();
  }

  private Iterator<Map<String, Object>> postIds() {
    List<String> ids = settings.postIds();
    return Stream.generate(() ->
            Map.<String, Object>of(
                "postId", ids.get(ThreadLocalRandom.current().nextInt(ids.size()))))
        .iterator();
  }

  private static long now() {
    return System.currentTimeMillis();
  }
}
