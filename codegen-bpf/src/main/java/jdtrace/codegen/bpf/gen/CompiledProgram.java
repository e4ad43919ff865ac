package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.asm.Assembler;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.runtime.Probe;

/** A program whose code is made but whose maps do not exist yet. */
public final class CompiledProgram {
  private final BpfSite site;
  private final Probe probe;
  private final ProgramLayout layout;
  private final ProbeTable probeTable;
  private final boolean needsParts;
  private final List<Function> functions;
  private final Firing firing;
  private final Firing faultFiring;

  CompiledProgram(
      BpfSite site,
      Probe probe,
      ProgramLayout layout,
      ProbeTable probeTable,
      boolean needsParts,
      List<Function> functions,
      Firing firing,
      Firing faultFiring) {
    this.site = site;
    this.probe = probe;
    this.layout = layout;
    this.probeTable = probeTable;
    this.needsParts = needsParts;
    this.functions = functions;
    this.firing = firing;
    this.faultFiring = faultFiring;
  }

  /** Where it goes; null for a program that the tracer runs itself. */
  public BpfSite site() {
    return site;
  }

  /** The tracer's probe, null for a kernel site. */
  public Probe probe() {
    return probe;
  }

  public ProgramLayout layout() {
    return layout;
  }

  /** The table of the probes it serves, or null when it is only one. */
  public ProbeTable probeTable() {
    return probeTable;
  }

  /** Whether the probe table must lead to the parts of the probes' names. */
  public boolean needsParts() {
    return needsParts;
  }

  /** Whether faults are handled, in scratch memory of their own. */
  public boolean hasFaults() {
    return faultFiring != null;
  }

  /** Whether a function is a callback of a helper: then the program must be loaded with BTF. */
  public boolean hasCallbacks() {
    return layout.stringFunctions().hasCallbacks();
  }

  /** Fixes what depends on all code, before the maps are made. */
  public void close() {
    firing.scratchStride().set(layout.scratchStride());
    if (faultFiring != null) {
      faultFiring.scratchStride().set(layout.faultScratchStride());
      faultFiring.callerStride().set(layout.scratchStride());
    }
  }

  /** Where each function begins, and the instructions. */
  public record Code(long[] instructions, int[] starts, List<String> names) {}

  /** Makes the instructions; all maps must be bound. */
  public Code assemble() {
    Assembler assembler = new Assembler();
    for (Function function : functions) {
      function.emit(assembler);
    }
    long[] instructions = assembler.assemble();
    int[] starts = new int[functions.size()];
    ArrayList<String> names = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = assembler.position(functions.get(i).label());
      names.add(functions.get(i).name());
    }
    return new Code(instructions, starts, names);
  }
}
