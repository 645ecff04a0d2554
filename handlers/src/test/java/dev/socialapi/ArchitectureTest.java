package dev.socialapi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Which package may know what; CONTRIBUTING.md says why. */
@AnalyzeClasses(packages = "dev.socialapi", importOptions = ArchitectureTest.OwnClasses.class)
class ArchitectureTest {
  private static final String ROOT = "dev.socialapi.";

  /** How one comes by a generator of random numbers: constructors and static factories. */
  private static final Set<String> SOURCES = Set.of("<init>", "current", "getDefault", "of");

  /** The packages that are no feature; every other one is. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "api",
          "auth",
          "http",
          "id",
          "idempotency",
          "lambda",
          "page",
          "problem",
          "store",
          "version");

  private static final String[] NEUTRAL = {
    "dev.socialapi.api..",
    "dev.socialapi.auth..",
    "dev.socialapi.id..",
    "dev.socialapi.idempotency..",
    "dev.socialapi.page..",
    "dev.socialapi.problem..",
    "dev.socialapi.version..",
    "java..",
    "org.jspecify.."
  };

  private static final DescribedPredicate<JavaClass> ARE_FEATURES =
      describe("are features", type -> isFeature(type.getPackageName()));

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices().matching("dev.socialapi.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("dev.socialapi.(*)..")
          .that(describe("are features", slice -> isFeature(ROOT + slice.getNamePart(1))))
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("dev.socialapi.tags"), resideInAPackage("dev.socialapi.posts"))
          .because("features meet in the store and in the wiring only; but tags are on posts");

  @ArchTest
  static final ArchRule FEATURES_KNOW_NEUTRAL_PACKAGES_ONLY =
      classes()
          .that(ARE_FEATURES)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(NEUTRAL).or(ARE_FEATURES));

  @ArchTest
  static final ArchRule ONLY_STORE_AND_LAMBDA_KNOW_AWS =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.socialapi.store..", "dev.socialapi.lambda..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("software.amazon..", "com.amazonaws.."));

  @ArchTest
  static final ArchRule ONLY_TABLE_CALLS_DYNAMODB =
      noClasses()
          .that()
          .resideInAPackage("dev.socialapi.store..")
          .and()
          .doNotHaveSimpleName("Table")
          .and()
          .doNotHaveSimpleName("TableReader")
          .and()
          .doNotHaveSimpleName("DryRunClient")
          .should()
          .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.services.dynamodb"));

  @ArchTest
  static final ArchRule ONLY_THE_EDGES_KNOW_JSON =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.socialapi.http..", "dev.socialapi.lambda..")
          .should()
          .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."));

  @ArchTest
  static final ArchRule ONLY_LAMBDA_FETCHES_TIME_IDS_AND_ENVIRONMENT =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.socialapi.lambda..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule ONLY_LAMBDA_FETCHES_RANDOMNESS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.socialapi.lambda..")
          .should()
          .accessTargetWhere(describe("make randomness", ArchitectureTest::makesRandomness));

  @ArchTest
  static final ArchRule NOBODY_KNOWS_LAMBDA =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.socialapi.lambda..")
          .should()
          .dependOnClassesThat(resideInAPackage("dev.socialapi.lambda.."));

  private static boolean isFeature(String packageName) {
    return packageName.startsWith(ROOT)
        && !TECHNICAL.contains(packageName.substring(ROOT.length()));
  }

  private static boolean makesRandomness(JavaAccess<?> access) {
    boolean source = access.getTargetOwner().isAssignableTo(RandomGenerator.class);
    return (source && SOURCES.contains(access.getName()))
        || access.getTarget().getFullName().startsWith("java.lang.Math.random");
  }

  /** This module's own: neither tests nor what is generated from the contract. */
  static final class OwnClasses implements ImportOption {
    private static final ImportOption NO_TESTS = new DoNotIncludeTests();
    private static final ImportOption NO_JARS = new DoNotIncludeJars();

    @Override
    public boolean includes(Location location) {
      return NO_TESTS.includes(location)
          && NO_JARS.includes(location)
          && !location.contains("/dev/socialapi/api/")
          && !location.contains("/dev/socialapi/local/");
    }
  }
}
