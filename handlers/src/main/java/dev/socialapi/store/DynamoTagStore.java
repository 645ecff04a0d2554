package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.PrefixQuery.Start;
import dev.socialapi.tags.NameKey;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagId;
import dev.socialapi.tags.TagPosition;
import dev.socialapi.tags.TagStore;
import dev.socialapi.version.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tags in the table: one method per access pattern, and no rules. */
public final class DynamoTagStore implements TagStore {
  private final Table table;

  public DynamoTagStore(Table table) {
    this.table = table;
  }

  @Override
  public Optional<TagId> add(Tag tag, Optional<IdempotencyKey> key) {
    enum Refusal {
      KEY_IS_USED,
      NAME_IS_TAKEN,
      ID_IS_TAKEN
    }
    Transaction<Refusal> all = table.transaction();
    key.ifPresent(used -> IdempotencyItem.record(all, used, tag.id().value(), Refusal.KEY_IS_USED));
    all.insert(TagNameItem.write(tag), Refusal.NAME_IS_TAKEN)
        .insert(TagItem.write(tag), Refusal.ID_IS_TAKEN);
    return table
        .commit(all)
        .map(refused ->
            switch (refused.refusal()) {
              case KEY_IS_USED ->
                  new TagId(IdempotencyItem.created(refused.item(), key.orElseThrow()));
              case NAME_IS_TAKEN -> throw ProblemCode.TAG_NAME_TAKEN.raise();
              case ID_IS_TAKEN -> throw new IllegalStateException("tag id is taken: " + tag.id());
            });
  }

  @Override
  public Optional<Tag> tag(TagId id) {
    return table.read().get(Keys.tag(id)).map(TagItem::read);
  }

  @Override
  public Outcome<Tag> update(Tag before, Tag after) {
    Change update = TagItem.set(unchanged(before), after);
    if (before.nameKey().equals(after.nameKey())) {
      return table.update(update, after.updatedAt()).map(TagItem::read);
    }
    enum Refusal {
      TAG_HAS_CHANGED,
      NAME_IS_TAKEN,
      NAME_IS_LOST
    }
    Transaction<Refusal> all = table.transaction();
    all.update(update, after.updatedAt(), Refusal.TAG_HAS_CHANGED)
        .insert(TagNameItem.write(after), Refusal.NAME_IS_TAKEN)
        .delete(TagNameItem.of(before), Refusal.NAME_IS_LOST);
    return table
        .commit(all)
        .<Outcome<Tag>>map(refused ->
            switch (refused.refusal()) {
              case TAG_HAS_CHANGED -> changed(refused.item());
              case NAME_IS_TAKEN -> throw ProblemCode.TAG_NAME_TAKEN.raise();
              case NAME_IS_LOST -> throw lost(before);
            })
        .orElseGet(() -> new Outcome.Done<>(after));
  }

  @Override
  public Outcome<TagId> delete(Tag tag) {
    enum Refusal {
      TAG_HAS_CHANGED,
      NAME_IS_LOST
    }
    Transaction<Refusal> both = table.transaction();
    both.delete(unchanged(tag), Refusal.TAG_HAS_CHANGED)
        .delete(TagNameItem.of(tag), Refusal.NAME_IS_LOST);
    return table
        .commit(both)
        .<Outcome<TagId>>map(refused ->
            switch (refused.refusal()) {
              case TAG_HAS_CHANGED -> changed(refused.item());
              case NAME_IS_LOST -> throw lost(tag);
            })
        .orElseGet(() -> new Outcome.Done<>(tag.id()));
  }

  private static Change unchanged(Tag tag) {
    return Change.of(Keys.tag(tag.id())).requireVersion(OptionalLong.of(tag.version()));
  }

  private static <T> Outcome<T> changed(Map<String, AttributeValue> current) {
    return current.isEmpty() ? new Outcome.Missing<>() : new Outcome.Stale<>();
  }

  private static IllegalStateException lost(Tag tag) {
    return new IllegalStateException("the name is not kept for its tag: " + tag.id());
  }

  @Override
  public void awaitTurn(int attempt) {
    table.awaitTurn(attempt);
  }

  @Override
  public Page<Tag, TagPosition> tagsByUser(UserId owner, PageRequest<TagPosition> page) {
    return byName(Index.USER_POSTS, Keys.tagsOf(owner), "", page);
  }

  @Override
  public Page<Tag, TagPosition> publicTags(NameKey prefix, PageRequest<TagPosition> page) {
    return byName(Index.ACCESS_TYPE_POSTS, Keys.PUBLIC_TAGS, prefix.value(), page);
  }

  private Page<Tag, TagPosition> byName(
      Index index, String partition, String prefix, PageRequest<TagPosition> page) {
    Optional<Start> start =
        page.position().map(position -> new Start(Keys.tag(position.id()), Keys.byName(position)));
    var query = PrefixQuery.of(index, partition, prefix, page.limit()).startingAfter(start);
    Page<Tag, Key> found = table.read().list(query, TagItem::read, Function.identity());
    return new Page<>(found.items(), found.next().map(_ -> found.items().getLast().position()));
  }
}
