package jdtrace.linux.proc;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * A command that we start: {@code -c}. See the package for how it is held before its first
 * instruction. It has our standard input, output and error, our environment and directory, an empty
 * signal mask and no other descriptors; it stays in our process group, so Ctrl-C reaches it too.
 *
 * <p>{@link #launch} and {@link #release} must be called by the same platform thread; the other
 * methods by any one thread at a time. A tracer that is killed before the release takes the command
 * with it; a command that was released outlives it. Launching takes 1-3 ms, most of it the exec itself.
 */
public final class CommandTarget implements Target {
  private static final int AT_FDCWD = -100;
  private static final int S_IFIFO = 0x1000;
  private static final int O_WRONLY_NONBLOCK_CLOEXEC = 0x1 | 0x800 | 0x80000;
  private static final int O_CLOEXEC = 0x80000;
  private static final int ENXIO = 6;
  private static final int SIGKILL = 9;
  private static final int WNOHANG = 1;
  private static final int WALL = 0x40000000;
  private static final long POLL_NANOS = 20_000;

  /** Where a FIFO can live; the first that takes one is used. */
  private static final String[] GATE_DIRECTORIES = {"/dev/shm", "/tmp", "/run", "/var/tmp"};

  private enum State {
    /** Stopped by ptrace behind its exec. */
    HELD,
    /** Waits for the gate, before its exec, because ptrace is forbidden. */
    GATED,
    RUNNING,
    DEAD
  }

  private final String name;
  private final int pid;
  private final Fd pidfd;
  private final Thread owner = Thread.currentThread();
  private final Spawner spawner;
  private final String gate;
  private State state = State.GATED;
  private ExitStatus exit;

  private CommandTarget(String name, int pid, Fd pidfd, Spawner spawner, String gate) {
    this.name = name;
    this.pid = pid;
    this.pidfd = pidfd;
    this.spawner = spawner;
    this.gate = gate;
  }

  /**
   * Changes the environment of the commands that are launched later.
   *
   * @param change {@code NAME=value}, or a name alone to remove it
   */
  public static void changeEnvironment(String change) {
    Spawner.changeEnvironment(change);
  }

  /**
   * Starts a command and holds it before its first instruction.
   *
   * @param words the program, searched in PATH when it has no slash, and its arguments
   * @throws LaunchException when it cannot be executed
   */
  public static CommandTarget launch(List<String> words) {
    return launch(words, true);
  }

  /**
   * @param ptrace whether to try it; a test says no
   */
  static CommandTarget launch(List<String> words, boolean ptrace) {
    if (words.isEmpty()) {
      throw new LaunchException("''", Errno.ENOENT);
    }
    try {
      return launchOnce(words, words.getFirst(), ptrace);
    } catch (LaunchException e) {
      if (e.errno() != Errno.ENOEXEC) {
        throw e;
      }
      // A script without interpreter line: execvp(3) and dtrace(1) give it to the shell.
      List<String> script = new ArrayList<>(words.size() + 1);
      script.add("/bin/sh");
      script.add(path(words.getFirst()));
      script.addAll(words.subList(1, words.size()));
      return launchOnce(script, words.getFirst(), ptrace);
    }
  }

  private static String path(String program) {
    String search = System.getenv("PATH");
    if (program.indexOf('/') < 0 && search != null) {
      for (String directory : search.split(":", -1)) {
        File file = new File(directory.isEmpty() ? "." : directory, program);
        if (file.canExecute() && file.isFile()) {
          return file.getPath();
        }
      }
    }
    return program;
  }

  private static CommandTarget launchOnce(List<String> words, String name, boolean ptrace) {
    reserveDescriptors();
    String gate = makeGate();
    boolean keepGate = false;
    try {
      Spawner spawner = new Spawner(words, gate);
      spawner.start();
      int pid = awaitChild(spawner);
      if (pid == 0) {
        throw new LaunchException(name, spawner.awaitResult());
      }
      Fd pidfd;
      try {
        pidfd = Pidfd.open(pid);
      } catch (RuntimeException e) {
        Syscall.call(
            SyscallNumber.KILL, pid, SIGKILL); // it waits at the gate: the pid is still its
        spawner.awaitResult();
        Syscall.call(SyscallNumber.WAIT4, pid, 0, WALL, 0);
        throw e;
      }
      CommandTarget target = new CommandTarget(name, pid, pidfd, spawner, gate);
      try {
        if (ptrace && Ptrace.seize(pid) == 0) {
          openGate(gate, spawner);
          target.finishSpawn();
          target.exit = Ptrace.awaitExec(pid);
          target.state = target.exit == null ? State.HELD : State.DEAD;
        } else {
          keepGate = true;
        }
        return target;
      } catch (RuntimeException e) {
        target.close();
        throw e;
      }
    } finally {
      if (!keepGate) {
        removeGate(gate);
      }
    }
  }

  /** Waits for posix_spawn, which returns when the child has exec'd or failed to. */
  private void finishSpawn() {
    int error = spawner.awaitResult();
    state = State.RUNNING;
    if (error != 0) {
      state = State.DEAD; // and reaped, by posix_spawn
      exit = ExitStatus.UNKNOWN;
      throw new LaunchException(name, error);
    }
  }

  /**
   * Makes sure that there is room for the pidfd, and for one more while we read /proc or open the gate:
   * once the child waits at the gate it would be too late to find out.
   */
  private static void reserveDescriptors() {
    try (Handles reserve = new Handles()) {
      for (int i = 0; i < 2; i++) {
        reserve.add(Fd.of("eventfd2", Syscall.call(SyscallNumber.EVENTFD2, 0, O_CLOEXEC)));
      }
    }
  }

  private static String makeGate() {
    long result = -Errno.ENOENT;
    for (int i = 0; i < GATE_DIRECTORIES.length; i++) {
      String path =
          new StringBuilder(GATE_DIRECTORIES[i])
              .append("/.dtrace-")
              .append(Syscall.call(SyscallNumber.GETPID))
              .append('-')
              .append(System.nanoTime())
              .toString();
      Scratch scratch = Scratch.get().clear(8);
      result = Syscall.call(SyscallNumber.MKNODAT, AT_FDCWD, scratch.text(path), S_IFIFO | 0600, 0);
      if (result == 0) {
        return path;
      }
    }
    throw new SysException("mkfifo in /dev/shm, /tmp, /run, /var/tmp", (int) -result);
  }

  private static void removeGate(String gate) {
    Scratch scratch = Scratch.get().clear(8);
    Syscall.call(SyscallNumber.UNLINK, scratch.text(gate));
  }

  /** The pid of the spawner's child; 0 when posix_spawn has failed before there was one. */
  private static int awaitChild(Spawner spawner) {
    while (true) {
      boolean finished = spawner.finished();
      int pid = spawner.findChild();
      if (pid != 0 || finished) {
        return pid;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  /** Opens the gate for writing, which frees the reader; there is a reader as soon as it arrives. */
  private static void openGate(String gate, Spawner spawner) {
    while (true) {
      Scratch scratch = Scratch.get().clear(8);
      long result =
          Syscall.call(
              SyscallNumber.OPENAT, AT_FDCWD, scratch.text(gate), O_WRONLY_NONBLOCK_CLOEXEC, 0);
      if (result >= 0) {
        Fd.of((int) result).close();
        return;
      }
      if (result != -ENXIO) {
        SysException.check("open of the gate", result);
      }
      if (spawner.finished()) {
        return; // died before it came to the gate
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  @Override
  public int pid() {
    return pid;
  }

  @Override
  public int pidfd() {
    return pidfd.number();
  }

  /** Whether the command is stopped behind its exec, as promised, rather than before it. */
  public boolean heldAtExec() {
    return state == State.HELD;
  }

  /**
   * Lets the command run.
   *
   * @throws IllegalStateException when called by another thread than {@link #launch}
   * @throws LaunchException when ptrace is forbidden and the program turns out not to be executable
   */
  @Override
  public void release() {
    switch (state) {
      case HELD -> {
        if (Thread.currentThread() != owner) {
          throw new IllegalStateException("ptrace belongs to ".concat(owner.getName()));
        }
        state = State.RUNNING;
        Ptrace.detach(pid);
      }
      case GATED -> {
        openGate(gate, spawner);
        removeGate(gate);
        finishSpawn();
      }
      case RUNNING, DEAD -> {}
    }
  }

  @Override
  public ExitStatus pollExit() {
    if (exit == null) {
      reap(WNOHANG);
    }
    return exit;
  }

  private void reap(int flags) {
    while (true) {
      Scratch scratch = Scratch.get().clear(8);
      long result =
          Syscall.call(SyscallNumber.WAIT4, pid, scratch.structAddress(), flags | WALL, 0);
      if (result == pid) {
        int status = scratch.bytes().getInt(Scratch.STRUCT);
        if ((status & 0xff) == 0x7f) {
          continue; // a ptrace stop on the way to its death
        }
        exit = ExitStatus.ofWait(status);
        state = State.DEAD;
      } else if (result == -Errno.EINTR) {
        continue;
      } else if (result == -Errno.ECHILD) {
        // SIGCHLD was ignored when we were started, so the kernel has reaped it.
        if (Pidfd.dead(pidfd)) {
          exit = Pidfd.exitOfStranger(pidfd, pid);
          state = State.DEAD;
        }
      }
      return;
    }
  }

  /** Kills the command if it still runs, and waits for its end; then closes its pidfd. */
  @Override
  public void close() {
    if (!pidfd.isOpen()) {
      return;
    }
    if (pollExit() == null) {
      Syscall.call(SyscallNumber.PIDFD_SEND_SIGNAL, pidfd.number(), SIGKILL, 0, 0);
      if (state == State.GATED) {
        removeGate(gate);
        spawner.awaitResult();
      }
      reap(0);
      state = State.DEAD;
    }
    pidfd.close();
  }
}
