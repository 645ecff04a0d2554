package dev.socialapi.e2e.tags;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.client.model.UpdateTag;
import dev.socialapi.e2e.system.Deployed;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which tags a post has. */
@EndToEnd
@Deployed
class PostTagsE2E {
  private static final int MAX_TAGS = 50;

  private final SocialClient alice;
  private final SocialClient bob;

  PostTagsE2E(RunningSystem system) {
    this.alice = system.people().signUp("Alice").api();
    this.bob = system.people().signUp("Bob").api();
  }

  @Test
  void areFiftyAtMost_andAttachingOneAgainIsFine() {
    UUID post = post(alice, AccessType.PRIVATE);
    List<UUID> tags = new ArrayList<>();
    for (int i = 0; i <= MAX_TAGS; i++) {
      tags.add(tag(alice, TagAccessType.PRIVATE));
    }
    UUID last = tags.removeLast();
    for (UUID tag : tags) {
      alice.tags().attachTag(post, tag);
    }

    assertRefused(() -> alice.tags().attachTag(post, last), 422, "limit_exceeded");
    alice.tags().attachTag(post, tags.getFirst());
    alice.tags().detachTag(post, tags.getFirst());
    alice.tags().detachTag(post, tags.getFirst());
    alice.tags().attachTag(post, last);
    assertThat(alice.tags().listPostTags(post)).hasSize(MAX_TAGS);
  }

  @Test
  void stay_unseen_whenTheirOwnerHidesThem() {
    UUID post = post(alice, AccessType.PUBLIC);
    UUID tag = tag(bob, TagAccessType.PUBLIC);
    alice.tags().attachTag(post, tag);

    bob.tags().updateTag(tag, UpdateTag.builder().accessType(TagAccessType.PRIVATE).build());

    assertThat(alice.tags().listPostTags(post)).isEmpty();
    assertThat(bob.tags().listPostTags(post)).hasSize(1);
    alice.tags().detachTag(post, tag);
    assertThat(bob.tags().listPostTags(post)).isEmpty();
  }

  @Test
  void areGone_withTheTag() {
    UUID post = post(alice, AccessType.PUBLIC);
    UUID tag = tag(alice, TagAccessType.PUBLIC);
    alice.tags().attachTag(post, tag);

    alice.tags().deleteTag(tag);

    assertThat(bob.tags().listPostTags(post)).isEmpty();
  }

  @Test
  void hiddenTagIsMissing_beforeThePostIsAStrangers() {
    UUID post = post(alice, AccessType.PUBLIC);
    UUID hidden = tag(alice, TagAccessType.PRIVATE);
    UUID open = tag(alice, TagAccessType.PUBLIC);

    assertRefused(() -> bob.tags().attachTag(post, hidden), 404, "not_found");
    assertRefused(() -> bob.tags().attachTag(post, open), 403, "not_owner");
  }

  private static UUID post(SocialClient api, AccessType type) {
    return api.posts()
        .createPost(CreatePost.builder().name("Title").accessType(type).build())
        .postId();
  }

  private static UUID tag(SocialClient api, TagAccessType type) {
    var body = CreateTag.builder().name("Tag " + UUID.randomUUID()).accessType(type).build();
    return api.tags().createTag(body).tagId();
  }
}
