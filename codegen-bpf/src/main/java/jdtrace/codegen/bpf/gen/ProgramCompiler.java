package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.bpf.layout.Activity;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.Statement;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;

/**
 * Compiles all clauses of one site to one program or, when they are many, to a chain of programs.
 *
 * <p>The kernel's verifier walks at most a million instructions of a program, every path of it, and
 * what it takes grows faster than the program. So a program that has become long ends behind the
 * clause, and a tail call goes on in the next. A tail call is a jump: the context is the same, the
 * kernel still counts the first program as running (it does not nest on itself), and the stack holds
 * no frame more. What a firing computes once goes on in scratch memory ({@link Firing#leave}).
 */
public final class ProgramCompiler {
  private static final int TRACER_ARGUMENTS = 10;

  /** MAX_TAIL_CALL_CNT is 33, in some kernels' machine code 32. */
  private static final int PROGRAMS_MAX = 33;

  /** Values in a program when another one is begun: some hundred clauses, 50 thousand steps. */
  private static final int VALUES_MAX = 20_000;

  private final Compilation compilation;
  private final List<Match> matches;
  private final ProgramLayout layout;
  private final BpfSite site;
  private final Probe probe;
  private final ProbeTable table;
  private final LocalLives lives;
  private final LocalLives errorLives;
  private final int activity;
  private final boolean isEnd;
  private int valuesMax = VALUES_MAX;

  /** Clauses that begin a program in any case. */
  private final BitSet cuts = new BitSet();

  /**
   * @param site null for a probe of the tracer
   * @param probe null for a site of several
   * @param activity in which it may run, or -1 for any
   * @param isEnd whether exit() changes nothing here
   */
  private ProgramCompiler(
      Compilation compilation,
      int locals,
      String name,
      List<Match> matches,
      BpfSite site,
      Probe probe,
      int activity,
      boolean isEnd) {
    this.compilation = compilation;
    this.matches = matches;
    this.site = site;
    this.probe = probe;
    this.activity = activity;
    this.isEnd = isEnd;
    this.table =
        site != null && site.selector() instanceof ProbeSelector.Table t
            ? new ProbeTable(t, matches)
            : null;
    this.lives = new LocalLives(matches, compilation.variables(), locals);
    this.errorLives = new LocalLives(compilation.errorMatches(), compilation.variables(), locals);
    AggregationKeys keys = new AggregationKeys(compilation.options());
    boolean wantsTask = false;
    boolean wantsTokens = false;
    for (Match match : matches) {
      keys.add(match, table != null);
      wantsTask |= CurrentTask.isWantedBy(match.statement());
      wantsTokens |= TokenFinder.isWantedBy(match.statement());
    }
    for (Match match : compilation.errorMatches()) {
      wantsTask |= CurrentTask.isWantedBy(match.statement());
      wantsTokens |= TokenFinder.isWantedBy(match.statement());
      keys.add(match, true); // its fault function runs them
    }
    this.layout =
        new ProgramLayout(
            name, keys.layout(compilation.cpus().count()), keys.ofAction(), wantsTask, wantsTokens);
  }

  /** The code of a kernel site. */
  public static CompiledProgram compile(
      Compilation compilation, int locals, BpfSite site, List<Match> matches) {
    Probe probe = site.selector() instanceof ProbeSelector.One one ? one.probe() : null;
    return new ProgramCompiler(
            compilation, locals, site.name(), matches, site, probe, Activity.ACTIVE, false)
        .compile();
  }

  /**
   * The code of a probe that the tracer fires itself.
   *
   * @param activity in which it may run, or -1 for any
   * @param isEnd whether exit() changes nothing here
   */
  public static CompiledProgram compile(
      Compilation compilation,
      int locals,
      Probe probe,
      List<Match> matches,
      int activity,
      boolean isEnd) {
    return new ProgramCompiler(
            compilation, locals, probe.name(), matches, null, probe, activity, isEnd)
        .compile();
  }

  private CompiledProgram compile() {
    ArrayList<ProgramPart> parts = chain();
    if (parts.size() > PROGRAMS_MAX) {
      valuesMax = (int) Math.min(Integer.MAX_VALUE, valuesMax * 1.1 * parts.size() / PROGRAMS_MAX);
      parts = chain();
    }
    return new CompiledProgram(
        this,
        site,
        site == null ? probe : null,
        layout,
        table,
        table != null && loadsParts(),
        parts);
  }

  private ArrayList<ProgramPart> chain() {
    ArrayList<ProgramPart> parts = new ArrayList<>();
    Firing.Carried carried = null;
    int next = 0;
    do {
      PartCompiler part = part(next, Map.of());
      ProgramPart compiled = compile(part, carried, parts.size());
      Map<Integer, NearReads.Stretch> plan = part.plan();
      if (!plan.isEmpty()) {
        part = part(next, plan);
        compiled = compile(part, carried, parts.size());
      }
      parts.add(compiled);
      carried = part.carried();
      next = part.nextClause();
    } while (carried != null);
    return parts;
  }

  private ProgramPart compile(PartCompiler part, Firing.Carried carried, int number) {
    if (number == 0 && activity >= 0) {
      part.onlyWhile(activity);
    }
    ProbeIdentity known = table == null ? new ProbeIdentity.Known(probe) : null;
    return part.compile(known, carried, number, valuesMax, cuts);
  }

  private PartCompiler part(int firstClause, Map<Integer, NearReads.Stretch> plan) {
    StringFunctions strings =
        new StringFunctions(compilation.options().stringBytes(), compilation.stringCapacity());
    BuiltinVariables.Sources sources =
        site == null ? BuiltinVariables.Sources.NONE : BuiltinVariables.Sources.of(site);
    SpeculationFunctions speculations = new SpeculationFunctions(compilation, isEnd);
    Firing firing =
        new Firing(compilation, layout, false, arguments(), sources, lives, strings, speculations);
    firing.end(isEnd);
    firing.reads(plan);
    FaultFunction faults =
        new FaultFunction(compilation, layout, errorLives, strings, speculations, sources.task());
    boolean exclusive = site != null && site.exclusive();
    return new PartCompiler(
        compilation, layout, matches, firing, table, faults, firstClause, exclusive);
  }

  private List<ValueSource> arguments() {
    if (site != null) {
      return site.arguments();
    }
    ArrayList<ValueSource> arguments = new ArrayList<>();
    for (int i = 0; i < TRACER_ARGUMENTS; i++) {
      arguments.add(new ValueSource.ContextWord(8 * i));
    }
    return arguments;
  }

  /** Compiles again, to programs half as long as one that is too large; null when that is the end. */
  CompiledProgram divide(ProgramPart tooLarge) {
    if (tooLarge.clauses() == 1) {
      return null;
    }
    valuesMax = tooLarge.values() / 2;
    cuts.set(tooLarge.firstClause() + tooLarge.clauses() / 2); // one clause may be most of it
    ArrayList<ProgramPart> parts = chain();
    return parts.size() > PROGRAMS_MAX
        ? null
        : new CompiledProgram(
            this,
            site,
            site == null ? probe : null,
            layout,
            table,
            table != null && loadsParts(),
            parts);
  }

  /** Which clauses a part has, and the verb for them. */
  String describe(ProgramPart part) {
    int first = matches.get(part.firstClause()).statement().span().line();
    if (part.clauses() == 1) {
      return "the clause on " + layout.name() + " at line " + first + " is";
    }
    return part.clauses() == matches.size()
        ? "the clauses on " + layout.name() + " are"
        : "the clauses on " + layout.name() + " from line " + first + " are";
  }

  private boolean loadsParts() {
    for (Match match : matches) {
      if (loadsParts(match.statement())) {
        return true;
      }
    }
    return false;
  }

  private static boolean loadsParts(Statement statement) {
    for (DifExpression expression : statement.expressions()) {
      for (int id = Builtin.PROBEPROV.id(); id <= Builtin.PROBENAME.id(); id++) {
        if (expression.object().loadsGlobal(id)) {
          return true;
        }
      }
    }
    return false;
  }
}
