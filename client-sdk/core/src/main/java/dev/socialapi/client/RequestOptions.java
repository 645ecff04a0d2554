package dev.socialapi.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is different for one call. What is not set is as the client was built. */
public final class RequestOptions {
  private static final RequestOptions NONE = builder().build();

  private final @Nullable Duration timeout;
  private final @Nullable Duration deadline;
  private final @Nullable Integer retries;
  private final @Nullable String token;
  private final Map<String, String> headers;
  private final Map<String, String> conditions;

  private RequestOptions(Builder builder) {
    this.timeout = builder.timeout;
    this.deadline = builder.deadline;
    this.retries = builder.retries;
    this.token = builder.token;
    this.headers = Map.copyOf(builder.headers);
    this.conditions = Map.copyOf(builder.conditions);
  }

  /** Nothing is different. */
  public static RequestOptions none() {
    return NONE;
  }

  /** Only {@link Builder#ifMatch} is set. */
  public static RequestOptions ifMatch(String eTag) {
    return builder().ifMatch(eTag).build();
  }

  /** Only {@link Builder#idempotencyKey} is set. */
  public static RequestOptions idempotencyKey(String key) {
    return builder().idempotencyKey(key).build();
  }

  /** Options that are set one by one. */
  public static Builder builder() {
    return new Builder();
  }

  @Nullable Duration timeout() {
    return timeout;
  }

  @Nullable Duration deadline() {
    return deadline;
  }

  @Nullable Integer retries() {
    return retries;
  }

  @Nullable String token() {
    return token;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** The headers that only some operations know. */
  Map<String, String> conditions() {
    return conditions;
  }

  /** Names what is set, and no value that may be secret. */
  @Override
  public String toString() {
    return "RequestOptions[timeout="
        + timeout
        + ", deadline="
        + deadline
        + ", retries="
        + retries
        + ", token="
        + (token == null ? "null" : "***")
        + ", headers="
        + headers.keySet()
        + conditions.keySet()
        + "]";
  }

  /** Sets options. Not safe for many threads. */
  public static final class Builder {
    private @Nullable Duration timeout;
    private @Nullable Duration deadline;
    private @Nullable Integer retries;
    private @Nullable String token;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> conditions = new LinkedHashMap<>();

    private Builder() {}

    /** How long one attempt may take, from connecting to the last byte of the answer. */
    public Builder timeout(Duration time) {
      this.timeout = Check.positive(time, "timeout");
      return this;
    }

    /** How long the call may take, with all its attempts and the pauses between them. */
    public Builder deadline(Duration time) {
      this.deadline = Check.positive(time, "deadline");
      return this;
    }

    /** How often the request is sent again at most; 0 means once and never again. */
    public Builder retries(int number) {
      this.retries = Check.notNegative(number, "retries");
      return this;
    }

    /** The credential of this call, in place of the client's. */
    public Builder token(String secret) {
      this.token = Check.token(secret);
      return this;
    }

    /**
     * Another header, for example of tracing.
     *
     * @throws IllegalArgumentException if the client sets it itself, or has a method for it
     */
    public Builder header(String name, String value) {
      if (!Header.isName(requireNonNull(name, "name")) || Header.isReserved(name)) {
        throw new IllegalArgumentException("not a header that may be set: " + name);
      }
      if (!Header.isText(requireNonNull(value, "value"))) {
        throw new IllegalArgumentException("not a value of a header: that of " + name);
      }
      headers.put(name, value);
      return this;
    }

    /**
     * Makes a creation the same as every other with this key, for 24 hours: for a caller that may
     * be restarted in the middle. Without it each call has a key of its own. Visible ASCII.
     */
    public Builder idempotencyKey(String key) {
      return condition(Header.IDEMPOTENCY_KEY, key, Header.isVisible(key));
    }

    /**
     * Changes only the version that has this entity tag; {@link PreconditionFailedException} if it
     * is not the current one.
     */
    public Builder ifMatch(String eTag) {
      return condition(Header.IF_MATCH, eTag, Header.isText(eTag) && !eTag.isEmpty());
    }

    private Builder condition(String name, String value, boolean isValid) {
      if (!isValid) {
        throw new IllegalArgumentException("not a value of " + name);
      }
      conditions.put(name, value);
      return this;
    }

    /** The options as they are now. */
    public RequestOptions build() {
      return new RequestOptions(this);
    }
  }
}
