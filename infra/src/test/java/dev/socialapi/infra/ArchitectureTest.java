package dev.socialapi.infra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Where CDK may be touched. */
@AnalyzeClasses(packages = "dev.socialapi.infra", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule documentIsMadeWithoutCdk =
      noClasses()
          .that()
          .resideInAPackage("..infra.gateway..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..", "software.constructs..");

  @ArchTest
  static final ArchRule skippingTouchesNoCdk =
      noClasses()
          .that()
          .haveSimpleName("SocialApp")
          .or()
          .haveSimpleName("Fingerprint")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..", "software.constructs..");
}
