package jdtrace.provider.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.codegen.jvm.Guest;
import jdtrace.linux.kernel.KernelFile;
import jdtrace.provider.MissingAbilityException;

/**
 * A process that runs a JVM, as /proc shows it.
 *
 * @param pid here
 * @param innerPid in its own name space of processes, by which the JVM names its files
 * @param uid effective
 * @param gid effective
 */
record JvmProcess(int pid, int innerPid, int uid, int gid) {
  private static final int SIGQUIT = 3;

  /**
   * Looks at a process.
   *
   * @throws MissingAbilityException when there is none, it is another user's, or no JVM
   */
  static JvmProcess of(int pid) {
    String status = KernelFile.textOrNull("/proc/" + pid + "/status");
    if (status == null) {
      throw new MissingAbilityException("there is no process " + pid);
    }
    int uid = (int) field(status, "Uid:", 1);
    int own = ownUid();
    if (own != 0 && own != uid) {
      throw new MissingAbilityException(
          "process "
              + pid
              + " belongs to another user: only that user (uid "
              + uid
              + ") or root can trace it");
    }
    int inner = (int) field(status, "NSpid:", -1);
    JvmProcess process =
        new JvmProcess(pid, inner == 0 ? pid : inner, uid, (int) field(status, "Gid:", 1));
    if (!process.hasJvm()) {
      throw new MissingAbilityException("process " + pid + " runs no Java virtual machine");
    }
    return process;
  }

  /** The tracer's own process: what it starts shares its user and its files. */
  static JvmProcess ours() {
    return ofCommand((int) ProcessHandle.current().pid());
  }

  /** A command of the tracer's own, which may not be a JVM yet. */
  static JvmProcess ofCommand(int pid) {
    String status = KernelFile.textOrNull("/proc/self/status");
    return new JvmProcess(pid, pid, (int) field(status, "Uid:", 1), (int) field(status, "Gid:", 1));
  }

  /** The user that the tracer acts as. */
  static int ownUid() {
    return (int) field(KernelFile.textOrNull("/proc/self/status"), "Uid:", 1);
  }

  /** A number behind a label; {@code index} -1 is the last. 0 when it is not there. */
  private static long field(String status, String label, int index) {
    for (String line : status.split("\n")) {
      if (line.startsWith(label)) {
        String[] numbers = line.substring(label.length()).strip().split("\\s+");
        return Long.parseLong(numbers[index < 0 ? numbers.length - 1 : index]);
      }
    }
    return 0;
  }

  private boolean hasJvm() {
    return hasJvm(pid);
  }

  /** Whether a process has the JVM's library in memory; false also when it may not be looked at. */
  static boolean hasJvm(int pid) {
    String maps = KernelFile.textOrNull("/proc/" + pid + "/maps");
    return maps != null && maps.contains("/libjvm.so");
  }

  /** Whether it handles the signal that begins an attach; others die of it. */
  boolean handlesQuit() {
    String status = KernelFile.textOrNull("/proc/" + pid + "/status");
    if (status == null) {
      return false;
    }
    for (String line : status.split("\n")) {
      if (line.startsWith("SigCgt:")) {
        long caught = Long.parseUnsignedLong(line.substring(7).strip(), 16);
        return (caught & 1L << SIGQUIT - 1) != 0;
      }
    }
    return false;
  }

  boolean isAlive() {
    String stat = KernelFile.textOrNull("/proc/" + pid + "/stat");
    return stat != null && !stat.startsWith("Z", stat.lastIndexOf(')') + 2);
  }

  /** Whether an option was given to it, on the command line or in the environment. */
  boolean hasOption(String option) {
    String line = KernelFile.textOrNull("/proc/" + pid + "/cmdline");
    String environment = KernelFile.textOrNull("/proc/" + pid + "/environ");
    return line != null && line.contains(option)
        || environment != null && environment.contains(option);
  }

  /** What built-in variables say of it. */
  Guest.Environment environment() {
    String status = KernelFile.textOrNull("/proc/" + pid + "/status");
    String name = KernelFile.textOrNull("/proc/" + pid + "/comm");
    String line = KernelFile.textOrNull("/proc/" + pid + "/cmdline");
    return new Guest.Environment(
        pid,
        status == null ? 0 : (int) field(status, "PPid:", 0),
        uid,
        gid,
        name == null ? "" : name,
        line == null ? "" : line.replace('\0', ' ').strip());
  }

  /** Whether its threads' ids are the kernel's own (include/linux/proc_ns.h: PROC_PID_INIT_INO). */
  boolean isInFirstPidNamespace() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/pid"))
          .toString()
          .equals("pid:[4026531836]");
    } catch (IOException e) {
      return false;
    }
  }

  /** A file as the process names it, from here. */
  Path outside(String path) {
    return Path.of("/proc/" + pid + "/root" + path);
  }

  Path workingDirectory() {
    return Path.of("/proc/" + pid + "/cwd");
  }

  /** Whether it is a user's, by number. */
  boolean isOf(int user) {
    return uid == user;
  }

  /** Gives a file that we made to the process's user, if it is not that user's already. */
  void own(Path file) throws IOException {
    if (ownUid() != uid) {
      Files.setAttribute(file, "unix:uid", uid);
      Files.setAttribute(file, "unix:gid", gid);
    }
  }
}
