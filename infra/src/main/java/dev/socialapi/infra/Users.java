package dev.socialapi.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.ClientAttributes;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.KeepOriginalAttrs;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.StandardAttributesMask;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.constructs.Construct;

/** The user pool, where people sign up by their e-mail address, and the client that does it. */
final class Users {
  private Users() {}

  static UserPool pool(Construct scope, Environment environment) {
    return UserPool.Builder.create(scope, "UserPool")
        .userPoolName(environment.resources())
        .featurePlan(FeaturePlan.LITE)
        .selfSignUpEnabled(true)
        .signInAliases(SignInAliases.builder().email(true).build())
        .signInCaseSensitive(false)
        .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
        .keepOriginal(KeepOriginalAttrs.builder().email(true).build())
        .standardAttributes(
            StandardAttributes.builder()
                .email(StandardAttribute.builder().required(true).mutable(true).build())
                .build())
        .passwordPolicy(
            PasswordPolicy.builder()
                .minLength(12)
                .requireLowercase(true)
                .requireUppercase(true)
                .requireDigits(true)
                .requireSymbols(true)
                .tempPasswordValidity(Duration.days(3))
                .build())
        .accountRecovery(AccountRecovery.EMAIL_ONLY)
        .deletionProtection(true)
        .removalPolicy(RemovalPolicy.RETAIN)
        .build();
  }

  /** Signs in by password, in the clear over TLS or proved (SRP); it has no secret to keep. */
  static UserPoolClient client(UserPool pool) {
    ClientAttributes email =
        new ClientAttributes()
            .withStandardAttributes(StandardAttributesMask.builder().email(true).build());
    return UserPoolClient.Builder.create(pool, "Client")
        .userPool(pool)
        .authFlows(AuthFlow.builder().userPassword(true).userSrp(true).build())
        .disableOAuth(true)
        .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
        .preventUserExistenceErrors(true)
        .enableTokenRevocation(true)
        .accessTokenValidity(Duration.minutes(60))
        .idTokenValidity(Duration.minutes(60))
        .refreshTokenValidity(Duration.days(30))
        .readAttributes(email)
        .writeAttributes(email)
        .build();
  }
}
