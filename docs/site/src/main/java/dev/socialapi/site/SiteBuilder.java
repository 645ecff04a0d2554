package dev.socialapi.site;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds the site, unless nothing that it is made of has changed.
 *
 * <p>Into {@code site} goes what is served; into {@code typescript} and {@code guides} what the
 * tests compile and run of it, and beside them the policy and the media types that its files want
 * to be served with.
 */
public final class SiteBuilder {
  private static final Path GUIDES = Path.of("guides");
  private static final Path WEB = Path.of("src/main/web");
  private static final Path TYPESCRIPT = Path.of("src/main/typescript");
  private static final String POLICY = "content-security-policy.txt";
  private static final String MEDIA_TYPES = "media-types.txt";
  private static final String REDOC = "redoc/bundles/redoc.standalone.js";

  /** The one thing that Redoc would load from another host. */
  private static final String FOREIGN_IMAGE = "https://cdn.redoc.ly/redoc/logo-mini.svg";

  private static final String NO_IMAGE = "data:,";

  private final Path spec;
  private final Path samples;
  private final Path site;
  private final Path typescript;
  private final Path scripts;
  private final Path policy;
  private final Path mediaTypes;

  private SiteBuilder(Path spec, Path samples, Path target) {
    this.spec = spec;
    this.samples = samples;
    this.site = target.resolve("site");
    this.typescript = target.resolve("typescript");
    this.scripts = target.resolve("guides");
    this.policy = target.resolve(POLICY);
    this.mediaTypes = target.resolve(MEDIA_TYPES);
  }

  /**
   * @param args the contract's folder, the samples' folder, which may be missing, and the folder to
   *     build into
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 3) {
      throw new IllegalArgumentException("wants: <spec folder> <samples folder> <target folder>");
    }
    Path spec = Path.of(args[0]);
    Path samples = Path.of(args[1]);
    Path target = Path.of(args[2]);
    Path mark = target.resolve("site.sha256");
    String fingerprint =
        Fingerprint.of(
            List.of(
                spec.resolve("openapi.yaml"),
                spec.resolve("released"),
                samples,
                GUIDES,
                WEB,
                TYPESCRIPT,
                Path.of("package-lock.json"),
                Path.of("target/classes")));
    if (Files.exists(mark) && Files.readString(mark).equals(fingerprint)) {
      System.out.println("Unchanged: " + target.resolve("site"));
      return;
    }
    Files.deleteIfExists(mark);
    new SiteBuilder(spec, samples, target).build();
    Files.writeString(mark, fingerprint);
    System.out.println("Built " + target.resolve("site"));
  }

  private void build() throws IOException, InterruptedException {
    for (Path folder : List.of(site, typescript, scripts)) {
      delete(folder);
    }
    write(policy, read(WEB.resolve(POLICY)).strip());
    write(mediaTypes, read(WEB.resolve(MEDIA_TYPES)));
    Contract contract = Contract.read(spec.resolve("openapi.yaml"));
    writeContract(contract);
    writeTypes();
    Template template = Template.of(contract, Contract.tree(read(GUIDES.resolve("facts.yaml"))));
    List<Guide> guides = Guide.readAll(GUIDES, template);
    var page = new Page(contract.version(), guides);
    Guide home = Guide.of("index", template.fill("index.md", read(WEB.resolve("index.md"))));
    write(
        site.resolve("index.html"), page.ofText("", home.title(), Markdown.html(home.markdown())));
    writeScripts(home);
    for (Guide guide : guides) {
      write(
          site.resolve("guides/" + guide.name() + ".html"),
          page.ofText("../", guide.title(), Markdown.html(guide.markdown())));
      writeScripts(guide);
    }
    writeMissing(page, template);
    template.requireAllFactsNamed();
    writeChangelog(page, contract);
    writeReference(page, contract);
    Node.run("typescript/bin/tsc", "--project", typescript.toString());
  }

  /**
   * What is served in the place of a page that there is not: its links begin at the host's root.
   */
  private void writeMissing(Page page, Template template) throws IOException {
    Guide missing = Guide.of("404", template.fill("404.md", read(WEB.resolve("404.md"))));
    write(
        site.resolve("404.html"),
        page.ofText("/", missing.title(), Markdown.html(missing.markdown())));
  }

  /** As it is, as JSON, and as each version that was released. */
  private void writeContract(Contract contract) throws IOException {
    write(site.resolve("openapi.yaml"), read(spec.resolve("openapi.yaml")));
    write(site.resolve("openapi.json"), Json.of(contract.document()));
    for (Release release : Release.readAll(spec.resolve("released"))) {
      write(site.resolve("openapi-" + release.version() + ".yaml"), release.yaml());
      write(
          site.resolve("openapi-" + release.version() + ".json"),
          Json.of(Contract.tree(release.yaml())));
    }
  }

  private void writeTypes() throws IOException, InterruptedException {
    Path types = site.resolve("social-api.d.ts");
    Node.run(
        "openapi-typescript/bin/cli.js",
        spec.resolve("openapi.yaml").toString(),
        // A member with a default may be left out of a request.
        "--default-non-nullable=false",
        "--output",
        types.toString());
    copy(types, typescript.resolve("social-api.d.ts"));
    copyAll(TYPESCRIPT, typescript);
  }

  /** What a guide's fragments are as programs, and what they print. */
  private void writeScripts(Guide guide) throws IOException {
    for (Script script : Script.of(guide)) {
      String name = guide.name() + "." + script.language().extension();
      Path folder = script.language() == Script.Language.TYPESCRIPT ? typescript : scripts;
      write(folder.resolve(name), script.program());
      write(scripts.resolve(name + ".output"), script.output());
    }
  }

  private void writeChangelog(Page page, Contract contract) throws IOException {
    var current = new Release(contract.version(), read(spec.resolve("openapi.yaml")));
    List<Release> releases = Release.readAll(spec.resolve("released"));
    String changelog = Changelog.of(releases, current, contract.operations().size());
    write(site.resolve("changelog.html"), page.ofText("", "Changelog", Markdown.html(changelog)));
    write(site.resolve("changelog.md"), changelog);
  }

  private void writeReference(Page page, Contract contract) throws IOException {
    Samples requests = Samples.read(samples, contract);
    Path assets = site.resolve("assets");
    write(site.resolve(Reference.PAGE), page.ofReference());
    write(assets.resolve("reference.json"), Json.of(Reference.document(contract, requests)));
    String redoc = read(Node.file(REDOC));
    if (!redoc.contains(FOREIGN_IMAGE)) {
      throw new IllegalStateException("what does Redoc load from elsewhere now?");
    }
    write(assets.resolve("redoc.standalone.js"), redoc.replace(FOREIGN_IMAGE, NO_IMAGE));
    copy(Node.file(REDOC + ".LICENSE.txt"), assets.resolve("redoc.standalone.js.LICENSE.txt"));
    for (String asset : List.of("favicon.svg", "reference.js", "site.css")) {
      copy(WEB.resolve(asset), assets.resolve(asset));
    }
    if (Files.isDirectory(samples)) {
      copyAll(samples.resolve("typescript"), typescript.resolve("samples"));
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(requireNonNull(to.getParent()));
    Files.copy(from, to);
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
