package jdtrace.codegen.jvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdtrace.agent.rt.SharedLayout;
import jdtrace.base.ProbeDescription;
import jdtrace.codegen.jvm.UnitCompiler.CompiledProbe;
import jdtrace.codegen.jvm.UnitCompiler.EnabledClause;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.Arrivals;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Drops;
import jdtrace.runtime.Engine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Frame;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.Site;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.StackDepths;
import jdtrace.runtime.shared.RegionLayout;

/**
 * Runs a session as bytecode: in the JVMs that its sites are in, or in the tracer where it has only
 * the tracer's own probes. The tracer's probes fire in one of the guests that are alive; what they share
 * with the others' clauses lies where all see it.
 */
public final class JvmEngine implements Engine {
  /** Who is in which state, as {@code jdtrace.agent.rt.Session} numbers them. */
  private static final int WARMUP = 1;

  private static final int ACTIVE = 2;
  private static final int DRAINING = 3;
  private static final int COOLDOWN = 4;

  private static final int MIN_RINGS = 4;

  /** Numbers of Java frames: this, the guest, a number of the guest's. */
  private static final long FRAMES = 0x4BL << 56;

  private static final int GUEST_SHIFT = 32;

  private final Map<Integer, List<EnabledClause>> clausesByProbe = new LinkedHashMap<>();
  private final Map<Integer, Probe> probes = new HashMap<>();
  private final List<GuestSession> guests = new ArrayList<>();
  private final Map<Guest, List<JvmSite>> sites = new LinkedHashMap<>();

  /** Ids of the probes that have sites, in whatever guest. */
  private final Set<Integer> sitedProbes = new HashSet<>();

  private List<Clause> clauses = List.of();
  private final List<Clause.KeyedAction> keyed = new ArrayList<>();
  private SessionLayout layout;
  private AggregationPlaces aggregations;
  private Probe errorProbe;

  /** Of the variables that other guests or engines use too; null when there are none. */
  private RegionLayout region;

  /** Where they are; null until the first guest is to have it. */
  private Guest.Region regionMemory;

  private RunOptions options;
  private BufferSizes sizes;
  private int rings = 1;
  private int firstCpu;
  private boolean exited;
  private boolean toldClauses;
  private boolean stopped;
  private boolean closed;

  /**
   * Other engines use some of the variables: they lie in a region of memory.
   *
   * @param layout of it
   * @param descriptor what is to be mapped
   * @param address where it is mapped in the tracer
   */
  public void shares(RegionLayout layout, int descriptor, long address) {
    region = layout;
    regionMemory = new ForeignRegion(descriptor, address);
  }

  /** Memory that another engine has made, and keeps. */
  private record ForeignRegion(int descriptor, long address) implements Guest.Region {
    @Override
    public void close() {
      // The other engine does.
    }
  }

  @Override
  public void prepare(Plan plan) {
    PlanCheck.check(plan);
    for (Site site : plan.sites()) {
      if (site instanceof JvmSite s) {
        sites.computeIfAbsent(s.guest(), _ -> new ArrayList<>()).add(s);
        sitedProbes.add(s.probe().id());
      } else if (site instanceof JvmWatch w) {
        sites.computeIfAbsent(w.guest(), _ -> new ArrayList<>());
      }
    }
    if (sites.isEmpty()) {
      sites.put(new LocalGuest(), new ArrayList<>());
    } else {
      rings = Math.max(MIN_RINGS, 2 * Runtime.processors());
    }
    options = Sizes.granted(plan.options(), rings, room());
    sizes = BufferSizes.of(options);
    firstCpu = Math.max(0, options.buffers().cpu());
    compileClauses(plan);
    if (region == null) {
      region = GuestVariables.region(plan);
    }
    layout = new SessionLayout(plan, region);
    aggregations = new AggregationPlaces(plan.enabling().statements());
    int keptBytes = Sizes.check(options, plan, clauses);
    try {
      for (Map.Entry<Guest, List<JvmSite>> entry : sites.entrySet()) {
        try {
          guests.add(open(entry.getKey(), entry.getValue(), keptBytes));
        } catch (EngineException e) {
          if (entry.getKey().alive() || sites.size() == 1) {
            throw e;
          }
          entry.getKey().tell("it is left out");
        }
      }
      if (guests.isEmpty()) {
        throw new EngineException("the processes to be traced have all ended");
      }
      closeRegion();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** What each guest can have; they may share what there is. */
  private long room() {
    long least = Long.MAX_VALUE;
    for (Guest guest : sites.keySet()) {
      least = Math.min(least, guest.room());
    }
    return least == Long.MAX_VALUE ? least : least / sites.size();
  }

  private void closeRegion() {
    if (regionMemory != null) {
      regionMemory.close();
    }
  }

  private void compileClauses(Plan plan) {
    StackDepths depths =
        new StackDepths(
            options.stackFrames(), options.userStackFrames(), options.javaStackFrames());
    List<Clause> compiled = new ArrayList<>();
    for (Match match : plan.matches()) {
      Clause clause = new Clause(match.statement(), depths, keyed);
      compiled.add(clause);
      for (Probe probe : match.probes()) {
        probes.put(probe.id(), probe);
        clausesByProbe
            .computeIfAbsent(probe.id(), _ -> new ArrayList<>())
            .add(new EnabledClause(clause, match.epidOf(probe.id())));
        if (isDtraceProbe(probe, "ERROR")) {
          errorProbe = probe;
        }
      }
    }
    clauses = List.copyOf(compiled);
  }

  private static boolean isDtraceProbe(Probe probe, String name) {
    return probe.provider().equals("dtrace") && probe.name().equals(name);
  }

  /** The state that a probe fires in. */
  private static int stateOf(Probe probe) {
    return isDtraceProbe(probe, "BEGIN") ? WARMUP : isDtraceProbe(probe, "END") ? COOLDOWN : ACTIVE;
  }

  private GuestSession open(Guest guest, List<JvmSite> guestSites, int keptBytes) {
    List<EnabledClause> error =
        errorProbe == null ? List.of() : clausesByProbe.get(errorProbe.id());
    BuiltinCompiler builtins = new BuiltinCompiler(layout, guest.environment(), firstCpu);
    GuestProbes guestProbes =
        new GuestProbes(
            layout, asksForNames(), new UnitSplitter(layout, aggregations, builtins, error));
    List<CompiledProbe> compiled = new ArrayList<>();
    int errorIndex = addProbes(guestProbes, clausesByProbe, guestSites, compiled);
    List<UnitSplitter.Unit> units = guestProbes.compile(compiled);
    int policy = options.buffers().policy().ordinal();
    byte[] specification =
        new SpecificationWriter()
            .integer(layout.stringBytes())
            .number(options.aggregationBytes())
            .integer(layout.globalCount())
            .integer(layout.globalBytes().size())
            .integers(layout.globalBytes().starts())
            .integers(layout.globalBytes().lengths())
            .integer(layout.localCount())
            .integer(layout.localBytes().size())
            .integers(layout.localBytes().starts())
            .integers(layout.localBytes().lengths())
            .bytes(layout.literals().bytes())
            .integers(layout.literals().starts())
            .integers(layout.literals().lengths())
            .numbers(guestProbes.parts())
            .integers(aggregations.counts())
            .integers(aggregations.stored())
            .integers(aggregations.offsets())
            .numbers(aggregations.initial())
            .integers(
                keyed.stream().map(k -> aggregations.index(k.action().aggregation())).toList())
            .integers(aggregations.countsOnly())
            .integers(guestProbes.ids())
            .integers(guestProbes.tracers())
            .integer(errorIndex)
            .integer(layout.selfCount())
            .number(options.dynamicVariableBytes())
            .integer(options.speculations())
            .number(options.speculationBytes())
            .integer(guests.size() * options.speculations())
            .number(sizes.principal())
            .integer(rings)
            .integer(policy)
            .integer(keptBytes)
            .number(FRAMES + ((long) guests.size() << GUEST_SHIFT))
            .finish();
    SharedMemory memory =
        new SharedMemory(
            guest.open(specification, SharedLayout.bytes(sizes.principal(), rings)),
            sizes.principal(),
            rings,
            options.buffers().policy(),
            firstCpu);
    if (region != null) {
      if (regionMemory == null) {
        regionMemory = guest.region(region.bytes());
      }
      long address = guest.share(regionMemory, region.bytes(), region.hasThreads());
      guest.command(SharedAccess.specification(region, address));
    }
    guest.define(units.stream().map(UnitSplitter.Unit::file).toList());
    guest.link(GuestProbes.links(units));
    return new GuestSession(guest, memory, guestProbes, aggregations, keyed);
  }

  /**
   * Adds probes to a guest: all have an index there, and what it fires is to be compiled.
   *
   * @return the index of ERROR, 0 without
   */
  private int addProbes(
      GuestProbes guestProbes,
      Map<Integer, List<EnabledClause>> clausesOf,
      List<JvmSite> guestSites,
      List<CompiledProbe> compiled) {
    Map<Integer, List<JvmSite>> sitesByProbe = new HashMap<>();
    for (JvmSite site : guestSites) {
      sitesByProbe.computeIfAbsent(site.probe().id(), _ -> new ArrayList<>()).add(site);
    }
    int errorIndex = 0;
    for (Map.Entry<Integer, List<EnabledClause>> entry : clausesOf.entrySet()) {
      Probe probe = probes.get(entry.getKey());
      int index = guestProbes.add(probe, !hasSite(probe));
      if (probe == errorProbe) {
        errorIndex = index;
        continue;
      }
      for (JvmSite site : sitesByProbe.getOrDefault(probe.id(), List.of())) {
        compiled.add(new CompiledProbe(index, ACTIVE, entry.getValue(), site));
      }
      if (!hasSite(probe)) {
        compiled.add(new CompiledProbe(index, stateOf(probe), entry.getValue(), null));
      }
    }
    return errorIndex;
  }

  /** Whether some expression loads a part of the probe's name: else a guest need not hold them. */
  private boolean asksForNames() {
    for (Clause clause : clauses) {
      for (DifExpression expression : clause.statement().expressions()) {
        for (int id = Builtin.PROBEPROV.id(); id <= Builtin.PROBENAME.id(); id++) {
          if (expression.object().loadsGlobal(id)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean hasSite(Probe probe) {
    return sitedProbes.contains(probe.id());
  }

  /** The first guest that is alive fires it; where none is, that is told. */
  @Override
  public void fire(Probe probe, long... args) {
    if (!clausesByProbe.containsKey(probe.id())) {
      return;
    }
    for (boolean exiting : new boolean[] {false, true}) {
      for (GuestSession guest : guests) {
        // One that has begun to exit fires nothing but END any more.
        if (guest.guest().exiting() == exiting && guest.fire(probe, args)) {
          return;
        }
      }
    }
    if (!toldClauses) {
      toldClauses = true;
      String what = probe.description() + " did not fire: it would in ";
      guests
          .getLast()
          .guest()
          .tell(
              what
                  + (guests.size() > 1 ? "one of the JVMs" : "that process")
                  + ", as all such probes");
    }
  }

  @Override
  public boolean hasNews() {
    boolean news = false;
    for (GuestSession guest : guests) {
      news |= guest.hasNews();
    }
    return news && !stopped && !exited;
  }

  @Override
  public void grow(Arrivals arrivals) {
    Map<Integer, List<EnabledClause>> come = new LinkedHashMap<>();
    for (Arrivals.Enabled enabled : arrivals.enabled()) {
      come.computeIfAbsent(enabled.probe().id(), _ -> new ArrayList<>())
          .add(new EnabledClause(clauses.get(enabled.ordinal()), enabled.epid()));
      probes.put(enabled.probe().id(), enabled.probe());
    }
    clausesByProbe.putAll(come);
    Map<Guest, List<JvmSite>> byGuest = new LinkedHashMap<>();
    for (Site site : arrivals.sites()) {
      if (site instanceof JvmSite s) {
        byGuest.computeIfAbsent(s.guest(), _ -> new ArrayList<>()).add(s);
        sites.get(s.guest()).add(s);
        sitedProbes.add(s.probe().id());
      }
    }
    for (GuestSession guest : guests) {
      List<JvmSite> guestSites = byGuest.get(guest.guest());
      if (guestSites != null && guest.guest().alive()) {
        List<CompiledProbe> compiled = new ArrayList<>();
        Map<Integer, List<EnabledClause>> mine = new LinkedHashMap<>(come);
        Set<Integer> ids = new HashSet<>();
        guestSites.forEach(site -> ids.add(site.probe().id()));
        mine.keySet().retainAll(ids);
        addProbes(guest.probes(), mine, guestSites, compiled);
        guest.grow(compiled);
      }
    }
  }

  @Override
  public void activate() {
    guests.forEach(guest -> guest.state(ACTIVE));
  }

  @Override
  public boolean exiting() {
    for (GuestSession guest : guests) {
      if (guest.memory().exiting()) {
        return true;
      }
    }
    return false;
  }

  /** exit() was called in another engine of the session. */
  public void exit() {
    if (!stopped && !exited) {
      exited = true;
      guests.forEach(guest -> guest.state(DRAINING));
    }
  }

  @Override
  public void stop() {
    stopped = true;
    for (GuestSession guest : guests) {
      guest.state(COOLDOWN);
      guest.guest().unlink(sites.get(guest.guest()).stream().map(JvmSite::site).toList());
    }
  }

  @Override
  public int consume(RecordSink sink) {
    return stopped || options.buffers().policy() == BufferPolicy.SWITCH
        ? SharedMemory.drain(guests.stream().map(GuestSession::memory).toList(), sink)
        : 0;
  }

  @Override
  public boolean pressing() {
    for (GuestSession guest : guests) {
      if (guest.memory().pressing()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean filled() {
    for (GuestSession guest : guests) {
      if (guest.memory().filled()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void drainAggregations(AggregationSink sink) {
    guests.forEach(GuestSession::learnFrames);
    if (aggregations.counts().isEmpty()) {
      return;
    }
    for (GuestSession guest : guests) {
      guest.drainAggregations(sink, this::description);
    }
  }

  private ProbeDescription description(int id) {
    Probe probe = probes.get(id);
    return probe == null ? ProbeDescription.ANY : probe.description();
  }

  @Override
  public RecordLayout layout(int ordinal) {
    return clauses.get(ordinal).layout();
  }

  @Override
  public BufferSizes sizes() {
    return sizes;
  }

  @Override
  public Frame frame(long number) {
    int guest = (int) (number >>> GUEST_SHIFT) & 0xff_ffff;
    return number >>> 56 == FRAMES >>> 56 && guest < guests.size()
        ? guests.get(guest).frame((int) number)
        : null;
  }

  @Override
  public Drops drops() {
    long[] principal = new long[firstCpu + rings];
    long[] aggregation = new long[firstCpu + 1];
    long[] total = new long[4];
    for (GuestSession guest : guests) {
      long[] counters = guest.counters();
      for (int i = 0; i < total.length; i++) {
        total[i] += counters[i];
      }
      aggregation[firstCpu] += counters[4];
      principal[firstCpu] += counters[5];
      for (int i = 0; i < rings; i++) {
        principal[firstCpu + i] += guest.memory().drops(i);
      }
    }
    return new Drops(principal, aggregation, total[0], 0, 0, total[1], 0, total[2], 0, total[3]);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      closeRegion();
      sites.keySet().forEach(Guest::close);
    }
  }
}
