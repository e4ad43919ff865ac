package jdtrace.linux.event;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/** The name under which the kernel, ps and D's {@code execname} know a thread. */
public final class ThreadName {
  private static final int PR_SET_NAME = 15;

  private ThreadName() {}

  /** Names the calling thread; the kernel keeps 15 bytes. */
  public static void set(String name) {
    Scratch scratch = Scratch.get().clear(8);
    Syscall.call(SyscallNumber.PRCTL, PR_SET_NAME, scratch.text(name));
  }

  /**
   * Names the process: its first thread, which ps shows and which is not the one that runs main (the
   * java launcher starts a second thread for that). Best effort.
   */
  public static void setProcess(String name) {
    try (FileOutputStream comm = new FileOutputStream("/proc/self/comm")) {
      comm.write(name.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // A name is decoration; without /proc the process keeps the launcher's.
    }
  }
}
