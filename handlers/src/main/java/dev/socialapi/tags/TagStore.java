package dev.socialapi.tags;

import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.version.Outcome;
import java.util.Optional;

/** The access patterns for tags. Nothing else may be asked of the table. */
public interface TagStore {
  /**
   * Adds a tag together with its name, in one transaction. An id that is taken already is a fault,
   * a name that another tag of the owner has is a problem.
   *
   * @param key the request's idempotency key, if it has one; used before with another body it is a
   *     problem
   * @return the tag that the key was used for before; then nothing was added
   */
  Optional<TagId> add(Tag tag, Optional<IdempotencyKey> key);

  /** A tag by its id. Strongly consistent; one request. */
  Optional<Tag> tag(TagId id);

  /**
   * Makes the next version of a tag, which must still be as it was: one request, and one
   * transaction with its name if that is another one then. A name that another tag of the owner has
   * is a problem.
   */
  Outcome<Tag> update(Tag before, Tag after);

  /** Removes a tag, which must still be as it was, together with its name, in one transaction. */
  Outcome<TagId> delete(Tag tag);

  /**
   * Waits before a tag is read and changed once more because others were faster: not before attempt
   * 0, longer each time; after some it is a fault.
   */
  void awaitTurn(int attempt);

  /** The tags of a user, by name. Eventually consistent; one query. */
  Page<Tag, TagPosition> tagsByUser(UserId owner, PageRequest<TagPosition> page);

  /**
   * Everybody's public tags whose names begin alike, by name. Eventually consistent; one query.
   *
   * @param prefix how the keys of the names begin; may be the empty one
   */
  Page<Tag, TagPosition> publicTags(NameKey prefix, PageRequest<TagPosition> page);
}
