package dev.socialapi.tokens;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListTokensOperation;
import dev.socialapi.api.ListTokensRequest;
import dev.socialapi.api.ListTokensResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import java.time.Clock;
import java.time.Instant;

/**
 * Lists the caller's tokens, newest first: live ones and, for some time, expired ones. Two table
 * requests.
 */
public final class ListTokens implements ListTokensOperation {
  private final TokenStore tokens;
  private final Cursor<TokenId> cursor;
  private final Clock clock;

  public ListTokens(TokenStore tokens, Cursors cursors, Clock clock) {
    this.tokens = tokens;
    this.cursor = cursors.of(TokenId.POSITION, Operation.LIST_TOKENS.id());
    this.clock = clock;
  }

  @Override
  public ListTokensResult listTokens(Caller caller, ListTokensRequest request) {
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    Instant now = clock.instant();
    Page<PersonalAccessToken, TokenId> page =
        tokens
            .tokensByUser(new UserId(caller.userId()), wanted)
            .filter(token -> token.isShownAt(now));
    return new ListTokensResult(TokenMapping.toJson(page, cursor));
  }
}
