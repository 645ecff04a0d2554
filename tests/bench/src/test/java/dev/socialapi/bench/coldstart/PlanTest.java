package dev.socialapi.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
  private final Plan one = new Plan(List.of("getPost"), 1, 0);

  @Test
  void leavesOutWhatIsNotNamed() {
    assertThat(one.leavesOut("getPost")).isFalse();
    assertThat(one.leavesOut("createPost")).isTrue();
  }

  /** Nor a name that nobody has: whoever asks for it is told so, instead of being skipped. */
  @Test
  void leavesNoneOut_ofThoseThatAreComparedWith() {
    assertThat(one.leavesOut(Subjects.EMPTY)).isFalse();
    assertThat(one.leavesOut("getPosts")).isFalse();
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
