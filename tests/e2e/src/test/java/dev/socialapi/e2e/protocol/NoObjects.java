package dev.socialapi.e2e.protocol;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies that are not one well-formed JSON object, by what they are. */
final class NoObjects {
  private final Map<String, byte[]> bodies = new LinkedHashMap<>();

  private NoObjects() {}

  /** Some of them hold a good object, and something more or less. */
  static Map<String, byte[]> like(ObjectNode good) {
    var made = new NoObjects();
    made.addForeign(good.toString());
    made.addBroken(good.toString());
    made.addMisspelt();
    made.addExcessive();
    made.addBytes(good.toString());
    return made.bodies;
  }

  private void addForeign(String good) {
    add("empty", "");
    add("white space", " \n\t ");
    add("null", "null");
    add("true", "true");
    add("number", "7");
    add("text", "\"x\"");
    add("array", "[]");
    add("array of one", "[" + good + "]");
    add("form", "name=x&access_type=public");
    add("XML", "<post><name>x</name></post>");
  }

  private void addBroken(String good) {
    String inner = good.substring(1, good.length() - 1);
    add("two documents", good + good);
    add("junk behind", good + "x");
    add("brace behind", good + "}");
    add("comma behind", good + ",");
    add("comment", "/* x */" + good);
    add("comment behind", good + " // x");
    add("open", "{" + inner);
    add("open text", "{\"name\": \"x");
    add("brace alone", "{");
    add("trailing comma", "{" + inner + ",}");
    add("leading comma", "{," + inner + "}");
    add("single quotes", good.replace('"', '\''));
  }

  private void addMisspelt() {
    add("member without quotes", "{name: \"x\"}");
    add("NaN", "{\"name\": NaN}");
    add("Infinity", "{\"name\": -Infinity}");
    add("leading zero", "{\"name\": 007}");
    add("hexadecimal", "{\"name\": 0x10}");
    add("plus", "{\"name\": +1}");
    add("no value", "{\"name\": }");
    add("no colon", "{\"name\" \"x\"}");
    add("line end in text", "{\"name\": \"a\nb\"}");
    add("control character in text", "{\"name\": \"a\u0001b\"}");
    add("unknown escape", "{\"name\": \"\\x41\"}");
    add("short escape", "{\"name\": \"\\u12\"}");
  }

  private void addExcessive() {
    add("deep arrays", "{\"name\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}");
    add("deep open arrays", "[".repeat(100_000));
    add("deep objects", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000));
    add("long number", "{\"name\": " + "9".repeat(100_000) + "}");
    add("large exponent", "{\"name\": 1e999999999}");
    add("many members", manyMembers(50_000));
    add("long member name", "{\"" + "n".repeat(200_000) + "\": 1}");
  }

  private void addBytes(String good) {
    add("not UTF-8", named("ff"));
    add("cut character", named("f09f"));
    add("encoded surrogate", named("eda080"));
    add("latin-1", named("636166e9"));
    add("UTF-16", good.getBytes(UTF_16));
    add("zeros", new byte[64]);
  }

  private void add(String name, String body) {
    add(name, body.getBytes(UTF_8));
  }

  private void add(String name, byte[] body) {
    bodies.put(name, body);
  }

  /** An object whose name is made of these bytes. */
  private static byte[] named(String bytes) {
    String before = HexFormat.of().formatHex("{\"name\": \"".getBytes(UTF_8));
    String after = HexFormat.of().formatHex("\"}".getBytes(UTF_8));
    return HexFormat.of().parseHex(before + bytes + after);
  }

  private static String manyMembers(int count) {
    var text = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",").append("\"m").append(i).append("\":1");
    }
    return text.append('}').toString();
  }
}
