package jdtrace.provider.java;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tracers left that were killed before they could remove their {@link GuestFiles}. The name of such a
 * file tells its tracer: its pid, and the name space that the pid is of.
 */
final class LeftFiles {
  private static final Pattern NAME =
      Pattern.compile("\\.jdtrace-[0-9]+-([0-9]+)-([0-9]+)-[0-9a-f]+\\.[a-z]+");

  /** A JVM that was told of a file just before its tracer died may be about to open it. */
  private static final long MIN_AGE_MILLIS = 10_000;

  private LeftFiles() {}

  /** The part of a name that tells who we are. */
  static String tracer() {
    return ProcessHandle.current().pid() + "-" + nameSpace();
  }

  /** The inode of our pid name space; 0 when the kernel does not tell. */
  private static String nameSpace() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid"))
          .toString()
          .replaceAll("[^0-9]", "");
    } catch (IOException e) {
      return "0";
    }
  }

  /** Removes those of dead tracers that a JVM sees, as far as they are ours or the JVM's user's. */
  static void remove(JvmProcess process) {
    String own = nameSpace();
    for (String directory : GuestFiles.DIRECTORIES) {
      remove(process, directory, own);
    }
  }

  private static void remove(JvmProcess process, String directory, String own) {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(process.outside(directory), ".jdtrace-*")) {
      for (Path file : all) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()
            && name.group(2).equals(own)
            && !Files.exists(Path.of("/proc", name.group(1)))) {
          removeOld(file, process);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      return; // it cannot be looked at: nothing is lost but tidiness
    }
  }

  private static void removeOld(Path file, JvmProcess process) throws IOException {
    Map<String, Object> known =
        Files.readAttributes(file, "unix:uid,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
    int owner = (int) known.get("uid");
    long modified = ((java.nio.file.attribute.FileTime) known.get("lastModifiedTime")).toMillis();
    if ((owner == JvmProcess.ownUid() || process.isOf(owner))
        && System.currentTimeMillis() - modified > MIN_AGE_MILLIS) {
      Files.deleteIfExists(file);
    }
  }
}
