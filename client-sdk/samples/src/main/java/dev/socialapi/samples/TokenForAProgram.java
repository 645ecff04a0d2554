package dev.socialapi.samples;

import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Token;
import java.io.PrintStream;

/** Makes a token for a program, uses it, and revokes it. Takes the access token of a session. */
public final class TokenForAProgram {
  private TokenForAProgram() {}

  /** Of the environment variables {@code SOCIAL_API_URL} and {@code SOCIAL_API_TOKEN}. */
  public static void main(String[] args) {
    try (SocialClient client = SocialClient.fromEnv()) {
      run(client, System.out);
    }
  }

  static void run(SocialClient client, PrintStream out) {
    CreatedToken created =
        client
            .tokens()
            .createToken(
                CreateToken.builder()
                    .name("nightly export")
                    .scopes(Scope.READ_POSTS)
                    .expiresInDays(7)
                    .build());
    // Here and nowhere else is the token itself; toString() hides it.
    RequestOptions asTheProgram = RequestOptions.builder().token(created.token()).build();
    long posts =
        client.posts().listMyPosts(ListMyPostsParams.none(), asTheProgram).stream().count();
    out.println("the program sees " + posts + " posts");
    for (Token token : client.tokens().listTokens()) {
      out.println(token.name() + " until " + token.expiresAt());
    }
    client.tokens().revokeToken(created.tokenId());
  }
}
