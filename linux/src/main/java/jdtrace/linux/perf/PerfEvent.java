package jdtrace.linux.perf;

import java.nio.ByteBuffer;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * One perf event: the timer or counter of one CPU that runs a BPF program. Source: {@code struct
 * perf_event_attr}, {@code include/uapi/linux/perf_event.h}.
 *
 * <p>Opened disabled; {@link #enable} starts it. Closing stops it and detaches the program. Any
 * thread, one at a time.
 */
public final class PerfEvent implements AutoCloseable {
  private static final int SW_CPU_CLOCK = 0;

  /** PERF_ATTR_SIZE_VER0: holds all that we set, and every kernel takes it. */
  private static final int ATTR_SIZE = 64;

  /** PERF_ATTR_SIZE_VER1, with config2. */
  private static final int KPROBE_ATTR_SIZE = 72;

  private static final int FLAG_DISABLED = 1;
  private static final int FD_CLOEXEC = 8;
  private static final int ALL_PROCESSES = -1;
  private static final int IOC_ENABLE = 0x2400;
  private static final int IOC_DISABLE = 0x2401;
  private static final int IOC_SET_BPF = 0x40042408;

  private final Fd fd;
  private final int cpu;

  private PerfEvent(Fd fd, int cpu) {
    this.fd = fd;
    this.cpu = cpu;
  }

  /**
   * A timer that fires on one CPU, whatever runs there. The kernel's hrtimer, in every mode but with
   * interrupts off; an idle CPU of this kind of guest is under-counted (65-75 %).
   *
   * @param cpu must be online
   * @param periodNanos at least 10 000; a period, not a frequency, since frequency mode starts far
   *     too fast. The sysctl kernel.perf_event_max_sample_rate throttles shorter ones
   */
  public static PerfEvent cpuClock(int cpu, long periodNanos) {
    return counter(
        cpu, new PerfCounter(PerfCounter.SOFTWARE, SW_CPU_CLOCK, periodNanos, true, true));
  }

  /**
   * A counter of one CPU, whatever runs there.
   *
   * @param cpu must be online
   * @throws SysException when the machine has no such counter, or it may not be used
   */
  public static PerfEvent counter(int cpu, PerfCounter counter) {
    Scratch scratch = Scratch.get().clear(ATTR_SIZE);
    ByteBuffer b = scratch.bytes();
    final int at = Scratch.STRUCT;
    b.putInt(at, counter.type());
    b.putInt(at + 4, ATTR_SIZE);
    b.putLong(at + 8, counter.config());
    b.putLong(at + 16, counter.period()); // sample_period
    b.putLong(at + 40, FLAG_DISABLED | counter.flags());
    long result =
        Syscall.call(
            SyscallNumber.PERF_EVENT_OPEN,
            scratch.structAddress(),
            ALL_PROCESSES,
            cpu,
            -1,
            FD_CLOEXEC);
    if (result < 0) {
      throw new SysException(
          "perf_event_open("
              .concat(isClock(counter) ? "cpu-clock" : counter.toString())
              .concat(", cpu ")
              .concat(Integer.toString(cpu))
              .concat(")"),
          (int) -result);
    }
    return new PerfEvent(Fd.of((int) result), cpu);
  }

  private static boolean isClock(PerfCounter counter) {
    return counter.type() == PerfCounter.SOFTWARE && counter.config() == SW_CPU_CLOCK;
  }

  /**
   * A kprobe, on all CPUs, for {@link jdtrace.linux.bpf.BpfLink#perfEvent}.
   *
   * @param type of the event source, from {@code /sys/bus/event_source/devices/kprobe/type}
   * @param address of the function
   * @param atReturn at its return rather than its entry
   */
  public static PerfEvent kprobe(int type, long address, boolean atReturn) {
    Scratch scratch = Scratch.get().clear(KPROBE_ATTR_SIZE);
    ByteBuffer b = scratch.bytes();
    final int at = Scratch.STRUCT;
    b.putInt(at, type);
    b.putInt(at + 4, KPROBE_ATTR_SIZE);
    b.putLong(at + 8, atReturn ? 1 : 0); // config: bit 0 is retprobe
    b.putLong(at + 64, address); // kprobe_addr, as kprobe_func is 0
    long result =
        Syscall.call(
            SyscallNumber.PERF_EVENT_OPEN,
            scratch.structAddress(),
            ALL_PROCESSES,
            0,
            -1,
            FD_CLOEXEC);
    if (result < 0) {
      throw new SysException("perf_event_open(kprobe)", (int) -result);
    }
    return new PerfEvent(Fd.of((int) result), 0);
  }

  /** Runs {@code program}, of type PERF_EVENT, at every firing. Once an event. */
  public void attach(BpfProgram program) {
    ioctl("PERF_EVENT_IOC_SET_BPF", IOC_SET_BPF, program.fd());
  }

  /** Starts the timer. */
  public void enable() {
    ioctl("PERF_EVENT_IOC_ENABLE", IOC_ENABLE, 0);
  }

  /** Stops the timer; nothing fires after this has returned, except what is under way. */
  public void disable() {
    ioctl("PERF_EVENT_IOC_DISABLE", IOC_DISABLE, 0);
  }

  private void ioctl(String operation, int request, long argument) {
    long result;
    do {
      result = Syscall.call(SyscallNumber.IOCTL, fd.number(), request, argument);
    } while (result == -Errno.EINTR);
    SysException.check(operation, result);
  }

  /** The CPU it fires on. */
  public int cpu() {
    return cpu;
  }

  /** The descriptor, e.g. for {@link jdtrace.linux.bpf.BpfLink#perfEvent}. */
  public Fd descriptor() {
    return fd;
  }

  @Override
  public void close() {
    fd.close();
  }
}
