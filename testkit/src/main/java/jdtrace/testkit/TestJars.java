package jdtrace.testkit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Jars of other projects that tests run in JVMs of their own. */
public final class TestJars {
  private TestJars() {}

  /** The jar of an artifact on the class path of the tests. */
  public static Path named(String artifact) {
    for (String entry : List.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
      Path file = Path.of(entry);
      String name = file.getFileName().toString();
      if (name.matches(artifact + "-[0-9].*\\.jar")) {
        return file.toAbsolutePath();
      }
    }
    throw new IllegalStateException("no jar of " + artifact + " is on the class path");
  }
}
