package jdtrace.provider.fbt;

import jdtrace.linux.bpf.VerifierException;
import jdtrace.linux.ffm.SysException;
import jdtrace.runtime.EngineException;

/**
 * Functions that the kernel would not let us instrument. One that was named ends the session; of
 * others the user is told the number, once.
 */
final class Refusals {
  private final EnablingReport report;
  private final int all;
  private int done;
  private int refused;

  /**
   * @param all how many probes are to be attached
   */
  Refusals(EnablingReport report, int all) {
    this.report = report;
    this.all = all;
  }

  /** A probe was attached. */
  void attached(int count) {
    done += count;
    step();
  }

  /**
   * A probe was refused.
   *
   * @throws EngineException when it was named
   */
  void refused(FunctionProbe probe, SysException reason) {
    if (probe.exact()) {
      throw new EngineException(
          "the kernel does not let "
              + probe.probe().description()
              + " be instrumented: "
              + text(reason),
          null,
          reason);
    }
    done++;
    refused++;
    step();
  }

  private static String text(SysException reason) {
    String log = reason instanceof VerifierException refusal ? refusal.logTail(2).strip() : "";
    int end = log.indexOf("\nprocessed ");
    log = end < 0 ? log : log.substring(0, end);
    return log.isEmpty() || log.startsWith("processed ") ? reason.getMessage() : log;
  }

  private void step() {
    report.progress(done, all);
    if (done < all || refused == 0) {
      return;
    }
    if (refused == all) {
      throw new EngineException("the kernel refuses all of the functions that match");
    }
    report.say(
        refused
            + (refused == 1 ? " function" : " functions")
            + " could not be instrumented: the kernel refuses"
            + (refused == 1 ? " it" : " them"));
  }
}
