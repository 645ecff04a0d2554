package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No function may do more to the table than its operation does. */
class PermissionsTest {
  private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query");

  @ParameterizedTest
  @EnumSource(Operation.class)
  void nobodyScans(Operation operation) {
    assertThat(Permissions.of(operation))
        .flatExtracting(TableAccess::actions)
        .doesNotContain("Scan", "*");
  }

  @ParameterizedTest
  @EnumSource(value = Operation.class, names = "GET_ME", mode = EnumSource.Mode.EXCLUDE)
  void whatReadsDoesNotWrite(Operation operation) {
    if (operation.method().equals("GET")) {
      assertThat(Permissions.of(operation)).flatExtracting(TableAccess::actions).isSubsetOf(READS);
    }
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void onlyQueriesGoToAnIndex(Operation operation) {
    assertThat(Permissions.of(operation))
        .allSatisfy(access ->
            assertThat(access.actions().equals(List.of("Query")) || access.index().isEmpty())
                .isTrue());
  }

  @Test
  void whatServesTheContractKnowsNoTable() {
    assertThat(Permissions.of(Operation.GET_OPEN_API)).isEmpty();
  }
}
