package dev.socialapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final PositionFormat<UUID> FORMAT =
      PositionFormat.ofUuid(Function.identity(), Function.identity());

  private static final String SECRET = "a long random text of some kind";
  private static final UUID POSITION = UUID.fromString("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  private final Cursors cursors = new Cursors(SECRET, new SecureRandom());
  private final Cursor<UUID> cursor = cursors.of(FORMAT, "listThings", "red", "round");

  @Test
  void opensWhatItSealed() {
    assertThat(cursor.open(cursor.seal(POSITION))).isEqualTo(POSITION);
  }

  @Test
  void opensWhatAnotherInstanceSealed_whenSecretAndListAreTheSame() {
    Cursor<UUID> other =
        new Cursors(SECRET, new SecureRandom()).of(FORMAT, "listThings", "red", "round");

    assertThat(other.open(cursor.seal(POSITION))).isEqualTo(POSITION);
  }

  /** From nothing to as much as 512 characters hold. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 355})
  void opensWhatItSealed_whateverTheLengthOfThePosition(int length) {
    Cursor<String> texts = cursors.of(new TextFormat(), "listThings");
    String position = "x".repeat(length);

    assertThat(texts.open(texts.seal(position))).isEqualTo(position);
  }

  @Test
  void refusesWhatItSealed_whenLongerThan512() {
    Cursor<String> texts = cursors.of(new TextFormat(), "listThings");

    assertRefused(texts, texts.seal("x".repeat(356)));
  }

  @Test
  void tellsNothing_andIsNeverTheSameTwice() {
    String token = cursor.seal(POSITION);

    assertThat(token).hasSize(60).matches("[A-Za-z0-9_-]+").isNotEqualTo(cursor.seal(POSITION));
  }

  @Test
  void refusesToken_whenAnyBitIsAltered() {
    byte[] bytes = Base64.getUrlDecoder().decode(cursor.seal(POSITION));
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertRefused(cursor, Base64.getUrlEncoder().withoutPadding().encodeToString(altered));
    }
  }

  @Test
  void refusesToken_whenCutOrExtended() {
    String token = cursor.seal(POSITION);
    for (int length = 0; length < token.length(); length++) {
      assertRefused(cursor, token.substring(0, length));
    }
    assertRefused(cursor, token + "A");
    assertRefused(cursor, token + "AAAA");
    assertRefused(cursor, token + "=");
    assertRefused(cursor, " " + token);
  }

  @Test
  void refusesToken_whenMadeForAnotherList() {
    String token = cursor.seal(POSITION);

    assertRefused(cursors.of(FORMAT, "listOthers", "red", "round"), token);
    assertRefused(cursors.of(FORMAT, "listThings", "red"), token);
    assertRefused(cursors.of(FORMAT, "listThings", "round", "red"), token);
    assertRefused(cursors.of(FORMAT, "listThings", "red", "round", ""), token);
    assertRefused(cursors.of(FORMAT, "listThings", "redround", ""), token);
    assertRefused(cursors.of(FORMAT, "listThings|3:red", "round"), token);
  }

  @Test
  void refusesToken_whenSealedWithAnotherSecret() {
    Cursors others = new Cursors(SECRET + "!", new SecureRandom());

    assertRefused(others.of(FORMAT, "listThings", "red", "round"), cursor.seal(POSITION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AZOfXnwAej6dUT8risZOEA", "not base64!", "🙂", "null", "0"})
  void refusesGarbage(String token) {
    assertRefused(cursor, token);
  }

  @Test
  void refusesToken_whenLongerThan512() {
    assertRefused(cursor, "A".repeat(512));
    assertRefused(cursor, "A".repeat(513));
    assertRefused(cursor, "A".repeat(1 << 20));
  }

  @Test
  void refusesSecret_whenShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cursors("fifteen letters", new SecureRandom()))
        .withMessage("cursor secret has fewer than 16 characters");
    assertThat(new Cursors("sixteen letters!", new SecureRandom())).isNotNull();
  }

  private static void assertRefused(Cursor<?> cursor, String token) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> cursor.open(token))
        .returns(ProblemCode.INVALID_CURSOR, ProblemException::code);
  }

  private record TextFormat() implements PositionFormat<String> {
    @Override
    public byte[] write(String position) {
      return position.getBytes(UTF_8);
    }

    @Override
    public Optional<String> read(byte[] bytes) {
      return Optional.of(new String(bytes, UTF_8));
    }
  }
}
