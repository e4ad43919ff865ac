package jdtrace.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LineNumberInfo;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every method of whole libraries with every site: the JDK's own verifier must accept what comes out.
 */
class WeaverImageTest {

  /** Packages that are verified; all are woven. The verifier takes most of the time. */
  private static final int VERIFY_EVERY = Integer.getInteger("weave.verifyEvery", 4);

  @Test
  void javaBaseOfEveryJdk() throws IOException {
    for (Path home : Jdk.homes()) {
      FileSystem image = Jdk.image(home);
      Path root = image.getPath("/modules/java.base");
      int methods =
          check(Jdk.classes(root), name -> Files.newInputStream(root.resolve(name + ".class")));
      assertThat(methods).as("methods of %s", home).isGreaterThan(50_000);
    }
  }

  @Test
  void jarsOfTheLocalRepository() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String directory :
        List.of(System.getProperty("user.home") + "/.m2/repository", "/work/q/lib")) {
      if (Files.isDirectory(Path.of(directory))) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
          files
              .filter(p -> p.toString().endsWith(".jar") && size(p) < 1_000_000)
              .sorted()
              .limit(25)
              .forEach(jars::add);
        }
      }
    }
    for (Path jar : jars) {
      try (FileSystem zip = FileSystems.newFileSystem(jar)) {
        Path root = zip.getPath("/");
        List<Path> classes =
            Jdk.classes(root).stream().filter(p -> !p.startsWith("/META-INF")).toList();
        check(classes, name -> Files.newInputStream(root.resolve(name + ".class")));
      }
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private interface Opener {
    java.io.InputStream open(String internalName) throws IOException;
  }

  private static int check(List<Path> classes, Opener opener) throws IOException {
    ClassHierarchyResolver resolver =
        ClassHierarchyResolver.ofResourceParsing(
                d -> {
                  try {
                    String text = d.descriptorString();
                    return opener.open(text.substring(1, text.length() - 1));
                  } catch (IOException e) {
                    return null;
                  }
                })
            .orElse(ClassHierarchyResolver.defaultResolver())
            .cached();
    ClassFile verifier = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
    int methods = 0;
    int refused = 0;
    int turn = 0;
    for (Path file : classes) {
      byte[] original = Files.readAllBytes(file);
      int version = (original[6] & 0xff) << 8 | original[7] & 0xff;
      boolean old = version < 51;
      EverySite plan =
          new EverySite(
              turn % 2 == 0 && !old ? EverySite.dynamic() : EverySite.fixed(), lines(original));
      plan.withoutNew = version < 49;
      byte[] woven = Weaver.weave(original, plan);
      methods += plan.methods;
      refused += plan.refusals.size();
      assertThat(plan.refusals.stream().filter(r -> !isLegitimate(r)))
          .as(file.toString())
          .isEmpty();
      if (turn++ % VERIFY_EVERY == 0) {
        assertThat(verifier.verify(woven))
            .as(file.toString())
            .hasSameSizeAs(verifier.verify(original));
      }
    }
    assertThat(refused).as("refused of %d", methods).isLessThan(methods / 200 + 10);
    return methods;
  }

  /** Every line of each method. */
  private static Map<String, int[]> lines(byte[] classFile) {
    Map<String, int[]> result = new HashMap<>();
    for (MethodModel method : ClassFile.of().parse(classFile).methods()) {
      method
          .code()
          .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
          .ifPresent(table ->
              result.put(
                  method.methodName().stringValue() + method.methodType().stringValue(),
                  table.lineNumbers().stream()
                      .mapToInt(LineNumberInfo::lineNumber)
                      .distinct()
                      .toArray()));
    }
    return result;
  }

  private static boolean isLegitimate(String refusal) {
    return refusal.endsWith("subroutines (jsr)")
        || refusal.contains("too large")
        || refusal.endsWith("it overwrites a parameter before it calls super()")
        || refusal.endsWith("no call of super() or this() found in the constructor");
  }
}
