package dev.socialapi.e2e.tags;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.SocialApi;
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

  private final SocialApi alice;
  private final SocialApi bob;

  PostTagsE2E(RunningSystem system) {
    this.alice = system.people().signUp("Alice").api();
    this.bob = system.people().signUp("Bob").api();
  }

  @Test
  void areFiftyAtMost_andAttachingOneAgainIsFine() throws ApiException {
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
    assertThat(alice.tags().listPostTags(post, 100, null).getItems()).hasSize(MAX_TAGS);
  }

  @Test
  void stay_unseen_whenTheirOwnerHidesThem() throws ApiException {
    UUID post = post(alice, AccessType.PUBLIC);
    UUID tag = tag(bob, TagAccessType.PUBLIC);
    alice.tags().attachTag(post, tag);

    bob.tags().updateTag(tag, new UpdateTag().accessType(TagAccessType.PRIVATE), null);

    assertThat(alice.tags().listPostTags(post, 100, null).getItems()).isEmpty();
    assertThat(bob.tags().listPostTags(post, 100, null).getItems()).hasSize(1);
    alice.tags().detachTag(post, tag);
    assertThat(bob.tags().listPostTags(post, 100, null).getItems()).isEmpty();
  }

  @Test
  void areGone_withTheTag() throws ApiException {
    UUID post = post(alice, AccessType.PUBLIC);
    UUID tag = tag(alice, TagAccessType.PUBLIC);
    alice.tags().attachTag(post, tag);

    alice.tags().deleteTag(tag, null);

    assertThat(bob.tags().listPostTags(post, 100, null).getItems()).isEmpty();
  }

  @Test
  void hiddenTagIsMissing_beforeThePostIsAStrangers() throws ApiException {
    UUID post = post(alice, AccessType.PUBLIC);
    UUID hidden = tag(alice, TagAccessType.PRIVATE);
    UUID open = tag(alice, TagAccessType.PUBLIC);

    assertRefused(() -> bob.tags().attachTag(post, hidden), 404, "not_found");
    assertRefused(() -> bob.tags().attachTag(post, open), 403, "not_owner");
  }

  private static UUID post(SocialApi api, AccessType type) throws ApiException {
    return api.posts()
        .createPost(new CreatePost().name("Title").accessType(type), null)
        .getPostId();
  }

  private static UUID tag(SocialApi api, TagAccessType type) throws ApiException {
    var body = new CreateTag().name("Tag " + UUID.randomUUID()).accessType(type);
    return api.tags().createTag(body, null).getTagId();
  }
}
