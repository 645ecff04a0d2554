package dev.socialapi.local.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.identity.SampleUser;
import java.util.List;
import java.util.Optional;

/**
 * What the explorer's page has to know about where it is. Without a sign-in, as it would be
 * anywhere but here, it takes pasted tokens only.
 *
 * @param contract the path at which the API publishes its contract
 * @param reference the path of the reference site, if it is served
 * @param samples who may sign in without a password
 */
public record PageSettings(String contract, Optional<String> reference, List<SampleUser> samples) {
  /** The script that knows how to sign in here; the page has none of its own. */
  private static final String MODULE = "./local-sign-in.js";

  public PageSettings {
    requireNonNull(contract, "contract");
    requireNonNull(reference, "reference");
    samples = List.copyOf(samples);
  }

  byte[] json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("contract", contract);
    reference.ifPresent(path -> json.put("reference", path));
    ObjectNode signIn = json.putObject("sign_in");
    signIn.put("module", MODULE).put("endpoint", SignIn.PATH);
    var users = signIn.putArray("sample_users");
    samples.forEach(user -> users.addObject().put("name", user.name()).put("email", user.email()));
    return json.toString().getBytes(UTF_8);
  }
}
