package jdtrace.codegen.interp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import jdtrace.codegen.interp.machine.ProbeContext;
import jdtrace.codegen.interp.memory.Memory;
import jdtrace.dif.Builtin;
import jdtrace.runtime.Probe;

/**
 * A probe that the tracer fires itself: the current process is the tracer, and there is neither
 * kernel nor user memory to be read.
 */
final class TracerContext implements ProbeContext {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Probe probe;
  private final int cpu;
  private final long[] arguments;
  private int epid;

  TracerContext(Probe probe, int cpu, long... arguments) {
    this.probe = probe;
    this.cpu = cpu;
    this.arguments = arguments;
  }

  Probe probe() {
    return probe;
  }

  /** Which clause is running. */
  void epid(int epid) {
    this.epid = epid;
  }

  @Override
  public Memory memory() {
    return Memory.NONE;
  }

  @Override
  public long argument(long index) {
    return index >= 0 && index < arguments.length ? arguments[(int) index] : 0;
  }

  @Override
  public long integer(Builtin builtin) {
    return switch (builtin) {
      case TIMESTAMP -> System.nanoTime();
      case VTIMESTAMP -> TracerProcess.SELF.cpuNanos();
      case WALLTIMESTAMP -> {
        Instant now = Instant.now();
        yield now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
      }
      case EPID -> epid;
      case ID -> probe.id();
      case PID -> TracerProcess.SELF.pid();
      case TID -> TracerProcess.SELF.tid();
      case PPID -> TracerProcess.SELF.parentPid();
      case UID -> TracerProcess.SELF.uid();
      case GID -> TracerProcess.SELF.gid();
      case CPU -> cpu;
      default -> 0;
    };
  }

  @Override
  public byte[] text(Builtin builtin) {
    return switch (builtin) {
      case PROBEPROV -> probe.provider().getBytes(UTF_8);
      case PROBEMOD -> probe.module().getBytes(UTF_8);
      case PROBEFUNC -> probe.function().getBytes(UTF_8);
      case PROBENAME -> probe.name().getBytes(UTF_8);
      case EXECNAME -> "dtrace".getBytes(UTF_8);
      case ZONENAME -> "global".getBytes(UTF_8);
      case EXECARGS -> TracerProcess.SELF.arguments();
      default -> new byte[0];
    };
  }

  /** The tracer fires its probes on one thread. */
  @Override
  public long threadKey() {
    return 1;
  }

  @Override
  public boolean progenyOf(long pid) {
    return TracerProcess.SELF.progenyOf(pid);
  }
}
