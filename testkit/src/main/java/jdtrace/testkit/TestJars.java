package jdtrace.testkit;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import jdtrace.usdt.UsdtProvider;

/** Jars that tests run in JVMs of their own. */
public final class TestJars {
  private TestJars() {}

  /** Where the library is that programs define probes with: a jar or a directory. */
  public static Path usdt() {
    return Path.of(
        URI.create(
            UsdtProvider.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** A class path of several. */
  public static String path(String... artifacts) {
    StringJoiner path = new StringJoiner(File.pathSeparator);
    for (String artifact : artifacts) {
      path.add(named(artifact).toString());
    }
    return path.toString();
  }

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
