package dev.socialapi.e2e.protocol;

import dev.socialapi.e2e.system.Person;
import dev.socialapi.spec.Contract;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids for paths: every other time of what somebody has, else of nothing. */
final class PathIds {
  private static final Pattern PARAMETER = Pattern.compile("[{](\\w+)}");

  private final Person owner;
  private final Person other;
  private final ExistingIds existing;
  private final Random random;

  /**
   * @param other who is named as a user as often as the owner is
   */
  PathIds(Person owner, Person other, Random random) {
    this.owner = owner;
    this.other = other;
    this.existing = new ExistingIds(owner);
    this.random = random;
  }

  /** One for each parameter of the operation's path; all are there, or none is. */
  Map<String, String> of(Contract.Operation operation) {
    boolean areThere = random.nextBoolean();
    Map<String, String> ids = new HashMap<>();
    PARAMETER
        .matcher(operation.path())
        .results()
        .map(parameter -> parameter.group(1))
        .forEach(name -> ids.put(name, areThere ? existing(name) : UUID.randomUUID().toString()));
    return ids;
  }

  private String existing(String parameter) {
    return parameter.equals("userId")
        ? (random.nextBoolean() ? owner : other).userId()
        : existing.of(parameter);
  }
}
