package dev.socialapi.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamRecordTest {
  @Test
  void isFilteredByWhatItMayMean() {
    assertThat(StreamRecord.FILTERS)
        .containsExactly(
            """
            {"eventName":["REMOVE"],"dynamodb":{"Keys":{"PK":{"S":[{"prefix":"POST#"},\
            {"prefix":"TAG#"}]},"SK":{"S":["DETAILS"]}}}}\
            """,
            """
            {"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"SK":{"S":["PROFILE"]}},\
            "NewImage":{"deleted_at":{"S":[{"exists":true}]}}}}\
            """,
            """
            {"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"SK":{"S":["CLEANUP"]}}}}\
            """);
  }
}
