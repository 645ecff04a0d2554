package dev.socialapi.client;

import dev.socialapi.client.model.Problem;
import java.util.Optional;
import java.util.UUID;

/** 409: what is there already stands against it; {@link #code()} says what. */
public final class ConflictException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  ConflictException(Refusal refusal) {
    super(refusal);
  }

  /**
   * With {@code idempotency_replay_unavailable}: the token that an earlier attempt created. Its
   * secret is lost; revoke it and create another one.
   */
  public Optional<UUID> tokenId() {
    return problem().flatMap(Problem::tokenId);
  }
}
