package dev.socialapi.local;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.SocialApi;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.local.identity.SignedInUser;
import java.util.List;
import java.util.UUID;

/**
 * Something to look at: posts of every access type, shared and tagged, and a token, of the first
 * two ready-made users. Written through the API, as anybody would.
 */
final class SampleData {
  private SampleData() {}

  /** Writes nothing when there is something already, as there is where data is kept. */
  static void write(State state) throws ApiException {
    SignedInUser alice = state.users().get(0);
    SignedInUser bob = state.users().get(1);
    SocialApi alices = api(state, alice);
    if (alices.posts().listMyPosts(1, null).getItems().isEmpty()) {
      UUID travel = tag(alices, "Travel", TagAccessType.PUBLIC);
      writeAlices(alices, travel, UUID.fromString(bob.userId()));
      writeBobs(api(state, bob), travel);
    }
  }

  private static void writeAlices(SocialApi api, UUID travel, UUID bob) throws ApiException {
    api.me().updateMe(new UpdateMe().displayName("Alice").bio("Writes about bridges."), null);
    UUID ideas = tag(api, "Ideas", TagAccessType.PRIVATE);

    UUID bridges = post(api, "Ten bridges", "All of them by train.", AccessType.PUBLIC);
    api.tags().attachTag(bridges, travel);
    UUID draft = post(api, "An eleventh bridge", "Not sure yet.", AccessType.PRIVATE);
    api.tags().attachTag(draft, ideas);
    UUID plan = post(api, "Where we meet", "Below the third one.", AccessType.ALLOWED_USER);
    api.posts().addAllowedUser(plan, bob);

    api.tokens()
        .createToken(new CreateToken().name("A script").scopes(List.of(Scope.WRITE_POSTS)), null);
  }

  private static void writeBobs(SocialApi api, UUID travel) throws ApiException {
    UUID harbour = post(api, "The harbour", "Best seen at night.", AccessType.PUBLIC);
    api.tags().attachTag(harbour, travel);
  }

  private static UUID post(SocialApi api, String name, String content, AccessType accessType)
      throws ApiException {
    var draft = new CreatePost().name(name).content(content).accessType(accessType);
    return api.posts().createPost(draft, null).getPostId();
  }

  private static UUID tag(SocialApi api, String name, TagAccessType accessType)
      throws ApiException {
    return api.tags().createTag(new CreateTag().name(name).accessType(accessType), null).getTagId();
  }

  private static SocialApi api(State state, SignedInUser user) {
    return SocialApi.at(state.base()).accessToken(user.token().text()).build();
  }
}
