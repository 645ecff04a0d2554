package dev.socialapi.infra;

import static dev.socialapi.lambda.Wiring.ANSWERED_BY_GATEWAY;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.socialapi.api.Operation;
import dev.socialapi.infra.gateway.AccessLog;
import dev.socialapi.infra.gateway.Backend;
import dev.socialapi.infra.gateway.Contract;
import dev.socialapi.infra.gateway.GatewayDocument;
import dev.socialapi.infra.gateway.InvocationUri;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.CfnRestApi;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.RestApiMode;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Permission;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The API as API Gateway imports it, and its right to call each function.
 *
 * <p>Everything stands in the document: what is added beside it, an import in this mode removes.
 */
final class Gateway {
  /** The version in every path, and so the name of the stage in every environment. */
  static final String STAGE = Operation.BASE_PATH.substring(1);

  private final SpecRestApi api;

  Gateway(
      Construct scope,
      Environment environment,
      Contract contract,
      Functions functions,
      DataStack data) {
    String name = environment.resources();
    Map<String, Object> document =
        GatewayDocument.of(
            contract, backend(functions, data), name, environment.gateway().caching().sharing());
    api =
        SpecRestApi.Builder.create(scope, "Api")
            .restApiName(name)
            .apiDefinition(ApiDefinition.fromInline(document))
            .failOnWarnings(true)
            .mode(RestApiMode.OVERWRITE)
            .endpointTypes(List.of(EndpointType.REGIONAL))
            // Some imports are reported to take the type from here only.
            .parameters(Map.of("endpointConfigurationTypes", "REGIONAL"))
            .cloudWatchRole(false)
            .deployOptions(stage(contract, environment.gateway(), accessLog(scope, environment)))
            .build();
    requireTls();
    environment
        .gateway()
        .firewall()
        .ifPresent(firewall ->
            WebAcl.create(scope, name, firewall, api.getDeploymentStage().getStageArn()));
    functions
        .byOperation()
        .forEach((operation, function) -> permit(function, methodArn(operation)));
    permit(functions.authorizer(), arn("authorizers/*"));
  }

  String url() {
    return api.getUrl();
  }

  /** Of an operation whose path has no parameter. */
  String url(Operation operation) {
    return api.urlForPath(operation.path());
  }

  /** Stands in the document too, which an import in this mode takes for the whole truth. */
  private void requireTls() {
    CfnRestApi resource = (CfnRestApi) requireNonNull(api.getNode().getDefaultChild());
    resource.setSecurityPolicy(GatewayDocument.SECURITY_POLICY);
    resource.setEndpointAccessMode(GatewayDocument.ACCESS_MODE);
  }

  private static LogGroup accessLog(Construct scope, Environment environment) {
    return LogGroup.Builder.create(scope, "AccessLog")
        .retention(environment.logRetention())
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  private static StageOptions stage(
      Contract contract, GatewaySettings settings, LogGroup accessLog) {
    var options =
        StageOptions.builder()
            .stageName(STAGE)
            .tracingEnabled(true)
            .accessLogDestination(new LogGroupLogDestination(accessLog))
            .accessLogFormat(AccessLogFormat.custom(AccessLog.format()))
            .cacheClusterEnabled(settings.caching().isOn())
            .methodOptions(MethodSettings.of(contract, settings));
    if (settings.caching().isOn()) {
      options.cacheClusterSize(settings.caching().sizeInGigabytes());
    }
    return options.build();
  }

  private static Backend backend(Functions functions, DataStack data) {
    Map<String, String> uris = new TreeMap<>();
    functions
        .byOperation()
        .forEach((operation, function) -> uris.put(operation.id(), invocationUri(function)));
    return new Backend(
        uris,
        invocationUri(functions.authorizer()),
        data.userPoolArn(),
        ANSWERED_BY_GATEWAY.stream().map(Operation::id).collect(toSet()));
  }

  private static String invocationUri(Alias function) {
    return InvocationUri.of(Aws.PARTITION, Aws.REGION, function.getFunctionArn());
  }

  private static void permit(Alias function, String sourceArn) {
    function.addPermission(
        "Gateway",
        Permission.builder()
            .principal(new ServicePrincipal("apigateway.amazonaws.com"))
            .sourceArn(sourceArn)
            .build());
  }

  /** A path parameter is any text here. */
  private String methodArn(Operation operation) {
    String path = operation.path().replaceAll("[{][^}]*[}]", "*");
    return arn(STAGE + "/" + operation.method() + path);
  }

  private String arn(String resource) {
    return "arn:%s:execute-api:%s:%s:%s/%s"
        .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, api.getRestApiId(), resource);
  }
}
