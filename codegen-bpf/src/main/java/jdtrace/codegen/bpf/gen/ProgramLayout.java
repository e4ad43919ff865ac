package jdtrace.codegen.bpf.gen;

import java.util.HashMap;
import jdtrace.codegen.bpf.ir.LateConstant;
import jdtrace.codegen.bpf.ir.MapSlot;
import jdtrace.codegen.bpf.layout.AggregationLayout;
import jdtrace.codegen.bpf.layout.AggregationLayout.KeyLayout;
import jdtrace.dif.Action;

/** The memory of one site's programs: scratch, probe table, aggregation tables. */
public final class ProgramLayout {
  /** Most scratch memory that a program may take on each CPU. */
  static final int SCRATCH_MAX = 1 << 20;

  private final String name;
  private final MapSlot scratch;
  private final MapSlot faultScratch;
  private final MapSlot aggregationHeads;
  private final MapSlot aggregationTables;
  private final MapSlot probeTable;
  private final MapSlot parts;
  private final AggregationLayout aggregations;
  private final HashMap<Action.Aggregate, KeyLayout> keys;
  private final boolean wantsTask;
  private final boolean wantsTokens;
  private final LateConstant targetNumber = new LateConstant();
  private int scratchBytes = Firing.SCRATCH_START;
  private int faultScratchBytes = Firing.SCRATCH_START;

  ProgramLayout(
      String name,
      AggregationLayout aggregations,
      HashMap<Action.Aggregate, KeyLayout> keys,
      boolean wantsTask,
      boolean wantsTokens) {
    this.name = name;
    this.wantsTask = wantsTask;
    this.wantsTokens = wantsTokens;
    this.aggregations = aggregations;
    this.keys = keys;
    scratch = new MapSlot(name + ".tmp");
    faultScratch = new MapSlot(name + ".err");
    aggregationHeads = new MapSlot(name + ".top");
    aggregationTables = new MapSlot(name + ".agg");
    probeTable = new MapSlot(name + ".ids");
    parts = new MapSlot(name + ".next");
  }

  /** Whether its clauses need the current task. */
  boolean wantsTask() {
    return wantsTask;
  }

  /** Whether its clauses call strtok. */
  boolean wantsTokens() {
    return wantsTokens;
  }

  public String name() {
    return name;
  }

  public MapSlot scratch() {
    return scratch;
  }

  /** Scratch of the function that handles faults, which runs while the program's is in use. */
  public MapSlot faultScratch() {
    return faultScratch;
  }

  public MapSlot aggregationHeads() {
    return aggregationHeads;
  }

  public MapSlot aggregationTables() {
    return aggregationTables;
  }

  public MapSlot probeTable() {
    return probeTable;
  }

  /** The programs of a chain after the first, by number. */
  public MapSlot parts() {
    return parts;
  }

  public AggregationLayout aggregations() {
    return aggregations;
  }

  /** The number of the function for which a copy is loaded; to be set before it is assembled. */
  public LateConstant targetNumber() {
    return targetNumber;
  }

  KeyLayout key(Action.Aggregate action) {
    return keys.get(action);
  }

  /** Makes sure that scratch reaches at least this far. */
  void needScratch(int bytes) {
    scratchBytes = Math.max(scratchBytes, bytes);
  }

  void needFaultScratch(int bytes) {
    faultScratchBytes = Math.max(faultScratchBytes, bytes);
  }

  /** Distance between the scratch of two CPUs; final once all code is emitted. */
  public int scratchStride() {
    return scratchBytes + 63 & -64;
  }

  public int faultScratchStride() {
    return faultScratchBytes + 63 & -64;
  }
}
