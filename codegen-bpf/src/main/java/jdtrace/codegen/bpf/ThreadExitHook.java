package jdtrace.codegen.bpf;

import java.util.List;
import jdtrace.codegen.bpf.asm.Assembler;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.linux.bpf.AttachType;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.bpf.ProgramSpec;
import jdtrace.linux.bpf.ProgramType;
import jdtrace.linux.ffm.Handles;
import jdtrace.types.TypeCatalog;
import jdtrace.types.btf.BtfKind;
import jdtrace.types.btf.KernelTypes;

/**
 * Attaches the program that frees the variables of threads that end. On a kernel without types of its
 * tracepoints there is none: there, as in DTrace, a thread that ends without storing 0 leaves its
 * share of dynvarsize taken.
 */
final class ThreadExitHook {
  private ThreadExitHook() {}

  /** The attached program's link, or null where there is nothing to do or no way to do it. */
  static BpfLink attach(List<Function> code, TypeCatalog types, Handles handles) {
    int tracepoint =
        !code.isEmpty() && types instanceof KernelTypes kernel
            ? kernel.typeId(null, BtfKind.TYPEDEF, "btf_trace_sched_process_free")
            : 0;
    if (tracepoint == 0) {
      return null;
    }
    Assembler assembler = new Assembler();
    for (Function function : code) {
      function.emit(assembler);
    }
    long[] instructions = assembler.assemble();
    int[] starts = new int[code.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = assembler.position(code.get(i).label());
    }
    ProgramSpec spec =
        new ProgramSpec(ProgramType.TRACING, code.getFirst().name(), instructions)
            .attachType(AttachType.TRACE_RAW_TP)
            .attachBtfId(tracepoint);
    if (starts.length > 1) {
      FunctionTypes.describe(spec, code, starts, handles);
    }
    return BpfLink.rawTracepoint(handles.add(BpfProgram.load(spec)), null, 0);
  }
}
