package dev.socialapi.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract as Tcases reads it, which knows nothing of us: what it calls valid is accepted, what
 * it calls a failure is refused, but where a {@link Disagreement} says why not.
 */
@EndToEnd
@Tag("nightly")
class GeneratedCasesE2E {
  private static final Contract CONTRACT = Contract.load();

  private final GeneratedCases generated = GeneratedCases.of(CONTRACT);
  private final CaseSender sender;

  GeneratedCasesE2E(RunningSystem system) {
    this.sender = new CaseSender(system);
  }

  List<GeneratedCase> cases() {
    return generated.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAccepted_orRefused(GeneratedCase each) throws Exception {
    Verdict expected =
        Disagreement.about(each).map(Disagreement::verdict).orElse(Verdict.expected(each));

    HttpResponse<String> response = sender.send(each);

    assertThat(Verdict.of(response.statusCode()))
        .as("%s, %s: %d %s", each, response.uri(), response.statusCode(), response.body())
        .isEqualTo(expected);
  }

  @Test
  void areMoreThanThreeHundred_andOfEveryOperation() {
    assertThat(cases()).hasSizeGreaterThan(300);
    assertThat(cases())
        .extracting(it -> it.request().getOperation() + " " + it.request().getPath())
        .containsAll(CONTRACT.operations().stream().map(GeneratedCasesE2E::line).toList());
  }

  private static String line(Contract.Operation operation) {
    return operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
  }

  @Test
  void leaveNothingOut_butWhatNoTextBreaks() {
    assertThat(generated.omitted())
        .containsExactlyInAnyOrderElementsOf(new UnbreakablePatterns(CONTRACT).inputs());
  }

  @Test
  void showEveryDisagreement() {
    assertThat(cases())
        .flatExtracting(it -> Disagreement.about(it).stream().toList())
        .containsOnly(Disagreement.values());
  }
}
