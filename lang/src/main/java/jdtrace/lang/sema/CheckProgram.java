package jdtrace.lang.sema;

import java.util.List;
import java.util.Optional;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.DifVariable;
import jdtrace.lang.CompileHost;
import jdtrace.lang.ast.Unit;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;

/** The door to this package: takes units in program order, keeps what the session has defined. */
public final class CheckProgram {
  private final Context context;
  private final CheckClause clauses;

  public CheckProgram(CompileHost host) {
    context = new Context(host);
    context.libraries = new Libraries(context, parserHost());
    clauses = new CheckClause(context);
  }

  /** The variables and aggregations of the session. */
  public SymbolTable symbols() {
    return context.symbols;
  }

  /** The option strsize as it stands. */
  public int stringBytes() {
    return context.string.size();
  }

  /** Options may have changed since the last unit. */
  public void refreshOptions() {
    context.refreshOptions();
  }

  /** The start of a program. */
  public void begin() {
    context.refreshOptions();
    context.pragmas.beginProgram();
    context.libraries.loadDirectories();
  }

  /** Any unit but a clause. */
  public void declare(Unit unit) {
    context.declarations.declare(unit);
    context.pragmas.settle();
  }

  /** The end of a program. */
  public void finish() {
    context.pragmas.requireSettled();
    context.refreshOptions();
  }

  /** A clause for one of its descriptions, with the stability of all it uses. */
  public record Checked(List<Block> blocks, Attributes attributes) {}

  /**
   * Checks a clause for one description.
   *
   * @param span of the description, for errors about it
   */
  public Checked check(Unit.Clause clause, ProbeDescription description, SourceSpan span) {
    CompileHost.ProbeMatch match = context.host.match(description);
    if (match.count() == 0 && !context.options.zeroDefinitions()) {
      String near = context.host.nearestProbe(description);
      throw new DError(
          ErrorTag.D_PDESC_ZERO,
          span,
          "probe description " + description + " does not match any probes",
          near == null ? null : "did you mean " + near + "?");
    }
    context.enter(description, match);
    try {
      List<Block> blocks = blocks(clause);
      Attributes attributes = context.attributes;
      context.requireStable(clause.span());
      return new Checked(blocks, attributes);
    } finally {
      context.leave();
    }
  }

  private List<Block> blocks(Unit.Clause clause) {
    if (!context.options.oracle()) {
      return clauses.check(clause);
    }
    try {
      return clauses.check(clause);
    } catch (DError e) {
      throw OracleTags.of(e);
    }
  }

  /**
   * The host as the parser should see it: a session's own typedefs are types, and a session's
   * global hides a foreign type of its name.
   */
  public CompileHost parserHost() {
    return new ParserHost(context.host, new SessionTypes());
  }

  private final class SessionTypes implements TypeCatalog {
    @Override
    public Optional<Type> named(String module, String name) {
      if (module == null) {
        Type known = context.types.ownOrBuiltin(name);
        if (known != null) {
          return Optional.of(known);
        }
        if (context.symbols.variable(DifVariable.Scope.GLOBAL, name) != null
            || context.symbols.inline(name) != null
            || context.symbols.enumerator(name) != null
            || BuiltinVariables.named(name) != null
            || Functions.isKnown(name)) {
          return Optional.empty();
        }
      }
      return context.host.types().named(module, name);
    }

    @Override
    public Optional<Type> tagged(String module, Type.TagKind kind, String tag) {
      return context.host.types().tagged(module, kind, tag);
    }

    @Override
    public Optional<Type.Function> function(String module, String name) {
      return context.host.types().function(module, name);
    }

    @Override
    public Optional<Type> variable(String module, String name) {
      return context.host.types().variable(module, name);
    }

    @Override
    public Optional<Long> enumerator(String name) {
      return context.host.types().enumerator(name);
    }
  }
}
