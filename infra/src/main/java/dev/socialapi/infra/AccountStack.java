package dev.socialapi.infra;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigateway.CfnAccount;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * What an account has once for a region, whatever environments are in it: API Gateway's right to
 * write logs. It outlives this stack, as other APIs may have come to use it.
 */
final class AccountStack extends Stack {
  private static final String PUSH_LOGS = "service-role/AmazonAPIGatewayPushToCloudWatchLogs";

  AccountStack(Construct app) {
    super(
        app,
        "Account",
        StackProps.builder()
            .stackName("SocialApiAccount")
            .description("Social API: API Gateway's right to write logs, once for a region")
            .build());
    Role role =
        Role.Builder.create(this, "GatewayLogs")
            .assumedBy(new ServicePrincipal("apigateway.amazonaws.com"))
            .managedPolicies(List.of(ManagedPolicy.fromAwsManagedPolicyName(PUSH_LOGS)))
            .build();
    role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    CfnAccount.Builder.create(this, "Gateway")
        .cloudWatchRoleArn(role.getRoleArn())
        .build()
        .applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
