package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.Remains;
import dev.socialapi.cleanup.Removal;
import dev.socialapi.cleanup.Root;
import dev.socialapi.page.Page;
import dev.socialapi.tags.TagId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The remains in the table.
 *
 * <p>An item that leads to others (a link to its mirror, a guard to its tag) goes after them, so
 * that a pass that was stopped finds them again. Requests stay within partitions of one form, which
 * is what roles are bound to.
 */
public final class DynamoRemains implements Remains {
  private static final String PASSES = "passes";
  private static final String ANY = "";

  private final Table table;

  public DynamoRemains(Table table) {
    this.table = table;
  }

  @Override
  public boolean isGone(Root root) {
    Key key = Keys.root(root);
    return switch (root) {
      case Root.Account _ -> table.read().isTombstone(key);
      case Root.Post _, Root.Tag _ -> table.read().get(key).isEmpty();
    };
  }

  @Override
  public Removal remove(Root root, int max) {
    var pass = new Pass(max);
    String partition = Keys.root(root).partition();
    switch (root) {
      case Root.Post _ -> pass.over(inTable(partition, ANY), this::removePostsItems);
      case Root.Tag _ -> pass.over(inTable(partition, Keys.POST), this::removeTagsLinks);
      case Root.Account(UserId user) -> {
        pass.over(inTable(partition, ANY), this::removeUsersItems);
        pass.over(tagsOf(user), this::removeAll);
        pass.over(postsOf(user), this::removeAll);
        pass.over(sharedWith(user), this::removeEntries);
      }
    }
    return pass.result();
  }

  @Override
  public void mark(Root root) {
    table.update(Change.upsert(Keys.cleanUp(root)).increment(PASSES, 1));
  }

  @Override
  public void unmark(Root root) {
    table.deleteAll(List.of(Keys.cleanUp(root)));
  }

  private void removePostsItems(List<Map<String, AttributeValue>> items) {
    List<Key> keys = items.stream().map(Key::of).toList();
    table.deleteAll(keys.stream().filter(Keys::isLinkToTag).map(Keys::mirror).toList());
    table.deleteAll(keys);
  }

  /** A batch after the other, so that whoever runs out of time has got on. */
  private void removeTagsLinks(List<Map<String, AttributeValue>> items) {
    List<Key> links = items.stream().map(Key::of).toList();
    for (int start = 0; start < links.size(); start += Table.BATCH) {
      removeLinks(links.subList(start, Math.min(start + Table.BATCH, links.size())));
    }
  }

  private void removeLinks(List<Key> links) {
    for (Key link : links) {
      String tag = Keys.idIn(link.partition(), Keys.TAG).toString();
      table.update(
          Change.of(Keys.postLimits(Keys.postIn(link.sort())))
              .requireContains(PostLimits.TAG_IDS, tag)
              .removeFromSet(PostLimits.TAG_IDS, tag));
    }
    table.deleteAll(links.stream().map(Keys::mirror).toList());
    table.deleteAll(links);
  }

  /** Names lead to tags, without the delay of an index. */
  private void removeUsersItems(List<Map<String, AttributeValue>> items) {
    table.deleteAll(
        items.stream()
            .filter(item -> Keys.isTagName(Key.of(item)))
            .map(name -> Keys.tag(TagId.parse(Attributes.text(name, Keys.TAG_ID))))
            .distinct()
            .toList());
    removeAll(items);
  }

  private void removeAll(List<Map<String, AttributeValue>> items) {
    table.deleteAll(items.stream().map(Key::of).toList());
  }

  private void removeEntries(List<Map<String, AttributeValue>> items) {
    items.stream().map(Key::of).forEach(this::removeEntry);
  }

  /** Counts down once for each entry, and brings no limits back of a post that is gone. */
  private void removeEntry(Key entry) {
    enum Refusal {
      ENTRY_IS_GONE,
      LIMITS_ARE_GONE
    }
    Transaction<Refusal> both = table.transaction();
    both.delete(Change.of(entry), Refusal.ENTRY_IS_GONE)
        .update(
            Change.of(Keys.postLimits(Keys.postIn(entry.partition())))
                .increment(PostLimits.ALLOWED_USERS, -1),
            Refusal.LIMITS_ARE_GONE);
    table
        .commit(both)
        .ifPresent(refused -> {
          switch (refused.refusal()) {
            case ENTRY_IS_GONE -> {}
            case LIMITS_ARE_GONE -> table.deleteAll(List.of(entry));
          }
        });
  }

  private static Source inTable(String partition, String prefix) {
    return (after, limit) -> PrefixQuery.ofTable(partition, prefix, limit).after(after);
  }

  /** Always from the beginning: a tag's place in the list cannot be told from its key. */
  private static Source tagsOf(UserId user) {
    return (_, limit) -> PrefixQuery.of(Index.USER_POSTS, Keys.tagsOf(user), ANY, limit);
  }

  private static Source postsOf(UserId user) {
    return (after, limit) ->
        new IndexQuery(
            Index.USER_POSTS,
            Keys.postsOf(user),
            after.map(post -> Keys.byCreation(Keys.postIn(post.partition()))),
            limit);
  }

  private static Source sharedWith(UserId user) {
    return (after, limit) ->
        PrefixQuery.of(Index.ALLOWED_USER_POSTS, Keys.sharedWith(user), ANY, limit)
            .startingAfter(after.map(entry -> new PrefixQuery.Start(entry, entry.partition())));
  }

  /** A list that can be read part by part. */
  private interface Source {
    ListQuery query(Optional<Key> after, int limit);
  }

  /** Goes through lists until as many items as may be are found. */
  private final class Pass {
    private final int max;
    private int found;
    private boolean complete = true;

    Pass(int max) {
      this.max = max;
    }

    void over(Source source, Consumer<List<Map<String, AttributeValue>>> remove) {
      Optional<Key> after = Optional.empty();
      while (complete) {
        if (found >= max) {
          complete = false;
          return;
        }
        Page<Map<String, AttributeValue>, Key> page =
            table.read().list(source.query(after, max - found), item -> item, key -> key);
        List<Map<String, AttributeValue>> items = leftovers(page).toList();
        remove.accept(items);
        found += items.size();
        after = page.next();
        if (after.isEmpty()) {
          return;
        }
      }
    }

    Removal result() {
      return new Removal(found, complete);
    }
  }

  private static Stream<Map<String, AttributeValue>> leftovers(
      Page<Map<String, AttributeValue>, Key> page) {
    return page.items().stream().filter(item -> Keys.isLeftover(Key.of(item)));
  }
}
