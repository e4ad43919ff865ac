package jdtrace.codegen.bpf;

import jdtrace.linux.kernel.KernelFile;

/**
 * Which associative arrays are allocated whole as the session begins. An element that is allocated when it
 * is made costs twice as much, and where interrupts are off (at tracepoints of the scheduler, for one)
 * the kernel has one or a few of them at hand and gets no more.
 */
final class ArrayMemory {
  /** Bytes that are always taken. */
  private static final long USUAL = 32 << 20;

  /** Bytes that are taken at most, where so much was asked for by dynvarsize. */
  private static final long LARGEST = 256 << 20;

  /** Of what the machine has left, one part in so many at most. */
  private static final int SHARE = 8;

  private static final String AVAILABLE = "MemAvailable:";

  private final long dynamicVariableBytes;
  private long taken;
  private long most;

  ArrayMemory(long dynamicVariableBytes) {
    this.dynamicVariableBytes = dynamicVariableBytes;
    this.most = USUAL;
  }

  /** Takes so many bytes for an array, unless it is to get its elements one by one. */
  boolean take(long bytes) {
    if (taken + bytes > most && most == USUAL && 4 * dynamicVariableBytes > USUAL) {
      long wanted = Math.min(LARGEST, 4 * dynamicVariableBytes);
      most = Math.max(USUAL, Math.min(wanted, available() / SHARE));
    }
    if (taken + bytes > most) {
      return false;
    }
    taken += bytes;
    return true;
  }

  /** Bytes that programs could be given; 0 where the kernel does not tell. */
  private static long available() {
    String text = KernelFile.textOrNull("/proc/meminfo");
    int at = text == null ? -1 : text.indexOf(AVAILABLE);
    if (at < 0) {
      return 0;
    }
    int end = text.indexOf(" kB", at);
    return Long.parseLong(text.substring(at + AVAILABLE.length(), end).strip()) << 10;
  }
}
