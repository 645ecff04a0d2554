package dev.socialapi.e2e.posts;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static dev.socialapi.e2e.http.Problems.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.MeApi;
import dev.socialapi.client.PostsApi;
import dev.socialapi.client.TagsApi;
import dev.socialapi.client.TokensApi;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Tag;
import dev.socialapi.client.model.Token;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.client.model.User;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@EndToEnd
class TextE2E {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CONTENT = 65_536;
  private static final String EMOJI = "😀";

  private static final Contract CONTRACT = Contract.load();

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "😀👩‍👩‍👧‍👦🏳️‍🌈",
          "שלום עולם مرحبا بالعالم",
          "\u202Eright to left override",
          "Zalgo e\u0301\u0302\u0303\u0304",
          "é and e\u0301 are two texts",
          "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈 \uDBFF\uDFFD",
          "\uFEFFwith a mark",
          "\u2028 and \u2029",
          "\t\r\n \u0001 \u007F",
          "<script>alert('x')</script> &amp; \" \\ / '; DROP TABLE posts; --",
          "${jndi:ldap://x} {{7*7}} %s %n %00",
          " leading and trailing ",
          "\uFFFD\uFFFE\uFFFF",
          "");

  private static final List<String> NAMES =
      List.of(
          "x",
          "😀",
          "é",
          "e\u0301",
          "שלום",
          "a  b",
          "#1",
          "\"quoted\" \\ back",
          "public",
          "\u200Bx");

  private final RunningSystem system;
  private final Person alice;
  private final MeApi me;
  private final PostsApi posts;

  TextE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.me = alice.api().me();
    this.posts = alice.api().posts();
  }

  static Stream<String> texts() {
    return Stream.concat(TEXTS.stream(), NAMES.stream());
  }

  /** Those texts that the contract lets be a name, of whatever it is. */
  static Stream<String> names() {
    String pattern = CONTRACT.schema("CreatePost").at("/properties/name/pattern").textValue();
    return texts().filter(Pattern.compile(pattern).asMatchPredicate());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void contentIsKeptAsItIs(String content) {
    Post post = posts.createPost(CreatePost.builder().name("Title").content(content).build());

    assertThat(post.content()).isEqualTo(content);
    assertThat(posts.getPost(post.postId()).content()).isEqualTo(content);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void contentIsKeptAsItIs_afterAChange(String content) {
    UUID id = posts.createPost(CreatePost.builder().name("Title").build()).postId();

    Post post = posts.updatePost(id, UpdatePost.builder().content(content).build());

    assertThat(post.content()).isEqualTo(content);
    assertThat(posts.getPost(id).content()).isEqualTo(content);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nameIsKeptAsItIs(String name) {
    Post post = posts.createPost(CreatePost.builder().name(name).build());

    assertThat(post.name()).isEqualTo(name);
    assertThat(posts.getPost(post.postId()).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nameIsKeptAsItIs_afterAChange(String name) {
    UUID id = posts.createPost(CreatePost.builder().name("Title").build()).postId();

    Post post = posts.updatePost(id, UpdatePost.builder().name(name).build());

    assertThat(post.name()).isEqualTo(name);
    assertThat(posts.getPost(id).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nameOfATagIsKeptAsItIs(String name) {
    TagsApi tags = alice.api().tags();
    Tag tag = tags.createTag(CreateTag.builder().name(name).build());

    assertThat(tag.name()).isEqualTo(name);
    assertThat(tags.getTag(tag.tagId()).name()).isEqualTo(name);
    assertThat(tags.listMyTags()).extracting(Tag::name).containsExactly(name);
    tags.deleteTag(tag.tagId());
  }

  @ParameterizedTest
  @MethodSource("names")
  void nameOfATokenIsKeptAsItIs(String name) {
    TokensApi tokens = alice.api().tokens();
    CreatedToken token =
        tokens.createToken(CreateToken.builder().name(name).scopes(Scope.READ_POSTS).build());

    assertThat(token.name()).isEqualTo(name);
    assertThat(tokens.listTokens()).extracting(Token::name).containsExactly(name);
    tokens.revokeToken(token.tokenId());
  }

  @ParameterizedTest
  @MethodSource("names")
  void displayNameIsKeptAsItIs(String name) {
    User user = me.updateMe(UpdateMe.builder().displayName(name).build());

    assertThat(user.displayName()).contains(name);
    assertThat(me.getMe().displayName()).contains(name);
  }

  /** An empty one is none. */
  @ParameterizedTest
  @MethodSource("texts")
  void bioIsKeptAsItIs(String bio) {
    User user = me.updateMe(UpdateMe.builder().bio(bio).build());

    assertThat(user.bio().orElse("")).isEqualTo(bio);
    assertThat(me.getMe().bio().orElse("")).isEqualTo(bio);
  }

  @Test
  void nameIsMeasuredInCodePoints() {
    String longest = EMOJI.repeat(LONGEST_NAME);

    assertThat(posts.createPost(CreatePost.builder().name(longest).build()).name())
        .isEqualTo(longest);
    assertTooLong(create("{\"name\": \"" + longest + EMOJI + "\"}"), "/name");
  }

  @Test
  void contentIsMeasuredInCodePoints() {
    String longest = EMOJI.repeat(LONGEST_CONTENT);

    Post post = posts.createPost(CreatePost.builder().name("Title").content(longest).build());

    assertThat(posts.getPost(post.postId()).content()).isEqualTo(longest);
    assertTooLong(
        create("{\"name\": \"Title\", \"content\": \"" + longest + EMOJI + "\"}"), "/content");
  }

  @Test
  void contentMayBeWrittenInEscapes() {
    String escaped = "\\ud83d\\ude00".repeat(LONGEST_CONTENT);

    Response response = create("{\"name\": \"Title\", \"content\": \"" + escaped + "\"}");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.jsonPath().getString("content")).isEqualTo(EMOJI.repeat(LONGEST_CONTENT));
  }

  @Test
  void nameIsRefused_whenItHasWhiteSpaceAroundItOrControlCharacters() {
    int[] refusedInside = {0x00, 0x01, 0x09, 0x0A, 0x1F, 0x7F, 0x85, 0x9F};
    int[] refusedAround = {0x20, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x3000, 0xFEFF};

    for (int character : refusedInside) {
      assertPattern("a" + escape(character) + "b");
    }
    for (int character : refusedAround) {
      assertPattern(escape(character) + "a");
      assertPattern("a" + escape(character));
      assertPattern(escape(character));
    }
  }

  @Test
  void nullCharacterIsRefused_inContent() {
    Response response = create("{\"name\": \"Title\", \"content\": \"a\\u0000b\"}");

    assertProblem(response, 400, "validation_failed");
    assertThat(violations(response)).containsExactly("/content pattern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "\\ud800x", "x\\udfff", "\\ude00\\ud83d"})
  void loneSurrogateIsRefused(String escapes) {
    for (String member : new String[] {"name", "content"}) {
      Response response =
          create(
              "{\"name\": \"Title\", \"content\": \"\"}"
                  .replace(
                      "\"" + member + "\": \"" + (member.equals("name") ? "Title" : ""),
                      "\"" + member + "\": \"" + escapes));

      assertProblem(response, 400, "validation_failed");
      assertThat(violations(response)).containsExactly("/" + member + " invalid_text");
    }
  }

  @Test
  void everyViolationIsReportedAtOnce() {
    Response response =
        create(
            "{\"name\": \" \", \"content\": 7, \"access_type\": \"secret\", \"a/b~c\": 1,"
                + " \"post_id\": \"x\"}");

    assertProblem(response, 400, "validation_failed");
    assertThat(violations(response))
        .containsExactly(
            "/access_type not_allowed",
            "/a~1b~0c unknown_member",
            "/content wrong_type",
            "/name pattern",
            "/post_id unknown_member");
  }

  private Response create(String body) {
    return system.requestBy(alice).contentType("application/json").body(body).post("/posts");
  }

  private void assertPattern(String escapedName) {
    Response response = create("{\"name\": \"" + escapedName + "\"}");
    assertProblem(response, 400, "validation_failed");
    assertThat(violations(response)).as(escapedName).containsExactly("/name pattern");
  }

  private static void assertTooLong(Response response, String pointer) {
    assertProblem(response, 400, "validation_failed");
    assertThat(violations(response)).containsExactly(pointer + " too_long");
  }

  private static String escape(int character) {
    return "\\u%04x".formatted(character);
  }
}
