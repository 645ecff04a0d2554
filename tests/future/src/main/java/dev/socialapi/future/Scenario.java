package dev.socialapi.future;

import dev.socialapi.client.NotFoundException;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.ValidationException;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.FutureKind;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.Tag;
import dev.socialapi.client.model.UpdateMe;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a program of the future does, with the server that there is. Fails when anything does. */
public final class Scenario {
  private final SocialClient client;

  private Scenario(SocialClient client) {
    this.client = client;
  }

  /** Runs it for a signed-in user. */
  public static void run(String url, String token) {
    try (SocialClient client =
        SocialClient.builder().baseUrl(URI.create(url)).token(token).build()) {
      Scenario scenario = new Scenario(client);
      scenario.profile();
      Post post = scenario.post();
      scenario.tag(post);
      scenario.whatTheServerDoesNotKnow();
      scenario.end(post);
    }
  }

  private void profile() {
    client.me().updateMe(UpdateMe.builder().displayName("Zoe").build());
    require("a profile", client.me().getMe().displayName().equals(Optional.of("Zoe")));
    require("nothing new", client.me().getMe().futureText().isEmpty());
  }

  private Post post() {
    CreatePost body = CreatePost.builder().name("Hello").accessType(AccessType.PUBLIC).build();
    RequestOptions once = RequestOptions.builder().idempotencyKey("once").build();
    Post post = client.posts().createPost(body, once);
    require("one post", client.posts().createPost(body, once).equals(post));
    Post changed =
        client
            .posts()
            .updatePost(post.postId(), (read, change) -> change.content(read.name() + "!"));
    require("another content", changed.content().equals("Hello!"));
    String eTag =
        client
            .posts()
            .getPostWithResponse(post.postId(), RequestOptions.none())
            .eTag()
            .orElseThrow();
    require("no change", client.posts().getPostIfChanged(post.postId(), eTag).isEmpty());
    return changed;
  }

  private void tag(Post post) {
    Tag tag = client.tags().createTag(CreateTag.builder().name("Travel").build());
    client.tags().attachTag(post.postId(), tag.tagId());
    require(
        "one tag",
        client.tags().listPostTags(post.postId()).stream()
            .map(Tag::name)
            .collect(Collectors.toList())
            .contains("Travel"));
    client.tags().deleteTag(tag.tagId());
  }

  private void whatTheServerDoesNotKnow() {
    ListMyPostsParams params = ListMyPostsParams.builder().futureFilter("old").limit(1).build();
    require("posts", client.posts().listMyPosts(params).iterator().hasNext());
    try {
      client
          .posts()
          .createPost(CreatePost.builder().name("Hi").futureKind(FutureKind.SMALL).build());
      throw new IllegalStateException("a member that the server does not know was taken");
    } catch (ValidationException expected) {
      require("one violation", expected.violations().size() == 1);
    }
    try {
      client.futures().listFutures().firstPage();
      throw new IllegalStateException("there is an operation that the server does not know");
    } catch (NotFoundException expected) {
      require("no route", expected.code().equals(Optional.of("route_not_found")));
    }
  }

  private void end(Post post) {
    client.async().posts().deletePost(post.postId()).join();
    try {
      client.posts().getPost(post.postId());
      throw new IllegalStateException("a deleted post is still there");
    } catch (NotFoundException expected) {
      require("no post", expected.code().equals(Optional.of("not_found")));
    }
  }

  private static void require(String what, boolean isSo) {
    if (!isSo) {
      throw new IllegalStateException("there should have been " + what);
    }
  }
}
