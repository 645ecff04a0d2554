package dev.socialapi.local.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.gateway.Page;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Request;
import dev.socialapi.local.identity.SampleUser;
import dev.socialapi.local.identity.Session;
import dev.socialapi.local.identity.SignInRefusedException;
import dev.socialapi.local.identity.Users;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs the user of the explorer's page in, with the local user pool. It answers that page alone: a
 * browser says in {@code Origin} which page asks, and lets none but ours send JSON here.
 */
public final class SignIn implements Page {
  public static final String PATH = Explorer.PATH + "/session";

  private static final String METHOD = "POST";
  private static final int MOST_BYTES = 16 * 1024;

  private final Users users;
  private final List<SampleUser> samples;

  /**
   * @param samples who may sign in without a password
   */
  public SignIn(Users users, List<SampleUser> samples) {
    this.users = requireNonNull(users, "users");
    this.samples = List.copyOf(samples);
  }

  @Override
  public List<String> methods() {
    return List.of(METHOD);
  }

  @Override
  public Answer answer(Request request) {
    return decide(request).with("Cache-Control", "no-store");
  }

  private Answer decide(Request request) {
    if (!request.path().equals(PATH)) {
      return Answer.plain(404, "There is nothing here.");
    }
    if (!isOfOurPage(request)) {
      return Answer.plain(403, "Only the explorer's own page may sign in here.");
    }
    if (!isJson(request)) {
      return Answer.plain(415, "The content type must be application/json.");
    }
    if (request.body().length > MOST_BYTES) {
      return Answer.plain(413, "The body is too long.");
    }
    Optional<SignInRequest> asked = SignInRequest.read(request.body());
    return asked.isPresent()
        ? signIn(asked.get())
        : Answer.plain(
            400, "Send e-mail and password, or a sample user, or a refresh token, in JSON.");
  }

  private Answer signIn(SignInRequest asked) {
    try {
      return json(session(asked));
    } catch (SignInRefusedException refusal) {
      return Answer.plain(401, String.valueOf(refusal.getMessage()));
    }
  }

  private Session session(SignInRequest asked) {
    return switch (asked) {
      case SignInRequest.WithPassword it -> users.open(it.email(), it.password());
      case SignInRequest.AsSampleUser it -> {
        SampleUser user = sample(it.email());
        yield users.open(user.email(), user.password());
      }
      case SignInRequest.Renewal it -> users.renew(it.refreshToken());
    };
  }

  private SampleUser sample(String email) {
    return samples.stream()
        .filter(user -> user.email().equals(email))
        .findAny()
        .orElseThrow(() -> new SignInRefusedException("There is no such sample user."));
  }

  /** The front door has seen to it that the host is this machine. */
  private static boolean isOfOurPage(Request request) {
    Optional<String> own = request.headers().last("Host").map(host -> "http://" + host);
    return own.isPresent() && request.headers().last("Origin").equals(own);
  }

  private static boolean isJson(Request request) {
    String type = request.headers().last("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.replaceFirst(";.*", "").strip().equals("application/json");
  }

  private static Answer json(Session session) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("access_token", session.accessToken().text());
    json.put("refresh_token", session.refreshToken());
    json.put("expires_in", session.accessToken().lifetime().toSeconds());
    return Answer.of(200, "application/json", json.toString().getBytes(UTF_8));
  }
}
