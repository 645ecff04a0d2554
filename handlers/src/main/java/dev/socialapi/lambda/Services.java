package dev.socialapi.lambda;

import dev.socialapi.auth.SigningKeys;
import dev.socialapi.cleanup.SignIns;
import dev.socialapi.cleanup.Sweeps;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is outside of a function, each made when it is asked for. */
interface Services {
  DynamoDbClient dynamoDb();

  Sweeps sweeps();

  SignIns signIns();

  SigningKeys.Source signingKeys();
}
