package dev.socialapi.local.template;

import java.util.Optional;

/** Reads permissions to invoke functions. */
record PermissionReader(Resources resources) {
  LambdaPermission read(Resource permission) {
    return new LambdaPermission(
        resources.attributes().functionArn(permission.text("FunctionName")),
        permission.text("Principal"),
        Optional.ofNullable(permission.properties().path("SourceArn").textValue()));
  }
}
