package jdtrace.consumer;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Enabling;
import jdtrace.dif.Statement;
import jdtrace.dif.dof.DofException;
import jdtrace.dif.dof.DofReader;
import jdtrace.dif.dof.DofWriter;
import jdtrace.dif.dof.enabling.DofProgram;
import jdtrace.dif.dof.enabling.ReadEnabling;
import jdtrace.dif.dof.enabling.WriteEnabling;
import jdtrace.lang.Source;
import jdtrace.lang.compile.Compiler;
import jdtrace.lang.parse.PrintfFormatParser;
import jdtrace.provider.GrowingProvider;
import jdtrace.provider.Provider;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.Site;

/**
 * One tracing session up to the moment it runs: programs are compiled into it, then it is turned
 * into a plan. Not thread-safe.
 */
public final class Session {
  private static final long NON_ROOT_BUFFER_BYTES = 16 << 20;

  private final World world;
  private final OptionSettings options;
  private final ProbeCatalog catalog;
  private final SessionHost host;
  private final Compiler compiler;
  private final List<CompiledProgram> programs = new ArrayList<>();

  /** Null unless the program comes from a file. */
  private Enabling loaded;

  /**
   * @param arguments the operands {@code $1..}
   * @param commandName {@code $0} outside scripts
   */
  public Session(
      World world,
      OptionSettings options,
      ProbeCatalog catalog,
      List<String> arguments,
      String commandName) {
    this.world = world;
    this.options = options;
    this.catalog = catalog;
    this.host = new SessionHost(world, options, catalog, arguments, commandName);
    this.compiler = new Compiler(host);
  }

  public World world() {
    return world;
  }

  public OptionSettings options() {
    return options;
  }

  public ProbeCatalog catalog() {
    return catalog;
  }

  /** The programs compiled so far, in order. */
  public List<CompiledProgram> programs() {
    return programs;
  }

  /**
   * Compiles one more program; it shares variables and aggregations with the earlier ones.
   *
   * @throws jdtrace.base.DError for the program's first mistake
   */
  public CompiledProgram compile(Source source) {
    host.compiling(source.file());
    List<Statement> statements = compiler.compile(source);
    int matched = 0;
    for (Statement statement : statements) {
      matched += catalog.count(statement);
    }
    CompiledProgram program = new CompiledProgram(source, statements, matched);
    programs.add(program);
    return program;
  }

  /**
   * Takes an enabling from a DOF file instead of compiling one: it must be the session's only
   * program. Its options count where the user has set none.
   *
   * @param path how the file is called in messages
   * @throws DofException when it is no sound enabling
   * @throws OptionSettings.RefusedException when one of its options is refused
   */
  public CompiledProgram load(String path, byte[] bytes) throws DofException {
    DofProgram program =
        ReadEnabling.read(
            DofReader.read(bytes), text -> PrintfFormatParser.parse(text, SourceSpan.NONE));
    DofOptions.load(program, options);
    loaded = program.enabling();
    int matched = 0;
    for (Statement statement : loaded.statements()) {
      matched += catalog.count(statement);
    }
    CompiledProgram result =
        new CompiledProgram(new Source("", Source.Kind.FILE, path), loaded.statements(), matched);
    programs.add(result);
    return result;
  }

  /**
   * Everything compiled or loaded so far and the options, as a DOF file.
   *
   * @param comment who writes it
   * @throws DofException when it exceeds the format's limits
   */
  public byte[] save(String comment) throws DofException {
    return DofWriter.write(WriteEnabling.write(DofOptions.save(enabling(), options), comment));
  }

  /** What enables probes that come while a plan of this session runs. */
  LateProbes lateProbes(Plan plan) {
    return new LateProbes(catalog, host, plan);
  }

  private Enabling enabling() {
    return loaded != null ? loaded : compiler.enabling();
  }

  /**
   * Matches every statement and asks the providers for their sites.
   *
   * @throws EngineException when option {@code cpu} names none that runs, or a buffer may not be as
   *     large
   * @throws jdtrace.provider.MissingAbilityException when the machine or the user's rights lack
   *     what a matched probe needs
   */
  public Plan plan(int target) {
    requireCpu();
    Enabling enabling = enabling();
    List<Match> matches = new ArrayList<>();
    int epid = 1;
    for (Statement statement : enabling.statements()) {
      List<Probe> probes = catalog.match(statement.description());
      matches.add(new Match(statement, probes, epid, grows(statement)));
      epid += probes.size();
    }
    List<Site> sites = new ArrayList<>();
    for (Provider provider : catalog.providers()) {
      List<Match> mine = new ArrayList<>();
      for (Match match : matches) {
        if (hasProbeOf(match, provider)
            || match.grows()
                && provider instanceof GrowingProvider growing
                && growing.grows(match.statement().description())) {
          mine.add(match);
        }
      }
      if (!mine.isEmpty()) {
        sites.addAll(provider.sites(mine));
      }
    }
    RunOptions granted = granted(options.runOptions(target));
    return new Plan(enabling, List.copyOf(matches), List.copyOf(sites), granted);
  }

  /** Whether some statement may have probes that come while it is traced. */
  public boolean grows() {
    for (Statement statement : enabling().statements()) {
      if (grows(statement)) {
        return true;
      }
    }
    return false;
  }

  private boolean grows(Statement statement) {
    for (Provider provider : catalog.providers()) {
      if (statement.source() == null
          && provider instanceof GrowingProvider growing
          && growing.grows(statement.description())) {
        return true;
      }
    }
    return false;
  }

  /** Who is not root gets {@link #NON_ROOT_BUFFER_BYTES} a buffer at most. */
  private RunOptions granted(RunOptions wanted) {
    BufferSizes sizes = BufferSizes.of(wanted);
    long largest = Math.max(sizes.principal(), Math.max(sizes.aggregation(), sizes.speculation()));
    if (largest <= NON_ROOT_BUFFER_BYTES || world.macro("euid").orElse(0) == 0) {
      return wanted;
    }
    if (!wanted.buffers().resizable()) {
      throw new EngineException("buffers of more than 16m need root");
    }
    return wanted.withSizes(
        new BufferSizes(
            lowered(sizes.principal()),
            lowered(sizes.aggregation()),
            lowered(sizes.speculation()),
            sizes.dynamicVariables()));
  }

  private static long lowered(long bytes) {
    long lowered = bytes;
    while (lowered > NON_ROOT_BUFFER_BYTES) {
      lowered = lowered / 2 & -8;
    }
    return lowered;
  }

  /** The number goes into layouts and tables from here on: it must be a CPU's. */
  private void requireCpu() {
    if (!options.isSet("cpu")) {
      return;
    }
    long wanted = options.number("cpu", 0);
    for (int cpu : world.onlineCpus()) {
      if (cpu == wanted) {
        return;
      }
    }
    throw new EngineException("CPU " + wanted + " is not online");
  }

  private static boolean hasProbeOf(Match match, Provider provider) {
    for (Probe probe : match.probes()) {
      if (probe.provider().equals(provider.name())) {
        return true;
      }
    }
    return false;
  }
}
