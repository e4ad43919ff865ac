package jdtrace.provider.sdt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jdtrace.linux.kernel.Tracefs;
import jdtrace.types.btf.BtfFunction;
import jdtrace.types.btf.KernelTypes;

/**
 * All tracepoints of the running kernel, by group and name: the same order, hence the same ids, as
 * long as the same modules are loaded. Made on first use, some 10 ms.
 */
public final class Tracepoints {
  /**
   * Fires inside rcu_read_unlock(), with which kernels of 7.x end a program at a tracepoint: a program
   * there calls itself until the kernel's stack is full. Linux 7.3 died of it in the lab, November
   * 2026.
   */
  private static final String UNSAFE = "sched_set_need_resched";

  private final Supplier<KernelTypes> types;
  private List<Tracepoint> all;

  public Tracepoints(Supplier<KernelTypes> types) {
    this.types = types;
  }

  List<Tracepoint> all() {
    if (all == null) {
      all = read();
    }
    return all;
  }

  /** What it hands over; null when BTF lost it since it was listed. */
  BtfFunction signature(Tracepoint tracepoint) {
    return types.get().tracepoint(tracepoint.kernelModule(), tracepoint.name()).orElse(null);
  }

  /** A tracepoint of vmlinux by its name, without the list being made; null when there is none. */
  BtfFunction named(String name) {
    return types.get().coreTracepoint(name).orElse(null);
  }

  private List<Tracepoint> read() {
    KernelTypes kernel = types.get();
    List<Tracepoint> found = new ArrayList<>();
    if (!kernel.isPresent()) {
      return found;
    }
    Map<String, String> groups = groups();
    add(found, KernelTypes.CORE, kernel.tracepoints(null), groups);
    for (String module : kernel.modules()) {
      add(found, module, kernel.tracepoints(module), groups);
    }
    found.sort(Comparator.comparing(Tracepoint::group).thenComparing(Tracepoint::name));
    return List.copyOf(found);
  }

  private static void add(
      List<Tracepoint> found, String module, List<String> names, Map<String, String> groups) {
    for (String name : names) {
      if (name.startsWith(UNSAFE)) {
        continue; // sched_set_need_resched_tp in 6.x
      }
      found.add(new Tracepoint(name, module, groups.getOrDefault(name, module)));
    }
  }

  /** The group of each trace event; empty when tracefs cannot be reached. */
  private static Map<String, String> groups() {
    Map<String, String> groups = new HashMap<>();
    String[] names = Tracefs.groups();
    if (names == null) {
      return groups;
    }
    for (String group : names) {
      String[] events = Tracefs.eventsOf(group);
      if (events != null) {
        for (String event : events) {
          groups.put(event, group);
        }
      }
    }
    return groups;
  }
}
