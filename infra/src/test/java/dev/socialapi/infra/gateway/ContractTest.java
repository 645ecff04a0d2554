package dev.socialapi.infra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialapi.api.Cache;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Contracts that the gateway could not serve as they are meant are refused. */
class ContractTest {
  @Test
  void rootsSecurityIsTheOperationsUnlessItSaysOtherwise() {
    Contract contract =
        contract(
            """
            security: [{bearer: []}]
            paths:
              /a:
                get: {operationId: closed, responses: {}}
              /b:
                get: {operationId: open, security: [], responses: {}}
            """);

    assertThat(contract.operations())
        .extracting(ContractOperation::security)
        .map(Object::toString)
        .containsExactly("[bearer]", "[]");
  }

  @Test
  void cacheIsATimeAndWhoSharesIt() {
    Contract contract =
        contract(
            """
            paths:
              /a:
                get: {operationId: a, responses: {}, x-cache: {ttl_seconds: 60, scope: caller}}
                put: {operationId: b, responses: {}}
            """);

    assertThat(contract.operations())
        .extracting(ContractOperation::cache)
        .containsExactly(
            Optional.of(new Cache(Duration.ofSeconds(60), Cache.Sharing.CALLER)), Optional.empty());
  }

  @Test
  void referenceToNothingIsRefused() {
    Contract contract =
        contract(
            """
            paths:
              /a:
                get:
                  operationId: a
                  parameters: [{$ref: '#/components/parameters/Missing'}]
            """);

    assertThatThrownBy(contract::operations)
        .hasMessage("refers to nothing: #/components/parameters/Missing");
  }

  @Test
  void referenceToAnotherFileIsRefused() {
    Contract contract = contract("paths: {/a: {get: {$ref: 'other.yaml#/get'}}}");

    assertThatThrownBy(contract::operations)
        .hasMessage("refers outside the document: other.yaml#/get");
  }

  @Test
  void parametersOfAPathAreRefused() {
    Contract contract = contract("paths: {/a: {parameters: []}}");

    assertThatThrownBy(contract::operations).hasMessage("no method: parameters of /a");
  }

  @Test
  void schemeThatIsNoBearerTokenIsRefused() {
    Contract contract =
        contract("components: {securitySchemes: {basic: {type: http, scheme: basic}}}");

    assertThatThrownBy(contract::bearerSchemes).hasMessage("no bearer scheme: basic");
  }

  @Test
  void operationThatNothingAnswersIsRefused() {
    Contract contract =
        contract(
            """
            info: {version: '1'}
            paths: {/a: {get: {operationId: a, responses: {}}}}
            """);

    assertThatThrownBy(() ->
            GatewayDocument.of(
                contract, new Backend(Map.of(), "uri", "arn", Set.of()), "toy", Set.of()))
        .hasMessage("no function answers a");
  }

  private static Contract contract(String yaml) {
    return Contract.of(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml));
  }
}
