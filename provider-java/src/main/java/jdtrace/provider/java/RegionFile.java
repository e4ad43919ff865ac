package jdtrace.provider.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.codegen.jvm.Guest;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.SysException;

/**
 * Memory that the JVMs of a session have in common: a file of the first one, which takes no privilege. A JVM
 * that sees the same directory opens it by its name; to others the descriptor has to be passed. The name is
 * removed when all have it.
 */
final class RegionFile implements Guest.Region {
  private static final String SUFFIX = ".v";

  private final JvmProcess first;
  private final GuestFiles files;
  private final Fd file;

  private RegionFile(JvmProcess first, GuestFiles files, Fd file) {
    this.first = first;
    this.files = files;
    this.file = file;
  }

  /**
   * Makes the file.
   *
   * @throws SysException when there is no room
   */
  static RegionFile make(JvmProcess process, long bytes) throws IOException {
    GuestFiles files = new GuestFiles(process);
    try {
      return new RegionFile(process, files, files.allocated(SUFFIX, bytes));
    } catch (IOException | SysException e) {
      files.close();
      throw e;
    }
  }

  /** Lets a JVM's user open it: its name there, null where the JVM does not see it. */
  String giveTo(JvmProcess process) throws IOException {
    String name = files.memory(SUFFIX);
    Path path = process.outside(name);
    if (!Files.exists(path) || !Files.isSameFile(path, first.outside(name))) {
      return null;
    }
    process.own(path);
    return name;
  }

  @Override
  public int descriptor() {
    return file.number();
  }

  @Override
  public long address() {
    return 0;
  }

  @Override
  public void close() {
    files.close();
    file.close();
  }
}
