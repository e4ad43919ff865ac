package jdtrace.agent.weave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Class files of the JDKs on this machine. */
final class Jdk {
  private Jdk() {}

  /** Homes of the JDKs that have a run-time image, the one that runs this first. */
  static List<Path> homes() {
    List<Path> homes = new ArrayList<>();
    homes.add(Path.of(System.getProperty("java.home")));
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> all = Files.list(installed)) {
        all.filter(p -> !Files.isSymbolicLink(p) && Files.exists(p.resolve("lib/jrt-fs.jar")))
            .filter(p -> !isSame(p, homes.get(0)))
            .sorted()
            .forEach(homes::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return homes;
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return Files.isSameFile(a, b);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FileSystem image(Path home) throws IOException {
    return isSame(home, Path.of(System.getProperty("java.home")))
        ? FileSystems.getFileSystem(URI.create("jrt:/"))
        : FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", home.toString()));
  }

  static List<Path> classes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(p -> p.toString().endsWith(".class") && !p.toString().endsWith("-info.class"))
          .toList();
    }
  }
}
