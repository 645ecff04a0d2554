package dev.socialapi.samples;

import dev.socialapi.client.ApiResponseException;
import dev.socialapi.client.ForbiddenException;
import dev.socialapi.client.NotFoundException;
import dev.socialapi.client.ProblemCode;
import dev.socialapi.client.RateLimitedException;
import dev.socialapi.client.SocialApiException;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.ValidationException;
import dev.socialapi.client.model.ProblemError;
import dev.socialapi.client.model.UpdatePost;
import java.io.PrintStream;
import java.util.UUID;

/** Renames a post, and tells in words why it did not work. */
public final class WhatCanGoWrong {
  private WhatCanGoWrong() {}

  /** The arguments are the post's id and its new name. */
  public static void main(String[] args) {
    try (SocialClient client = SocialClient.fromEnv()) {
      run(client, UUID.fromString(args[0]), args[1], System.out);
    }
  }

  static void run(SocialClient client, UUID postId, String name, PrintStream out) {
    try {
      client.posts().updatePost(postId, UpdatePost.builder().name(name).build());
      out.println("renamed");
    } catch (ValidationException e) {
      for (ProblemError violation : e.violations()) {
        out.println(violation.pointer().orElse("") + " " + violation.detail());
      }
    } catch (NotFoundException e) {
      out.println("There is no such post, or it is hidden from you: nobody can tell.");
    } catch (ForbiddenException e) {
      // Codes are for programs; there will be more of them.
      out.println(
          e.code().filter(ProblemCode.NOT_OWNER::equals).isPresent()
              ? "It is somebody else's."
              : "Your token does not allow it.");
    } catch (RateLimitedException e) {
      out.println("Too fast, even after " + e.attempts() + " attempts.");
    } catch (ApiResponseException e) {
      out.println("Status " + e.status() + ", for support: " + e.requestId().orElse("no id"));
    } catch (SocialApiException e) {
      // No answer: a connection that failed, a timeout, or something that is not the API.
      out.println(e.mayBeDone() ? "It may be renamed, or not." : "It is not renamed.");
    }
  }
}
