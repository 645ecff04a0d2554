package dev.socialapi.client.testkit;

/** An answer that the contract documents, by status and name; an answer without a body has none. */
final class Example {
  private final int status;
  private final String name;
  private final Answer answer;

  Example(int status, String name, Answer answer) {
    this.status = status;
    this.name = name;
    this.answer = answer;
  }

  int status() {
    return status;
  }

  String name() {
    return name;
  }

  Answer answer() {
    return answer;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** As people write it: {@code 404 not_found}. */
  @Override
  public String toString() {
    return name.isEmpty() ? Integer.toString(status) : status + " " + name;
  }
}
