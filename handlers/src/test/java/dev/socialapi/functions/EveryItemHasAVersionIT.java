package dev.socialapi.functions;

import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.cleanup.Root;
import dev.socialapi.store.DynamoRemains;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Whatever writes: what it leaves says of which version it is. */
class EveryItemHasAVersionIT {
  private final World world = new World(1);
  private final Functions functions = new Functions(world.local());

  @Test
  void whateverAnOperationWrites() {
    for (Operation operation : EnumSet.complementOf(EnumSet.of(Operation.DELETE_ME))) {
      call(operation);
    }
    new DynamoRemains(world.local().table()).mark(new Root.Account(ALICE));

    assertThat(world.local().kinds())
        .containsExactlyInAnyOrder(
            "USER PROFILE",
            "USER TOKENS",
            "USER PAT",
            "USER IDEMPOTENCY",
            "USER TAG_NAME",
            "USER CLEANUP",
            "POST DETAILS",
            "POST LIMITS",
            "POST ALLOWED_USER",
            "POST TAG",
            "TAG DETAILS",
            "TAG POST");
    assertThat(world.local().itemsWithoutVersion()).isEmpty();
  }

  @Test
  void andTheTombstoneOfAnAccount() {
    call(Operation.DELETE_ME);

    assertThat(world.local().itemsWithoutVersion()).isEmpty();
  }

  private void call(Operation operation) {
    Scenarios.of(operation)
        .forEach((what, event) ->
            assertThat(functions.call(operation, event.apply(world)).status())
                .as(operation.id() + " " + what)
                .isBetween(200, 204));
  }
}
