package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.Builtin;
import jdtrace.runtime.Probe;

/** Which probe is firing, as code sees it. */
sealed interface ProbeIdentity {
  /** The probe's id, 32 bits. */
  Value id(Firing firing);

  /** A part of its name. */
  Memory part(Firing firing, Builtin part);

  /** One probe, known when the program is loaded. */
  record Known(Probe probe) implements ProbeIdentity {
    @Override
    public Value id(Firing firing) {
      return firing.graph().constant(probe.id());
    }

    @Override
    public Memory part(Firing firing, Builtin part) {
      return Memory.literal(
          firing, ProbeTable.part(probe, part, firing.compilation().options().stringBytes()));
    }
  }

  /** An entry of the program's probe table. */
  record Entry(ProbeTable table, Value pointer) implements ProbeIdentity {
    @Override
    public Value id(Firing firing) {
      return firing.graph().loadPure(4, pointer, ProbeTable.ID);
    }

    @Override
    public Memory part(Firing firing, Builtin part) {
      return table.part(firing, pointer, part);
    }
  }
}
