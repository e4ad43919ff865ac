package jdtrace.codestyle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code FormatSources check|apply ROOT}: names the sources that are not in the house layout and
 * exits 1, or rewrites them and names what it rewrote.
 */
public final class FormatSources {
  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().formatJavadoc(false).build());

  private FormatSources() {}

  private enum Mode {
    CHECK,
    APPLY
  }

  /** One source that deserves a line of output; {@code complaint} is null if it was only laid out. */
  private record Finding(Path file, String complaint) {}

  public static void main(String[] args) throws IOException {
    Mode mode = args[0].equals("apply") ? Mode.APPLY : Mode.CHECK;
    Path root = Path.of(args[1]).toAbsolutePath().normalize();
    List<Finding> findings =
        sourcesBelow(root).parallelStream()
            .map(file -> visit(mode, file))
            .filter(finding -> finding != null)
            .toList();
    boolean failed = false;
    for (Finding finding : findings) {
      String name = root.relativize(finding.file()).toString();
      if (finding.complaint() != null) {
        failed = true;
        System.err.println(name + ": " + finding.complaint());
      } else if (mode == Mode.APPLY) {
        System.out.println("formatted " + name);
      } else {
        failed = true;
        System.err.println(name + ": not in the house layout");
      }
    }
    if (failed) {
      System.err.println("To lay out all sources: tools/format");
      System.exit(1);
    }
  }

  /** Returns null if the file is as it should be, or has vanished under us. */
  private static Finding visit(Mode mode, Path file) {
    try {
      String source = Files.readString(file, UTF_8);
      String formatted = FORMATTER.formatSourceAndFixImports(source);
      if (formatted.equals(source)) {
        return null;
      }
      if (mode == Mode.APPLY) {
        Files.writeString(file, formatted, UTF_8);
      }
      return new Finding(file, null);
    } catch (NoSuchFileException gone) {
      return null;
    } catch (FormatterException | IOException e) {
      return new Finding(file, e.getMessage());
    }
  }

  private static List<Path> sourcesBelow(Path root) throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            String name = dir.getFileName().toString();
            boolean ours = dir.equals(root) || !(name.startsWith(".") || name.equals("target"));
            return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    sources.sort(null);
    return sources;
  }
}
