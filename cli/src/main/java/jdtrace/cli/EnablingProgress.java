package jdtrace.cli;

import jdtrace.provider.fbt.EnablingReport;

/**
 * Tells on a terminal how far the instrumentation of many functions has come, in a line that is
 * rewritten and erased at the end. In a pipe there is no such line.
 */
final class EnablingProgress implements EnablingReport {
  private static final long PATIENCE_NANOS = 500_000_000;
  private static final long INTERVAL_NANOS = 100_000_000;

  private final Diagnostics diagnostics;
  private long began;
  private long shown;
  private boolean visible;

  EnablingProgress(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  @Override
  public void say(String message) {
    diagnostics.say(message);
  }

  @Override
  public void progress(int done, int all) {
    long now = System.nanoTime();
    if (began == 0) {
      began = now;
    }
    if (done == all) {
      if (visible) {
        diagnostics.raw("\r\033[K");
      }
      began = 0;
      visible = false;
    } else if (now - began > PATIENCE_NANOS
        && now - shown > INTERVAL_NANOS
        && diagnostics.isTerminal()) {
      shown = now;
      visible = true;
      diagnostics.raw("\rdtrace: enabling " + done + " of " + all + " probes");
    }
  }
}
