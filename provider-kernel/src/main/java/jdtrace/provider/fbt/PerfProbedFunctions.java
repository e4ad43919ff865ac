package jdtrace.provider.fbt;

import java.util.List;
import jdtrace.codegen.bpf.site.Attacher;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.bpf.BpfLinks;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.perf.PerfEvent;

/**
 * kprobes as perf events: one program, an event for each function.
 *
 * @param eventType of the event source kprobe
 */
record PerfProbedFunctions(
    List<FunctionProbe> probes,
    long[] addresses,
    boolean atReturn,
    int eventType,
    Refusals refusals)
    implements Attacher {

  @Override
  public AutoCloseable attach(BpfProgram program) {
    BpfLinks links = new BpfLinks();
    try {
      for (int i = 0; i < addresses.length; i++) {
        try {
          links.add(link(program, i));
        } catch (SysException e) {
          refusals.refused(probes.get(i), e);
          continue;
        }
        refusals.attached(1);
      }
      return links;
    } catch (RuntimeException e) {
      links.close();
      throw e;
    }
  }

  /** The link keeps the event. */
  private BpfLink link(BpfProgram program, int number) {
    try (PerfEvent event = PerfEvent.kprobe(eventType, addresses[number], atReturn)) {
      return BpfLink.perfEvent(program, event.descriptor(), number + 1L);
    }
  }
}
