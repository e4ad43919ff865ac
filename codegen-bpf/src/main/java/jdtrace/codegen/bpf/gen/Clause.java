package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.ir.Value;
import jdtrace.runtime.Match;

/**
 * The statement being compiled in a firing.
 *
 * @param index its position among the statements of the program
 */
record Clause(Firing firing, Match match, int index, FaultExits faults) {
  int ordinal() {
    return match.statement().ordinal();
  }

  /** The enabled probe id of this statement on the firing probe. */
  Value epid() {
    return switch (firing.probe()) {
      case ProbeIdentity.Known known -> firing.graph().constant(match.epidOf(known.probe().id()));
      case ProbeIdentity.Entry entry -> entry.table().epid(firing.graph(), entry.pointer(), index);
    };
  }
}
