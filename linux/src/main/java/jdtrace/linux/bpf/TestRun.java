package jdtrace.linux.bpf;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;

/**
 * Runs a program once on demand: BEGIN and END, and differential tests. BPF_PROG_TEST_RUN.
 *
 * <p>Reusable by one thread; {@link #run} allocates nothing.
 */
public final class TestRun {
  private static final int F_RUN_ON_CPU = 1 << 0;

  /** The kernel refuses shorter packets. */
  private static final int PACKET_MIN = 14;

  private final BpfProgram program;
  private NativeMemory dataIn;
  private NativeMemory dataOut;
  private NativeMemory context;
  private int dataOutSize;
  private int cpu = -1;
  private int repeat;
  private int returnValue;
  private int durationNanos;

  public TestRun(BpfProgram program) {
    this.program = program;
  }

  /**
   * RAW_TRACEPOINT, SYSCALL: the context.
   *
   * @param words for RAW_TRACEPOINT the tracepoint's arguments, up to 12 words of 8 bytes, read by
   *     the program at context offset 8 * i. The kernel demands at least as many as the program reads
   */
  public TestRun context(NativeMemory words) {
    context = words;
    return this;
  }

  /** RAW_TRACEPOINT: run on this CPU, which must be online; -1, the default, is the caller's. */
  public TestRun cpu(int number) {
    cpu = number;
    return this;
  }

  /**
   * SOCKET_FILTER, SCHED_CLS: the packet, at least 14 bytes. The first 14 are taken for an Ethernet
   * header: SCHED_CLS programs see all bytes as data, SOCKET_FILTER programs those behind.
   */
  public TestRun data(NativeMemory in) {
    if (in.size() < PACKET_MIN) {
      throw new IllegalArgumentException("packet shorter than 14 bytes");
    }
    dataIn = in;
    return this;
  }

  /** SOCKET_FILTER, SCHED_CLS: where the packet is copied after the run. */
  public TestRun dataOut(NativeMemory out) {
    dataOut = out;
    return this;
  }

  /** SOCKET_FILTER, SCHED_CLS: how often to run in one call; the duration is the mean. */
  public TestRun repeat(int times) {
    repeat = times;
    return this;
  }

  /**
   * Runs.
   *
   * @return the program's return value, 32 bits
   */
  public int run() {
    Scratch attr = Bpf.attr();
    ByteBuffer b = attr.bytes();
    final int at = Bpf.ATTR;
    b.putInt(at, program.fd());
    if (dataIn != null) {
      b.putInt(at + 8, dataIn.size());
      b.putLong(at + 16, dataIn.address());
    }
    if (dataOut != null) {
      b.putInt(at + 12, dataOut.size());
      b.putLong(at + 24, dataOut.address());
    }
    b.putInt(at + 32, repeat);
    if (context != null) {
      b.putInt(at + 40, context.size());
      b.putLong(at + 48, context.address());
    }
    if (cpu >= 0) {
      b.putInt(at + 64, F_RUN_ON_CPU);
      b.putInt(at + 68, cpu);
    }
    long result = Bpf.call(Bpf.PROG_TEST_RUN, attr);
    if (result < 0) {
      throw new SysException("bpf(BPF_PROG_TEST_RUN)", (int) -result, program.name());
    }
    returnValue = b.getInt(at + 4);
    dataOutSize = b.getInt(at + 12);
    durationNanos = b.getInt(at + 36);
    return returnValue;
  }

  /** The last run's return value. */
  public int returnValue() {
    return returnValue;
  }

  /** Bytes of the packet after the last run. */
  public int dataOutSize() {
    return dataOutSize;
  }

  /** Mean duration of one repetition of the last run; packet programs only. */
  public int durationNanos() {
    return durationNanos;
  }
}
