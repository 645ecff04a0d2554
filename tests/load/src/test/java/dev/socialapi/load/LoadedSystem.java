package dev.socialapi.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.e2e.logs.LogFiles;
import dev.socialapi.e2e.logs.Search;
import dev.socialapi.e2e.system.LocalProcess;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.StoredItems;
import dev.socialapi.e2e.system.SystemState;
import dev.socialapi.e2e.system.SystemState.SampleUser;
import dev.socialapi.load.simulation.Mixed;
import dev.socialapi.load.simulation.Settings;
import dev.socialapi.load.simulation.Spike;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A local system with posts in it, and Gatling beside it; each a process of its own. */
final class LoadedSystem implements AutoCloseable {
  private static final int POSTS = 1_000;
  private static final long MINUTES_TO_END = 5;

  /**
   * Both, as the system is to last; {@code mvn -Plocal} has the first alone, to be ready sooner.
   */
  private static final String COMPILERS =
      "-XX:TieredStopAtLevel=" + Integer.getInteger("load.compilers", 4);

  private final Path folder;
  private final LocalProcess process;
  private final SystemState state;
  private final SocialClient client;
  private final Path posts;

  private LoadedSystem(String name) {
    folder = Repository.work(name);
    process =
        LocalProcess.start(Repository.assembly(), name, List.of(COMPILERS), classPathOfTheSystem());
    state = SystemState.read(process.state());
    client = SocialClient.builder().baseUrl(state.base()).token(token()).build();
    posts = folder.resolve("posts");
  }

  static LoadedSystem start(String name) {
    var system = new LoadedSystem(name);
    system.write(system.posts, IntStream.range(0, POSTS).mapToObj(_ -> system.newPost()).toList());
    return system;
  }

  /** What came of the simulation at so many callers a second, once they had become as many. */
  Run run(String simulation, double rate, int seconds) {
    Run all = runAll(simulation, rate, seconds);
    long end = all.samples().stream().mapToLong(Sample::start).max().orElseThrow();
    long begin = end - seconds * 1_000L;
    List<Sample> atRate = all.samples().stream().filter(it -> it.start() >= begin).toList();
    return new Run(rate, seconds, all.asked(), atRate, all.created());
  }

  /**
   * What came of {@link Spike}, before and after it as well.
   *
   * @param sustained callers a second
   */
  Run spike(double sustained, int seconds) {
    return runAll(Spike.class.getSimpleName(), Spike.FACTOR * sustained, seconds);
  }

  /** What came of {@link Mixed}, from its first request to its last one. */
  Run mixed(double requestsPerSecond, int seconds) {
    return runAll(Mixed.class.getSimpleName(), requestsPerSecond / Mixed.REQUESTS, seconds);
  }

  private Run runAll(String simulation, double rate, int seconds) {
    String name = simulation + "-" + Math.round(rate);
    var settings =
        new Settings(
            state.base() + "/v1",
            token(),
            friend(),
            rate,
            seconds,
            posts,
            folder.resolve(name + ".samples"),
            folder.resolve(name + ".created"));
    execute(simulation, settings, folder.resolve(name + ".log"));
    List<Sample> samples = Sample.read(settings.samples());
    return new Run(rate, seconds, samples.size(), samples, lines(settings.created()));
  }

  SocialClient client() {
    return client;
  }

  Processes processes() {
    return new Processes(process.handle());
  }

  StoredItems items() {
    return new StoredItems(state);
  }

  /** Its logs hold no credential, and no address of a user (docs/reliability.md R19). */
  void assertKeepsSecrets() {
    List<String> lines = new LogFiles(folder).lines();
    Set<String> addresses =
        state.users().stream().map(SampleUser::email).collect(Collectors.toSet());
    assertThat(lines).as("a line for each post, at least").hasSizeGreaterThan(POSTS);
    assertThat(new Search(addresses).in(lines)).isEmpty();
  }

  @Override
  public void close() {
    client.close();
    process.close();
  }

  private String token() {
    return state.users().getFirst().accessToken();
  }

  private String friend() {
    return state.users().get(1).userId();
  }

  private String newPost() {
    var post = CreatePost.builder().name("A post").accessType(AccessType.PUBLIC).build();
    return client.posts().createPost(post).postId().toString();
  }

  private static void execute(String simulation, Settings settings, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(settings.arguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            "io.gatling.app.Gatling",
            "--no-reports",
            "--simulation",
            Settings.class.getPackageName() + "." + simulation,
            "--results-folder",
            log.resolveSibling("gatling").toString()));
    try {
      Process gatling =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!gatling.waitFor(
          settings.seconds() + TimeUnit.MINUTES.toSeconds(MINUTES_TO_END), TimeUnit.SECONDS)) {
        gatling.destroyForcibly();
        throw new IllegalStateException("Gatling does not end (log: " + log + ")");
      }
      if (gatling.exitValue() != 0) {
        throw new IllegalStateException("Gatling failed (log: " + log + ")");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String classPathOfTheSystem() {
    return String.join("", lines(Path.of("target/system.classpath")));
  }

  private void write(Path file, List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
