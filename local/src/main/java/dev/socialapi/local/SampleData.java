package dev.socialapi.local;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.local.identity.SignedInUser;
import java.util.UUID;

/**
 * Something to look at: posts of every access type, shared and tagged, and a token, of the first
 * two ready-made users. Written through the API, as anybody would.
 */
final class SampleData {
  private SampleData() {}

  /** Writes nothing when there is something already, as there is where data is kept. */
  static void write(State state) {
    SignedInUser alice = state.users().get(0);
    SignedInUser bob = state.users().get(1);
    try (SocialClient alices = api(state, alice);
        SocialClient bobs = api(state, bob)) {
      if (alices.posts().listMyPosts().firstPage().items().isEmpty()) {
        UUID travel = tag(alices, "Travel", TagAccessType.PUBLIC);
        writeAlices(alices, travel, UUID.fromString(bob.userId()));
        writeBobs(bobs, travel);
      }
    }
  }

  private static void writeAlices(SocialClient api, UUID travel, UUID bob) {
    api.me().updateMe(UpdateMe.builder().displayName("Alice").bio("Writes about bridges.").build());
    UUID ideas = tag(api, "Ideas", TagAccessType.PRIVATE);

    UUID bridges = post(api, "Ten bridges", "All of them by train.", AccessType.PUBLIC);
    api.tags().attachTag(bridges, travel);
    UUID draft = post(api, "An eleventh bridge", "Not sure yet.", AccessType.PRIVATE);
    api.tags().attachTag(draft, ideas);
    UUID plan = post(api, "Where we meet", "Below the third one.", AccessType.ALLOWED_USER);
    api.posts().addAllowedUser(plan, bob);

    api.tokens()
        .createToken(CreateToken.builder().name("A script").scopes(Scope.WRITE_POSTS).build());
  }

  private static void writeBobs(SocialClient api, UUID travel) {
    UUID harbour = post(api, "The harbour", "Best seen at night.", AccessType.PUBLIC);
    api.tags().attachTag(harbour, travel);
  }

  private static UUID post(SocialClient api, String name, String content, AccessType accessType) {
    var draft = CreatePost.builder().name(name).content(content).accessType(accessType).build();
    return api.posts().createPost(draft).postId();
  }

  private static UUID tag(SocialClient api, String name, TagAccessType accessType) {
    return api.tags()
        .createTag(CreateTag.builder().name(name).accessType(accessType).build())
        .tagId();
  }

  private static SocialClient api(State state, SignedInUser user) {
    return SocialClient.builder().baseUrl(state.base()).token(user.token().text()).build();
  }
}
