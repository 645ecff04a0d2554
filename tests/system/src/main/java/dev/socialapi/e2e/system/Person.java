package dev.socialapi.e2e.system;

import dev.socialapi.client.SocialClient;

/** Somebody who has signed up and is signed in. */
public record Person(
    String email,
    String password,
    String userId,
    String accessToken,
    String idToken,
    String refreshToken,
    SocialClient api) {}
