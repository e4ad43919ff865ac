package jdtrace.provider.fbt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.bpf.site.Attachment;
import jdtrace.codegen.bpf.site.FunctionTarget;
import jdtrace.codegen.bpf.site.TargetAttacher;
import jdtrace.linux.bpf.AttachType;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.bpf.BpfLinks;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.bpf.KernelBtf;
import jdtrace.linux.bpf.VerifierException;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.SysException;
import jdtrace.types.btf.KernelTypes;

/** fentry and fexit: a copy of the site's program for each function. */
record TracedFunctions(List<FunctionProbe> probes, boolean atReturn, Refusals refusals)
    implements TargetAttacher {

  @Override
  public Attachment attach(Loader loader) {
    AttachType type = atReturn ? AttachType.TRACE_FEXIT : AttachType.TRACE_FENTRY;
    Map<String, Fd> modules = new HashMap<>();
    Copies copies = new Copies();
    try {
      for (int i = 0; i < probes.size(); i++) {
        attach(i, type, loader, modules, copies);
      }
      return copies;
    } catch (RuntimeException e) {
      copies.close();
      throw e;
    } finally {
      for (Fd module : modules.values()) {
        if (module != null) {
          module.close();
        }
      }
    }
  }

  private void attach(
      int number, AttachType type, Loader loader, Map<String, Fd> modules, Copies copies) {
    FunctionProbe probe = probes.get(number);
    KernelFunction function = probe.function();
    Fd module = null;
    if (!function.module().equals(KernelTypes.CORE)) {
      module = modules.computeIfAbsent(function.module(), KernelBtf::ofModule);
    }
    try {
      BpfProgram program = loader.load(new FunctionTarget(number, type, function.btfId(), module));
      copies.programs.add(program);
      copies.links.add(BpfLink.tracing(program, type, 0));
    } catch (VerifierException e) {
      refusals.refused(probe, e);
      return;
    } catch (SysException e) {
      copies.programs.removeLast().close();
      refusals.refused(probe, e);
      return;
    }
    refusals.attached(1);
  }

  private static final class Copies implements Attachment {
    private final List<BpfProgram> programs = new ArrayList<>();
    private final BpfLinks links = new BpfLinks();
    private long missed;

    @Override
    public long missed() {
      long sum = missed;
      for (int i = 0; i < programs.size(); i++) {
        sum += programs.get(i).info().recursionMisses();
      }
      return sum;
    }

    @Override
    public void close() {
      links.close();
      missed = missed();
      for (BpfProgram program : programs) {
        program.close();
      }
      programs.clear();
    }
  }
}
