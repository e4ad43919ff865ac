package jdtrace.provider.cpc;

import jdtrace.linux.perf.PerfCounter;

/**
 * An event by its name: perf's with {@code _} for {@code -}, PAPI's generic names for those that have
 * a generic event of Linux, {@code rHEX} for what the processor's manual numbers. Source of the numbers:
 * {@code enum perf_hw_id}, {@code enum perf_sw_ids} in perf_event.h.
 *
 * @param shift of a mask into the configuration
 */
record CpcEvent(String name, int type, long config, int shift) {
  /** The mask of a raw event of x86 follows the event's number. */
  private static final int UNIT_MASK_SHIFT = 8;

  private static final String[] SOFTWARE = {
    "cpu_clock",
    "task_clock",
    "page_faults",
    "context_switches",
    "cpu_migrations",
    "minor_faults",
    "major_faults",
    "alignment_faults",
    "emulation_faults",
  };

  private static final String[] HARDWARE = {
    "cycles",
    "instructions",
    "cache_references",
    "cache_misses",
    "branch_instructions",
    "branch_misses",
    "bus_cycles",
    "stalled_cycles_frontend",
    "stalled_cycles_backend",
    "ref_cycles",
  };

  /** Those that are listed. */
  static String[] software() {
    return SOFTWARE.clone();
  }

  static String[] hardware() {
    return HARDWARE.clone();
  }

  /** The event of a name, or null. */
  static CpcEvent named(String name) {
    String canonical =
        switch (name) {
          case "faults" -> "page_faults";
          case "cs" -> "context_switches";
          case "migrations" -> "cpu_migrations";
          case "cpu_cycles", "PAPI_tot_cyc" -> "cycles";
          case "PAPI_tot_ins" -> "instructions";
          case "branches", "PAPI_br_ins" -> "branch_instructions";
          case "PAPI_br_msp" -> "branch_misses";
          case "PAPI_l3_tca" -> "cache_references";
          case "PAPI_l3_tcm" -> "cache_misses";
          case "PAPI_ref_cyc" -> "ref_cycles";
          default -> name;
        };
    int software = index(SOFTWARE, canonical);
    if (software >= 0) {
      return new CpcEvent(name, PerfCounter.SOFTWARE, software, -1);
    }
    int hardware = index(HARDWARE, canonical);
    if (hardware >= 0) {
      return new CpcEvent(name, PerfCounter.HARDWARE, hardware, -1);
    }
    return raw(name);
  }

  private static int index(String[] names, String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static CpcEvent raw(String name) {
    if (name.length() < 2 || name.length() > 17 || name.charAt(0) != 'r') {
      return null;
    }
    for (int i = 1; i < name.length(); i++) {
      if (Character.digit(name.charAt(i), 16) < 0) {
        return null;
      }
    }
    long config = Long.parseUnsignedLong(name, 1, name.length(), 16);
    return new CpcEvent(name, PerfCounter.RAW, config, UNIT_MASK_SHIFT);
  }

  boolean isSoftware() {
    return type == PerfCounter.SOFTWARE;
  }

  /** Whether its count is of nanoseconds. */
  boolean isClock() {
    return isSoftware() && config <= 1;
  }
}
