package jdtrace.linux.capability;

import java.util.ArrayList;
import java.util.List;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.SysException;

/**
 * Answers whether an {@link Ability} is there. Any thread; the first question about an ability takes
 * from 20 us (a map) to 100 ms (attaching and detaching a kernel function), later ones nothing.
 */
public final class Capabilities {
  private static final class Instance {
    static final Capabilities CAPABILITIES = new Capabilities();
  }

  /** Null: not asked yet. Empty: available. Otherwise the reason why not. */
  private final String[] reasons = new String[Ability.values().length];

  Capabilities() {}

  /** Those of the running kernel and this process. */
  public static Capabilities get() {
    return Instance.CAPABILITIES;
  }

  /** Whether the ability is there. */
  public boolean has(Ability ability) {
    return reason(ability).isEmpty();
  }

  /** Why the ability is missing, in a line; empty when it is there. */
  public synchronized String reason(Ability ability) {
    String reason = reasons[ability.ordinal()];
    if (reason == null) {
      reason = ask(ability);
      reasons[ability.ordinal()] = reason;
    }
    return reason;
  }

  /** The answer with everything that belongs to it. */
  public Capability of(Ability ability) {
    String reason = reason(ability);
    return new Capability(ability.title(), reason.isEmpty(), reason, ability.enables());
  }

  /** All answers, in the order of {@link Ability}: what {@code dtrace --doctor} prints. */
  public List<Capability> report() {
    List<Capability> report = new ArrayList<>();
    for (Ability ability : Ability.values()) {
      report.add(of(ability));
    }
    return report;
  }

  private String ask(Ability ability) {
    try {
      return switch (ability) {
        case PRIVILEGE -> SystemChecks.privilege();
        case LOCKDOWN -> SystemChecks.lockdown(this);
        case TRACEFS -> SystemChecks.tracefs();
        case KALLSYMS -> SystemChecks.kallsyms();
        case BTF -> SystemChecks.btf();
        case BPF_JIT -> SystemChecks.jit();
        case PIDFD -> SystemChecks.pidfd();
        case PERF_CPU_CLOCK -> SystemChecks.perfCpuClock();
        case BPF, PER_CPU_MAPS, RING_BUFFER, MAP_OF_MAPS, MMAP_ARRAY, TASK_STORAGE, ARENA ->
            MapChecks.check(ability);
        default -> has(Ability.BPF) ? ProgramChecks.check(ability, this) : reason(Ability.BPF);
      };
    } catch (SysException e) {
      return explain(e);
    }
  }

  /** The refusal in a line, with a hint where the errno allows one. */
  private String explain(SysException e) {
    StringBuilder text = new StringBuilder(e.getMessage().strip());
    switch (e.errno()) {
      case Errno.EPERM, Errno.EACCES -> {
        if (!has(Ability.PRIVILEGE)) {
          text.append("; run as root");
        } else if (e.errno() == Errno.EPERM) {
          text.append("; refused even to root: kernel lockdown, a security module or a container");
        }
      }
      case Errno.EINVAL, Errno.ENOSYS, Errno.EOPNOTSUPP, Errno.ENOTSUPP ->
          text.append("; this kernel does not know it, or was built without it");
      default -> {}
    }
    return text.toString();
  }
}
