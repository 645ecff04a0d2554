package dev.socialapi.e2e.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.socialapi.spec.Contract;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cornutum.tcases.SystemTestDef;
import org.cornutum.tcases.openapi.io.TcasesOpenApiIO;
import org.cornutum.tcases.openapi.resolver.RequestCases;
import org.cornutum.tcases.resolve.ResolverContext;
import org.cornutum.tcases.util.Notifier;

/**
 * What Tcases makes of a contract: requests that use each kind of value of each input at least
 * once, and one request for each kind that is not allowed. The same at every call.
 *
 * @param omitted the cases that it has found no value for: method, path and wrong input
 */
record GeneratedCases(List<GeneratedCase> cases, List<String> omitted) {
  private static final long SEED = 1;

  /** For a text that does not match its pattern; of a hundred some two begin with a space. */
  private static final int MAX_TRIES = 1_000;

  GeneratedCases {
    cases = List.copyOf(cases);
    omitted = List.copyOf(omitted);
  }

  static GeneratedCases of(Contract contract) {
    InputStream document = new ByteArrayInputStream(contract.document().toString().getBytes(UTF_8));
    SystemTestDef described = TcasesOpenApiIO.getRequestTests(document);
    List<String> omitted = new ArrayList<>();
    ResolverContext context =
        ResolverContext.builder()
            .random(new Random(SEED))
            .maxTries(MAX_TRIES)
            .notifier(new Omissions(omitted))
            .build();
    List<GeneratedCase> cases =
        RequestCases.realizeRequestCases(RequestCases.getRequestCases(described, context))
            .getRequestCases()
            .stream()
            .map(GeneratedCase::new)
            .toList();
    return new GeneratedCases(cases, omitted);
  }

  /** Writes down what there is no value for. */
  private record Omissions(List<String> omitted) implements Notifier {
    private static final Pattern CASE =
        Pattern.compile("RequestCaseDef\\[\\d+,(.+)='No',(\\w+),(.+),FAILURE]");

    @Override
    public void warn(String[] location, String reason) {
      omitted.add(reason + " " + String.join(" ", location));
    }

    @Override
    public void error(String[] location, String reason, String resolution) {
      Matcher parts = CASE.matcher(location[0]);
      if (parts.matches()) {
        omitted.add("%s %s %s".formatted(parts.group(2), parts.group(3), parts.group(1)));
      } else {
        warn(location, reason);
      }
    }
  }
}
