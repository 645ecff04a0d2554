package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sapat_01939d9c",
        "eyJhbGciOi.eyJzdWIi.c2ln",
        "0af7651916cd43dd8448eb211c80319c",
        "dG9rZW4=",
        "secret.part",
        "onlyLettersButTwentyOfThem"
      })
  void hidesCredentials(String credential) {
    assertThat(Excerpt.of("Authorization: Bearer " + credential + " was refused"))
        .isEqualTo("Authorization: Bearer *** was refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A valid credential is needed: Authorization: Bearer and a token.",
        "The scheme is Bearer, and nothing else.",
        "Say bearer here."
      })
  void keepsSentences(String sentence) {
    assertThat(Excerpt.of(sentence)).isEqualTo(sentence);
  }
}
