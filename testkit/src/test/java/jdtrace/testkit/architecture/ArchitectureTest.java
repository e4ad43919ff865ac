package jdtrace.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdtrace.agent.rt.SystemCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house that our own class files can be asked about. */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/jdtrace/testkit/"))
          .importPackages("jdtrace");

  static Stream<String> modules() {
    return Modules.PACKAGES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void importsOnlyWhatItsModuleMay(String module) {
    check(
        noClasses()
            .that()
            .resideInAPackage(Modules.PACKAGES.get(module))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Modules.forbiddenTo(module)));
  }

  @Test
  void everyProductClassBelongsToAModule() {
    check(classes().should().resideInAnyPackage(Modules.PACKAGES.values().toArray(String[]::new)));
  }

  @Test
  void providersNeverKnowEachOther() {
    check(slices().matching("jdtrace.provider.(*)..").should().notDependOnEachOther());
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("jdtrace.(**)").should().beFreeOfCycles());
  }

  @Test
  void onlyLinuxCallsNativeCode() {
    String restricted =
        "downcallHandle|upcallStub|reinterpret|libraryLookup|withTargetLayout|load|loadLibrary"
            + "|enableNativeAccess";
    String owners =
        "java\\.lang\\.(foreign\\.(Linker|MemorySegment|SymbolLookup|AddressLayout)|System|Runtime"
            + "|ModuleLayer\\$Controller)";
    DescribedPredicate<JavaCall<?>> call =
        target(nameMatching(restricted)).and(target(owner(nameMatching(owners))));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("jdtrace.linux..")
            .and()
            .doNotHaveFullyQualifiedName(SystemCall.class.getName()) // in the traced JVM
            .should()
            .callMethodWhere(call.forSubtype()));
  }

  @Test
  void frontEndHasNoClockNoInputAndNoThread() {
    DescribedPredicate<JavaClass> world =
        JavaClass.Predicates.resideInAnyPackage(
                "java.io..",
                "java.nio.file..",
                "java.nio.channels..",
                "java.net..",
                "java.time..",
                "java.util.concurrent..")
            .or(
                JavaClass.Predicates.belongToAnyOf(
                    Thread.class, ThreadLocal.class, Process.class, ProcessBuilder.class));
    check(
        noClasses()
            .that()
            .resideInAnyPackage("jdtrace.lang..", "jdtrace.dif..")
            .should()
            .dependOnClassesThat(world));
    DescribedPredicate<JavaCall<?>> clock =
        target(nameMatching("nanoTime|currentTimeMillis|getenv|getProperty|exit"))
            .and(target(owner(nameMatching("java\\.lang\\.System"))));
    check(
        noClasses()
            .that()
            .resideInAnyPackage("jdtrace.lang..", "jdtrace.dif..")
            .should()
            .callMethodWhere(clock.forSubtype()));
  }

  @Test
  void productNeedsNothingButTheJdk() {
    DescribedPredicate<JavaClass> ours =
        JavaClass.Predicates.resideInAnyPackage("", "java..", "jdk..", "jdtrace..");
    // The JDK's only way to a signal handler.
    DescribedPredicate<JavaClass> signals =
        nameMatching("\\[*L?sun\\.misc\\.Signal(Handler)?;?").forSubtype();
    // What reads the fields of other people's objects.
    String raw = "jdtrace.agent.rt.Raw";
    check(
        classes()
            .that()
            .doNotHaveFullyQualifiedName(raw)
            .should()
            .onlyDependOnClassesThat(ours.or(signals)));
    check(
        classes()
            .that()
            .haveFullyQualifiedName(raw)
            .should()
            .onlyDependOnClassesThat(ours.or(nameMatching("sun\\.misc\\.Unsafe").forSubtype())));
  }

  @Test
  void namesSayWhatAThingIs() {
    // DTrace and BPF both have something that is called a helper.
    String vague = ".*(Util|Utils|Manager|Impl|(?<!\\bBpf|\\bDof|\\bDtrace)Helper)";
    check(noClasses().should().haveNameMatching(vague));
  }

  @Test
  void everyPackageHasItsTheory() throws IOException {
    List<String> without = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path sources : modules.map(m -> m.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(sources)) {
          packagesWithoutTheory(sources, without);
        }
      }
    }
    assertThat(without).as("packages without a package-info.java that says something").isEmpty();
  }

  private static void packagesWithoutTheory(Path sources, List<String> without) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> packages =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      for (Path directory : packages) {
        Path theory = directory.resolve("package-info.java");
        if (!Files.exists(theory) || !Files.readString(theory).contains("/**")) {
          without.add(directory.toString());
        }
      }
    }
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PRODUCT);
  }
}
