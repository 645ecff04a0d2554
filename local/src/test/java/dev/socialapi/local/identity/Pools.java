package dev.socialapi.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.template.UserPoolClientResource;
import dev.socialapi.local.template.UserPoolResource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A user pool like the one in the template. */
public final class Pools {
  static final String ID = "eu-central-1_Toys";
  static final String ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/" + ID;
  public static final String CLIENT_ID = "toysclient";
  static final String TRIGGER = "arn:aws:lambda:eu-central-1:000000000000:function:toys-confirmed";

  private Pools() {}

  public static UserPoolResource pool() throws IOException {
    return new UserPoolResource(
        "Users",
        ID,
        "arn:aws:cognito-idp:eu-central-1:000000000000:userpool/" + ID,
        ISSUER,
        Optional.of(TRIGGER),
        List.of(new UserPoolClientResource("Client", CLIENT_ID, client())),
        json("{'UsernameAttributes': ['email'], 'AutoVerifiedAttributes': ['email']}"));
  }

  private static JsonNode client() throws IOException {
    return json("{'AccessTokenValidity': 60, 'TokenValidityUnits': {'AccessToken': 'minutes'}}");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
