package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What CloudFormation would know of a resource once it exists: what {@code Ref} gives, and {@code
 * Fn::GetAtt}.
 */
final class Attributes {
  private static final String STREAM_LABEL = "2026-01-01T00:00:00.000";

  private final AwsEnvironment aws;

  Attributes(AwsEnvironment aws) {
    this.aws = requireNonNull(aws, "aws is null");
  }

  /** The value of {@code Ref}; {@code resource} has its naming properties resolved. */
  String reference(Resource resource) {
    return switch (resource.type()) {
      case "AWS::DynamoDB::Table" -> named(resource, "TableName", 255);
      case "AWS::Lambda::Function" -> named(resource, "FunctionName", 64);
      case "AWS::Lambda::Version" -> functionArn(resource.text("FunctionName")) + ":1";
      case "AWS::Lambda::Alias" ->
          functionArn(resource.text("FunctionName")) + ":" + resource.text("Name");
      case "AWS::IAM::Role" -> named(resource, "RoleName", 64);
      case "AWS::Cognito::UserPool" -> aws.region() + "_" + PhysicalIds.id(resource, 9);
      case "AWS::Cognito::UserPoolClient" -> PhysicalIds.id(resource, 26);
      case "AWS::ApiGateway::RestApi" -> PhysicalIds.id(resource, 10);
      case "AWS::ApiGateway::Deployment" -> PhysicalIds.id(resource, 6);
      case "AWS::ApiGateway::Stage" -> resource.text("StageName");
      case "AWS::SecretsManager::Secret" -> secretArn(resource);
      case "AWS::Logs::LogGroup" -> named(resource, "LogGroupName", 512);
      case "AWS::SNS::Topic" -> aws.arn("sns", named(resource, "TopicName", 256));
      case "AWS::SQS::Queue" -> queueUrl(resource);
      case "AWS::S3::Bucket" -> named(resource, "BucketName", 63);
      case "AWS::CloudFront::Distribution", "AWS::CloudFront::ResponseHeadersPolicy" ->
          PhysicalIds.id(resource, 14);
      default ->
          throw resource.failure("Ref", "cannot be resolved: unknown type " + resource.type());
    };
  }

  /** The value of {@code Fn::GetAtt}; {@code resource} has its naming properties resolved. */
  String attribute(Resource resource, String attribute) {
    return switch (resource.type() + "." + attribute) {
      case "AWS::DynamoDB::Table.Arn" -> tableArn(resource);
      case "AWS::DynamoDB::Table.StreamArn" -> tableArn(resource) + "/stream/" + STREAM_LABEL;
      case "AWS::Lambda::Function.Arn" -> functionArn(reference(resource));
      case "AWS::Lambda::Version.Version" -> "1";
      case "AWS::IAM::Role.Arn" -> aws.iamArn("role/" + reference(resource));
      case "AWS::Cognito::UserPool.Arn" ->
          aws.arn("cognito-idp", "userpool/" + reference(resource));
      case "AWS::Cognito::UserPool.ProviderName" -> provider(resource);
      case "AWS::Cognito::UserPool.ProviderURL" -> "https://" + provider(resource);
      case "AWS::ApiGateway::RestApi.RootResourceId" -> PhysicalIds.id(resource, 12).substring(2);
      case "AWS::SecretsManager::Secret.Id" -> secretArn(resource);
      case "AWS::KMS::Key.Arn" -> aws.arn("kms", "key/" + PhysicalIds.id(resource, 36));
      case "AWS::SQS::Queue.Arn" -> aws.arn("sqs", queueName(resource));
      case "AWS::SQS::Queue.QueueName" -> queueName(resource);
      case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + reference(resource);
      case "AWS::S3::Bucket.RegionalDomainName" ->
          reference(resource) + ".s3." + aws.region() + ".amazonaws.com";
      case "AWS::CloudFront::OriginAccessControl.Id" -> PhysicalIds.id(resource, 14);
      case "AWS::WAFv2::WebACL.Arn" ->
          aws.arn("wafv2", "regional/webacl/" + PhysicalIds.id(resource, 12));
      case "AWS::Logs::LogGroup.Arn" -> aws.arn("logs", "log-group:" + reference(resource) + ":*");
      default ->
          throw resource.failure(
              "Fn::GetAtt", "cannot be resolved: unknown " + resource.type() + "." + attribute);
    };
  }

  /** The ARN of a function named by its name or by an ARN. */
  String functionArn(String nameOrArn) {
    return nameOrArn.startsWith("arn:") ? nameOrArn : aws.arn("lambda", "function:" + nameOrArn);
  }

  private String provider(Resource pool) {
    return "cognito-idp." + aws.region() + ".amazonaws.com/" + reference(pool);
  }

  private String tableArn(Resource table) {
    return aws.arn("dynamodb", "table/" + reference(table));
  }

  private String queueUrl(Resource queue) {
    return "https://sqs.%s.amazonaws.com/%s/%s"
        .formatted(aws.region(), aws.accountId(), queueName(queue));
  }

  private static String queueName(Resource queue) {
    return named(queue, "QueueName", 80);
  }

  private String secretArn(Resource secret) {
    String name = named(secret, "Name", 512);
    return aws.arn("secretsmanager", "secret:" + name + "-" + PhysicalIds.id(secret, 6));
  }

  private static String named(Resource resource, String property, int limit) {
    return Optional.ofNullable(resource.properties().get(property))
        .map(name -> name.asText())
        .orElseGet(() -> PhysicalIds.name(resource, limit));
  }
}
