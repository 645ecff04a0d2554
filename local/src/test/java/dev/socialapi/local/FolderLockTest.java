package dev.socialapi.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir private Path parent;

  @Test
  void refusesAFolderThatIsTaken_untilItIsGivenBack() throws Exception {
    Path folder = parent.resolve("new");
    try (var _ = FolderLock.take(folder, "has it")) {
      assertThatThrownBy(() -> FolderLock.take(folder, "has it"))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessage("another local system has it: " + folder);
    }
    assertThatCode(() -> FolderLock.take(folder, "has it").close()).doesNotThrowAnyException();
  }
}
