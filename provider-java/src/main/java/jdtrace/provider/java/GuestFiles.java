package jdtrace.provider.java;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * Files that the tracer and a JVM have in common for a moment: in the JVM's /tmp, for its user alone,
 * under names nobody can guess; removed as soon as both have opened them, or by {@link LeftFiles}. What is
 * used as memory is in its /dev/shm where there is room: /tmp may be on a disk, to which the kernel would
 * write again and again what the JVM's threads write.
 */
final class GuestFiles implements AutoCloseable {
  private static final String SHM = "/dev/shm";
  private static final String TMP = "/tmp";

  /** Where files are: memory, and all else. */
  static final String[] DIRECTORIES = {SHM, TMP};

  private static final int AT_FDCWD = -100;
  private static final int O_RDWR = 2;
  private static final int O_CLOEXEC = 0x80000;
  private static final int S_IFIFO = 0x1000;
  private static final int OWNER_ONLY = 0600;

  private final JvmProcess process;
  private final String name;
  private String memoryDirectory = TMP;
  private final List<Path> files = new ArrayList<>();

  GuestFiles(JvmProcess process) throws IOException {
    this.process = process;
    this.name =
        "/.jdtrace-"
            + process.innerPid()
            + '-'
            + LeftFiles.tracer()
            + '-'
            + Long.toHexString(random());
  }

  /** The kernel's own; java.security takes 5 ms to find the same. */
  private static long random() throws IOException {
    try (FileInputStream in = new FileInputStream("/dev/urandom")) {
      byte[] bytes = in.readNBytes(Long.BYTES);
      return java.nio.ByteBuffer.wrap(bytes).getLong();
    }
  }

  /** The name that the JVM knows a file by. */
  String inside(String suffix) {
    return TMP + name + suffix;
  }

  /** The name that the JVM knows a file of {@link #allocated} by. */
  String memory(String suffix) {
    return memoryDirectory + name + suffix;
  }

  Path outside(String suffix) {
    return process.outside(inside(suffix));
  }

  void write(String suffix, byte[] content) throws IOException {
    Path file = outside(suffix);
    create(file);
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      out.write(content);
    }
  }

  /** A file of zeros, mapped here. */
  java.nio.ByteBuffer shared(String suffix, long bytes) throws IOException {
    allocated(suffix, bytes).close();
    try (FileChannel channel =
        FileChannel.open(
            process.outside(memory(suffix)), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel
          .map(FileChannel.MapMode.READ_WRITE, 0, bytes)
          .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    }
  }

  /**
   * A file of zeros, all of which is there from the beginning: a JVM that touched a page for which no
   * room is left any more would get a signal.
   *
   * @throws SysException when there is no room
   */
  Fd allocated(String suffix, long bytes) throws IOException {
    try {
      memoryDirectory = SHM;
      return allocate(process.outside(memory(suffix)), bytes);
    } catch (IOException | SysException e) { // not there, not ours to write, or full
      close();
      memoryDirectory = TMP;
      return allocate(process.outside(memory(suffix)), bytes);
    }
  }

  /** Bytes of the largest file that {@link #allocated} can make in a JVM's directories now. */
  static long room(JvmProcess process) {
    long most = 0;
    for (String directory : DIRECTORIES) {
      most = Math.max(most, process.outside(directory).toFile().getUsableSpace());
    }
    return most;
  }

  private Fd allocate(Path path, long bytes) throws IOException {
    create(path);
    Fd file =
        Fd.of(
            "open",
            Syscall.call(
                SyscallNumber.OPENAT,
                AT_FDCWD,
                Scratch.get().clear(0).text(path.toString()),
                O_RDWR | O_CLOEXEC));
    long result = Syscall.call(SyscallNumber.FALLOCATE, file.number(), 0, 0, bytes);
    try {
      if (result == -Errno.EOPNOTSUPP) {
        fill(path, bytes); // not every file system can
      } else {
        SysException.check("fallocate", result);
      }
      return file;
    } catch (IOException | SysException e) {
      file.close();
      throw e;
    }
  }

  private static void fill(Path path, long bytes) throws IOException {
    byte[] zeros = new byte[1 << 16];
    try (FileOutputStream out = new FileOutputStream(path.toFile())) {
      for (long left = bytes; left > 0; left -= zeros.length) {
        out.write(zeros, 0, (int) Math.min(left, zeros.length));
      }
    }
  }

  private void create(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    files.add(file);
  }

  void pipe(String suffix) throws IOException {
    Path file = outside(suffix);
    Scratch scratch = Scratch.get().clear(0);
    long result =
        Syscall.call(
            SyscallNumber.MKNODAT,
            AT_FDCWD,
            scratch.text(file.toString()),
            S_IFIFO | OWNER_ONLY,
            0);
    if (Syscall.failed(result)) {
      throw new IOException("no pipe can be made in its /tmp: error " + -result);
    }
    files.add(file);
  }

  /** Gives all files to the JVM's user. */
  void giveAway() throws IOException {
    for (Path file : files) {
      process.own(file);
    }
  }

  /** Removes all that are there. */
  @Override
  public void close() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // Its /proc entry has gone with the process: nothing there can be removed by this way.
        continue;
      }
    }
    files.clear();
  }
}
