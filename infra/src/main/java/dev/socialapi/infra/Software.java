package dev.socialapi.infra;

import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.lambda.AssetImageCodeProps;
import software.amazon.awscdk.services.lambda.Code;

/**
 * What functions run, in each packaging.
 *
 * @param jar all functions
 * @param image the same as a folder to build an image of
 */
record Software(Path jar, Path image) {
  /** To be shared by the functions of a stack. */
  Code zip() {
    return Code.fromAsset(jar.toString());
  }

  /** One image for all functions; each is told its entry point. It is built when it is deployed. */
  Code image(String handler) {
    return Code.fromAssetImage(
        image.toString(),
        AssetImageCodeProps.builder().platform(Platform.LINUX_ARM64).cmd(List.of(handler)).build());
  }
}
