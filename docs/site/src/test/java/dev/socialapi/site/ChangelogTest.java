package dev.socialapi.site;

import static dev.socialapi.site.Spec.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;

class ChangelogTest {
  private static final JsonNode CURRENT = Spec.contract().document();
  private static final int OPERATIONS = Spec.contract().operations().size();
  private static final String CREATE_POST = "/components/schemas/CreatePost";
  private static final String POST = "/components/schemas/Post";

  static Stream<Arguments> changes() {
    return Stream.of(
        change(
            "- **Breaking.** Gone: `getTag`, `GET /tags/{tagId}`: Get a tag",
            document -> at(document, "/paths/~1tags~1{tagId}").remove("get")),
        change(
            "- **Breaking.** `getHealth`: the member `status` in the answer 200 is gone",
            document -> at(document, "/components/schemas/Health/properties").remove("status")),
        change(
            "- `getUser`: the member `bio` in the answer 200 is gone",
            document -> at(document, "/components/schemas/PublicUser/properties").remove("bio")),
        change(
            "- `getUser`: new member `home` in the answer 200",
            document ->
                at(document, "/components/schemas/PublicUser/properties")
                    .putObject("home")
                    .put("type", "string")),
        change(
            "- `listTokens`: new member `items[].note` in the answer 200",
            document ->
                at(document, "/components/schemas/Token/properties")
                    .putObject("note")
                    .put("type", "string")),
        change(
            "- **Breaking.** `createPost`: new required member `language` in the body",
            document -> {
              at(document, CREATE_POST + "/properties").putObject("language").put("type", "string");
              ((ArrayNode) document.at(CREATE_POST + "/required")).add("language");
            }),
        change(
            "- **Breaking.** `createPost`: `name` in the body has at most 100 characters, not 200",
            document -> at(document, CREATE_POST + "/properties/name").put("maxLength", 100)),
        change(
            "- **Breaking.** `createPost`: `content` in the body is of another type",
            document -> at(document, CREATE_POST + "/properties/content").put("type", "integer")),
        change(
            "- `createToken`: `expires_in_days` in the body has other rules",
            document ->
                at(document, "/components/schemas/CreateToken/properties/expires_in_days")
                    .put("maximum", 500)),
        change(
            "- `listPublicTags`: new parameter `sort`",
            document ->
                ((ArrayNode) document.at("/paths/~1tags/get/parameters"))
                    .addObject()
                    .put("name", "sort")
                    .put("in", "query")
                    .putObject("schema")
                    .put("type", "string")),
        change(
            "- **Breaking.** `listPublicTags`: the parameter `name_prefix` is gone",
            document -> ((ArrayNode) document.at("/paths/~1tags/get/parameters")).remove(0)),
        change(
            "- `getUser`: deprecated",
            document -> at(document, "/paths/~1users~1{userId}/get").put("deprecated", true)),
        change(
            "- `getMe`: new answer 404",
            document ->
                at(document, "/paths/~1me/get/responses")
                    .putObject("404")
                    .put("$ref", "#/components/responses/NotFound")),
        change(
            "- All operations: answers have `X-Region`",
            document ->
                document
                    .findParents("X-Request-Id")
                    .forEach(headers ->
                        ((ObjectNode) headers)
                            .putObject("X-Region")
                            .putObject("schema")
                            .put("type", "string"))));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void saysWhatHasChanged(String line, Consumer<JsonNode> change) {
    assertThat(lines(change)).contains(line);
  }

  @Test
  void saysNothingOfWording() {
    assertThat(lines(document -> at(document, POST).put("description", "Another one."))).isEmpty();
  }

  @Test
  void saysOnceWhatHasChangedInSeveralOperations() {
    List<String> lines =
        lines(document ->
            at(document, POST + "/properties").putObject("language").put("type", "string"));

    assertThat(lines)
        .containsExactly(
            "- `getPost`, `updatePost`: new member `language` in the answer 200",
            "- `listAccessiblePosts`, `listMyPosts`, `listSharedPosts`, `listPublicPosts`,"
                + " `listTagPosts`, `listUserPosts`: new member `items[].language` in the answer"
                + " 200",
            "- `createPost`: new member `language` in the answer 201");
  }

  @Test
  void hasASectionForEachVersion_theNewestFirst() {
    Release first = release("0.1.0", _ -> {});
    Release second = release("0.2.0", document -> at(document, "/paths").remove("/health"));
    Release third = release("0.10.0", _ -> {});

    String changelog = Changelog.of(List.of(first, second, third), third, OPERATIONS);

    assertThat(changelog.lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## 0.10.0", "## 0.2.0", "## 0.1.0");
    assertThat(changelog)
        .contains("## 0.10.0\n\n- New: `getHealth`, `GET /health`")
        .contains("## 0.2.0\n\n- **Breaking.** Gone: `getHealth`")
        .contains("## 0.1.0\n\n- The first release.")
        .contains("[openapi-0.1.0.yaml](openapi-0.1.0.yaml)");
  }

  @Test
  void saysWhatIsNotReleasedYet() {
    Release first = release("0.1.0", _ -> {});
    Release current = release("0.2.0", document -> at(document, "/paths").remove("/health"));

    assertThat(Changelog.of(List.of(first), current, OPERATIONS))
        .startsWith("# Changelog\n\n## 0.2.0, unreleased\n\n- **Breaking.** Gone: `getHealth`");
  }

  private static List<String> lines(Consumer<JsonNode> change) {
    JsonNode changed = CURRENT.deepCopy();
    change.accept(changed);
    return Changelog.lines(
        OpenApiCompare.fromContents(CURRENT.toString(), changed.toString()), OPERATIONS);
  }

  private static Release release(String version, Consumer<JsonNode> change) {
    JsonNode document = CURRENT.deepCopy();
    change.accept(document);
    return new Release(version, document.toString());
  }

  private static Arguments change(String line, Consumer<JsonNode> change) {
    return Arguments.of(line, change);
  }
}
