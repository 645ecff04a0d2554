package dev.socialapi.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.posts.PostAccess.Action;
import dev.socialapi.posts.PostAccess.Standing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostAccessTest {
  private static final String POLICY =
      """
      action, accessType,   OWNER, ALLOWED, STRANGER
      READ,   PUBLIC,       true,  true,    true
      READ,   ALLOWED_USER, true,  true,    false
      READ,   PRIVATE,      true,  false,   false
      UPDATE, PUBLIC,       true,  false,   false
      UPDATE, ALLOWED_USER, true,  false,   false
      UPDATE, PRIVATE,      true,  false,   false
      DELETE, PUBLIC,       true,  false,   false
      DELETE, ALLOWED_USER, true,  false,   false
      DELETE, PRIVATE,      true,  false,   false
      SHARE,  PUBLIC,       true,  false,   false
      SHARE,  ALLOWED_USER, true,  false,   false
      SHARE,  PRIVATE,      true,  false,   false
      """;

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = POLICY)
  void permits(
      Action action, AccessType accessType, boolean owner, boolean allowed, boolean stranger) {
    assertThat(PostAccess.permits(action, accessType, Standing.OWNER)).isEqualTo(owner);
    assertThat(PostAccess.permits(action, accessType, Standing.ALLOWED)).isEqualTo(allowed);
    assertThat(PostAccess.permits(action, accessType, Standing.STRANGER)).isEqualTo(stranger);
  }

  @Test
  void hasOneRowForEachActionAndAccessType() {
    assertThat(POLICY.lines().skip(1))
        .hasSize(Action.values().length * AccessType.values().length)
        .doesNotHaveDuplicates();
  }

  @Test
  void letsNobodyChangeWhatIsNotHis() {
    List<String> leaks = new ArrayList<>();
    for (AccessType accessType : AccessType.values()) {
      for (Standing standing : List.of(Standing.ALLOWED, Standing.STRANGER)) {
        for (Action action : List.of(Action.UPDATE, Action.DELETE, Action.SHARE)) {
          if (PostAccess.permits(action, accessType, standing)) {
            leaks.add(action + "/" + accessType + "/" + standing);
          }
        }
      }
    }
    assertThat(leaks).isEmpty();
  }
}
