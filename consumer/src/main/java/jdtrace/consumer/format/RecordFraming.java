package jdtrace.consumer.format;

import java.util.Arrays;
import jdtrace.runtime.Probe;

/**
 * What stands around a record's data: the heading of the session, the prefix with CPU and probe,
 * the newline (spec printf.md section 2). With flowindent the label is indented by calls; that is a
 * heuristic over neighbouring records of one CPU, which this class remembers.
 */
public final class RecordFraming {
  private static final int INDENT_STEP = 2;

  /** More CPUs than any kernel can be built for; what claims to be beyond has no history. */
  private static final int MAX_CPUS = 1 << 16;

  private final OutputOptions options;
  private boolean headed;
  private int indent;

  /** By CPU: EPID and probe of the record before; EPID 0 is none. */
  private int[] lastEpid = new int[8];

  private int[] lastProbe = new int[8];

  private enum Flow {
    ENTRY,
    RETURN,
    NONE
  }

  public RecordFraming(OutputOptions options) {
    this.options = options;
  }

  /**
   * Heading if none was written yet, then the record's prefix.
   *
   * @param nextEpid EPID of the next record of this CPU, 0 if none is known
   * @param nextProbe probe id of that record
   */
  public void begin(OutputBuffer out, int cpu, Probe probe, int epid, int nextEpid, int nextProbe) {
    if (options.quiet && !options.flowIndent) {
      return;
    }
    if (!headed) {
      headed = true;
      heading(out);
    }
    out.decimal(cpu, 3).put(' ');
    if (options.flowIndent) {
      flow(out, cpu, probe, epid, nextEpid, nextProbe);
      return;
    }
    out.decimal(probe.id(), 6).put(' ');
    final int start = out.length();
    out.text(probe.function()).put(':').text(probe.name()).justify(start, 32).put(' ');
  }

  /** The same when nothing is known of the next record. */
  public void begin(OutputBuffer out, int cpu, Probe probe, int epid) {
    begin(out, cpu, probe, epid, 0, 0);
  }

  public void end(OutputBuffer out) {
    if (!options.quiet) {
      out.put('\n');
    }
  }

  private void heading(OutputBuffer out) {
    out.text(
        options.flowIndent
            ? "CPU FUNCTION                                 \n"
            : "CPU     ID                    FUNCTION:NAME\n");
  }

  private void flow(OutputBuffer out, int cpu, Probe probe, int epid, int nextEpid, int nextProbe) {
    final boolean remembered = remember(cpu);
    final String name = probe.name();
    Flow flow = Flow.NONE;
    if (name.equals("entry") || name.endsWith("-entry")) {
      // The second clause of one probe is no second call.
      final boolean again =
          remembered && lastEpid[cpu] != 0 && lastEpid[cpu] != epid && lastProbe[cpu] == probe.id();
      flow = again ? Flow.NONE : Flow.ENTRY;
    } else if (name.equals("return") || name.endsWith("-return")) {
      final boolean more = nextEpid != 0 && nextEpid != epid && nextProbe == probe.id();
      flow = more ? Flow.NONE : Flow.RETURN;
    }
    if (remembered) {
      lastEpid[cpu] = epid;
      lastProbe[cpu] = probe.id();
    }
    if (flow == Flow.RETURN) {
      indent = Math.max(0, indent - INDENT_STEP);
    }
    final boolean syscall = probe.provider().equals("syscall");
    final int start = out.length();
    out.blanks(indent);
    switch (flow) {
      case ENTRY -> out.text(syscall ? " => " : " -> ").text(probe.function());
      case RETURN -> out.text(syscall ? " <= " : " <- ").text(probe.function());
      case NONE -> out.text("| ").text(probe.function()).put(':').text(name);
    }
    out.justify(start, -41).put(' ');
    if (flow == Flow.ENTRY) {
      indent += INDENT_STEP;
    }
  }

  /** Makes room for a CPU's history; false when it can have none. */
  private boolean remember(int cpu) {
    if (cpu < 0 || cpu >= MAX_CPUS) {
      return false;
    }
    if (cpu >= lastEpid.length) {
      lastEpid = Arrays.copyOf(lastEpid, cpu + 8);
      lastProbe = Arrays.copyOf(lastProbe, cpu + 8);
    }
    return true;
  }
}
