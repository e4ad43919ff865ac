package jdtrace.testkit.java;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** JDKs that {@code tools/jdks} has prepared, and why others are missing. Asked once. */
final class FetchedJdks {
  /** Set to 1 where they can be fetched: a missing one is then a failure. */
  private static final String REQUIRE = "JDTRACE_REQUIRE_JDKS";

  static final List<Integer> VERSIONS = List.of(8, 11, 21, 26);
  private static final long LIMIT_SECONDS = 240;

  private final Map<Integer, Path> homes = new TreeMap<>();
  private final Map<Integer, String> reasons = new TreeMap<>();

  private static final class Holder {
    static final FetchedJdks ALL = new FetchedJdks();
  }

  private FetchedJdks() {
    List<String> command = new ArrayList<>(List.of("../tools/jdks"));
    VERSIONS.forEach(version -> command.add(version.toString()));
    try {
      Path errors = Files.createTempFile("jdks", ".err");
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
      }
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line : out.lines().toList()) {
          homes.put(Integer.valueOf(Path.of(line).getFileName().toString()), Path.of(line));
        }
      }
      for (String line : Files.readAllLines(errors)) {
        String[] parts = line.split(": ", 3);
        if (parts.length == 3 && parts[0].equals("jdks")) {
          reasons.put(Integer.valueOf(parts[1]), parts[2]);
        }
      }
      Files.delete(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The home of a JDK; the test is skipped, or fails, when it is missing. */
  static Path home(int version) {
    Path home = Holder.ALL.homes.get(version);
    if (home == null) {
      String reason =
          "JDK "
              + version
              + ": "
              + Holder.ALL.reasons.getOrDefault(version, "tools/jdks has not prepared it");
      if ("1".equals(System.getenv(REQUIRE))) {
        Assertions.fail(REQUIRE + "=1, but " + reason);
      }
      System.err.println("skipped: " + reason);
      Assumptions.abort(reason);
    }
    return home;
  }
}
