package dev.socialapi.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
  private final Plan one = new Plan(List.of("getPost"), 1, 0);

  @Test
  void measuresWhatIsNamed() {
    assertThat(one.measures("getPost")).isTrue();
    assertThat(one.measures("createPost")).isFalse();
  }

  @Test
  void refusesFunctionsThatAreNotKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Plan(List.of("getPost", "getPosts"), 1, 0))
        .withMessageContaining("getPosts is none of");
  }

  @Test
  void refusesDocuments_whenAFunctionIsMissing() {
    assertThatIllegalArgumentException().isThrownBy(one::requireAll);
    assertThatCode(() -> new Plan(Subjects.FUNCTIONS, 1, 0).requireAll())
        .doesNotThrowAnyException();
  }
}
