package dev.socialapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.generator.ToyCode.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How generated requests are read: strictly, and with everything that is wrong at once. */
class ReadingTest {
  private static final String FULL =
      """
      {"name": "spade", "note": "", "kind": "garden_tool", "size": -1,
       "weight": 3000000000, "fragile": true, "due": "2026-01-02T03:04:05.678Z",
       "maker": {"name": "Ann", "in": "Bonn"},
       "parts": [{"name": "a", "id": "0123abcd"}, {"name": "b"}],
       "labels": ["x", "y"], "kinds": ["book"]}
      """;

  private static ToyCode toy;

  @BeforeAll
  static void compile(@TempDir Path folder) {
    toy = ToyCode.compiled(folder);
  }

  @Test
  void readsEveryMember_whenAllAreGiven() {
    String request = toy.read("CreateItem", Request.body(FULL).header("Idempotency-Key", "k1"));

    assertThat(request)
        .isEqualTo(
            "CreateItemRequest[idempotencyKey=Optional[k1], body=CreateItemJson[name=spade, note=,"
                + " kind=GARDEN_TOOL, size=-1, weight=3000000000, fragile=true,"
                + " due=2026-01-02T03:04:05.678Z, maker=MakerJson[name=Ann, in_=Bonn],"
                + " parts=[PartJson[name=a, id=0123abcd], PartJson[name=b, id=null]],"
                + " labels=[x, y], kinds=[BOOK]]]");
  }

  @Test
  void readsNullOrTheDefault_whenAMemberIsAbsent() {
    String request = toy.read("CreateItem", Request.body("{\"name\":\"ab\",\"maker\":{}}"));

    assertThat(request)
        .isEqualTo(
            "CreateItemRequest[idempotencyKey=Optional.empty, body=CreateItemJson[name=ab,"
                + " note=none, kind=null, size=null, weight=null, fragile=false, due=null,"
                + " maker=MakerJson[name=null, in_=null], parts=null, labels=null, kinds=null]]");
  }

  @Test
  void checksAConditionThatItDoesNotHandOver() {
    assertThat(toy.problemsOf("GetItem", Request.body("").header("If-None-Match", "x".repeat(20))))
        .isEmpty();
    assertThat(toy.problemsOf("GetItem", Request.body("").header("If-None-Match", "x".repeat(21))))
        .containsExactly("?If-None-Match too_long");
  }

  @Test
  void namesEverythingThatIsWrong_whenMuchIs() {
    List<String> problems =
        toy.problemsOf(
            "CreateItem",
            Request.body(
                    """
                    {"note": 1, "kind": "spoon", "size": 11, "weight": 1.5, "fragile": "true",
                     "due": "soon", "maker": {"name": "123456", "a/b~c": [1, {"x": 2}]},
                     "parts": [{"name": "a"}, {"id": "0123ABCD"}, 7],
                     "labels": ["ok", "", "long", "x"], "kinds": ["book", "spoon"]}
                    """)
                .header("Idempotency-Key", "too long a key"));

    assertThat(problems)
        .containsExactly(
            "?Idempotency-Key too_long",
            "/note wrong_type",
            "/kind not_allowed",
            "/size too_large",
            "/weight wrong_type",
            "/fragile wrong_type",
            "/due pattern",
            "/maker/name too_long",
            "/maker/a~1b~0c unknown_member",
            "/parts/1/id pattern",
            "/parts/1/name required",
            "/parts/2 wrong_type",
            "/labels/1 too_short",
            "/labels/2 too_long",
            "/labels too_long",
            "/kinds/1 not_allowed",
            "/name required");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          "x",                             too_short
          "abcdef",                        too_long
          "abc9",                          pattern
          "abcde9",                        too_long
          "\\uD83D\\uDE00\\uD83D\\uDE00",  -
          "\\uD83D\\uDE00",                too_short
          "😀😀😀😀😀",                      -
          "😀😀😀😀😀😀",                    too_long
          "a\\uD83D",                      invalid_text
          "a\\uDE00\\uD83D",               invalid_text
          "a\\n",                          -
          "a\\u0000",                      -
          null,                            wrong_type
          true,                            wrong_type
          1,                               wrong_type
          ["ab"],                          wrong_type
          {"name": "ab"},                  wrong_type
          """)
  void judgesTextByCodePointsThenPattern(String json, String code) {
    assertThat(toy.problemsOf("CreateItem", create("\"name\":" + json)))
        .isEqualTo(code.equals("-") ? List.of() : List.of("/name " + code));
  }

  @ParameterizedTest
  @CsvSource({
    "size, -1, -",
    "size, 10, -",
    "size, -0, -",
    "size, -2, too_small",
    "size, 11, too_large",
    "size, 99999999999999999999999999, too_large",
    "size, -99999999999999999999999999, too_small",
    "size, 1.0, wrong_type",
    "size, 1e1, wrong_type",
    "size, null, wrong_type",
    "weight, 3000000000, -",
    "weight, 3000000001, too_large",
    "weight, -9223372036854775808, -",
    "weight, -9223372036854775809, too_small",
    "fragile, false, -",
    "fragile, 0, wrong_type",
    "fragile, null, wrong_type",
    "parts, [], too_short",
    "parts, {}, wrong_type",
    "labels, null, wrong_type",
    "maker, [], wrong_type",
  })
  void judgesOtherValues(String member, String json, String code) {
    String makerless = member.equals("maker") ? "\"name\":\"ab\"" : "\"name\":\"ab\",\"maker\":{}";
    String body = "{" + makerless + ",\"" + member + "\":" + json + "}";

    assertThat(toy.problemsOf("CreateItem", Request.body(body)))
        .isEqualTo(code.equals("-") ? List.of() : List.of("/" + member + " " + code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "null",
        "\"text\"",
        "1",
        "{",
        "{]",
        "{\"name\"}",
        "{\"name\":}",
        "{\"name\":\"ab\",}",
        "{'name':'ab'}",
        "{name:1}",
        "{\"name\":\"ab\",\"name\":\"ab\"}",
        "{\"maker\":{\"name\":\"a\",\"name\":\"a\"}}",
        "{\"other\":{\"x\":{\"a\":1,\"a\":1}}}",
        "{\"name\":\"ab\",\"maker\":{}} x",
        "{\"name\":\"ab\",\"maker\":{}}{}",
        "{\"name\":\"ab\",\"maker\":{}},",
        "{\"name\":\"a\tb\"}",
        "{\"name\":\"\\x\"}",
        "{\"other\":\"\\x\"}",
        "{\"name\":\"\\uD8\"}",
        "{\"a\\uD83D\":1}",
        "{\"a\\uDE00\":1}",
        "{\"size\":01}",
        "{\"size\":+1}",
        "{\"size\":NaN}",
        "{\"size\":0x1}",
        "/* */{}",
        "\uFEFF{}"
      })
  void refusesTheWholeBody_whenItIsMalformed(String body) {
    assertThat(toy.problemsOf("CreateItem", Request.body(body))).containsExactly("malformed");
  }

  @Test
  void refusesTheWholeBody_whenItIsNotUtf8() {
    byte[] latin = "{\"name\":\"\u00fcb\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] skippedLatin = "{\"other\":\"\u00fcb\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = "{\"name\":\"ab\",\"maker\":{}}".getBytes(StandardCharsets.UTF_16BE);

    assertThat(toy.problemsOf("CreateItem", Request.body(latin))).containsExactly("malformed");
    assertThat(toy.problemsOf("CreateItem", Request.body(skippedLatin)))
        .containsExactly("malformed");
    assertThat(toy.problemsOf("CreateItem", Request.body(wide))).containsExactly("malformed");
  }

  @Test
  void refusesTheWholeBody_beyondItsBounds() {
    assertThat(toy.problemsOf("CreateItem", other(nested(31)))).contains("/other unknown_member");
    assertThat(toy.problemsOf("CreateItem", other(nested(32)))).containsExactly("malformed");
    assertThat(toy.problemsOf("CreateItem", other(nested(200_000)))).containsExactly("malformed");
    assertThat(toy.problemsOf("CreateItem", other("9".repeat(100))))
        .contains("/other unknown_member");
    assertThat(toy.problemsOf("CreateItem", other("9".repeat(101)))).containsExactly("malformed");
    assertThat(toy.problemsOf("CreateItem", other("1e999999999")))
        .contains("/other unknown_member");
    assertThat(toy.problemsOf("CreateItem", Request.body("{\"" + "n".repeat(500) + "\":1}")))
        .containsExactly("malformed");
  }

  @ParameterizedTest
  @CsvSource({"A, -", "A B, -", "é, -", "' A', pattern", "'A ', pattern", "\u00A0A, pattern"})
  void matchesPatternsAsAWhole(String name, String code) {
    String body = "{\"name\":\"ab\",\"maker\":{\"name\":\"" + name + "\"}}";

    assertThat(toy.problemsOf("CreateItem", Request.body(body)))
        .isEqualTo(code.equals("-") ? List.of() : List.of("/maker/name " + code));
  }

  @Test
  void answersWithProblemsAlone_whateverTheBytes() {
    var random = new Random(7);
    byte[] full = FULL.getBytes(StandardCharsets.UTF_8);
    int malformed = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] broken = full.clone();
      for (int change = 0; change <= random.nextInt(3); change++) {
        String others = "{}[]\",:\\0-e.tn \u00ff";
        broken[random.nextInt(broken.length)] =
            (byte) others.charAt(random.nextInt(others.length()));
      }

      malformed += toy.problemsOf("CreateItem", Request.body(broken)).contains("malformed") ? 1 : 0;
    }
    assertThat(malformed).isBetween(5_000, 19_000);
  }

  @Test
  void namesAsManyViolationsAsAProblemMay_whenThereAreMore() {
    String labels = "\"\",".repeat(5_000) + "\"\"";

    assertThat(toy.problemsOf("CreateItem", create("\"labels\":[" + labels + "]")))
        .hasSize(25)
        .contains("/labels/0 too_short", "/labels/24 too_short");
  }

  @Test
  void wantsAMember_whenThereIsNothingToChange() {
    assertThat(toy.problemsOf("UpdateItem", Request.body("{}"))).containsExactly(" no_members");
    assertThat(toy.problemsOf("UpdateItem", Request.body("{\"x\":1}")))
        .containsExactly("/x unknown_member");
    assertThat(
            toy.read("UpdateItem", Request.body("{\"size\":2147483647}").header("If-Match", "*")))
        .isEqualTo(
            "UpdateItemRequest[itemId=itemId, ifMatch=Optional[*],"
                + " body=UpdateItemJson[name=null, size=2147483647]]");
  }

  @ParameterizedTest
  @CsvSource({
    "1, -",
    "100, -",
    "0, too_small",
    "-1, too_small",
    "101, too_large",
    "'', wrong_type",
    "' 1', wrong_type",
    "+1, wrong_type",
    "01, wrong_type",
    "-0, wrong_type",
    "1.0, wrong_type",
    "1e1, wrong_type",
    "٣, wrong_type",
    "99999999999999999999, too_large"
  })
  void readsPlainIntegersOnly_fromTheQuery(String limit, String code) {
    assertThat(toy.problemsOf("ListItems", Request.query("limit", limit)))
        .isEqualTo(code.equals("-") ? List.of() : List.of("?limit " + code));
  }

  @Test
  void takesTheDefault_whenAParameterIsAbsent() {
    assertThat(toy.read("ListItems", Request.query("other", "x")))
        .isEqualTo("ListItemsRequest[limit=20, namePrefix=Optional.empty, cursor=Optional.empty]");
    assertThat(toy.problemsOf("ListItems", Request.query("name_prefix", "")))
        .containsExactly("?name_prefix too_short");
  }

  @Test
  void handsPathParametersOverAsTheyCame() {
    assertThat(toy.read("GetItem", Request.body("ignored")))
        .isEqualTo("GetItemRequest[itemId=itemId]");
  }

  @Test
  void statesTheBoundAndNeverTheValue() {
    assertThat(toy.messageOf("CreateItem", create("\"name\":\"secret\"")))
        .contains("must have at most 5 characters")
        .doesNotContain("secret");
  }

  private static Request create(String members) {
    boolean named = members.startsWith("\"name\"");
    return Request.body((named ? "{" : "{\"name\":\"ab\",") + members + ",\"maker\":{}}");
  }

  private static Request other(String json) {
    return Request.body("{\"other\":" + json + "}");
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }
}
