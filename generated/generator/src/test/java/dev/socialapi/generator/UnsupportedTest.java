package dev.socialapi.generator;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the generator cannot express exactly is refused, and the place is named. */
class UnsupportedTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {type: string, nullable: true}                       ~ null is never a value
          {oneOf: [{type: string}]}                            ~ oneOf is not supported
          {anyOf: [{type: string}]}                            ~ anyOf is not supported
          {allOf: [{$ref: '#/components/schemas/Maker'}]}      ~ allOf is not supported
          {not: {type: string}}                                ~ not is not supported
          {type: object, properties: {a: {type: string}}}      ~ an object must be named
          {type: object, additionalProperties: {type: string}} ~ maps are not supported
          {type: number}                                       ~ the type number is not supported
          {type: string, enum: [a, b]}                         ~ an enum in a request must be named
          {type: string, pattern: 'a'}                         ~ must begin with ^ and end with $
          {type: string, pattern: '^a|b$'}                     ~ alternatives must stand in a group
          {type: string, pattern: '^\\s$'}                     ~ read \\s differently
          {type: string, pattern: '^.$'}                       ~ read . differently
          {type: string, pattern: '^[a[b]]$'}                  ~ inside a class differently
          {type: integer, multipleOf: 2}                       ~ multipleOf is not supported
          {type: integer, minimum: 1, exclusiveMinimum: true}  ~ exclusive bounds are not supported
          {type: integer, enum: [1]}                           ~ an enum must consist of strings
          {$ref: '#/components/schemas/Document'}              ~ an object without members
          {type: string, format: date-time, default: '2026-01-01T00:00:00Z'} ~ a default is supported for texts
          """)
  void refusesAMember(String schema, String reason) throws IOException {
    assertRefused(
        "        note: {type: string, maxLength: 10, default: none}",
        "        note: " + schema,
        "components.schemas.CreateItem.properties.note",
        reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: array, items: {type: array, items: {type: string}}} | .items | arrays of arrays
          {type: array, items: {type: string}, uniqueItems: true}    |        | uniqueItems
          {type: array, items: {type: object, properties: {a: {type: string}}}} | .items | must be named
          """)
  void refusesAList(String schema, String place, String reason) throws IOException {
    assertRefused(
        "        note: {type: string, maxLength: 10, default: none}",
        "        note: " + schema,
        "components.schemas.CreateItem.properties.note" + (place == null ? "" : place),
        reason);
  }

  @Test
  void refusesMoreThanOneMemberAtLeast() throws IOException {
    assertRefused(
        "minProperties: 1",
        "minProperties: 2",
        "components.schemas.UpdateItem",
        "minProperties above 1 is not supported");
  }

  @Test
  void refusesARequiredMemberThatIsNone() throws IOException {
    assertRefused(
        "required: [name, maker]",
        "required: [name, mker]",
        "components.schemas.CreateItem.required",
        "no such member: mker");
  }

  @Test
  void refusesTwoSuccesses() throws IOException {
    assertRefused(
        "        '204':",
        "        '202': {description: Later.}\n        '204':",
        "paths./items/{itemId}.delete.responses",
        "exactly one 2xx response");
  }

  @Test
  void refusesAnOptionalBody() throws IOException {
    assertRefused(
        "      required: true\n      content:",
        "      content:",
        "paths./items.post.requestBody",
        "a request body must be required");
  }

  @Test
  void refusesAnUnnamedBody() throws IOException {
    assertRefused(
        "            schema: {$ref: '#/components/schemas/UpdateItem'}",
        "            schema: {type: object, properties: {a: {type: string}}}",
        "paths./items/{itemId}.patch.requestBody",
        "a body must be a named schema");
  }

  @Test
  void refusesAParameterWithoutCode() throws IOException {
    assertRefused(
        "          schema: {type: string, minLength: 1, maxLength: 3}",
        "          schema: {type: boolean}",
        "paths./items.get.parameters.name_prefix",
        "texts are supported");
  }

  @Test
  void refusesAnUnknownWayToCache() throws IOException {
    assertRefused("scope: caller}", "scope: team}", "paths./items/{itemId}.get", "x-cache must be");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deprecated: true        | deprecated: false | go together
          x-deprecation:          | x-other:          | go together
          since: '2026-12-01'     | since: 1          | go together
          sunset: '2027-06-01'    | sunset: '1 June'  | could not be parsed
          link: /changes#items    | href: /changes    | go together
          """)
  void refusesAnUnknownWayToDeprecate(String words, String others, String reason)
      throws IOException {
    assertRefused(words, others, "paths./items/{itemId}.delete", reason);
  }

  @Test
  void refusesExposedHeadersWithoutNames() throws IOException {
    assertRefused(
        "      example: ETag, Deprecation\n",
        "",
        "components.headers.ExposeHeaders",
        "an example is needed");
  }

  @Test
  void refusesAServerThatIsNoVersion() throws IOException {
    assertRefused(
        "url: /v1", "url: https://api.example/v1", "servers", "one server is needed, such as /v1");
  }

  @Test
  void refusesProblemsOfAnyLength() throws IOException {
    assertRefused(
        "          maxItems: 25\n",
        "",
        "components.schemas.Problem.properties.errors",
        "a list with maxItems is needed");
  }

  @Test
  void refusesAnOperationOfTwoServices() throws IOException {
    assertRefused(
        Generation.CLIENT,
        "tags: [store-front]",
        "tags: [store-front, items]",
        "paths./document.get",
        "an operation needs one tag");
  }

  @Test
  void refusesASchemaThatIsCalledLikeParameters() throws IOException {
    assertRefused(
        Generation.CLIENT,
        "    Maker:\n",
        "    ListItemsParams: {type: object, properties: {a: {type: string}}}\n    Maker:\n",
        "components.schemas.ListItemsParams",
        "the name is taken");
  }

  @Test
  void refusesAPathWithoutAnExample() throws IOException {
    assertRefused(
        Generation.SAMPLES,
        "      example: 01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10\n",
        "",
        "paths./items/{itemId}.get",
        "a sample needs an example of itemId");
  }

  @Test
  void refusesABodyWithoutAnExample() throws IOException {
    assertRefused(
        Generation.SAMPLES,
        "            examples:\n              rename: {$ref: '#/components/examples/UpdateItem'}\n",
        "",
        "paths./items/{itemId}.patch.requestBody",
        "a sample needs an example");
  }

  private void assertRefused(String words, String others, String place, String reason)
      throws IOException {
    assertRefused(Generation.SERVER, words, others, place, reason);
  }

  private void assertRefused(
      String generator, String words, String others, String place, String reason)
      throws IOException {
    String toy = Files.readString(Generation.toy());
    Path contract = Files.writeString(folder.resolve("refused.yaml"), toy.replace(words, others));

    assertThatExceptionOfType(UnsupportedContractException.class)
        .isThrownBy(() -> Generation.of(generator, contract, folder.resolve("output")))
        .withMessageStartingWith(place + ": ")
        .withMessageContaining(reason);
  }
}
