package jdtrace.consumer.format;

import jdtrace.base.Fault;
import jdtrace.runtime.Probe;

/** Lines that tell of faults (spec errors.md section 3), with the command's prefix. */
public final class FaultText {
  private FaultText() {}

  /**
   * A fault in probe context.
   *
   * @param action 0 for the predicate
   * @param difOffset bytes, -1 unknown
   */
  public static void fault(
      OutputBuffer out,
      int epid,
      Probe probe,
      Fault fault,
      long address,
      int action,
      int difOffset) {
    place(out, epid, probe);
    out.text(fault.text());
    if (fault.hasAddress()) {
      out.text(" (0x").hex(address).put(')');
    }
    if (action == 0) {
      out.text(" in predicate");
    } else {
      out.text(" in action #").decimal(action);
    }
    if (difOffset >= 0) {
      out.text(" at DIF offset ").decimal(difOffset);
    }
    out.put('\n');
  }

  /** An action that the consumer could not carry out, e.g. {@code couldn't freopen() "f": ...}. */
  public static void library(OutputBuffer out, int epid, Probe probe, String text) {
    place(out, epid, probe);
    out.text(text).put('\n');
  }

  private static void place(OutputBuffer out, int epid, Probe probe) {
    out.text("dtrace: error on enabled probe ID ").decimal(epid);
    out.text(" (ID ").decimal(probe.id()).text(": ").text(probe.provider()).put(':');
    out.text(probe.module()).put(':').text(probe.function()).put(':').text(probe.name());
    out.text("): ");
  }
}
