package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.ViewedPost;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import dev.socialapi.tags.TagId;
import dev.socialapi.tags.TagLinkStore;
import dev.socialapi.tags.Tagging;
import java.util.List;
import java.util.Optional;

/** Links between posts and tags in the table: one method per access pattern, and no rules. */
public final class DynamoTagLinkStore implements TagLinkStore {
  /** BatchGetItem's bound; more than a post can have. */
  private static final int MAX_READ = 100;

  private final Table table;

  public DynamoTagLinkStore(Table table) {
    this.table = table;
  }

  @Override
  public Tagging tagging(PostId post, TagId tag, UserId viewer) {
    Key postRoot = Keys.post(post);
    Key entry = Keys.allowedUser(post, viewer);
    Key tagRoot = Keys.tag(tag);
    Key link = Keys.tagOnPost(post, tag);
    var found = table.read().getAll(List.of(postRoot, entry, tagRoot, link));
    return new Tagging(
        Optional.ofNullable(found.get(postRoot))
            .map(item -> new ViewedPost(PostItem.read(item), found.containsKey(entry))),
        Optional.ofNullable(found.get(tagRoot)).map(TagItem::read),
        found.containsKey(link));
  }

  @Override
  public void attach(Post post, TagId tag) {
    enum Refusal {
      POST_IS_GONE,
      TAG_IS_GONE,
      IS_ATTACHED,
      POST_IS_FULL,
      MIRROR_IS_THERE
    }
    String owner = post.owner().value();
    Transaction<Refusal> all = table.transaction();
    all.check(
            Change.of(Keys.post(post.id())).requireEqual(PostItem.USER_ID, owner),
            Refusal.POST_IS_GONE)
        .check(
            Change.of(Keys.tag(tag))
                .requireEither(
                    TagItem.ACCESS_TYPE,
                    TagItem.spell(TagAccessType.PUBLIC),
                    TagItem.USER_ID,
                    owner),
            Refusal.TAG_IS_GONE)
        .insert(TagLinkItem.ofPost(post.id(), tag), Refusal.IS_ATTACHED)
        .update(
            Change.upsert(Keys.postLimits(post.id()))
                .requireFewer(PostLimits.TAG_IDS, MAX_TAGS)
                .addToSet(PostLimits.TAG_IDS, tag.toString()),
            Refusal.POST_IS_FULL)
        .put(TagLinkItem.ofTag(tag, post.id()), Refusal.MIRROR_IS_THERE);
    table
        .commit(all)
        .ifPresent(refused -> {
          switch (refused.refusal()) {
            case POST_IS_GONE, TAG_IS_GONE -> throw ProblemCode.NOT_FOUND.raise();
            case IS_ATTACHED -> {}
            case POST_IS_FULL -> throw ProblemCode.LIMIT_EXCEEDED.raise();
            case MIRROR_IS_THERE -> throw unconditional();
          }
        });
  }

  @Override
  public void detach(PostId post, TagId tag) {
    enum Refusal {
      POST_IS_GONE,
      UNCONDITIONAL
    }
    Transaction<Refusal> all = table.transaction();
    all.check(Change.of(Keys.post(post)), Refusal.POST_IS_GONE)
        .delete(Change.orNew(Keys.tagOnPost(post, tag)), Refusal.UNCONDITIONAL)
        .delete(Change.orNew(Keys.postOfTag(tag, post)), Refusal.UNCONDITIONAL)
        .update(
            Change.upsert(Keys.postLimits(post)).removeFromSet(PostLimits.TAG_IDS, tag.toString()),
            Refusal.UNCONDITIONAL);
    table
        .commit(all)
        .ifPresent(refused -> {
          throw switch (refused.refusal()) {
            case POST_IS_GONE -> ProblemCode.NOT_FOUND.raise();
            case UNCONDITIONAL -> unconditional();
          };
        });
  }

  private static IllegalStateException unconditional() {
    return new IllegalStateException("unconditional, yet refused");
  }

  @Override
  public List<Tag> tagsOf(PostId post) {
    var query = PrefixQuery.ofTable(Keys.postPartition(post), Keys.TAG, MAX_READ);
    List<Key> tags =
        table
            .read()
            .list(query, link -> Keys.tag(Keys.tagIn(Key.of(link).sort())), key -> key)
            .items();
    return table.read().getAll(tags).values().stream().map(TagItem::read).toList();
  }

  @Override
  public Page<PostId, PostId> postsOf(TagId tag, PageRequest<PostId> page) {
    Optional<String> below = page.position().map(Keys::byCreation);
    var query = new IndexQuery(Index.TAG_POSTS_SORTED, Keys.tagPartition(tag), below, page.limit());
    return table
        .read()
        .list(query, link -> Keys.postIn(Key.of(link).sort()), link -> Keys.postIn(link.sort()));
  }
}
