package jdtrace.provider.fbt;

import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;

/** How functions are instrumented. */
enum Mechanism {
  /** A program for each function, called by the function itself: cheapest when it fires. */
  FENTRY,
  /** One program for thousands of functions, called by the kernel's function tracer. */
  KPROBE_MULTI,
  /** One program, a perf event for each function. */
  KPROBE;

  /**
   * Up to so many probes are attached by fentry where there is a choice. Measured by bench/fbt on an
   * emulated 6.12, one CPU, November 2026: entry and return of one function with a latency histogram
   * add 0.7 us to a call by fentry, 2.3 by kprobe_multi, 1.8 by kprobe. But fentry takes some 0.3 s to
   * attach and detach each function (375: 124 s), kprobe_multi the same time for 77 as for 9 700. On an
   * emulated 6.1, which has no kprobe_multi, 360 take 20 s by kprobe and 55 s by fentry, since the kernel
   * waits longer for each that goes.
   */
  private static final int FENTRY_MAX = 16;

  /** For tests and measurements: the mechanism to use. */
  private static final String FORCED = "jdtrace.fbt.mechanism";

  /** Why no function can be instrumented here, naming what is missing; empty when some can. */
  static String missing() {
    Capabilities capabilities = Capabilities.get();
    if (capabilities.has(Ability.FENTRY) || capabilities.has(Ability.KPROBE)) {
      return "";
    }
    return "fbt probes need fentry or kprobes, and this kernel has neither: "
        + capabilities.reason(Ability.FENTRY);
  }

  /** The one for so many probes. */
  static Mechanism of(int probes) {
    String forced = System.getProperty(FORCED);
    if (forced != null) {
      return valueOf(forced);
    }
    Capabilities capabilities = Capabilities.get();
    boolean fentry = capabilities.has(Ability.FENTRY);
    if (fentry && probes <= FENTRY_MAX) {
      return FENTRY;
    }
    if (capabilities.has(Ability.KPROBE_MULTI)) {
      return KPROBE_MULTI;
    }
    return capabilities.has(Ability.KPROBE) ? KPROBE : FENTRY;
  }

  /** Whether the kernel may skip a firing without counting it. */
  boolean skipsUncounted() {
    // Those before 6.7 do. On one with kprobe_multi nothing chooses single kprobes.
    return this == KPROBE && !Capabilities.get().has(Ability.KPROBE_MULTI);
  }
}
