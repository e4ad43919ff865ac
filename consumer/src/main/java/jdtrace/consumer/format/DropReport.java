package jdtrace.consumer.format;

import jdtrace.runtime.Drops;

/**
 * Tells losses once each: compares the engine's growing counters with what was told before (spec
 * printf.md section 6, consumer.md section 8).
 */
public final class DropReport {
  private static final long[] NONE = {};

  private final OutputOptions options;
  private Drops told = new Drops(NONE, NONE, 0, 0, 0, 0, 0, 0, 0, 0);

  public DropReport(OutputOptions options) {
    this.options = options;
  }

  /** A line for each kind of loss that grew since the last call. */
  public void report(OutputBuffer out, Drops now) {
    byCpu(out, "PRINCIPAL", now.principal(), told.principal(), " drop");
    byCpu(out, "AGGREGATION", now.aggregation(), told.aggregation(), " aggregation drop");
    final String dynamic = " dynamic variable drop";
    line(out, "DYNAMIC", now.dynamic() - told.dynamic(), dynamic, "");
    line(
        out,
        "DYNRINSE",
        now.dynamicRinsing() - told.dynamicRinsing(),
        dynamic,
        " with non-empty rinsing list");
    line(
        out,
        "DYNDIRTY",
        now.dynamicDirty() - told.dynamicDirty(),
        dynamic,
        " with non-empty dirty list");
    line(out, "SPEC", now.speculative() - told.speculative(), " speculative drop", "");
    line(
        out,
        "SPECBUSY",
        now.speculationsBusy() - told.speculationsBusy(),
        " failed speculation",
        " (available buffer(s) still busy)");
    line(
        out,
        "SPECUNAVAIL",
        now.speculationsUnavailable() - told.speculationsUnavailable(),
        " failed speculation",
        " (no speculative buffer available)");
    line(
        out,
        "STKSTROVERFLOW",
        now.stackStrings() - told.stackStrings(),
        " jstack()/ustack() string table overflow",
        "");
    line(
        out,
        "DBLERROR",
        now.doubleErrors() - told.doubleErrors(),
        " error",
        " in ERROR probe enabling");
    told = copy(now);
  }

  /** The counters by CPU may be the engine's own, which go on growing. */
  private static Drops copy(Drops drops) {
    return new Drops(
        drops.principal().clone(),
        drops.aggregation().clone(),
        drops.dynamic(),
        drops.dynamicRinsing(),
        drops.dynamicDirty(),
        drops.speculative(),
        drops.speculationsBusy(),
        drops.speculationsUnavailable(),
        drops.stackStrings(),
        drops.doubleErrors());
  }

  private void byCpu(OutputBuffer out, String tag, long[] now, long[] before, String what) {
    for (int cpu = 0; cpu < now.length; cpu++) {
      final long count = now[cpu] - (cpu < before.length ? before[cpu] : 0);
      if (count > 0) {
        head(out, tag, count, what);
        out.text(" on CPU ").decimal(cpu).put('\n');
      }
    }
  }

  private void line(OutputBuffer out, String tag, long count, String what, String rest) {
    if (count > 0) {
      head(out, tag, count, what);
      out.text(rest).put('\n');
    }
  }

  private void head(OutputBuffer out, String tag, long count, String what) {
    out.text("dtrace: ");
    if (options.dropTags) {
      out.text("[DTRACEDROP_").text(tag).text("] ");
    }
    out.decimal(count).text(what);
    if (count > 1) {
      out.put('s');
    }
  }
}
