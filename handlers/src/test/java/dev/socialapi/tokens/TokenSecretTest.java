package dev.socialapi.tokens;

import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.auth.UserId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretTest {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final TokenSecret secret = Tokens.secretOf(ALICE);
  private final String text = secret.reveal();

  @RepeatedTest(50)
  void isReadAsItWasMinted() {
    TokenSecret read = TokenSecret.parse(text).orElseThrow();

    assertThat(text).hasSize(99).matches(TokenSecret.PATTERN);
    assertThat(read.owner()).isEqualTo(ALICE);
    assertThat(read.id()).isEqualTo(secret.id());
    assertThat(read.hash()).isEqualTo(secret.hash()).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"})
  void keepsTheSmallestAndTheLargestIds(String id) {
    UserId owner = new UserId(id);
    TokenId token = new TokenId(UUID.fromString(id));

    String minted = TokenSecret.mint(owner, token, new SecureRandom()).reveal();

    assertThat(TokenSecret.parse(minted).map(TokenSecret::owner)).contains(owner);
    assertThat(TokenSecret.parse(minted).map(TokenSecret::id)).contains(token);
  }

  @Test
  void isAnotherOneEachTime() {
    TokenSecret other = Tokens.another(secret);

    assertThat(other.reveal()).startsWith(text.substring(0, 50)).isNotEqualTo(text);
    assertThat(other.hash()).isNotEqualTo(secret.hash());
  }

  /**
   * The source gives one bit alone; if it did not reach the text, two of these would be the same.
   */
  @Test
  void isAnotherOne_whicheverOf256RandomBitsIsAnother() {
    Set<String> minted = new HashSet<>();
    for (int bit = 0; bit < 256; bit++) {
      minted.add(TokenSecret.mint(ALICE, secret.id(), only(bit)).reveal());
    }

    assertThat(minted).hasSize(256);
  }

  @Test
  void isRefused_whenAnyCharacterIsAnother() {
    List<String> accepted = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (int digit = 0; digit < DIGITS.length(); digit++) {
        String altered = text.substring(0, i) + DIGITS.charAt(digit) + text.substring(i + 1);
        if (!altered.equals(text) && TokenSecret.parse(altered).isPresent()) {
          accepted.add(altered);
        }
      }
    }
    assertThat(accepted).isEmpty();
  }

  @Test
  void isRefused_whenAnythingIsMissingOrTooMuch() {
    for (int end = 0; end < text.length(); end++) {
      assertThat(TokenSecret.parse(text.substring(0, end))).isEmpty();
    }
    assertThat(TokenSecret.parse(text + "0")).isEmpty();
    assertThat(TokenSecret.parse(text + "\n")).isEmpty();
    assertThat(TokenSecret.parse(" " + text)).isEmpty();
    assertThat(TokenSecret.parse(text.toUpperCase(java.util.Locale.ROOT))).isEmpty();
  }

  /** Twenty-two digits hold more than an id; what is more was never minted. */
  @Test
  void isRefused_whenAnIdIsTooLarge() {
    String unchecked = "sapat_" + "z".repeat(22) + text.substring(28, 93);

    assertThat(TokenSecret.parse(unchecked + checksum(unchecked))).isEmpty();
  }

  @Test
  void isFound_whenTheChecksumIsMadeElsewhere() {
    String unchecked = text.substring(0, 93);

    assertThat(unchecked + checksum(unchecked)).isEqualTo(text);
  }

  @Test
  void tellsNobody() {
    assertThat(secret).hasToString("TokenSecret[redacted]");
    assertThat(Optional.of(secret).toString()).doesNotContain(text.substring(50));
  }

  private static SecureRandom only(int bit) {
    return new SecureRandom() {
      @Override
      public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) (i == bit / Byte.SIZE ? 1 << bit % Byte.SIZE : 0);
        }
      }
    };
  }

  private static String checksum(String unchecked) {
    var crc = new CRC32();
    unchecked.chars().forEach(crc::update);
    var digits = new StringBuilder();
    for (long rest = crc.getValue(); digits.length() < 6; rest /= 62) {
      digits.append(DIGITS.charAt((int) (rest % 62)));
    }
    return digits.reverse().toString();
  }
}
