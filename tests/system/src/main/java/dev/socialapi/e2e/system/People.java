package dev.socialapi.e2e.system;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.client.ForbiddenException;
import dev.socialapi.client.SocialApiException;
import dev.socialapi.e2e.http.Confidential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;

/**
 * Signs people up and in with the AWS SDK, as an application would. Into a deployed pool an
 * administrator puts them: it sends no e-mail, of which there are few a day, and nobody is left
 * behind in the end.
 */
public final class People implements AutoCloseable {
  /** The code that the local user pool confirms every sign-up with. */
  public static final String CODE = "123456";

  private static final String PASSWORD = "Correct-horse-7-battery";

  private final RunningSystem system;
  private final CognitoIdentityProviderClient cognito;
  private final Queue<Person> toBeDeleted = new ConcurrentLinkedQueue<>();

  People(RunningSystem system) {
    this.system = system;
    this.cognito =
        CognitoIdentityProviderClient.builder()
            .endpointOverride(system.state().cognito())
            .region(Region.of(system.state().userPoolId().replaceFirst("_.*", "")))
            .credentialsProvider(credentials())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  /** Somebody new, with an address that nobody had before. */
  public Person signUp(String name) {
    String email = name.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.com";
    Confidential.add(email);
    Confidential.add(PASSWORD);
    if (system.state().isDeployed()) {
      return put(email);
    }
    register(email);
    confirm(email, CODE);
    return signIn(email);
  }

  /** No trigger sees this: the first request for the profile makes it. */
  private Person put(String email) {
    String pool = system.state().userPoolId();
    cognito.adminCreateUser(request ->
        request
            .userPoolId(pool)
            .username(email)
            .messageAction(MessageActionType.SUPPRESS)
            .userAttributes(attribute("email", email), attribute("email_verified", "true")));
    cognito.adminSetUserPassword(
        request -> request.userPoolId(pool).username(email).password(PASSWORD).permanent(true));
    Person person = signIn(email);
    toBeDeleted.add(person);
    person.api().me().getMe();
    return person;
  }

  /** Answers the id that the user has from then on. */
  public String register(String email) {
    return cognito
        .signUp(request ->
            request
                .clientId(system.state().clientId())
                .username(email)
                .password(PASSWORD)
                .userAttributes(attribute("email", email)))
        .userSub();
  }

  public void confirm(String email, String code) {
    cognito.confirmSignUp(request ->
        request.clientId(system.state().clientId()).username(email).confirmationCode(code));
  }

  public Person signIn(String email) {
    AuthenticationResultType result =
        authenticate(
            AuthFlowType.USER_PASSWORD_AUTH, Map.of("USERNAME", email, "PASSWORD", PASSWORD));
    return person(email, result, result.refreshToken());
  }

  /** The same person with a new access token, without the password. */
  public Person refresh(Person person) {
    AuthenticationResultType result =
        authenticate(
            AuthFlowType.REFRESH_TOKEN_AUTH, Map.of("REFRESH_TOKEN", person.refreshToken()));
    return person(person.email(), result, person.refreshToken());
  }

  /** With all that they have written: the accounts' clean-up removes it. */
  @Override
  public void close() {
    cognito.close();
    toBeDeleted.forEach(People::delete);
  }

  private static void delete(Person person) {
    try {
      person.api().me().deleteMe();
    } catch (ForbiddenException _) {
      // A test has deleted it.
    } catch (SocialApiException e) {
      throw new IllegalStateException("account left behind: " + person.userId(), e);
    }
  }

  private static AttributeType attribute(String name, String value) {
    return AttributeType.builder().name(name).value(value).build();
  }

  private AwsCredentialsProvider credentials() {
    return system.state().isDeployed()
        ? DefaultCredentialsProvider.builder().build()
        : AnonymousCredentialsProvider.create();
  }

  private AuthenticationResultType authenticate(AuthFlowType flow, Map<String, String> parameters) {
    return cognito
        .initiateAuth(request ->
            request.clientId(system.state().clientId()).authFlow(flow).authParameters(parameters))
        .authenticationResult();
  }

  private Person person(String email, AuthenticationResultType result, String refreshToken) {
    String token = requireNonNull(result.accessToken(), "access token");
    for (String secret : List.of(token, result.idToken(), refreshToken)) {
      Confidential.add(secret);
    }
    return new Person(
        email,
        PASSWORD,
        subject(token),
        token,
        requireNonNull(result.idToken(), "id token"),
        refreshToken,
        system.client(token));
  }

  private static String subject(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    try {
      return new ObjectMapper().readTree(claims).required("sub").textValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
