package dev.socialapi.client;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.socialapi.client.model.ListPublicTagsParams;
import dev.socialapi.client.model.Tag;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Lists of any length. The server has pages by number, and the number is the cursor. Where very
 * many are asked for, they are counted once each: the JDK repeats a GET of its own when it finds a
 * kept connection closed.
 */
@Timeout(120)
class PagingTest {
  private static final int MANY = 10_000;
  private static final Pattern CURSOR = Pattern.compile("cursor=(\\d+)");

  private final List<String> queries = new CopyOnWriteArrayList<>();
  private volatile IntFunction<String> pages = number -> page(number, 1, MANY);
  private HttpServer server;
  private SocialClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/tags", this::answer);
    server.start();
    client =
        SocialClient.builder()
            .baseUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .retries(0)
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void readsEveryItemInOrder_whenIterated() {
    int expected = 0;
    for (Tag tag : client.tags().listPublicTags()) {
      assertThat(tag.name()).isEqualTo("tag " + expected);
      expected++;
    }
    assertThat(expected).isEqualTo(MANY);
    assertThat(queries.stream().distinct()).hasSize(MANY);
  }

  @Test
  void readsEveryItemInOrder_whenStreamed() {
    pages = number -> page(number, 2, 500);

    assertThat(client.tags().listPublicTags().stream().map(Tag::name))
        .containsExactlyElementsOf(IntStream.range(0, 1000).mapToObj(i -> "tag " + i).toList());
    assertThat(queries).hasSize(500);
  }

  @Test
  void readsEveryItemInOrder_whenAsync() {
    List<String> names = new ArrayList<>();

    client
        .async()
        .tags()
        .listPublicTags()
        .forEach(tag -> names.add(tag.name()))
        .orTimeout(100, TimeUnit.SECONDS)
        .join();

    assertThat(names)
        .containsExactlyElementsOf(IntStream.range(0, MANY).mapToObj(i -> "tag " + i).toList());
    assertThat(queries.stream().distinct()).hasSize(MANY);
  }

  @Test
  void sendsNothing_untilRead() {
    Paged<Tag> tags = client.tags().listPublicTags();
    assertThat(tags.iterator()).isNotNull();
    assertThat(tags.stream().map(Tag::name)).isNotNull();
    assertThat(tags.pages().iterator().hasNext()).isTrue();
    assertThat(client.async().tags().listPublicTags()).isNotNull();

    assertThat(queries).isEmpty();
  }

  @Test
  void readsNoFurtherThanNeeded_whenAbandoned() {
    pages = number -> page(number, 10, MANY);

    assertThat(client.tags().listPublicTags().stream().limit(25)).hasSize(25);
    assertThat(queries).hasSize(3);
    queries.clear();

    assertThat(client.tags().listPublicTags().stream().limit(10)).hasSize(10);
    assertThat(queries).hasSize(1);
    queries.clear();

    Iterator<Tag> items = client.tags().listPublicTags().iterator();
    IntStream.range(0, 11).forEach(i -> items.next());
    assertThat(queries).hasSize(2);
    queries.clear();

    client.async().tags().listPublicTags().forEachWhile(tag -> !tag.name().equals("tag 19")).join();
    assertThat(queries).hasSize(2);
  }

  @Test
  void readsNoFurtherThanNeeded_whenStreamIsParallel() {
    pages = number -> page(number, 10, MANY);

    assertThat(
            client.tags().listPublicTags().stream()
                .parallel()
                .anyMatch(tag -> tag.name().equals("tag 5")))
        .isTrue();

    assertThat(queries).hasSize(1);
  }

  @Test
  void beginsAnew_eachTimeItIsRead() {
    pages = number -> page(number, 2, 3);
    Paged<Tag> tags = client.tags().listPublicTags();

    assertThat(tags).hasSize(6);
    assertThat(tags.stream()).hasSize(6);
    assertThat(tags.firstPage().items()).hasSize(2);
    assertThat(queries).hasSize(3 + 3 + 1);
  }

  @Test
  void skipsEmptyPages_butShowsThemAsPages() {
    pages = number -> page(number, number % 3 == 2 ? 1 : 0, 9);

    assertThat(client.tags().listPublicTags()).hasSize(3);
    assertThat(client.tags().listPublicTags().pages()).hasSize(9);
    List<Tag> seen = new ArrayList<>();
    client.async().tags().listPublicTags().forEach(seen::add).join();
    assertThat(seen).hasSize(3);
  }

  @Test
  void passesParametersToEveryPage() {
    pages = number -> page(number, 1, 13);
    ListPublicTagsParams params =
        ListPublicTagsParams.builder().namePrefix("grün & blau").limit(1).cursor("10").build();

    assertThat(client.tags().listPublicTags(params)).hasSize(3);

    assertThat(queries)
        .hasSize(3)
        .allMatch(query -> query.contains("name_prefix=gr%C3%BCn%20%26%20blau"))
        .allMatch(query -> query.contains("limit=1&"));
    assertThat(queries.stream().map(PagingTest::number)).containsExactly(10, 11, 12);
  }

  @Test
  void goesOnFromPageToPage() {
    pages = number -> page(number, 1, 2);

    Page<Tag> first = client.tags().listPublicTags().firstPage();
    Page<Tag> second = first.nextAsync().join();

    assertThat(first.nextCursor()).contains("1");
    assertThat(first.response().status()).isEqualTo(200);
    assertThat(first.response().requestId()).contains("request 0");
    assertThat(first.response().headers().firstValue("content-type")).isPresent();
    assertThat(first.response().body()).isEqualTo(first.items());
    assertThat(first.response().rawBody()).asString().isEqualTo(page(0, 1, 2));
    assertThat(first).hasToString("Page[items=1, hasNext=true]");
    assertThat(first.next().items()).isEqualTo(second.items());
    assertThat(second.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(second::next);
    Iterator<Tag> items = client.tags().listPublicTags().iterator();
    items.next();
    items.next();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(items::next);
  }

  @Test
  void ends_whenCursorRepeats() {
    pages = number -> page(Math.min(number, 3), 1, MANY).replace("\"4\"", "\"3\"");

    assertThatExceptionOfType(InvalidResponseException.class)
        .isThrownBy(() -> client.tags().listPublicTags().forEach(tag -> {}))
        .withMessageContaining("cursor");
    assertThat(queries).hasSize(4);
    assertThat(client.async().tags().listPublicTags().forEach(tag -> {}))
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withCauseInstanceOf(InvalidResponseException.class);
  }

  /** 0, 1, 2, 3, 1, 2, 3, 1, … */
  @Test
  void ends_whenCursorsGoInACircle() {
    pages = number -> page(number, 1, MANY).replace("\"4\"", "\"1\"");

    assertThatExceptionOfType(InvalidResponseException.class)
        .isThrownBy(() -> client.tags().listPublicTags().forEach(tag -> {}))
        .withMessageContaining("cursor");
    assertThat(queries).hasSizeBetween(4, 3 * 4);
    assertThat(client.async().tags().listPublicTags().forEach(tag -> {}))
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withCauseInstanceOf(InvalidResponseException.class);
  }

  @Test
  void goesOnWhereItWas_whenAPageFailed() {
    pages = number -> number == 2 && queries.size() == 3 ? "broken" : page(number, 1, 4);
    Iterator<Tag> items = client.tags().listPublicTags().iterator();

    items.next();
    items.next();
    assertThatExceptionOfType(InvalidResponseException.class).isThrownBy(items::hasNext);
    assertThat(items.next().name()).isEqualTo("tag 2");
    assertThat(items.next().name()).isEqualTo("tag 3");
    assertThat(items.hasNext()).isFalse();
  }

  @Test
  void stops_whenCancelled() throws Exception {
    var third = new CompletableFuture<Void>();
    var cancelled = new CompletableFuture<Void>();
    List<String> names = new CopyOnWriteArrayList<>();

    CompletableFuture<?> all =
        client
            .async()
            .tags()
            .listPublicTags()
            .forEach(tag -> {
              names.add(tag.name());
              if (names.size() == 3) {
                third.complete(null);
                cancelled.join();
              }
            });
    third.get(10, TimeUnit.SECONDS);
    all.cancel(true);
    cancelled.complete(null);

    assertThatExceptionOfType(CancellationException.class).isThrownBy(all::join);
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(names).hasSize(3);
    assertThat(queries).hasSize(3);
  }

  @Test
  void failsWithWhatTheActionThrows() {
    assertThat(
            client
                .async()
                .tags()
                .listPublicTags()
                .forEach(tag -> {
                  throw new IllegalStateException("full");
                }))
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withRootCauseInstanceOf(IllegalStateException.class);
    assertThat(queries).hasSize(1);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = String.valueOf(exchange.getRequestURI().getRawQuery());
      queries.add(query);
      byte[] body = pages.apply(number(query)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("X-Request-Id", "request " + number(query));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static int number(String query) {
    Matcher cursor = CURSOR.matcher(query);
    return cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
  }

  private static String page(int number, int items, int last) {
    String tags =
        IntStream.range(number * items, (number + 1) * items)
            .mapToObj(i ->
                """
                {"tag_id": "%s", "user_id": "%s", "name": "tag %d", "access_type": "public",
                 "created_at": "2024-12-06T20:14:47.552Z", "updated_at": "2024-12-06T20:14:47.552Z"}\
                """
                    .formatted(Answers.POST_ID, Answers.USER_ID, i))
            .collect(joining(","));
    String next = number + 1 < last ? ", \"next_cursor\": \"" + (number + 1) + "\"" : "";
    return "{\"items\": [" + tags + "]" + next + "}";
  }
}
