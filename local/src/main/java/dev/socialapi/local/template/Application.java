package dev.socialapi.local.template;

import java.nio.file.Path;
import java.util.List;

/** All that the local system runs, as the synthesized templates describe it. */
public record Application(
    List<TableResource> tables,
    List<FunctionResource> functions,
    List<UserPoolResource> userPools,
    List<RestApiResource> restApis,
    List<LambdaPermission> permissions,
    List<QueueResource> queues,
    List<EventSource> eventSources) {
  /** Reads a cloud assembly (CDK's output folder) and resolves it once. */
  public static Application read(Path assembly, AwsEnvironment aws, Secrets secrets) {
    List<Stack> stacks = CloudAssembly.read(assembly).stacks();
    var resolver = new Resolver(stacks, aws, secrets);
    var resources = new Resources(resolver.resolve(), resolver.attributes());
    return new Application(
        resources.list(new TableReader(resources)::read, TableReader.TYPE),
        resources.list(new FunctionReader(resources, stacks)::read, "AWS::Lambda::Function"),
        resources.list(new UserPoolReader(resources)::read, "AWS::Cognito::UserPool"),
        resources.list(new RestApiReader(resources)::read, "AWS::ApiGateway::RestApi"),
        resources.list(new PermissionReader(resources)::read, "AWS::Lambda::Permission"),
        resources.list(new QueueReader(resources)::read, "AWS::SQS::Queue"),
        resources.list(new EventSourceReader(resources)::read, "AWS::Lambda::EventSourceMapping"));
  }

  public Application {
    tables = List.copyOf(tables);
    functions = List.copyOf(functions);
    userPools = List.copyOf(userPools);
    restApis = List.copyOf(restApis);
    permissions = List.copyOf(permissions);
    queues = List.copyOf(queues);
    eventSources = List.copyOf(eventSources);
  }

  /** The only table. */
  public TableResource table() {
    return only(tables, "table");
  }

  /** The only user pool. */
  public UserPoolResource userPool() {
    return only(userPools, "user pool");
  }

  /** The only REST API. */
  public RestApiResource restApi() {
    return only(restApis, "REST API");
  }

  private static <T> T only(List<T> all, String what) {
    if (all.size() != 1) {
      throw new TemplateException("expected one " + what + ", found " + all.size());
    }
    return all.getFirst();
  }
}
