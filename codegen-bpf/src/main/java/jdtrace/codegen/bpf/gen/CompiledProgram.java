package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.runtime.Probe;

/** The code of a site, in one program or a chain of them, whose maps do not exist yet. */
public final class CompiledProgram {
  private final ProgramCompiler compiler;
  private final BpfSite site;
  private final Probe probe;
  private final ProgramLayout layout;
  private final ProbeTable probeTable;
  private final boolean needsParts;
  private final List<ProgramPart> parts;

  CompiledProgram(
      ProgramCompiler compiler,
      BpfSite site,
      Probe probe,
      ProgramLayout layout,
      ProbeTable probeTable,
      boolean needsParts,
      List<ProgramPart> parts) {
    this.compiler = compiler;
    this.site = site;
    this.probe = probe;
    this.layout = layout;
    this.probeTable = probeTable;
    this.needsParts = needsParts;
    this.parts = parts;
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

  /** The programs in the order in which they run; each but the last calls the next. */
  public List<ProgramPart> parts() {
    return parts;
  }

  /** Whether faults are handled, in scratch memory of their own. */
  public boolean hasFaults() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).hasFaults()) {
        return true;
      }
    }
    return false;
  }

  /** Fixes what depends on all code, before the maps are made. */
  public void close() {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).close(layout);
    }
  }

  /**
   * The same clauses in smaller programs, closed; the memory that they need may have grown.
   *
   * @param tooLarge a program that the kernel did not take
   * @return null when it cannot be divided further
   */
  public CompiledProgram divided(ProgramPart tooLarge) {
    CompiledProgram smaller = compiler.divide(tooLarge);
    if (smaller != null) {
      smaller.close();
    }
    return smaller;
  }

  /** What to call the clauses of a part, with "is" or "are" behind it. */
  public String describe(ProgramPart part) {
    return compiler.describe(part);
  }
}
