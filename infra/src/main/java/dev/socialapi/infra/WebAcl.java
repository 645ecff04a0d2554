package dev.socialapi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CountActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/**
 * The firewall before a stage: AWS's common rules, and a limit for each address.
 *
 * <p>The rules see pages' forms where we have texts: a post may be 1 MiB, hold HTML, paths and
 * addresses, or be about any of them, and a tag may be named {@code server.log}. Rules that judge
 * bodies or query arguments therefore count and do not block; nothing that we answer is HTML.
 */
final class WebAcl {
  private static final String COMMON_RULES = "AWSManagedRulesCommonRuleSet";

  /** Legal content meets these. */
  static final List<String> COUNTED =
      List.of(
          "CrossSiteScripting_BODY",
          "CrossSiteScripting_QUERYARGUMENTS",
          "EC2MetaDataSSRF_BODY",
          "EC2MetaDataSSRF_QUERYARGUMENTS",
          "GenericLFI_BODY",
          "GenericLFI_QUERYARGUMENTS",
          "GenericRFI_BODY",
          "GenericRFI_QUERYARGUMENTS",
          // No contract of HTTP's asks for one.
          "NoUserAgent_HEADER",
          "RestrictedExtensions_QUERYARGUMENTS",
          // 8 KiB, an eighth of what a post's text may be.
          "SizeRestrictions_BODY");

  private WebAcl() {}

  /**
   * Puts a firewall before a stage.
   *
   * @param name of the API, for the firewall's metrics
   */
  static void create(Construct scope, String name, Firewall firewall, String stageArn) {
    CfnWebACL acl =
        CfnWebACL.Builder.create(scope, "Firewall")
            .scope("REGIONAL")
            .defaultAction(
                DefaultActionProperty.builder()
                    .allow(CfnWebACL.AllowActionProperty.builder().build())
                    .build())
            .rules(List.of(rate(firewall), common()))
            .visibilityConfig(metrics(name))
            .build();
    CfnWebACLAssociation.Builder.create(scope, "FirewallOfStage")
        .resourceArn(stageArn)
        .webAclArn(acl.getAttrArn())
        .build();
  }

  private static RuleProperty rate(Firewall firewall) {
    return RuleProperty.builder()
        .name("Rate")
        .priority(0)
        .statement(
            StatementProperty.builder()
                .rateBasedStatement(
                    RateBasedStatementProperty.builder()
                        .aggregateKeyType("IP")
                        .evaluationWindowSec(300)
                        .limit(firewall.requestsPerFiveMinutes())
                        .build())
                .build())
        .action(
            RuleActionProperty.builder()
                .block(CfnWebACL.BlockActionProperty.builder().build())
                .build())
        .visibilityConfig(metrics("Rate"))
        .build();
  }

  private static RuleProperty common() {
    return RuleProperty.builder()
        .name("Common")
        .priority(1)
        .statement(
            StatementProperty.builder()
                .managedRuleGroupStatement(
                    ManagedRuleGroupStatementProperty.builder()
                        .vendorName("AWS")
                        .name(COMMON_RULES)
                        .ruleActionOverrides(COUNTED.stream().map(WebAcl::counted).toList())
                        .build())
                .build())
        .overrideAction(OverrideActionProperty.builder().none(Map.of()).build())
        .visibilityConfig(metrics("Common"))
        .build();
  }

  private static RuleActionOverrideProperty counted(String rule) {
    return RuleActionOverrideProperty.builder()
        .name(rule)
        .actionToUse(
            RuleActionProperty.builder().count(CountActionProperty.builder().build()).build())
        .build();
  }

  /** Samples would show requests with their credentials. */
  private static VisibilityConfigProperty metrics(String name) {
    return VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .metricName(name)
        .sampledRequestsEnabled(false)
        .build();
  }
}
