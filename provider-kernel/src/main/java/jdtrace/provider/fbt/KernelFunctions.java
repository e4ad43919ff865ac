package jdtrace.provider.fbt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jdtrace.base.Glob;
import jdtrace.linux.kernel.TraceableFunctions;
import jdtrace.types.btf.KernelTypes;

/**
 * The functions that can be probed: those of which the kernel's tracer knows the entry and BTF the
 * prototype. Each question goes through the tracer's list, 40 000 lines, which is read once.
 */
final class KernelFunctions {
  /**
   * What a program's own prologue and epilogue call: the kernel refuses it (btf_id_deny in
   * kernel/bpf/verifier.c).
   */
  private static final Set<String> REFUSED =
      Set.of(
          "migrate_disable",
          "migrate_enable",
          "rcu_read_unlock_strict",
          "preempt_count_add",
          "preempt_count_sub",
          "__rcu_read_lock",
          "__rcu_read_unlock");

  /**
   * Begins of names of what rcu_read_unlock(), with which the kernel ends a program, calls when the
   * reader was preempted: a program there would be ended by the same call, and so on until the kernel's
   * stack is full. That is what happens at the tracepoint sched_set_need_resched of 7.3. The kernel does
   * not refuse these.
   */
  private static final String[] ENDLESS = {
    "rcu_read_unlock",
    "rcu_preempt_",
    "rcu_report_",
    "rcu_qs",
    "irq_work_",
    "__irq_work_",
    "raise_softirq",
    "__raise_softirq",
    "wakeup_softirqd",
    "swake_up",
    "resched_",
    "__resched",
    "__trace_set_need_resched",
  };

  private final Supplier<KernelTypes> types;
  private TraceableFunctions traceable;
  private boolean asked;

  KernelFunctions(Supplier<KernelTypes> types) {
    this.types = types;
  }

  /** Whether a program at the function's entry does no harm. */
  static boolean isSafe(String name) {
    if (REFUSED.contains(name)) {
      return false;
    }
    for (String begin : ENDLESS) {
      if (name.startsWith(begin)) {
        return false;
      }
    }
    return true;
  }

  KernelTypes types() {
    return types.get();
  }

  private TraceableFunctions traceable() {
    if (!asked) {
      asked = true;
      traceable = TraceableFunctions.read();
    }
    return traceable;
  }

  /**
   * Those that match, in the order of their addresses. A name that several functions of a module have
   * is left out: it does not tell which of them a program would be attached to.
   */
  List<KernelFunction> matching(String moduleGlob, String nameGlob) {
    TraceableFunctions list = traceable();
    Map<String, KernelFunction> found = new HashMap<>();
    List<KernelFunction> order = new ArrayList<>();
    if (list == null) {
      return order;
    }
    list.forEach((name, module, address) -> {
      if (Glob.matches(nameGlob, name) && Glob.matches(moduleGlob, module)) {
        KernelFunction function = new KernelFunction(module, name, 0, address);
        String key = module.concat("`").concat(name);
        if (found.put(key, found.containsKey(key) ? null : function) == null) {
          order.add(function);
        }
      }
    });
    List<KernelFunction> result = new ArrayList<>();
    for (KernelFunction function : order) {
      boolean only = found.get(function.module().concat("`").concat(function.name())) != null;
      int id =
          only && isSafe(function.name())
              ? types().functionId(function.module(), function.name())
              : 0;
      if (id != 0) {
        result.add(new KernelFunction(function.module(), function.name(), id, function.address()));
      }
    }
    return result;
  }

  /** The function of a name; {@code module} empty: of the first module that has it. Null if none. */
  KernelFunction named(String module, String name) {
    List<KernelFunction> found = Glob.isGlob(name) ? List.of() : matching(module, name);
    return found.isEmpty() ? null : found.getFirst();
  }
}
