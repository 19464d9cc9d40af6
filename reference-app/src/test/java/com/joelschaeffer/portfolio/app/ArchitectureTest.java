package com.joelschaeffer.portfolio.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.NullMarked;

/** The rules about modules and packages that the style guide marks as tested. */
@AnalyzeClasses(packages = "com.joelschaeffer.portfolio", importOptions = {ImportOption.DoNotIncludeTests.class,
  ArchitectureTest.NoTestJars.class})
final class ArchitectureTest {

  private static final String BASE = "com.joelschaeffer.portfolio.";
  private static final String CORE = BASE + "core..";
  private static final String STORAGE = BASE + "storage..";
  private static final String MAIL = BASE + "mail..";
  private static final String APP = BASE + "app..";
  private static final String CONFIG = BASE + "app.config..";

  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar") && !location.contains("test-classes");
    }
  }

  @ArchTest
  static final ArchRule coreKnowsNothingButJava = classes().that().resideInAPackage(CORE).should()
      .onlyDependOnClassesThat(
          resideInAnyPackage(CORE, "java..", "org.jspecify.."));

  @ArchTest
  static final ArchRule storageKnowsCoreOnly = noClasses().that().resideInAPackage(STORAGE).should()
      .dependOnClassesThat(
          resideInAPackage("com.joelschaeffer.portfolio..")
              .and(JavaClass.Predicates.resideOutsideOfPackages(CORE, STORAGE)));

  @ArchTest
  static final ArchRule mailKnowsCoreOnly = noClasses().that().resideInAPackage(MAIL).should()
      .dependOnClassesThat(
          resideInAPackage("com.joelschaeffer.portfolio..")
              .and(JavaClass.Predicates.resideOutsideOfPackages(CORE, MAIL)));

  @ArchTest
  static final ArchRule springIsInTheApplicationOnly = noClasses().that().resideOutsideOfPackage(APP).should()
      .dependOnClassesThat()
      .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule onlyTheWiringKnowsTheAdapters = noClasses().that().resideInAPackage(APP).and()
      .resideOutsideOfPackage(CONFIG)
      .should().dependOnClassesThat().resideInAnyPackage(STORAGE, MAIL);

  @ArchTest
  static final ArchRule sqlStaysInItsAdapter = noClasses().that()
      .resideOutsideOfPackages(BASE + "storage.postgres..", CONFIG)
      .should()
      .dependOnClassesThat(resideInAnyPackage("org.jdbi..", "java.sql..", "org.flywaydb..", "org.postgresql.."));

  @ArchTest
  static final ArchRule imageLibrariesStayInTheirAdapter = noClasses().that()
      .resideOutsideOfPackages(BASE + "storage.images..", BASE + "app.demo..")
      .should().dependOnClassesThat(
          resideInAnyPackage("net.coobird..", "com.twelvemonkeys..", "com.drew..", "com.luciad..", "javax.imageio..",
              "java.awt.."));

  @ArchTest
  static final ArchRule bucketsStayInTheirAdapter = noClasses().that().resideOutsideOfPackage(BASE + "storage.s3..")
      .should().dependOnClassesThat().resideInAnyPackage("software.amazon..");

  @ArchTest
  static final ArchRule mailLibrariesStayInTheirAdapters = noClasses().that()
      .resideOutsideOfPackages(BASE + "mail.mime..", BASE + "mail.smtp..")
      .should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

  @ArchTest
  static final ArchRule timeComesFromAClock = noClasses().should().callMethod(Instant.class, "now").orShould()
      .callMethod(LocalDate.class, "now").orShould().callConstructor(Date.class).orShould()
      .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule accessorsAreNamedAsInRecords = methods().that().arePublic().and().areDeclaredInClassesThat()
      .arePublic().and().areDeclaredInClassesThat()
      .resideInAnyPackage(CORE, STORAGE, MAIL).should().haveNameNotMatching("(get|set)[A-Z].*");

  @ArchTest
  static final ArchRule packagesAreSubjects = noClasses().should().resideInAnyPackage("..util..", "..impl..", "..dto..",
      "..common..",
      "..helpers..", "..manager..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles = slices().matching(BASE + "(**)").should().beFreeOfCycles()
      .ignoreDependency(
          resideInAPackage(CORE), resideInAPackage(CORE));

  @ArchTest
  static final ArchRule everyPackageIsNullMarked = classes().that().resideOutsideOfPackage(BASE + "app.templates..")
      .should(beInANullMarkedPackage());

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package whose package-info says @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class))
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package without @NullMarked"));
      }
    };
  }
}
