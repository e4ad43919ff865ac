package jdtrace.linux.proc;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jdtrace.linux.ffm.LibcFunction;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * The thread that calls posix_spawn, and is suspended by it until the child has exec'd or failed.
 *
 * <p>The child first opens {@code gate}, a FIFO, for reading, which blocks it until somebody opens it
 * for writing. Its signal mask is empty, because Java threads block SIGQUIT; the handlers of the JVM
 * are reset by exec; descriptors above 2 are closed.
 */
final class Spawner extends Thread {
  /** Larger than glibc's (80 and 336) and musl's structs. */
  private static final int OPAQUE_SIZE = 512;

  private static final int POSIX_SPAWN_SETSIGMASK = 0x08;

  /** A descriptor number that is free in the child: above anything a tracer opens by accident. */
  private static final int GATE_FD = 3;

  private final NativeMemory path;
  private final NativeMemory gate;
  private final NativeMemory strings;
  private final NativeMemory argv;

  private final NativeMemory fileActions = NativeMemory.allocate(OPAQUE_SIZE);
  private final NativeMemory attributes = NativeMemory.allocate(OPAQUE_SIZE);
  private final NativeMemory emptyMask = NativeMemory.allocate(128);
  private final NativeMemory pid = NativeMemory.allocate(8);

  private volatile int threadId;
  private volatile boolean finished;
  private int error;
  private Throwable failure;

  Spawner(List<String> words, String gate) {
    super("dtrace-spawn");
    setDaemon(true);
    this.gate = text(gate);
    this.path = text(words.getFirst());
    int size = 0;
    for (int i = 0; i < words.size(); i++) {
      size += words.get(i).getBytes(StandardCharsets.UTF_8).length + 1;
    }
    strings = NativeMemory.allocate(size);
    argv = NativeMemory.allocate((words.size() + 1) * Long.BYTES);
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      byte[] word = words.get(i).getBytes(StandardCharsets.UTF_8);
      strings.bytes().put(at, word);
      argv.bytes().putLong(i * Long.BYTES, strings.address() + at);
      at += word.length + 1;
    }
  }

  private static NativeMemory text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    NativeMemory memory = NativeMemory.allocate(bytes.length + 1);
    memory.bytes().put(0, bytes);
    return memory;
  }

  /**
   * Changes the environment that commands get from now on.
   *
   * @param change {@code NAME=value}, or a name alone to remove it
   */
  static void changeEnvironment(String change) {
    int equals = change.indexOf('=');
    NativeMemory name = text(equals < 0 ? change : change.substring(0, equals));
    if (equals < 0) {
      LibcFunction.find("unsetenv").call(name.address(), 0, 0, 0, 0, 0);
    } else {
      NativeMemory value = text(change.substring(equals + 1));
      LibcFunction.find("setenv").call(name.address(), value.address(), 1, 0, 0, 0);
      Reference.reachabilityFence(value);
    }
    Reference.reachabilityFence(name);
  }

  @Override
  public void run() {
    try {
      error = spawn();
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    finished = true;
  }

  private int spawn() {
    threadId = (int) Syscall.call(SyscallNumber.GETTID);
    long actions = fileActions.address();
    long attr = attributes.address();
    LibcFunction.find("posix_spawn_file_actions_init").call(actions, 0, 0, 0, 0, 0);
    LibcFunction.find("posix_spawnattr_init").call(attr, 0, 0, 0, 0, 0);
    try {
      LibcFunction.find("posix_spawn_file_actions_addopen")
          .call(actions, GATE_FD, gate.address(), 0, 0, 0);
      if (LibcFunction.exists("posix_spawn_file_actions_addclosefrom_np")) {
        LibcFunction.find("posix_spawn_file_actions_addclosefrom_np")
            .call(actions, GATE_FD, 0, 0, 0, 0);
      } else {
        // Ours are all close-on-exec; only the gate is not.
        LibcFunction.find("posix_spawn_file_actions_addclose").call(actions, GATE_FD, 0, 0, 0, 0);
      }
      LibcFunction.find("posix_spawnattr_setflags").call(attr, POSIX_SPAWN_SETSIGMASK, 0, 0, 0, 0);
      LibcFunction.find("posix_spawnattr_setsigmask").call(attr, emptyMask.address(), 0, 0, 0, 0);
      int result =
          (int)
              LibcFunction.find("posix_spawnp")
                  .call(
                      pid.address(),
                      path.address(),
                      actions,
                      attr,
                      argv.address(),
                      LibcFunction.pointer("environ"));
      Reference.reachabilityFence(this);
      return result;
    } finally {
      LibcFunction.find("posix_spawnattr_destroy").call(attr, 0, 0, 0, 0, 0);
      LibcFunction.find("posix_spawn_file_actions_destroy").call(actions, 0, 0, 0, 0, 0);
    }
  }

  /** The kernel's id of this thread; 0 before it runs. */
  int kernelThreadId() {
    return threadId;
  }

  /** Whether posix_spawn has returned. */
  boolean finished() {
    return finished;
  }

  /**
   * Waits until posix_spawn has returned.
   *
   * @return 0, or the errno of what failed in the child or before
   */
  int awaitResult() {
    boolean interrupted = false;
    while (true) {
      try {
        join();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // the child is released already, this takes no time
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IllegalStateException("posix_spawn", failure);
    }
    return error;
  }

  /** The child that this thread is waiting for, or 0 while there is none. */
  int findChild() {
    int parent = threadId;
    return parent == 0 ? 0 : Children.of(parent);
  }

  /** The child's pid as posix_spawn has told it. */
  int pid() {
    ByteBuffer b = pid.bytes();
    return b.getInt(0);
  }
}
