package dev.socialapi.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads REST APIs, each with its one stage. */
record RestApiReader(Resources resources) {
  RestApiResource read(Resource api) {
    JsonNode body = api.properties().path("Body");
    if (!body.isObject()) {
      throw api.failure("Properties/Body", "is no inline document");
    }
    String id = resources.reference(api);
    return new RestApiResource(
        api.logicalId(), id, api.properties().path("Name").asText(), body, stage(api, id));
  }

  private StageResource stage(Resource api, String apiId) {
    List<Resource> stages =
        resources.ofType("AWS::ApiGateway::Stage").stream()
            .filter(stage -> stage.text("RestApiId").equals(apiId))
            .toList();
    if (stages.size() != 1) {
      throw api.failure("Stage", "must be one, but there are " + stages.size());
    }
    Resource stage = stages.getFirst();
    return new StageResource(stage.text("StageName"), stage.properties());
  }
}
