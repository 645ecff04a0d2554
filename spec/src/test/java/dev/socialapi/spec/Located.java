package dev.socialapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A node of the contract and where it stands, as a JSON pointer. */
record Located(String pointer, JsonNode node) {
  /** Members whose value is data, not a part of the contract's own grammar. */
  private static final Set<String> DATA =
      Set.of("example", "examples", "value", "default", "enum", "required");

  static Located root(Contract contract) {
    return new Located("", contract.document());
  }

  Located member(String name) {
    return new Located(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), node.path(name));
  }

  /** The members in the order of the document. */
  List<Located> members() {
    List<Located> members = new ArrayList<>();
    for (var member : node.properties()) {
      members.add(member(member.getKey()));
    }
    return members;
  }

  /** This node and all below it, examples and other data left out. */
  List<Located> tree() {
    List<Located> nodes = new ArrayList<>();
    collect(nodes);
    return nodes;
  }

  String name() {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  @Override
  public String toString() {
    return pointer;
  }

  private void collect(List<Located> nodes) {
    nodes.add(this);
    boolean namesAreFree =
        name().equals("properties") || pointer.startsWith("/components/examples");
    for (Located member : members()) {
      if (namesAreFree || !DATA.contains(member.name())) {
        member.collect(nodes);
      }
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      new Located(pointer + "/" + i, node.get(i)).collect(nodes);
    }
  }
}
