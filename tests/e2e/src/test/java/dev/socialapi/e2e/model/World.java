package dev.socialapi.e2e.model;

import dev.socialapi.api.Operation;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Everything that there is, as the contract says it has to be. */
final class World {
  private static final Comparator<PostState> NEWEST_FIRST =
      Comparator.comparing((PostState post) -> post.id().toString()).reversed();

  private final List<UserState> users = new ArrayList<>();
  private final List<PostState> posts = new ArrayList<>();
  private final List<TagState> tags = new ArrayList<>();
  private final List<UUID> gone = new ArrayList<>();
  private final Map<String, Remembered> remembered = new HashMap<>();

  /** What an idempotency key was used for. */
  record Remembered(Object request, Object answer) {}

  List<UserState> users() {
    return users;
  }

  List<PostState> posts() {
    return posts;
  }

  List<TagState> tags() {
    return tags;
  }

  /** The ids of what was there once, of every kind. */
  List<UUID> gone() {
    return gone;
  }

  Optional<UserState> user(UUID id) {
    return users.stream().filter(user -> user.id().equals(id)).findFirst();
  }

  /** The post, if the user may see it. */
  Optional<PostState> post(UUID id, UserState viewer) {
    return posts.stream()
        .filter(post -> post.id().equals(id) && post.isVisibleTo(viewer))
        .findFirst();
  }

  /** The tag, if the user may see it. */
  Optional<TagState> tag(UUID id, UserState viewer) {
    return tags.stream().filter(tag -> tag.id().equals(id) && tag.isVisibleTo(viewer)).findFirst();
  }

  List<Post> postsThat(Predicate<PostState> filter) {
    return posts.stream().filter(filter).sorted(NEWEST_FIRST).map(PostState::post).toList();
  }

  List<Tag> tagsThat(Predicate<TagState> filter) {
    return tags.stream().filter(filter).sorted(TagState.BY_NAME).map(TagState::tag).toList();
  }

  void delete(PostState post) {
    posts.remove(post);
    gone.add(post.id());
  }

  void delete(TagState tag) {
    tags.remove(tag);
    posts.forEach(post -> post.tags().remove(tag));
    gone.add(tag.id());
  }

  /** With everything that belongs to the user, or names him. */
  void delete(UserState user) {
    posts.stream().filter(post -> post.isOwnedBy(user)).toList().forEach(this::delete);
    tags.stream().filter(tag -> tag.isOwnedBy(user)).toList().forEach(this::delete);
    posts.forEach(post -> post.allowed().remove(user.id()));
    users.remove(user);
    gone.add(user.id());
  }

  Optional<Remembered> remembered(UserState user, Operation operation, String key) {
    return Optional.ofNullable(remembered.get(user.id() + operation.id() + key));
  }

  void remember(UserState user, Operation operation, String key, Remembered what) {
    remembered.put(user.id() + operation.id() + key, what);
  }
}
