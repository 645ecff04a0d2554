package dev.socialapi.client.signin;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * Signs people up and in by their e-mail address and a password. Safe for many threads; there is
 * nothing to close.
 *
 * <p>Each method is one call of the user pool and throws {@link SignInUnavailableException} if that
 * brings no answer, {@link TooManyAttemptsException} if the pool is asked too often, and {@link
 * SignInRefusedException} for what no program can put right, such as a wrong client id.
 */
public final class SignIn {
  private final Pool pool;
  private final Clock clock;

  private SignIn(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Somebody new, to whom the pool sends a code by e-mail. It is sent once: if there is no answer,
   * it may have been done.
   *
   * @return the user's id from now on
   * @throws EmailTakenException if the address has an account
   * @throws PasswordRefusedException if the password breaks the pool's rules
   */
  public UUID signUp(String email, String password) {
    return pool.signUp(email, password);
  }

  /**
   * Ends a sign-up with the code from the e-mail.
   *
   * @throws CodeRefusedException if the code is wrong or too old, or nobody waits for one
   */
  public void confirm(String email, String code) {
    pool.confirm(email, code);
  }

  /**
   * Sends another code for a sign-up; the ones before are void.
   *
   * @throws CodeRefusedException if nobody waits for one
   */
  public void resendCode(String email) {
    pool.resendCode(email);
  }

  /**
   * A new session.
   *
   * @throws WrongCredentialsException if nobody has this address and this password
   * @throws NotConfirmedException if the sign-up has not been confirmed
   * @throws ChallengeException if the pool asks for more than a password
   */
  public Session withPassword(String email, String password) {
    return new Session(pool, pool.signIn(email, password), clock);
  }

  /**
   * Goes on with a session of an earlier run, of which {@link Session#refreshToken} was kept.
   *
   * @throws SignedOutException if it is over
   */
  public Session resume(String refreshToken) {
    return new Session(pool, pool.renew(refreshToken), clock);
  }

  /** Sends a code for a new password. Says nothing if nobody has this address. */
  public void forgotPassword(String email) {
    pool.forgotPassword(email);
  }

  /**
   * Sets a new password with the code from the e-mail. Sessions go on.
   *
   * @throws CodeRefusedException if the code is wrong or too old, or nobody waits for one
   * @throws PasswordRefusedException if the password breaks the pool's rules
   */
  public void resetPassword(String email, String code, String newPassword) {
    pool.resetPassword(email, code, newPassword);
  }

  @Override
  public String toString() {
    return "SignIn[" + pool + "]";
  }

  /** Where the user pool is and how long it may take. Not safe for many threads. */
  public static final class Builder {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private @Nullable String clientId;
    private @Nullable Region region;
    private @Nullable URI endpoint;
    private Duration timeout = Duration.ofSeconds(20);
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /** The pool's client: one without a secret that may sign in by password. Required. */
    public Builder clientId(String id) {
      this.clientId = requireNonNull(id, "clientId");
      return this;
    }

    /** The AWS region of the pool. Required, unless there is an endpoint. */
    public Builder region(String name) {
      this.region = Region.of(requireNonNull(name, "region"));
      return this;
    }

    /**
     * The address of a pool that is not on AWS.
     *
     * @throws IllegalArgumentException if passwords would leave this machine unencrypted
     */
    public Builder endpoint(URI address) {
      boolean isEncrypted = "https".equalsIgnoreCase(address.getScheme());
      boolean staysHere =
          "http".equalsIgnoreCase(address.getScheme())
              && LOOPBACK.contains(String.valueOf(address.getHost()));
      if (!isEncrypted && !staysHere) {
        throw new IllegalArgumentException("neither https nor on this machine: " + address);
      }
      this.endpoint = address;
      return this;
    }

    /** How long a call may take, with what is sent again; 20 seconds if nothing is said. */
    public Builder timeout(Duration time) {
      if (time.isNegative() || time.isZero()) {
        throw new IllegalArgumentException("timeout must be positive: " + time);
      }
      this.timeout = time;
      return this;
    }

    /** What tells a session that it is time to renew its token; the system's for all but tests. */
    public Builder clock(Clock time) {
      this.clock = requireNonNull(time, "clock");
      return this;
    }

    /**
     * @throws IllegalStateException if something required is missing
     */
    public SignIn build() {
      if (clientId == null) {
        throw new IllegalStateException("clientId is missing");
      }
      if (region == null && endpoint == null) {
        throw new IllegalStateException("region is missing");
      }
      Cognito cognito = new Cognito(region, endpoint, timeout);
      return new SignIn(new Pool(cognito, clientId, clock), clock);
    }
  }
}
