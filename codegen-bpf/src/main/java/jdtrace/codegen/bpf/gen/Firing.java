package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.LateConstant;
import jdtrace.codegen.bpf.ir.MapSlot;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.site.ValueSource;

/**
 * One run of a program or of its fault function, as the code sees it: the context, this CPU's
 * memory, what has been computed already. Everything is computed on first use; what does not change
 * during a firing is computed once.
 */
final class Firing {
  /** Offset in scratch of 8 bytes for turning pointers into numbers. */
  static final int LAUNDER_CELL = 0;

  /** Offset in scratch of the EPID of a clause that faulted. */
  static final int FAULT_EPID = 8;

  /** Offsets in scratch of what the clock said, between two programs of a firing. */
  private static final int CARRIED_TIMESTAMP = 16;

  private static final int CARRIED_WALL_TIMESTAMP = 24;

  /** Offset in scratch of what keeps copies of a program from interrupting each other. */
  private static final int EXCLUSION = 32;

  /** Where by-reference clause-locals start in scratch; temporaries follow. */
  static final int SCRATCH_START = 64;

  private final Compilation compilation;
  private final ProgramLayout program;
  private final Graph graph = new Graph();
  private final boolean fault;
  private final LateConstant scratchStride = new LateConstant();
  private final LateConstant callerStride = new LateConstant();
  private final Value context;
  private final List<ValueSource> arguments;
  private final ArrayList<Value> presets = new ArrayList<>();
  private final int timestamp;
  private final int wallTimestamp;
  private final int carriedLocals;
  private final ClauseLocals locals;
  private final StringFunctions stringFunctions;
  private final SpeculationFunctions speculations;
  private final BuiltinVariables builtins;
  private final ScratchSpace space;
  private NearReads reads;
  private final int tokens;
  private final HashSet<Value> computed = new HashSet<>();

  /** What another program left, which may have had no reason to compute it. */
  private final HashSet<Value> unsure = new HashSet<>();

  private ProbeIdentity probe;
  private boolean end;
  private Value located;

  /**
   * @param fault whether this is the fault function, whose scratch is separate
   * @param lives of the clause-local variables
   * @param strings the string functions of the program
   * @param speculations the functions of the program that deal with speculations
   */
  Firing(
      Compilation compilation,
      ProgramLayout program,
      boolean fault,
      List<ValueSource> arguments,
      BuiltinVariables.Sources sources,
      LocalLives lives,
      StringFunctions strings,
      SpeculationFunctions speculations) {
    this.speculations = speculations;
    this.compilation = compilation;
    this.program = program;
    this.fault = fault;
    this.arguments = arguments;
    this.context = graph.parameter(1);
    Value zero = graph.constant(0);
    this.timestamp = graph.newVariable(zero);
    this.wallTimestamp = graph.newVariable(zero);
    this.locals = new ClauseLocals(graph, lives);
    this.stringFunctions = strings;
    this.carriedLocals = SCRATCH_START + compilation.variables().localBytes();
    this.tokens = carriedLocals + locals.carriedBytes();
    this.space = new ScratchSpace(this, tokens + tokenBytes());
    this.builtins = new BuiltinVariables(this, sources);
    this.reads = new NearReads(this, Map.of());
  }

  Compilation compilation() {
    return compilation;
  }

  ProgramLayout program() {
    return program;
  }

  Graph graph() {
    return graph;
  }

  BuiltinVariables builtins() {
    return builtins;
  }

  /** Where the clause-local variables end in scratch. */
  int localsEnd() {
    return carriedLocals;
  }

  ScratchSpace space() {
    return space;
  }

  /** The reads of kernel memory. */
  NearReads reads() {
    return reads;
  }

  /** Has reads copied together that were found near each other when this was compiled before. */
  void reads(Map<Integer, NearReads.Stretch> plan) {
    reads = new NearReads(this, plan);
  }

  boolean isFault() {
    return fault;
  }

  /** Whether this is END, where exit() changes the status and nothing else. */
  boolean isEnd() {
    return end;
  }

  void end(boolean value) {
    end = value;
  }

  // What strtok splits: as long as the firing.

  private int tokenBytes() {
    return program.wantsTokens()
        ? 8 * TokenFinder.CELLS + ScratchSpace.stringBytes(compilation)
        : 0;
  }

  /** The cells of {@link TokenFinder}. */
  Value tokenCells() {
    needScratch(tokens + tokenBytes());
    return scratchAt(tokens);
  }

  /** The text that strtok splits. */
  Memory tokenText() {
    needScratch(tokens + tokenBytes());
    return Memory.scratch(
        this, scratchAt(tokens + 8 * TokenFinder.CELLS), compilation.stringWordBytes());
  }

  /** As each firing begins there is nothing to be split. */
  void clearTokens() {
    if (program.wantsTokens()) {
      graph.store(8, tokenCells(), 8L * TokenFinder.ACTIVE, graph.constant(0));
    }
  }

  /** The stride of this function's scratch, to be set when all code is made. */
  LateConstant scratchStride() {
    return scratchStride;
  }

  /** The stride of the caller's scratch, in the fault function. */
  LateConstant callerStride() {
    return callerStride;
  }

  Value context() {
    return context;
  }

  ProbeIdentity probe() {
    return probe;
  }

  void probe(ProbeIdentity identity) {
    probe = identity;
  }

  /** Gives arg0.. as values (the fault function's). */
  void presetArguments(Value... values) {
    presets.addAll(List.of(values));
  }

  /** The scalar clause-locals. */
  ClauseLocals locals() {
    return locals;
  }

  /** The string functions that this code and other functions of the program call. */
  StringFunctions stringFunctions() {
    return stringFunctions;
  }

  /** A raw argument. */
  Value argument(int index) {
    if (!presets.isEmpty()) {
      return index < presets.size() ? presets.get(index) : graph.constant(0);
    }
    return index < arguments.size() ? source(arguments.get(index)) : graph.constant(0);
  }

  /** A number from where a site has it. */
  Value source(ValueSource source) {
    return switch (source) {
      case ValueSource.Constant c -> graph.constant(c.value());
      case ValueSource.ContextWord w -> graph.loadPure(8, context, w.offset());
      case ValueSource.PlainContextWord w -> plain(w);
      case ValueSource.StructureContextWord w ->
          graph.launder(graph.loadPure(8, context, w.offset()), scratchAt(LAUNDER_CELL));
      case ValueSource.PointedField f -> pointed(f);
      case ValueSource.SignExtended s -> graph.signExtend(source(s.source()), s.bits());
      case ValueSource.ZeroExtended z ->
          z.bits() == 32
              ? graph.low32(source(z.source()))
              : graph.alu(Alu.AND, source(z.source()), (1L << z.bits()) - 1);
      case ValueSource.TargetNumber _ -> graph.late(program.targetNumber());
      case ValueSource.AttachCookie _ -> graph.callPure(BpfHelper.GET_ATTACH_COOKIE, context);
      case ValueSource.KernelPc _ -> programCounter(false);
      case ValueSource.UserPc _ -> programCounter(true);
    };
  }

  private Value plain(ValueSource.PlainContextWord w) {
    Value cell = builtins.loadCell();
    graph.call(
        BpfHelper.PROBE_READ_KERNEL, cell, graph.constant(8), graph.add(context, w.offset()));
    return graph.load(8, cell, 0);
  }

  private Value pointed(ValueSource.PointedField f) {
    Value pointer = graph.loadPure(8, context, f.contextOffset());
    if (f.typed()) {
      return graph.loadPure(f.bytes(), pointer, f.fieldOffset());
    }
    Value cell = builtins.loadCell();
    graph.store(8, cell, 0, graph.constant(0));
    graph.call(
        BpfHelper.PROBE_READ_KERNEL,
        cell,
        graph.constant(f.bytes()),
        graph.add(pointer, f.fieldOffset()));
    return graph.load(8, cell, 0);
  }

  /** Offsets in x86-64's struct pt_regs; the low two bits of cs tell user from kernel mode. */
  private static final int REGS_IP = 128;

  private static final int REGS_CS = 136;

  private Value programCounter(boolean user) {
    Value ip = graph.loadPure(8, context, REGS_IP);
    Value mode = graph.alu(Alu.AND, graph.loadPure(8, context, REGS_CS), 3);
    Condition wanted = user ? Condition.NE : Condition.EQ;
    return graph.alu(Alu.MUL, ip, graph.bool(wanted, mode, graph.constant(0)));
  }

  // This CPU's memory.

  /**
   * Finds this CPU's part of per-CPU memory, where that is not simply the CPU's number; goes to
   * {@code nowhere} when it has none.
   */
  void locate(Block nowhere) {
    CpuParts cpus = compilation.cpus();
    if (cpus.isDirect()) {
      return;
    }
    Value cpu = graph.callPure(BpfHelper.GET_SMP_PROCESSOR_ID);
    if (cpus.isRestricted()) {
      Block wanted = graph.newBlock();
      graph.branch(Condition.EQ, cpu, graph.constant(cpus.cpuOf(0)), wanted, nowhere);
      graph.begin(wanted);
      return;
    }
    Value index = graph.alu(Alu.SHL, graph.alu(Alu.AND, cpu, cpus.tableLength() - 1L), 2);
    Value table = control(ControlLayout.parts(cpus));
    Value found = graph.load(4, graph.add(table, index), 0);
    Block here = graph.newBlock();
    Block lost = graph.newColdBlock();
    graph.guard(Condition.ULT, found, graph.constant(cpus.count()), here, lost);
    graph.begin(lost);
    long elsewhere = ControlLayout.CPU_AREA + (long) cpus.count() * ControlLayout.CPU_STRIDE;
    graph.atomicAdd(control(elsewhere), ControlLayout.PRINCIPAL_DROPS, graph.constant(1));
    graph.jump(nowhere);
    graph.begin(here);
    located = found;
  }

  /** The number of this CPU's part, bounded for the verifier. */
  Value part() {
    int count = compilation.cpus().count();
    if (count == 1) {
      return graph.constant(0);
    }
    Value number = located != null ? located : graph.callPure(BpfHelper.GET_SMP_PROCESSOR_ID);
    return graph.alu(Alu.AND, number, count - 1L);
  }

  /** A pointer into this CPU's part of a map. */
  private Value part(MapSlot map, Value stride, long offset) {
    Value base = graph.mapValue(map, offset);
    return graph.add(base, graph.alu(Alu.MUL, part(), stride));
  }

  /** A pointer into this CPU's scratch memory of this program. */
  Value scratchAt(int offset) {
    MapSlot map = fault ? program.faultScratch() : program.scratch();
    Value base = part(map, graph.late(scratchStride), 0);
    return graph.add(base, offset);
  }

  /**
   * Takes this CPU for the firing; goes to {@code busy}, and counts the firing as lost, when another
   * copy of the program has it.
   */
  void enter(Block busy) {
    Block entered = graph.newBlock();
    Block lost = graph.newColdBlock();
    Value before =
        graph.compareExchange(scratchAt(EXCLUSION), 0, graph.constant(0), graph.constant(1));
    graph.branch(Condition.EQ, before, graph.constant(0), entered, lost);
    graph.begin(lost);
    graph.atomicAdd(cpuCounters(), ControlLayout.PRINCIPAL_DROPS, graph.constant(1));
    graph.jump(busy);
    graph.begin(entered);
  }

  /** Gives the CPU back. */
  void leaveCpu() {
    graph.store(8, scratchAt(EXCLUSION), 0, graph.constant(0));
  }

  /** In the fault function: a pointer into the scratch memory of the clause that faulted. */
  Value callerScratchAt(int offset) {
    Value base = part(program.scratch(), graph.late(callerStride), 0);
    return graph.add(base, offset);
  }

  /** Makes sure that scratch is at least this long. */
  void needScratch(int bytes) {
    if (fault) {
      program.needFaultScratch(bytes);
    } else {
      program.needScratch(bytes);
    }
  }

  /** The functions for speculations. */
  SpeculationFunctions speculations() {
    return speculations;
  }

  /** How room in this CPU's ring is reserved. */
  RingWriter ringWriter() {
    return new RingWriter(graph, compilation.ring(), end);
  }

  /** A pointer to this CPU's ring. */
  Value ring() {
    return part(compilation.maps().ring, graph.constant(compilation.ring().stride()), 0);
  }

  /** A pointer to this CPU's counters in the control block. */
  Value cpuCounters() {
    return part(
        compilation.maps().control,
        graph.constant(ControlLayout.CPU_STRIDE),
        ControlLayout.CPU_AREA);
  }

  /** A pointer to this CPU's head of the aggregation tables, of the current generation. */
  Value aggregationHead() {
    int bytes = program.aggregations().headBytes();
    return generation(program.aggregationHeads(), bytes);
  }

  /** A pointer to this CPU's aggregation table of the current generation. */
  Value aggregationTable() {
    int bytes = program.aggregations().tableBytes();
    return generation(program.aggregationTables(), bytes);
  }

  private Value generation(MapSlot map, int bytes) {
    Value control = graph.mapValue(compilation.maps().control, ControlLayout.GENERATION);
    Value generation = graph.alu(Alu.AND, graph.loadPure(8, control, 0), 1);
    Value number = graph.add(graph.alu(Alu.SHL, part(), 1), generation);
    return graph.add(graph.mapValue(map, 0), graph.alu(Alu.MUL, number, bytes));
  }

  /** A pointer into the control block. */
  Value control(long offset) {
    return graph.mapValue(compilation.maps().control, offset);
  }

  /** Counts a record that found no room. */
  void countPrincipalDrop() {
    if (!ringWriter().countsDrops()) {
      return;
    }
    graph.atomicAdd(cpuCounters(), ControlLayout.PRINCIPAL_DROPS, graph.constant(1));
  }

  void countAggregationDrop() {
    graph.atomicAdd(cpuCounters(), ControlLayout.AGGREGATION_DROPS, graph.constant(1));
  }

  void countDynamicDrop() {
    graph.atomicAdd(control(ControlLayout.DYNAMIC_DROPS), 0, graph.constant(1));
  }

  // Time: the same all through a firing, read only when it is asked for.

  /** CLOCK_MONOTONIC in ns. Reading the clock costs some 50 ns here (TSC under PVM). */
  Value timestamp() {
    return once(timestamp, () -> graph.call(BpfHelper.KTIME_GET_NS));
  }

  /** CLOCK_REALTIME in ns. */
  Value wallTimestamp() {
    return once(
        wallTimestamp,
        () -> graph.add(timestamp(), graph.load(8, control(ControlLayout.WALL_OFFSET), 0)));
  }

  /** After a time that was spent on purpose clocks are read again. */
  void forgetClocks() {
    graph.set(timestamp, graph.constant(0));
    graph.set(wallTimestamp, graph.constant(0));
  }

  private interface Computation {
    Value compute();
  }

  /** The variable's value, computed here unless every way here has computed it (0: it has not). */
  private Value once(int variable, Computation computation) {
    Value known = (Value) graph.get(variable);
    if (known.is(0)) {
      Value value = computation.compute();
      graph.set(variable, value);
      return value;
    }
    if (!known.isPhi() && !unsure.contains(known) || computed.contains(known)) {
      return known;
    }
    Block compute = graph.newBlock();
    Block have = graph.newBlock();
    graph.branch(Condition.EQ, known, graph.constant(0), compute, have);
    if (graph.begin(compute)) {
      graph.set(variable, computation.compute());
      graph.jump(have);
    }
    graph.begin(have);
    Value merged = (Value) graph.get(variable);
    computed.add(merged);
    return merged;
  }

  // From one program of a firing to the next.

  /** Whether a value has been computed when a program ends. */
  private enum Computed {
    NO,
    MAYBE,
    YES
  }

  /** What is known of what a program left to the next one. */
  record Carried(Computed timestamp, Computed wallTimestamp) {}

  /** Stores what another program needs that goes on with clause number {@code clause}. */
  Carried leave(int clause) {
    needScratch(carriedLocals + locals.carriedBytes());
    locals.save(clause, scratchAt(carriedLocals));
    return new Carried(
        leave(timestamp, CARRIED_TIMESTAMP), leave(wallTimestamp, CARRIED_WALL_TIMESTAMP));
  }

  private Computed leave(int variable, int offset) {
    Value known = (Value) graph.get(variable);
    if (known.is(0)) {
      return Computed.NO;
    }
    graph.store(8, scratchAt(offset), 0, known);
    boolean sure = !known.isPhi() && !unsure.contains(known) || computed.contains(known);
    return sure ? Computed.YES : Computed.MAYBE;
  }

  /** Takes up a firing at clause number {@code clause}. */
  void resume(Carried carried, int clause) {
    locals.restore(clause, scratchAt(carriedLocals));
    resume(timestamp, CARRIED_TIMESTAMP, carried.timestamp());
    resume(wallTimestamp, CARRIED_WALL_TIMESTAMP, carried.wallTimestamp());
  }

  private void resume(int variable, int offset, Computed state) {
    if (state == Computed.NO) {
      return;
    }
    Value left = graph.load(8, scratchAt(offset), 0);
    graph.set(variable, left);
    if (state == Computed.MAYBE) {
      unsure.add(left);
    }
  }
}
