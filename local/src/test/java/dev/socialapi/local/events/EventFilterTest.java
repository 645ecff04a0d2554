package dev.socialapi.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.template.TemplateException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFilterTest {
  private static final String REMOVED_POST = "{'name': 'REMOVE', 'keys': {'PK': {'S': 'POST#1'}}}";

  @Test
  void acceptsEverything_whenThereIsNoPattern() {
    assertThat(new EventFilter(List.of()).accepts(json(REMOVED_POST))).isTrue();
  }

  @Test
  void wantsOneOfSeveralTexts_ofEveryMember() {
    assertThat(accepts("{'name': ['INSERT', 'REMOVE']}")).isTrue();
    assertThat(accepts("{'name': ['INSERT']}")).isFalse();
    assertThat(accepts("{'name': ['REMOVE'], 'other': ['x']}")).isFalse();
  }

  @Test
  void wantsOneOfSeveralPrefixes() {
    String pattern = "{'keys': {'PK': {'S': [{'prefix': 'TAG#'}, {'prefix': 'POST#'}]}}}";

    assertThat(accepts(pattern)).isTrue();
    assertThat(accepts(pattern.replace("POST#", "USER#"))).isFalse();
  }

  @Test
  void wantsWhatExists_orWhatDoesNot() {
    assertThat(accepts("{'keys': {'PK': {'S': [{'exists': true}]}}}")).isTrue();
    assertThat(accepts("{'keys': {'PK': {'S': [{'exists': false}]}}}")).isFalse();
    assertThat(accepts("{'image': {'deleted_at': {'S': [{'exists': true}]}}}")).isFalse();
    assertThat(accepts("{'image': {'deleted_at': {'S': [{'exists': false}]}}}")).isTrue();
  }

  @Test
  void acceptsWhatFitsOneOfSeveralPatterns() {
    var filter = new EventFilter(List.of(json("{'name': ['X']}"), json("{'name': ['REMOVE']}")));

    assertThat(filter.accepts(json(REMOVED_POST))).isTrue();
  }

  @Test
  void isRefused_whenARuleIsUnknown() {
    assertThatThrownBy(() -> accepts("{'name': [{'suffix': 'x'}]}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("suffix");
    assertThatThrownBy(() -> accepts("{'name': 'REMOVE'}")).isInstanceOf(TemplateException.class);
  }

  private static boolean accepts(String pattern) {
    return new EventFilter(List.of(json(pattern))).accepts(json(REMOVED_POST));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
