package jdtrace.codegen.bpf;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import jdtrace.base.ProbeDescription;
import jdtrace.codegen.bpf.asm.Disassembler;
import jdtrace.codegen.bpf.gen.CompiledProgram;
import jdtrace.codegen.bpf.gen.ProgramPart;
import jdtrace.codegen.bpf.gen.SessionCompiler;
import jdtrace.codegen.bpf.ir.FrameOverflowException;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.layout.Activity;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.site.Attachment;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.FunctionTarget;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.bpf.BpfLinks;
import jdtrace.linux.bpf.BpfMap;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.bpf.GracePeriod;
import jdtrace.linux.bpf.ProgramSpec;
import jdtrace.linux.bpf.ProgramType;
import jdtrace.linux.bpf.TestRun;
import jdtrace.linux.bpf.VerifierException;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.Mapping;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.kernel.Cpus;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Drops;
import jdtrace.runtime.Engine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.Site;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.shared.RegionLayout;
import jdtrace.types.TypeCatalog;

/**
 * The engine of kernel sessions. It serves {@link BpfSite}s and the tracer's own probes.
 *
 * <p>System property {@code jdtrace.bpf.dump} prints every program's instructions to stderr before
 * it is loaded, {@code jdtrace.bpf.sizes} its length and how many steps the verifier took.
 */
public final class BpfEngine implements Engine {
  private static final int TRACER_ARGUMENTS = 10;
  private static final int LOG_LINES = 40;

  /** More links are detached at the end: each may take the kernel 40 ms. */
  private static final int QUICK_LINKS_MAX = 64;

  /** BPF_COMPLEXITY_LIMIT_INSNS: longer programs are refused unread. */
  private static final int INSTRUCTIONS_MAX = 1_000_000;

  private final TypeCatalog kernelTypes;
  private Handles handles = new Handles();
  private final BpfLinks links = new BpfLinks();
  private final HashMap<Integer, TestRun> tracerProbes = new HashMap<>();
  private final NativeMemory arguments = NativeMemory.allocate(8 * TRACER_ARGUMENTS);

  /** Of sites with one program each; the others' attachments know theirs. */
  private final ArrayList<BpfProgram> sitePrograms = new ArrayList<>();

  private final ArrayList<Attachment> attachments = new ArrayList<>();
  private final ArrayList<AggregationReader> aggregations = new ArrayList<>();

  /** Whether something is attached in the kernel, where programs run at any time. */
  private boolean firing;

  /**
   * Whether detaching would keep the user waiting for END. Then it is done when all else is: programs end
   * at their first instructions after the session has stopped.
   */
  private boolean slowToDetach;

  private List<RecordLayout> records;
  private ByteBuffer control;
  private RingReader ring;
  private BufferPolicy policy = BufferPolicy.SWITCH;
  private BufferSizes sizes;

  /** Null when no clause speculates. */
  private SpeculationCleaner speculations;

  /** Firings missed before the session was active, or -1 until then. */
  private long missedBefore = -1;

  private CpuParts cpus;

  /** Ordinals of the statements that another engine runs too. */
  private BitSet joint = new BitSet();

  /** Null when no variable is shared. */
  private RegionLayout region;

  private BpfMap regionMap;
  private Mapping regionMapping;
  private boolean stopped;
  private boolean exited;
  private boolean closed;

  /**
   * @param kernelTypes types of the running kernel, asked only when a program uses ppid, vtimestamp or
   *     an associative array of thread-local variables
   */
  public BpfEngine(TypeCatalog kernelTypes) {
    this(kernelTypes, new CpuParts(Cpus.possibleCount(), Cpus.online()));
  }

  BpfEngine(TypeCatalog kernelTypes, CpuParts cpus) {
    this.kernelTypes = kernelTypes;
    this.cpus = cpus;
  }

  /**
   * This engine runs a part of a session only: statements without probes are another engine's, and
   * some are both's, so their records are laid out as every engine can.
   *
   * @param shared where the variables are that other engines use too; null when there are none
   * @param statements ordinals of those that other engines run too, ERROR's among them
   */
  public void joins(RegionLayout shared, BitSet statements) {
    joint = statements;
    region = shared;
  }

  /**
   * Descriptor of the map whose one value is the region of shared variables, to be mapped by others;
   * known after {@link #prepare}.
   */
  public int regionDescriptor() {
    return regionMap.fd();
  }

  /** Where the region is mapped in this process, until {@link #close}. */
  public long regionAddress() {
    return regionMapping.address();
  }

  @Override
  public void prepare(Plan plan) {
    Plan wanted = SizeLimits.within(plan);
    if (System.getProperty(RegionLayout.ALL) != null) {
      region = RegionLayout.ofAll(plan);
    }
    while (true) {
      try {
        start(wanted);
        return;
      } catch (SysException e) {
        close();
        wanted = SizeLimits.smaller(wanted, sizes, e);
        reopen();
      } catch (RuntimeException e) {
        close();
        throw e;
      }
    }
  }

  /** As new, after a try that was given up. */
  private void reopen() {
    closed = false;
    handles = new Handles();
    tracerProbes.clear();
    sitePrograms.clear();
    firing = false;
    slowToDetach = false;
    attachments.clear();
    aggregations.clear();
  }

  private void start(Plan plan) {
    NeededAbilities.check(plan);
    OtherThreads.check(plan);
    int only = plan.options().buffers().cpu();
    if (only >= 0) {
      cpus = CpuParts.only(cpus.possible(), only);
    }
    SessionCompiler compiler = new SessionCompiler(plan, kernelTypes, cpus, joint, region);
    List<CompiledProgram> programs = compiler.compile();
    records = compiler.compilation().records();
    sizes = SizeLimits.granted(plan.options(), compiler.compilation(), programs);
    SessionMaps maps = new SessionMaps(handles, compiler.compilation());
    for (CompiledProgram program : programs) {
      program.close();
      maps.createFor(program);
    }
    Function cleaner = compiler.cleaner();
    List<Function> threadExit = compiler.threadExit();
    compiler.close();
    maps.createShared(compiler.compilation().options().stringBytes() + 8);
    regionMap = maps.map(compiler.compilation().maps().region);
    regionMapping = regionMap == null ? null : handles.add(regionMap.mapValues());
    control = maps.memory(compiler.compilation().maps().control);
    ring =
        new RingReader(
            maps.memory(compiler.compilation().maps().ring),
            compiler.compilation().ring(),
            cpus,
            records,
            plan.options().buffers().temporal());
    speculations = SpeculationCleaner.of(compiler.compilation(), cleaner, control, handles);
    policy = plan.options().buffers().policy();
    for (int cpu = 0; cpu < cpus.tableLength(); cpu++) {
      control.putInt(ControlLayout.parts(cpus) + Integer.BYTES * cpu, cpus.partOf(cpu));
    }
    setActivity(Activity.WARMUP);
    updateClock();
    if (firesElsewhere(programs)) {
      BpfLink link = ThreadExitHook.attach(threadExit, kernelTypes, handles);
      if (link != null) {
        links.add(link);
      }
    }
    KeyProbes probes = probes(plan);
    for (CompiledProgram program : programs) {
      if (!program.layout().aggregations().keys().isEmpty()) {
        aggregations.add(
            new AggregationReader(
                maps.memory(program.layout().aggregationHeads()),
                maps.map(program.layout().aggregationTables()),
                program.layout().aggregations(),
                cpus.count(),
                program.probe() != null || program.probeTable() == null
                    ? probes.only(only(program))
                    : probes));
      }
      if (program.site() != null) {
        attach(program, maps);
      } else {
        BpfProgram loaded = load(program, maps, null);
        tracerProbes.put(program.probe().id(), new TestRun(loaded).context(arguments).cpu(only));
      }
    }
  }

  private void attach(CompiledProgram program, SessionMaps maps) {
    BpfSite site = program.site();
    AutoCloseable attached;
    if (site.targets() != null) {
      attached = site.targets().attach(target -> load(program, maps, target));
    } else {
      BpfProgram loaded = load(program, maps, null);
      sitePrograms.add(loaded);
      attached = site.attacher().attach(loaded);
    }
    links.add(attached);
    slowToDetach |= attached instanceof BpfLinks many && many.size() > QUICK_LINKS_MAX;
    firing = true;
    if (attached instanceof Attachment many) {
      attachments.add(many);
    }
  }

  /** Whether clauses run in other threads than the tracer's. */
  private static boolean firesElsewhere(List<CompiledProgram> programs) {
    for (CompiledProgram program : programs) {
      if (program.site() != null) {
        return true;
      }
    }
    return false;
  }

  private static Probe only(CompiledProgram program) {
    return program.probe() != null
        ? program.probe()
        : ((ProbeSelector.One) program.site().selector()).probe();
  }

  private static KeyProbes probes(Plan plan) {
    HashMap<Integer, ProbeDescription> byId = new HashMap<>();
    for (Site site : plan.sites()) {
      for (Probe probe : site.probes()) {
        byId.put(probe.id(), probe.description());
      }
    }
    return new KeyProbes(byId, null);
  }

  /**
   * Loads a site's programs; the result is the first, which calls the others.
   *
   * @param target the function they are for, or null
   */
  private BpfProgram load(CompiledProgram program, SessionMaps maps, FunctionTarget target) {
    CompiledProgram now = program;
    while (true) {
      ProgramPart tooLarge = null;
      BpfProgram loaded = null;
      for (int i = now.parts().size() - 1; i >= 0 && tooLarge == null; i--) {
        ProgramPart part = now.parts().get(i);
        loaded = load(now, part, target);
        tooLarge = loaded == null ? part : null;
        if (loaded != null && i > 0) {
          maps.map(now.layout().parts()).put(i, loaded);
        }
      }
      if (tooLarge == null) {
        return loaded;
      }
      // The kernel lets no program for one function call a program for another.
      boolean alone = program.site() != null && program.site().exclusive();
      CompiledProgram smaller = alone ? null : now.divided(tooLarge);
      if (smaller == null) {
        throw new EngineException(
            now.describe(tooLarge) + " too large for this kernel's BPF verifier");
      }
      maps.createForCode(smaller);
      now = smaller;
    }
  }

  /** Loads one program; null when the kernel says that it is too large. */
  private BpfProgram load(CompiledProgram program, ProgramPart part, FunctionTarget target) {
    try {
      ProgramPart.Code code = part.code(target == null ? 0 : target.number());
      if (System.getProperty("jdtrace.bpf.dump") != null) {
        System.err.println(part.name() + ":\n" + Disassembler.print(code.instructions()));
      }
      if (code.instructions().length > INSTRUCTIONS_MAX) {
        return null;
      }
      BpfSite site = program.site();
      ProgramSpec spec =
          new ProgramSpec(
              site == null ? ProgramType.RAW_TRACEPOINT : site.programType(),
              part.name(),
              code.instructions());
      if (site != null) {
        spec.attachType(site.attachType()).attachBtfId(site.attachBtfId());
      }
      if (target != null) {
        spec.attachType(target.attachType()).attachBtfId(target.btfId());
        spec.attachBtf(target.module());
      }
      if (part.isTyped()) {
        FunctionTypes.describe(spec, code.functions(), code.starts(), handles);
      }
      BpfProgram loaded = BpfProgram.load(spec);
      if (target == null || program.parts().size() > 1) {
        handles.add(loaded);
      }
      if (System.getProperty("jdtrace.bpf.sizes") != null) {
        System.err.println(sizes(part, code, loaded));
      }
      return loaded;
    } catch (VerifierException e) {
      if (isTooLarge(e)) {
        return null;
      }
      if (target != null && !e.sawProgram()) {
        throw e; // it is the function
      }
      throw refusal(part.name(), e);
    } catch (FrameOverflowException e) {
      throw new EngineException(
          program.describe(part) + " too large for a BPF program: too many values live at once",
          null,
          e);
    }
  }

  /** A million steps, or more branches not yet followed than the verifier remembers. */
  private static boolean isTooLarge(VerifierException e) {
    return e.errno() == Errno.E2BIG
        || e.errno() == Errno.ENOSPC
        || e.log().contains("jumps is too complex");
  }

  private static String sizes(ProgramPart part, ProgramPart.Code code, BpfProgram loaded) {
    return "%s: %d clauses, %d values, %d instructions, %d steps"
        .formatted(
            part.name(),
            part.clauses(),
            part.values(),
            code.instructions().length,
            loaded.info().verifiedInstructions());
  }

  private static EngineException refusal(String name, VerifierException e) {
    if (e.log().isEmpty()) {
      return new EngineException("this kernel refuses the program for " + name, null, e);
    }
    return new EngineException(
        "internal error: the kernel's BPF verifier refused our program for " + name,
        e.logTail(LOG_LINES),
        e);
  }

  private void setActivity(int activity) {
    VarHandle.releaseFence();
    control.putInt(ControlLayout.ACTIVITY, activity);
    VarHandle.fullFence();
  }

  private int activity() {
    VarHandle.acquireFence();
    return control.getInt(ControlLayout.ACTIVITY);
  }

  /** Tells programs how far CLOCK_REALTIME is from CLOCK_MONOTONIC (System.nanoTime on Linux). */
  private void updateClock() {
    Instant now = Instant.now();
    long wall = now.getEpochSecond() * 1_000_000_000L + now.getNano();
    control.putLong(ControlLayout.WALL_OFFSET, wall - System.nanoTime());
  }

  @Override
  public void fire(Probe probe, long... args) {
    TestRun run = tracerProbes.get(probe.id());
    if (run == null) {
      return; // no clause wants it
    }
    clean();
    long[] before = ring.heads();
    ByteBuffer words = arguments.bytes();
    for (int i = 0; i < TRACER_ARGUMENTS; i++) {
      words.putLong(8 * i, i < args.length ? args[i] : 0);
    }
    run.run();
    if (activity() == Activity.COOLDOWN) {
      ring.ended(before);
    } else if (missedBefore < 0) {
      ring.begun(before);
    }
  }

  @Override
  public void activate() {
    missedBefore = missed();
    if (activity() == Activity.WARMUP) {
      setActivity(Activity.ACTIVE);
    }
  }

  @Override
  public boolean exiting() {
    if (!stopped && activity() == Activity.DRAINING) {
      exited = true;
    }
    return exited;
  }

  /** exit() was called in another engine of the session. */
  public void exit() {
    int now = activity();
    if (now == Activity.WARMUP || now == Activity.ACTIVE) {
      setActivity(Activity.DRAINING);
    }
  }

  @Override
  public void stop() {
    if (stopped) {
      return;
    }
    exiting();
    stopped = true;
    setActivity(Activity.COOLDOWN);
    if (firing) {
      if (!slowToDetach) {
        links.close();
      }
      GracePeriod.await();
    }
  }

  @Override
  public int consume(RecordSink sink) {
    updateClock();
    clean();
    return policy == BufferPolicy.SWITCH || stopped ? ring.read(stopped, sink) : 0;
  }

  @Override
  public boolean filled() {
    return policy == BufferPolicy.FILL && ring.filled();
  }

  @Override
  public boolean needsCleaning() {
    return speculations != null && speculations.isNeeded();
  }

  @Override
  public void clean() {
    if (needsCleaning()) {
      speculations.clean(stopped);
    }
  }

  @Override
  public BufferSizes sizes() {
    return sizes;
  }

  @Override
  public boolean pressing() {
    return policy == BufferPolicy.SWITCH && ring.pressing();
  }

  @Override
  public void drainAggregations(AggregationSink sink) {
    if (aggregations.isEmpty()) {
      return;
    }
    if (stopped || !firing) {
      drain(0, sink);
      drain(1, sink);
      return;
    }
    int generation = (int) control.getLong(ControlLayout.GENERATION);
    control.putLong(ControlLayout.GENERATION, 1 - generation);
    VarHandle.fullFence();
    GracePeriod.await();
    drain(generation, sink);
  }

  private void drain(int generation, AggregationSink sink) {
    for (int i = 0; i < aggregations.size(); i++) {
      aggregations.get(i).drain(generation, sink);
    }
  }

  @Override
  public RecordLayout layout(int ordinal) {
    return records.get(ordinal);
  }

  @Override
  public Drops drops() {
    long[] principal = new long[cpus.possible()];
    long[] aggregation = new long[cpus.possible()];
    for (int part = 0; part <= cpus.count(); part++) {
      int cpu = part < cpus.count() ? cpus.cpuOf(part) : 0;
      if (cpu < principal.length) {
        int at = ControlLayout.CPU_AREA + part * ControlLayout.CPU_STRIDE;
        principal[cpu] += control.getLong(at + ControlLayout.PRINCIPAL_DROPS);
        aggregation[cpu] += control.getLong(at + ControlLayout.AGGREGATION_DROPS);
      }
    }
    // The kernel counts a skipped firing by program, not by CPU.
    principal[0] += missed() - missedBefore;
    return new Drops(
        principal,
        aggregation,
        control.getLong(ControlLayout.DYNAMIC_DROPS),
        0,
        0,
        control.getLong(ControlLayout.SPECULATIVE_DROPS),
        control.getLong(ControlLayout.SPECULATIONS_BUSY),
        control.getLong(ControlLayout.SPECULATIONS_UNAVAILABLE),
        0,
        control.getLong(ControlLayout.DOUBLE_ERRORS));
  }

  /** Firings that the kernel skipped because the program was running on that CPU already. */
  private long missed() {
    long missed = 0;
    for (int i = 0; i < sitePrograms.size(); i++) {
      missed += sitePrograms.get(i).info().recursionMisses();
    }
    for (int i = 0; i < attachments.size(); i++) {
      missed += attachments.get(i).missed();
    }
    return missed;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      links.close();
      handles.close();
    }
  }
}
