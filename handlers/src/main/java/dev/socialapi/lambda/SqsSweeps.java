package dev.socialapi.lambda;

import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.Sweeps;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sweeps to come as messages of a queue, which holds each back for a while. */
final class SqsSweeps implements Sweeps {
  private final SqsClient sqs;
  private final String queueUrl;

  SqsSweeps(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void later(UserId user) {
    sqs.sendMessage(message -> message.queueUrl(queueUrl).messageBody(user.value()));
  }
}
