package dev.socialapi.e2e.model;

import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.ListPostTagsParams;
import dev.socialapi.client.model.ListPublicPostsParams;
import dev.socialapi.client.model.ListPublicTagsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.Tag;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A run of random steps. What chance decides depends on the seed alone. */
final class History {
  private static final List<String> NAMES = List.of("Alice", "Bob", "Carol", "Dave", "Eve");
  private static final int SHOWN_STEPS = 12;

  private final World world = new World();
  private final Choice choice;
  private final AccountSteps accounts;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final long seed;

  private History(RunningSystem system, long seed) {
    this.seed = seed;
    this.choice = new Choice(seed, world);
    this.accounts = new AccountSteps(world, choice, system);
    Stream.of(
            new LinkSteps(world, choice).all(),
            new PostListSteps(world, choice).all(),
            new PostSteps(world, choice, system).all(),
            new ProfileSteps(world, choice).all(),
            new SharingSteps(world, choice).all(),
            new TagSteps(world, choice, system).all(),
            new TokenSteps(world, choice, system).all())
        .flatMap(List::stream)
        .forEach(this::add);
  }

  /** A history in which accounts come and go; the system's workers sweep behind them. */
  static History of(RunningSystem system, long seed) {
    var history = new History(system, seed);
    history.accounts.all().forEach(history::add);
    return history;
  }

  /** A history in which accounts stay, so that nobody has to sweep. */
  static History withLastingAccounts(RunningSystem system, long seed) {
    return new History(system, seed);
  }

  private void add(Step step) {
    for (int i = 0; i < step.weight(); i++) {
      steps.add(step);
    }
  }

  void run(int length) {
    for (String name : NAMES) {
      accounts.signUp(name);
    }
    adoptWhatIsThere(world.users().getFirst().api());
    for (int i = 0; i < length; i++) {
      Step step = choice.of(steps);
      done.add(step.name());
      try {
        step.action().run();
      } catch (Exception | AssertionError e) {
        List<String> last = done.subList(Math.max(0, done.size() - SHOWN_STEPS), done.size());
        throw new AssertionError(
            "Step %d of seed %d (-Dmodel.seed=%d): %s%nafter %s"
                .formatted(done.size(), seed, seed, e.getMessage(), last),
            e);
      }
    }
  }

  /** The public posts and tags of whoever was here before; who they are does not matter. */
  private void adoptWhatIsThere(SocialClient api) {
    var walk = new Walk(choice);
    var tags =
        walk.all((limit, cursor) ->
            api.tags()
                .listPublicTags(
                    ListPublicTagsParams.builder().limit(limit).cursor(cursor).build()));
    for (Tag tag : tags.get()) {
      var read = Answer.of(() -> api.tags().getTagWithResponse(tag.tagId(), RequestOptions.none()));
      world.tags().add(new TagState(tag, read.version()));
    }
    for (Post post :
        walk.all((limit, cursor) ->
                api.posts()
                    .listPublicPosts(
                        ListPublicPostsParams.builder().limit(limit).cursor(cursor).build()))
            .get()) {
      UUID id = post.postId();
      var read = Answer.of(() -> api.posts().getPostWithResponse(id, RequestOptions.none()));
      var state = new PostState(post, read.version());
      walk.all((limit, cursor) ->
              api.tags()
                  .listPostTags(
                      id, ListPostTagsParams.builder().limit(limit).cursor(cursor).build()))
          .get()
          .forEach(
              tag -> world.tag(tag.tagId(), world.users().getFirst()).ifPresent(state.tags()::add));
      world.posts().add(state);
    }
  }
}
