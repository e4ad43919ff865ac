package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.DifVariable;
import jdtrace.dif.SplicedSource;
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
    context.splices = new Splices(context, parserHost());
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
   * What a clause is to be compiled for, one after the other, because of one description.
   *
   * @param span of the description, for errors about it
   */
  public List<CompileHost.Part> parts(ProbeDescription description, SourceSpan span) {
    CompileHost.ProbeMatch match = context.host.match(description);
    if (match.count() == 0 && !context.options.zeroDefinitions()) {
      String absence = context.host.absence(description);
      String near = absence == null ? context.host.nearestProbe(description) : null;
      throw new DError(
          ErrorTag.D_PDESC_ZERO,
          span,
          "probe description " + description + " does not match any probes",
          near == null ? absence : "did you mean " + near + "?");
    }
    return match.parts().isEmpty()
        ? List.of(new CompileHost.Part(description, match, null))
        : match.parts();
  }

  /** Checks a clause for some of the probes that one of its descriptions matches. */
  public Checked check(Unit.Clause clause, ProbeDescription description, CompileHost.Part part) {
    context.enter(description, part.match(), part.source());
    try {
      List<Block> blocks = blocks(clause);
      if (part.source() != null) {
        blocks = clauses.guarded(blocks, context.splices.guard(part.source(), clause.span()));
      }
      Attributes attributes = context.attributes;
      context.requireStable(clause.span());
      return new Checked(blocks, attributes);
    } finally {
      context.leave();
    }
  }

  /** A clause of a definition that this session must run, checked. */
  public record HelperBlocks(SplicedSource.HelperClause clause, List<Block> blocks) {}

  /** The helper clauses of a source that no clause before has needed. */
  public List<HelperBlocks> helpers(SplicedSource source, SourceSpan span) {
    List<HelperBlocks> helpers = new ArrayList<>();
    for (SplicedSource.HelperClause helper : source.helpers()) {
      if (context.splices.isNew(helper)) {
        helpers.add(
            new HelperBlocks(helper, context.splices.helper(source, helper, clauses, span)));
      }
    }
    return helpers;
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
