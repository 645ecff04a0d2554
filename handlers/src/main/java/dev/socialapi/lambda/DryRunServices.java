package dev.socialapi.lambda;

import dev.socialapi.auth.SigningKeys;
import dev.socialapi.cleanup.SignIns;
import dev.socialapi.cleanup.Sweeps;
import dev.socialapi.store.DryRunClient;
import dev.socialapi.store.Specimens;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The services of a rehearsal: asked like the real ones, and left as they are. No message is sent
 * and no user removed, since neither can be asked for in vain.
 */
final class DryRunServices implements Services, AutoCloseable {
  private final Services real;
  private final Specimens specimens;
  private final UnaryOperator<SigningKeys.Source> signingKeys;
  private @Nullable DynamoDbClient dynamoDb;

  DryRunServices(Services real, Specimens specimens) {
    this(real, specimens, UnaryOperator.identity());
  }

  /**
   * @param signingKeys what becomes of the user pool's own
   */
  DryRunServices(
      Services real, Specimens specimens, UnaryOperator<SigningKeys.Source> signingKeys) {
    this.real = real;
    this.specimens = specimens;
    this.signingKeys = signingKeys;
  }

  @Override
  public DynamoDbClient dynamoDb() {
    if (dynamoDb == null) {
      dynamoDb = new DryRunClient(real.dynamoDb(), AwsClients.accepting(), specimens);
    }
    return dynamoDb;
  }

  @Override
  public Sweeps sweeps() {
    return _ -> {};
  }

  @Override
  public SignIns signIns() {
    return _ -> {};
  }

  @Override
  public SigningKeys.Source signingKeys() {
    return signingKeys.apply(real.signingKeys());
  }

  /** Nothing stays open. */
  @Override
  public void close() {
    if (dynamoDb != null) {
      dynamoDb.close();
    }
  }
}
