package dev.socialapi.infra;

import dev.socialapi.infra.gateway.GatewayDocument;
import dev.socialapi.lambda.AccountSweepFunction;
import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.StreamFunction;
import dev.socialapi.store.StreamRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * What works behind the answers: the worker of the table's stream, and that of deleted accounts.
 *
 * <p>It knows the data stack and nobody knows it. What fails for good is kept in queues of dead
 * letters.
 */
final class WorkerStack extends Stack {
  /** The ids of its functions. */
  static final String STREAM_WORKER = "StreamWorker";

  static final String ACCOUNT_SWEEP = "AccountSweep";

  /** A pass removes 500 items, most of them in batches; this is many times what that takes. */
  private static final int TIMEOUT_SECONDS = 60;

  private static final int STREAM_BATCH = 10;
  private static final int STREAM_RETRIES = 10;
  private static final int RECEIVES = 5;
  private static final int WAIT_FOR_MORE_SECONDS = 1;

  /**
   * The fewest that Lambda takes. A limit here leaves messages in their queue, where one of the
   * function's own would use up their attempts.
   */
  private static final int SWEEPS_AT_ONCE = 2;

  /** What a queue's messages are hidden for while a function has them, as AWS advises. */
  private static final int VISIBILITY_SECONDS = 6 * TIMEOUT_SECONDS;

  private static final Duration KEPT = Duration.days(14);

  /**
   * When nothing of a deleted account can be under way any more: a verdict of the authorizer that
   * was kept is over, a function that was still let in has been ended, and the indexes show what it
   * wrote.
   */
  private static final int SWEEP_DELAY_SECONDS =
      GatewayDocument.VERDICT_SECONDS + Functions.TIMEOUT_SECONDS + 15;

  private final DataStack data;
  private final Concurrency concurrency;
  private final FunctionFactory functions;
  private final Map<String, String> deadLetters = new TreeMap<>();

  WorkerStack(Construct stage, Environment environment, Software software, DataStack data) {
    super(
        stage,
        "Workers",
        StackProps.builder()
            .stackName(environment.workerStack())
            .description("Social API: what works behind the answers")
            .build());
    this.data = data;
    this.concurrency = environment.concurrency();
    this.functions = new FunctionFactory(this, software, environment);
    Queue failedRecords = deadLetters("FailedRecords");
    Queue failedSweeps = deadLetters("FailedSweeps");
    Queue sweeps = sweeps(failedSweeps);
    Map<String, String> values =
        Map.of(
            Config.TABLE_NAME, data.table().getTableName(),
            Config.SWEEP_QUEUE_URL, sweeps.getQueueUrl(),
            Config.USER_POOL_ID, data.userPoolId());
    mapStream(streamWorker(values, sweeps, failedRecords), failedRecords);
    mapSweeps(accountSweep(values, sweeps), sweeps);
  }

  /** The names of the queues of dead letters, by their ids. */
  Map<String, String> deadLetters() {
    return deadLetters;
  }

  private Queue sweeps(Queue failures) {
    return Queue.Builder.create(this, "Sweeps")
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        .deliveryDelay(Duration.seconds(SWEEP_DELAY_SECONDS))
        .visibilityTimeout(Duration.seconds(VISIBILITY_SECONDS))
        .retentionPeriod(KEPT)
        .deadLetterQueue(
            DeadLetterQueue.builder().queue(failures).maxReceiveCount(RECEIVES).build())
        .build();
  }

  private Queue deadLetters(String id) {
    Queue queue =
        Queue.Builder.create(this, id)
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(KEPT)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    deadLetters.put(id, queue.getQueueName());
    return queue;
  }

  private Alias streamWorker(Map<String, String> values, Queue sweeps, Queue failures) {
    List<PolicyStatement> access = new ArrayList<>();
    Permissions.ofStreamWorker().forEach(table -> access.add(table.statement(data.table())));
    access.add(
        allow(
            data.streamArn(),
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams"));
    access.add(allow(sweeps.getQueueArn(), "sqs:SendMessage"));
    access.add(allow(failures.getQueueArn(), "sqs:SendMessage"));
    return functions.create(
        STREAM_WORKER,
        FunctionSettings.of(
                StreamFunction.class,
                Config.OF_STREAM_WORKER,
                values,
                Workload.WORKER,
                TIMEOUT_SECONDS)
            .reserving(concurrency.streamWorker()),
        access);
  }

  private Alias accountSweep(Map<String, String> values, Queue sweeps) {
    List<PolicyStatement> access = new ArrayList<>();
    Permissions.ofAccountSweep().forEach(table -> access.add(table.statement(data.table())));
    access.add(
        allow(
            sweeps.getQueueArn(),
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage",
            "sqs:SendMessage"));
    access.add(allow(data.userPoolArn(), "cognito-idp:AdminDeleteUser"));
    return functions.create(
        ACCOUNT_SWEEP,
        FunctionSettings.of(
            AccountSweepFunction.class,
            Config.OF_ACCOUNT_SWEEP,
            values,
            Workload.WORKER,
            TIMEOUT_SECONDS),
        access);
  }

  private void mapStream(Alias worker, Queue failures) {
    CfnEventSourceMapping.Builder.create(this, "Stream")
        .functionName(worker.getFunctionArn())
        .eventSourceArn(data.streamArn())
        .startingPosition("TRIM_HORIZON")
        .batchSize(STREAM_BATCH)
        .maximumBatchingWindowInSeconds(WAIT_FOR_MORE_SECONDS)
        .bisectBatchOnFunctionError(true)
        .maximumRetryAttempts(STREAM_RETRIES)
        .functionResponseTypes(List.of("ReportBatchItemFailures"))
        .filterCriteria(
            CfnEventSourceMapping.FilterCriteriaProperty.builder()
                .filters(
                    StreamRecord.FILTERS.stream()
                        .map(pattern ->
                            CfnEventSourceMapping.FilterProperty.builder().pattern(pattern).build())
                        .toList())
                .build())
        .destinationConfig(
            CfnEventSourceMapping.DestinationConfigProperty.builder()
                .onFailure(
                    CfnEventSourceMapping.OnFailureProperty.builder()
                        .destination(failures.getQueueArn())
                        .build())
                .build())
        .build();
  }

  private void mapSweeps(Alias sweep, Queue queue) {
    CfnEventSourceMapping.Builder.create(this, "SweepMessages")
        .functionName(sweep.getFunctionArn())
        .eventSourceArn(queue.getQueueArn())
        .batchSize(1)
        .scalingConfig(
            CfnEventSourceMapping.ScalingConfigProperty.builder()
                .maximumConcurrency(SWEEPS_AT_ONCE)
                .build())
        .functionResponseTypes(List.of("ReportBatchItemFailures"))
        .build();
  }

  private static PolicyStatement allow(String resource, String... actions) {
    return PolicyStatement.Builder.create()
        .actions(List.of(actions))
        .resources(List.of(resource))
        .build();
  }
}
