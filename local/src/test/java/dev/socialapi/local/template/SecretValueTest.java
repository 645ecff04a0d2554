package dev.socialapi.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SecretValueTest {
  @Test
  void followsTheRulesOfItsResource() throws Exception {
    String rules =
        """
        {"GenerateSecretString":
          {"PasswordLength": 200, "ExcludePunctuation": true, "ExcludeCharacters": "abcXYZ019"}}
        """;

    assertThat(SecretValue.generate(secret(rules))).matches("[d-zA-W2-8]{200}");
  }

  @Test
  void isAnotherOneEachTime() throws Exception {
    Resource secret = secret("{\"GenerateSecretString\": {}}");

    assertThat(SecretValue.generate(secret)).hasSize(32).isNotEqualTo(SecretValue.generate(secret));
  }

  @Test
  void isPutIntoItsTemplate() throws Exception {
    String rules =
        """
        {"GenerateSecretString": {"PasswordLength": 8, "ExcludePunctuation": true,
          "SecretStringTemplate": "{\\"user\\": \\"toy\\"}", "GenerateStringKey": "password"}}
        """;

    assertThat(SecretValue.generate(secret(rules)))
        .matches("\\{\"user\":\"toy\",\"password\":\"[A-Za-z0-9]{8}\"}");
  }

  @Test
  void isWhatIsWritten_whenItIsWritten() throws Exception {
    assertThat(SecretValue.generate(secret("{\"SecretString\": \"open\"}"))).isEqualTo("open");
  }

  @Test
  void isRefused_whenThereAreNoRules() throws Exception {
    Resource secret = secret("{}");

    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> SecretValue.generate(secret))
        .withMessageStartingWith("Toy/Key/Properties");
  }

  private static Resource secret(String properties) throws JsonProcessingException {
    return new Resource(
        "Toy", "Key", "AWS::SecretsManager::Secret", new ObjectMapper().readTree(properties));
  }
}
