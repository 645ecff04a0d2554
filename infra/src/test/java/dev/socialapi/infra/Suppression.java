package dev.socialapi.infra;

import java.util.List;

/**
 * What cdk-nag finds and we leave as it is.
 *
 * @param rule of the pack AwsSolutions
 * @param resource the path of the one resource, within the stage of each environment
 */
record Suppression(String rule, String resource, String reason) {
  private static final String STAGE = "Api/Api/DeploymentStage.v1/Resource";
  private static final String POOL = "Data/UserPool/Resource";

  static final List<Suppression> ALL =
      List.of(
          new Suppression(
              "APIG1",
              STAGE,
              "Access logs need a role that is set once for all APIs of an account and Region,"
                  + " which is not for the stack of one API to own."),
          new Suppression(
              "APIG2",
              "Api/Api/Resource",
              "The imported document turns validation on for every operation, where the rule does"
                  + " not look; ImportRulesTest does."),
          new Suppression(
              "APIG3",
              STAGE,
              "A web ACL has a price by the month, also where nobody calls: one for each"
                  + " environment to choose, not for all."),
          new Suppression(
              "APIG6",
              STAGE,
              "Execution logs repeat headers and bodies, tokens among them, and need the same role"
                  + " as access logs."),
          new Suppression(
              "COG2",
              POOL,
              "Members of the public sign up by an e-mail address, and programs sign in by"
                  + " password; to demand a second factor is not the API's."),
          new Suppression(
              "COG3",
              POOL,
              "Threat protection comes with the plan Plus, which is paid by the user and month."),
          new Suppression(
              "SMG4",
              "Api/CursorSecret/Resource",
              "A new secret ends every cursor that is out, and reaches the functions with a"
                  + " deployment only: it is changed by one, when there is a reason."),
          new Suppression(
              "SQS3",
              "Workers/FailedRecords/Resource",
              "It is a queue of dead letters: those of a stream, which the rule does not know."));
}
