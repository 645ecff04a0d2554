package dev.socialapi.store;

import dev.socialapi.cleanup.CleanUp;
import dev.socialapi.cleanup.Root;
import java.util.List;
import java.util.Set;

/**
 * A record of the table's stream: what has become of an item.
 *
 * @param event what happened: {@code INSERT}, {@code MODIFY} or {@code REMOVE}
 * @param attributes the names of what the item has now
 */
public record StreamRecord(String event, String partition, String sort, Set<String> attributes) {
  private static final String REMOVE = "REMOVE";
  private static final String MODIFY = "MODIFY";

  /**
   * The records that matter, as patterns of Lambda's event filter; a record that fits none is not
   * worth an invocation.
   */
  public static final List<String> FILTERS =
      List.of(
          """
          {"eventName":["REMOVE"],"dynamodb":{"Keys":{\
          "PK":{"S":[{"prefix":"%s"},{"prefix":"%s"}]},"SK":{"S":["%s"]}}}}\
          """
              .formatted(Keys.POST, Keys.TAG, Keys.DETAILS),
          """
          {"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"SK":{"S":["%s"]}},\
          "NewImage":{"%s":{"S":[{"exists":true}]}}}}\
          """
              .formatted(Keys.PROFILE, Change.DELETED_AT),
          """
          {"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"SK":{"S":["%s"]}}}}\
          """
              .formatted(Keys.CLEANUP));

  public StreamRecord {
    attributes = Set.copyOf(attributes);
  }

  /** The record of a change of an item that leaves its attributes as they are. */
  static StreamRecord ofChange(Key key, Set<String> attributes) {
    return new StreamRecord(MODIFY, key.partition(), key.sort(), attributes);
  }

  /** Whether the worker has something to do. */
  boolean matters() {
    return isRemoval() || isBurial() || isMark();
  }

  /** Tells the rule what it means, if it means anything. */
  public void tell(CleanUp cleanUp) {
    if (isRemoval() || isBurial()) {
      cleanUp.begin(root());
    } else if (isMark()) {
      cleanUp.resume(root());
    }
  }

  private boolean isRemoval() {
    return event.equals(REMOVE) && sort.equals(Keys.DETAILS);
  }

  private boolean isBurial() {
    return !event.equals(REMOVE)
        && sort.equals(Keys.PROFILE)
        && attributes.contains(Change.DELETED_AT);
  }

  private boolean isMark() {
    return !event.equals(REMOVE) && sort.equals(Keys.CLEANUP);
  }

  private Root root() {
    if (partition.startsWith(Keys.POST)) {
      return new Root.Post(Keys.idIn(partition, Keys.POST));
    }
    if (partition.startsWith(Keys.TAG)) {
      return new Root.Tag(Keys.idIn(partition, Keys.TAG));
    }
    return new Root.Account(Keys.userIn(partition));
  }
}
