package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces <code>{{resolve:secretsmanager:…}}</code> by the secret's value. */
final class DynamicReferences {
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{resolve:([^}]*)}}");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A secret named by its ARN takes seven of the reference's colon-separated parts. */
  private static final int ARN_PARTS = 7;

  private final Resolver resolver;
  private final Secrets secrets;

  DynamicReferences(Resolver resolver, Secrets secrets) {
    this.resolver = requireNonNull(resolver, "resolver is null");
    this.secrets = requireNonNull(secrets, "secrets is null");
  }

  String resolve(String text, Place place) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), place)));
  }

  private String value(String reference, Place place) {
    List<String> parts = Arrays.asList(reference.split(":", -1));
    if (!parts.getFirst().equals("secretsmanager")) {
      throw place.failure("resolves from an unknown service: " + parts.getFirst());
    }
    List<String> rest = parts.subList(1, parts.size());
    int length = rest.getFirst().equals("arn") ? Math.min(ARN_PARTS, rest.size()) : 1;
    String id = String.join(":", rest.subList(0, length));
    List<String> selection = rest.subList(length, rest.size());
    if (!selection.isEmpty() && !selection.getFirst().equals("SecretString")) {
      throw place.failure("may resolve SecretString only");
    }
    String value = secret(id, place);
    boolean whole = selection.size() < 2 || selection.get(1).isEmpty();
    return whole ? value : member(value, selection.get(1), place);
  }

  private String secret(String id, Place place) {
    for (Resource secret : resolver.resourcesOf("AWS::SecretsManager::Secret")) {
      String arn = resolver.attributes().reference(secret);
      if (id.equals(arn) || id.equals(secret.properties().path("Name").asText())) {
        return secrets.value(PhysicalIds.name(secret, 128), () -> SecretValue.generate(secret));
      }
    }
    throw place.failure("names no secret of the template: " + id);
  }

  private static String member(String value, String name, Place place) {
    try {
      JsonNode member = JSON.readTree(value).path(name);
      if (member.isValueNode()) {
        return member.asText();
      }
    } catch (JsonProcessingException _) {
      // said below, without the secret
    }
    throw place.failure("names a member that the secret does not have: " + name);
  }
}
