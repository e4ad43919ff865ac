package jdtrace.provider.fbt;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.site.Attacher;
import jdtrace.codegen.bpf.site.Attachment;
import jdtrace.linux.bpf.AttachType;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.bpf.BpfLinks;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.ffm.SysException;

/**
 * kprobe_multi: one program at all functions. One function that cannot be probed makes the kernel
 * refuse all that were named with it, so what was refused is tried again in halves.
 *
 * @param addresses of the probes' functions, in their order
 */
record ProbedFunctions(
    List<FunctionProbe> probes, long[] addresses, boolean atReturn, Refusals refusals)
    implements Attacher {

  @Override
  public Attachment attach(BpfProgram program) {
    Links links = new Links();
    try {
      attach(program, 0, addresses.length, links);
      return links;
    } catch (RuntimeException e) {
      links.close();
      throw e;
    }
  }

  private void attach(BpfProgram program, int from, int to, Links links) {
    long[] some = new long[to - from];
    long[] cookies = new long[to - from];
    for (int i = from; i < to; i++) {
      some[i - from] = addresses[i];
      cookies[i - from] = i + 1L;
    }
    try {
      links.add(
          BpfLink.kprobeMulti(
              program,
              AttachType.TRACE_KPROBE_MULTI,
              some,
              cookies,
              atReturn ? BpfLink.RETURN : 0));
    } catch (SysException e) {
      if (to - from == 1) {
        refusals.refused(probes.get(from), e);
        return;
      }
      int middle = (from + to) >>> 1;
      attach(program, from, middle, links);
      attach(program, middle, to, links);
      return;
    }
    refusals.attached(to - from);
  }

  private static final class Links implements Attachment {
    private final List<BpfLink> open = new ArrayList<>();
    private final BpfLinks closing = new BpfLinks();
    private long missed;

    void add(BpfLink link) {
      open.add(closing.add(link));
    }

    @Override
    public long missed() {
      long sum = missed;
      for (int i = 0; i < open.size(); i++) {
        sum += open.get(i).kprobeMultiMissed();
      }
      return sum;
    }

    @Override
    public void close() {
      missed = missed();
      open.clear();
      closing.close();
    }
  }
}
