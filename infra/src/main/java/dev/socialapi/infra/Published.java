package dev.socialapi.infra;

import static dev.socialapi.lambda.Wiring.ANSWERED_BY_GATEWAY;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.socialapi.api.Operation;
import dev.socialapi.infra.gateway.Backend;
import dev.socialapi.infra.gateway.Contract;
import dev.socialapi.infra.gateway.ContractOperation;
import dev.socialapi.infra.gateway.DroppedKeyword;
import dev.socialapi.infra.gateway.DroppedKeywords;
import dev.socialapi.infra.gateway.GatewayDocument;
import dev.socialapi.infra.gateway.InvocationUri;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** What the build makes of the contract beside the templates, without CDK. */
final class Published {
  private static final String GATEWAY_DOCUMENT = "openapi-apigateway.yaml";
  private static final String DROPPED_KEYWORDS = "dropped-keywords.json";

  private static final String TITLE = "social-api";
  private static final String AUTHORIZER = "authorizer";

  /** API Gateway puts these in when it imports the document. */
  private static final String PARTITION = "${AWS::Partition}";

  private static final String REGION = "${AWS::Region}";
  private static final String ACCOUNT = "${AWS::AccountId}";

  private Published() {}

  /** Writes both files into a folder, and prints what the gateway leaves to the functions. */
  static void write(Contract contract, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(GATEWAY_DOCUMENT), yaml(gatewayDocument(contract)));
    List<DroppedKeyword> dropped = DroppedKeywords.of(contract);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve(DROPPED_KEYWORDS).toFile(), dropped);
    System.out.println("API Gateway drops, and the functions check: " + counted(dropped));
  }

  /**
   * The document for an import by hand. Two names are left open: {@code FUNCTION_PREFIX}, which
   * stands before the operation's id in the names of the functions, and {@code USER_POOL_ID}.
   *
   * <p>It has the key of every answer that a stage may be told to cache.
   */
  static Map<String, Object> gatewayDocument(Contract contract) {
    Map<String, String> functions = new TreeMap<>();
    for (ContractOperation operation : contract.operations()) {
      functions.put(operation.operationId(), function(operation.operationId()));
    }
    var backend =
        new Backend(
            functions,
            function(AUTHORIZER),
            "arn:%s:cognito-idp:%s:%s:userpool/${USER_POOL_ID}"
                .formatted(PARTITION, REGION, ACCOUNT),
            ANSWERED_BY_GATEWAY.stream().map(Operation::id).collect(toSet()));
    return GatewayDocument.of(contract, backend, TITLE, Caching.EVERYTHING.sharing());
  }

  private static String function(String name) {
    String arn =
        "arn:%s:lambda:%s:%s:function:${FUNCTION_PREFIX}%s"
            .formatted(PARTITION, REGION, ACCOUNT, name);
    return InvocationUri.of(PARTITION, REGION, arn);
  }

  private static String yaml(Map<String, Object> document) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    options.setSplitLines(false);
    options.setDereferenceAliases(true);
    return new Yaml(options).dump(document);
  }

  private static Map<String, Long> counted(List<DroppedKeyword> dropped) {
    return dropped.stream()
        .collect(
            Collectors.groupingBy(DroppedKeyword::keyword, TreeMap::new, Collectors.counting()));
  }
}
