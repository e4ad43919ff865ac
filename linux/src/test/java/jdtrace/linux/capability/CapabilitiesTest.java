package jdtrace.linux.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CapabilitiesTest {
  @Test
  void everyAnswerIsCompleteAndNothingStaysOpen() throws Exception {
    Live.leaksNothing(() -> {
      List<Capability> report = new Capabilities().report();
      assertEquals(Ability.values().length, report.size());
      for (Capability capability : report) {
        assertEquals(capability.available(), capability.reason().isEmpty());
        assertFalse(capability.name().isBlank() || capability.enables().isBlank());
        assertFalse(capability.reason().contains("\n"), capability.reason());
      }
    });
  }

  @Test
  void answersAreRemembered() {
    Capabilities capabilities = new Capabilities();
    for (Ability ability : Ability.values()) {
      assertSame(capabilities.reason(ability), capabilities.reason(ability));
    }
  }

  /** What the first step of this project stands on; where it is missing the live tests are void. */
  @Test
  void aTracingKernelHasTheEssentials() {
    Live.requireRoot();
    Capabilities capabilities = new Capabilities();
    for (Ability ability :
        List.of(
            Ability.PRIVILEGE,
            Ability.BPF,
            Ability.BTF,
            Ability.PER_CPU_MAPS,
            Ability.RING_BUFFER,
            Ability.TASK_STORAGE,
            Ability.TEST_RUN,
            Ability.PROBE_READ_KERNEL,
            Ability.STACK,
            Ability.LOOP,
            Ability.RAW_TRACEPOINT,
            Ability.TRACEPOINT_BTF,
            Ability.PERF_CPU_CLOCK,
            Ability.PIDFD)) {
      Live.require(
          capabilities.has(ability), "needs " + ability.title() + capabilities.reason(ability));
    }
  }

  /** Prints what somebody without privilege is told. */
  static final class Nobody {
    public static void main(String[] args) {
      for (Capability capability : Capabilities.get().report()) {
        System.out.println(capability.name() + ": " + capability.reason());
      }
    }
  }

  @Test
  void nobodyIsToldToBecomeRoot(@TempDir Path directory) throws Exception {
    Live.requireRoot();
    copyClasses(Capabilities.class, directory);
    copyClasses(CapabilitiesTest.class, directory);
    Process process =
        new ProcessBuilder(
                "setpriv",
                "--reuid=65534",
                "--clear-groups",
                "--inh-caps=-all",
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                directory.toString(),
                Nobody.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("\nbpf: bpf(BPF_MAP_CREATE HASH): Operation not permitted"), said);
    assertTrue(said.contains("run as root"), said);
    assertTrue(said.contains("\npidfd: \n") || said.endsWith("\npidfd: \n"), said);
  }

  /** Copies the classes that lie beside {@code type} to a place that everybody may read. */
  private static void copyClasses(Class<?> type, Path to) throws Exception {
    Path from = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void copy(Path file, Path target) throws IOException {
    boolean folder = Files.isDirectory(file);
    if (folder) {
      Files.createDirectories(target);
    } else {
      Files.copy(file, target);
    }
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(folder ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
