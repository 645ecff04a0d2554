package dev.socialapi.infra;

import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/**
 * The published contract's site: a bucket that nobody but its CDN reads. What is in it is not
 * CloudFormation's: {@code .ci/publish-site} puts it there.
 *
 * <p>It knows no other stack and nobody knows it.
 */
final class SiteStack extends Stack {
  private static final String FIRST_PAGE = "index.html";

  /** Of the site's own: what S3 says of an object that is missing to whom may not list them. */
  private static final ErrorResponse MISSING_PAGE =
      ErrorResponse.builder()
          .httpStatus(403)
          .responseHttpStatus(404)
          .responsePagePath("/404.html")
          .build();

  /** As long as the API's own. */
  private static final Duration HTTPS_ALONE = Duration.days(730);

  /**
   * @param contentSecurityPolicy what the site's pages want to be served with
   */
  SiteStack(Construct stage, Environment environment, String contentSecurityPolicy) {
    super(
        stage,
        "Site",
        StackProps.builder()
            .stackName(environment.siteStack())
            .description("Social API: the published contract's site")
            .build());
    Bucket bucket =
        Bucket.Builder.create(this, "Files")
            .bucketName(environment.resource("site") + "-" + Aws.ACCOUNT_ID)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .build();
    Distribution distribution = distribution(bucket, headers(contentSecurityPolicy));
    CfnOutput.Builder.create(this, "SiteBucket").value(bucket.getBucketName()).build();
    CfnOutput.Builder.create(this, "SiteUrl")
        .value("https://" + distribution.getDistributionDomainName() + "/")
        .build();
  }

  /** How long it keeps a file stands on the file. */
  private Distribution distribution(IBucket bucket, ResponseHeadersPolicy headers) {
    return Distribution.Builder.create(this, "Distribution")
        .comment(getStackName())
        .defaultRootObject(FIRST_PAGE)
        .errorResponses(List.of(MISSING_PAGE))
        .httpVersion(HttpVersion.HTTP2_AND_3)
        .defaultBehavior(
            BehaviorOptions.builder()
                .origin(S3BucketOrigin.withOriginAccessControl(bucket))
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .compress(true)
                .responseHeadersPolicy(headers)
                .build())
        .build();
  }

  private ResponseHeadersPolicy headers(String contentSecurityPolicy) {
    return ResponseHeadersPolicy.Builder.create(this, "Headers")
        .responseHeadersPolicyName(getStackName())
        .securityHeadersBehavior(
            ResponseSecurityHeadersBehavior.builder()
                .contentSecurityPolicy(
                    ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy(contentSecurityPolicy)
                        .override(true)
                        .build())
                .contentTypeOptions(
                    ResponseHeadersContentTypeOptions.builder().override(true).build())
                .frameOptions(
                    ResponseHeadersFrameOptions.builder()
                        .frameOption(HeadersFrameOption.DENY)
                        .override(true)
                        .build())
                .referrerPolicy(
                    ResponseHeadersReferrerPolicy.builder()
                        .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                        .override(true)
                        .build())
                .strictTransportSecurity(
                    ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(HTTPS_ALONE)
                        .includeSubdomains(true)
                        .override(true)
                        .build())
                .build())
        .build();
  }
}
