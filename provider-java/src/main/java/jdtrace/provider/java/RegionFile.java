package jdtrace.provider.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.codegen.jvm.Guest;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * Memory that the JVMs of a session have in common: a file in the first one's /tmp, which takes no privilege. A JVM
 * that sees the same /tmp opens it by its name; to others the descriptor has to be passed. The name is
 * removed when all have it.
 */
final class RegionFile implements Guest.Region {
  private static final String SUFFIX = ".v";
  private static final int AT_FDCWD = -100;
  private static final int O_RDWR = 2;
  private static final int O_CLOEXEC = 0x80000;

  private final GuestFiles files;
  private final Fd file;

  private RegionFile(GuestFiles files, Fd file) {
    this.files = files;
    this.file = file;
  }

  /**
   * Makes the file. All of it is there from the beginning: a JVM that touched a page for which no room is
   * left any more would get a signal.
   *
   * @throws SysException when there is no room
   */
  static RegionFile make(JvmProcess process, long bytes) throws IOException {
    GuestFiles files = new GuestFiles(process);
    try {
      files.write(SUFFIX, new byte[0]);
      Scratch scratch = Scratch.get().clear(0);
      Fd file =
          Fd.of(
              "open",
              Syscall.call(
                  SyscallNumber.OPENAT,
                  AT_FDCWD,
                  scratch.text(files.outside(SUFFIX).toString()),
                  O_RDWR | O_CLOEXEC));
      RegionFile region = new RegionFile(files, file);
      try {
        SysException.check(
            "fallocate", Syscall.call(SyscallNumber.FALLOCATE, file.number(), 0, 0, bytes));
      } catch (SysException e) {
        region.close();
        throw e;
      }
      return region;
    } catch (IOException | SysException e) {
      files.close();
      throw e;
    }
  }

  /** Lets a JVM's user open it: its name there, null where the JVM does not see it. */
  String giveTo(JvmProcess process) throws IOException {
    String name = files.inside(SUFFIX);
    Path path = process.outside(name);
    if (!Files.exists(path) || !Files.isSameFile(path, files.outside(SUFFIX))) {
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
