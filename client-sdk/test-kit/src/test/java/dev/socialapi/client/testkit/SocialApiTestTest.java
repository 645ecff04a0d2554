package dev.socialapi.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.socialapi.client.Operation;
import dev.socialapi.client.SocialClient;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class SocialApiTestTest {
  private static final List<SocialApiStub> SEEN = new ArrayList<>();

  @SocialApiTest
  static class Example {
    private final SocialClient client;

    Example(SocialClient client) {
      this.client = client;
    }

    @Test
    void first(SocialApiStub stub) {
      leaveTraces(stub);
    }

    @Test
    void second(SocialApiStub stub) {
      leaveTraces(stub);
    }

    @Nested
    class Inside {
      @Test
      void third(SocialApiStub stub) {
        leaveTraces(stub);
      }
    }

    private void leaveTraces(SocialApiStub stub) {
      SEEN.add(stub);
      assertThat(stub.requests()).isEmpty();
      assertThat(client.service().getHealth().status()).isEqualTo("ok");
      stub.answer(Operation.GET_HEALTH, 429);
    }
  }

  @SocialApiTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    private final SocialApiStub stub;

    OneInstance(SocialApiStub stub) {
      this.stub = stub;
    }

    @Test
    void works(SocialApiStub same) {
      assertThat(same).isSameAs(stub);
    }
  }

  @Test
  void givesOneStubToAClass_resetsItAfterEachTest_andEndsIt() {
    run(Example.class).assertStatistics(tests -> tests.started(3).succeeded(3));

    assertThat(SEEN).hasSize(3).containsOnly(SEEN.get(0));
    var request = Http.to(SEEN.get(0), "/health");
    assertThat(catchThrowable(() -> Http.send(request)))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void servesAClassWithOneInstanceToo() {
    run(OneInstance.class).assertStatistics(tests -> tests.started(1).succeeded(1));
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }
}
