package dev.socialapi.e2e.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.client.signin.CodeRefusedException;
import dev.socialapi.client.signin.EmailTakenException;
import dev.socialapi.client.signin.NotConfirmedException;
import dev.socialapi.client.signin.Session;
import dev.socialapi.client.signin.SignIn;
import dev.socialapi.client.signin.SignInRefusedException;
import dev.socialapi.client.signin.SignInUnavailableException;
import dev.socialapi.client.signin.SignedOutException;
import dev.socialapi.client.signin.WrongCredentialsException;
import dev.socialapi.e2e.http.Confidential;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.People;
import dev.socialapi.e2e.system.RunningSystem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The SDK's sign-in and the pool that runs here, whose answers are not always AWS's. */
@EndToEnd
class SignInE2E {
  private static final String PASSWORD = "Correct-horse-9-battery";
  private static final String ANOTHER_PASSWORD = "Correct-horse-8-battery";

  private final RunningSystem system;
  private final LaterClock clock = new LaterClock();
  private final SignIn signIn;

  SignInE2E(RunningSystem system) {
    this.system = system;
    this.signIn = signIn(system.state().clientId());
    Confidential.add(PASSWORD);
    Confidential.add(ANOTHER_PASSWORD);
  }

  @Test
  void staysSignedIn_untilSignedOut() {
    String email = newAddress();
    UUID userId = signIn.signUp(email, PASSWORD);
    assertThatExceptionOfType(NotConfirmedException.class)
        .isThrownBy(() -> signIn.withPassword(email, PASSWORD));
    signIn.confirm(email, People.CODE);

    Session session = signIn.withPassword(email, PASSWORD);
    String token = session.get();
    assertThat(session.userId()).isEqualTo(userId);
    assertThat(whoIs(session)).isEqualTo(userId);

    clock.advance(Duration.ofHours(2));
    assertThat(session.get()).isNotEqualTo(token);
    assertThat(whoIs(session)).isEqualTo(userId);
    assertThat(whoIs(signIn.resume(session.refreshToken()))).isEqualTo(userId);

    session.signOut();
    assertThatExceptionOfType(SignedOutException.class).isThrownBy(session::get);
    assertThatExceptionOfType(SignedOutException.class)
        .isThrownBy(() -> signIn.resume(session.refreshToken()));
    session.signOut();
  }

  @Test
  void doesNotTellWhetherAddressOrPasswordIsWrong() {
    String email = confirmed();

    assertThatExceptionOfType(WrongCredentialsException.class)
        .isThrownBy(() -> signIn.withPassword(email, ANOTHER_PASSWORD));
    assertThatExceptionOfType(WrongCredentialsException.class)
        .isThrownBy(() -> signIn.withPassword(newAddress(), PASSWORD));
  }

  @Test
  void takesNoWrongCode() {
    String email = newAddress();
    signIn.signUp(email, PASSWORD);

    assertThatExceptionOfType(CodeRefusedException.class)
        .isThrownBy(() -> signIn.confirm(email, "000000"));
    assertThatExceptionOfType(CodeRefusedException.class)
        .isThrownBy(() -> signIn.confirm(newAddress(), People.CODE));
  }

  @Test
  void takesNoAddressTwice() {
    String email = confirmed();

    assertThatExceptionOfType(EmailTakenException.class)
        .isThrownBy(() -> signIn.signUp(email, ANOTHER_PASSWORD));
  }

  @Test
  void signsInWithTheNewPasswordAlone_whenItWasReset() {
    String email = confirmed();

    signIn.forgotPassword(email);
    assertThatExceptionOfType(CodeRefusedException.class)
        .isThrownBy(() -> signIn.resetPassword(email, "000000", ANOTHER_PASSWORD));
    signIn.resetPassword(email, People.CODE, ANOTHER_PASSWORD);

    assertThat(signIn.withPassword(email, ANOTHER_PASSWORD).get()).isNotEmpty();
    assertThatExceptionOfType(WrongCredentialsException.class)
        .isThrownBy(() -> signIn.withPassword(email, PASSWORD));
  }

  @Test
  void saysNothing_whenAnUnknownAddressHasForgottenItsPassword() {
    signIn.forgotPassword(newAddress());
  }

  /** As the README says of the local pool. */
  @Test
  void cannotSendAnotherCode() {
    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(() -> signIn.resendCode(newAddress()));
  }

  @Test
  void isRefused_whenNoPoolKnowsTheClient() {
    SignIn stranger = signIn("unknown");

    assertThatExceptionOfType(SignInRefusedException.class)
        .isThrownBy(() -> stranger.withPassword(newAddress(), PASSWORD))
        .satisfies(e -> assertThat(e.code()).isEqualTo("ResourceNotFoundException"));
  }

  private SignIn signIn(String clientId) {
    return SignIn.builder()
        .endpoint(system.state().cognito())
        .clientId(clientId)
        .clock(clock)
        .build();
  }

  private String confirmed() {
    String email = newAddress();
    signIn.signUp(email, PASSWORD);
    signIn.confirm(email, People.CODE);
    return email;
  }

  private static String newAddress() {
    String email = "sign-in-" + UUID.randomUUID() + "@example.com";
    Confidential.add(email);
    return email;
  }

  private UUID whoIs(Session session) {
    Confidential.add(session.get());
    Confidential.add(session.refreshToken());
    return UUID.fromString(
        system
            .request()
            .header("Authorization", "Bearer " + session.get())
            .get("/me")
            .then()
            .statusCode(200)
            .extract()
            .path("user_id"));
  }

  /** Ahead by what it was moved. */
  private static final class LaterClock extends Clock {
    private Duration ahead = Duration.ZERO;

    synchronized void advance(Duration time) {
      ahead = ahead.plus(time);
    }

    @Override
    public synchronized Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
