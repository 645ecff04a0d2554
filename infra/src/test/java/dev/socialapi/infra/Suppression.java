package dev.socialapi.infra;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What cdk-nag finds and we leave as it is.
 *
 * @param rule of the pack AwsSolutions
 * @param finding which one, of a rule that tells its findings apart
 * @param resource the path of the one resource, or of the stack all of whose resources it is about
 */
record Suppression(String rule, Optional<String> finding, String resource, String reason) {
  private static final String GATEWAY_STAGE = "Api/Api/DeploymentStage.v1/Resource";
  private static final String POOL = "Data/UserPool/Resource";

  static List<Suppression> all() {
    return Stream.of(
            Stream.of(
                new Suppression(
                    "IAM4",
                    Optional.of(
                        "Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/"
                            + "AmazonAPIGatewayPushToCloudWatchLogs"),
                    "Account/GatewayLogs/Resource",
                    "It is the policy that API Gateway demands of the role that all APIs of an"
                        + " account write their logs by.")),
            everywhere(
                "APIG2",
                "Api/Api/Resource",
                "The imported document turns validation on for every operation, where the rule does"
                    + " not look; ImportRulesTest does."),
            in(
                environmentsWithoutFirewall(),
                "APIG3",
                GATEWAY_STAGE,
                "A firewall has a price by the month, also where hardly anybody calls."),
            everywhere(
                "APIG6",
                GATEWAY_STAGE,
                "The access log says what was asked and what was answered; execution logs repeat"
                    + " headers and bodies, and so tokens."),
            Stream.of("Api", "Data", "Migration", "Workers").flatMap(Suppression::ofTracing),
            everywhere(
                "COG2",
                POOL,
                "Members of the public sign up by an e-mail address, and programs sign in by"
                    + " password; a second factor is not the API's to demand."),
            everywhere(
                "COG3",
                POOL,
                "Threat protection comes with the plan Plus, which is paid by user and month."),
            everywhere(
                "SMG4",
                "Api/CursorSecret/Resource",
                "A new secret ends every cursor that is out and reaches the functions by a"
                    + " deployment alone: it is changed by one, when there is a reason."),
            Stream.of(
                    new String[] {"CFR1", "Everybody may read it, wherever they are."},
                    new String[] {
                      "CFR2", "It has files that everybody may read, and no server behind them."
                    },
                    new String[] {"CFR3", "Who reads documentation is not written down."},
                    new String[] {
                      "CFR4",
                      "CloudFront's own certificate knows no other setting; it negotiates TLS 1.3"
                          + " with whoever can."
                    })
                .flatMap(rule ->
                    in(environmentsWithSite(), rule[0], "Site/Distribution/Resource", rule[1])),
            in(
                environmentsWithSite(),
                "S1",
                "Site/Files/Resource",
                "The CDN alone reads it, and who deploys writes it: CloudTrail knows of that."),
            everywhere(
                "SQS3",
                "Workers/FailedRecords/Resource",
                "It is a queue of dead letters: those of a stream, which the rule does not know."))
        .flatMap(each -> each)
        .toList();
  }

  /** The path of the stack. */
  String stack() {
    List<String> parts = List.of(resource.split("/", -1));
    return String.join("/", parts.subList(0, parts.getFirst().equals("Account") ? 1 : 2));
  }

  /** Whether a line of the report is about it; findings are not told apart there. */
  boolean covers(String foundRule, String foundResource) {
    return foundRule.equals(rule)
        && (foundResource.equals(resource) || foundResource.startsWith(resource + "/"));
  }

  private static Stream<Suppression> everywhere(String rule, String resource, String reason) {
    return in(
        Environment.ALL.stream().map(Environment::name).collect(toSet()), rule, resource, reason);
  }

  private static Stream<Suppression> in(
      Set<String> environments, String rule, String resource, String reason) {
    return environments.stream()
        .map(environment ->
            new Suppression(rule, Optional.empty(), environment + "/" + resource, reason));
  }

  /** Of every function's role; any other wildcard is another finding. */
  private static Stream<Suppression> ofTracing(String stack) {
    return Environment.ALL.stream()
        .map(environment ->
            new Suppression(
                "IAM5",
                Optional.of("Resource::*"),
                environment.name() + "/" + stack,
                "What is sent to X-Ray has no resource: its actions can be allowed on everything"
                    + " alone."));
  }

  private static Set<String> environmentsWithSite() {
    return Environment.ALL.stream()
        .filter(environment -> environment.site() == Publication.SITE)
        .map(Environment::name)
        .collect(toSet());
  }

  private static Set<String> environmentsWithoutFirewall() {
    return Environment.ALL.stream()
        .filter(environment -> environment.gateway().firewall().isEmpty())
        .map(Environment::name)
        .collect(toSet());
  }
}
