package dev.socialapi.infra;

import dev.socialapi.api.Operation;
import dev.socialapi.infra.gateway.Contract;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** What every deployment may replace: the functions, their authorizer and the gateway. */
final class ApiStack extends Stack {
  ApiStack(
      Construct stage,
      Environment environment,
      Software software,
      DataStack data,
      Contract contract) {
    super(
        stage,
        "Api",
        StackProps.builder()
            .stackName(environment.apiStack())
            .description("Social API: the gateway and its functions")
            .build());
    Functions functions =
        new Functions(this, new FunctionFactory(this, software, environment), environment, data);
    Gateway gateway = new Gateway(this, environment, contract, functions, data);
    CfnOutput.Builder.create(this, "ApiUrl").value(gateway.url()).build();
    CfnOutput.Builder.create(this, "SpecUrl").value(gateway.url(Operation.GET_OPEN_API)).build();
  }
}
