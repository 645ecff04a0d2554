package dev.socialapi.lambda;

import dev.socialapi.auth.SigningKeys;
import dev.socialapi.cleanup.SignIns;
import dev.socialapi.cleanup.Sweeps;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** AWS's services, where the environment says. */
record AwsServices(Config config) implements Services {
  @Override
  public DynamoDbClient dynamoDb() {
    return AwsClients.dynamoDb(config);
  }

  @Override
  public Sweeps sweeps() {
    return new SqsSweeps(AwsClients.sqs(config), config.sweepQueueUrl());
  }

  @Override
  public SignIns signIns() {
    return new UserPool(AwsClients.cognito(config), config.userPoolId());
  }

  @Override
  public SigningKeys.Source signingKeys() {
    return new Jwks(config.jwks());
  }
}
