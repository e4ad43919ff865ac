package jdtrace.codegen.bpf.gen;

import java.util.HashMap;
import java.util.List;
import jdtrace.codegen.bpf.ir.LateConstant;
import jdtrace.codegen.bpf.ir.MapSlot;
import jdtrace.codegen.bpf.layout.ConstantPool;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.layout.RingLayout;
import jdtrace.codegen.bpf.layout.SpeculationLayout;
import jdtrace.codegen.bpf.layout.VariableLayout;
import jdtrace.dif.DifVariable;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.shared.RegionLayout;

/**
 * What all programs of a session share while they are compiled: options, layouts, and the maps they
 * will refer to.
 *
 * @param cpus how per-CPU memory is divided
 * @param errorMatches clauses of dtrace:::ERROR, in program order
 * @param errorProbe dtrace:::ERROR, or null when no clause wants it
 * @param region of the variables that another engine uses too; null when there are none
 * @param poolMask the pool's {@code offsetMask}, once it is complete
 */
public record Compilation(
    RunOptions options,
    CpuParts cpus,
    List<Match> matches,
    List<RecordLayout> records,
    RingLayout ring,
    SpeculationLayout speculations,
    VariableLayout variables,
    KernelTypes kernel,
    ConstantPool pool,
    List<Match> errorMatches,
    Probe errorProbe,
    RegionLayout region,
    LateConstant poolMask,
    Maps maps) {

  /** The maps of a session. */
  public static final class Maps {
    public final MapSlot control = new MapSlot("control");
    public final MapSlot ring = new MapSlot("ring");
    public final MapSlot speculations = new MapSlot("speculations");
    public final MapSlot pool = new MapSlot("pool");
    public final MapSlot threads = new MapSlot("self");
    public final MapSlot region = new MapSlot("region");
    private final HashMap<VariableLayout.ArrayLayout, MapSlot> arrays = new HashMap<>();

    /** The hash map of an associative array. */
    public MapSlot array(VariableLayout.ArrayLayout layout) {
      return arrays.computeIfAbsent(layout, l -> new MapSlot(l.variable().variable().name()));
    }
  }

  /** Whether another engine uses a variable too. */
  boolean isShared(DifVariable.Scope scope, int id) {
    return region != null && region.has(scope, id);
  }

  /** Size of a string with its NUL, rounded up to a power of two. */
  int stringCapacity() {
    return Integer.highestOneBit(stringWordBytes() - 1) * 2;
  }

  /** Size of a string with its NUL, rounded up to whole words. */
  int stringWordBytes() {
    return options.stringBytes() + 7 & -8;
  }
}
