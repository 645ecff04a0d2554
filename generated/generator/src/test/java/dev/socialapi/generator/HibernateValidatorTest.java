package dev.socialapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.generator.ToyCode.Request;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.nio.file.Path;
import java.util.Random;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The generated checks agree with the annotations on the generated records, as Hibernate Validator
 * understands them. Characters beyond the BMP are left out: a contract counts them once, {@code
 * Size} twice.
 */
class HibernateValidatorTest {
  private static final int ROUNDS = 20_000;

  private static ToyCode toy;

  private final Random random = new Random(42);

  @BeforeAll
  static void compile(@TempDir Path folder) {
    toy = ToyCode.compiled(folder);
  }

  @Test
  void agreesOnTexts() {
    try (var factory = factory()) {
      Validator validator = factory.getValidator();
      int refused = 0;
      for (int round = 0; round < ROUNDS; round++) {
        String text = text(random.nextInt(8));
        boolean valid = validator.validateValue(toy.type("CreateItemJson"), "name", text).isEmpty();
        String body = "{\"name\":" + quoted(text) + ",\"maker\":{}}";

        assertThat(toy.problemsOf("CreateItem", Request.body(body)).isEmpty())
            .as(body)
            .isEqualTo(valid);
        refused += valid ? 0 : 1;
      }
      assertThat(refused).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }
  }

  @Test
  void agreesOnIntegers() {
    try (var factory = factory()) {
      Validator validator = factory.getValidator();
      for (int size = -20; size <= 20; size++) {
        boolean valid = validator.validateValue(toy.type("CreateItemJson"), "size", size).isEmpty();
        String body = "{\"name\":\"ab\",\"maker\":{},\"size\":" + size + "}";

        assertThat(toy.problemsOf("CreateItem", Request.body(body)).isEmpty())
            .as(body)
            .isEqualTo(valid);
      }
    }
  }

  private static ValidatorFactory factory() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory();
  }

  /** Letters mostly, then digits, then anything in the BMP but surrogates. */
  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(
          switch (random.nextInt(20)) {
            case 0 -> (char) ('0' + random.nextInt(10));
            case 1 -> (char) random.nextInt(Character.MIN_SURROGATE);
            case 2 -> (char) (Character.MAX_SURROGATE + 1 + random.nextInt(0x2000));
            case 3 -> '\n';
            default -> (char) ('a' + random.nextInt(26));
          });
    }
    return text.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
    return quoted.append('"').toString();
  }
}
