package jdtrace.lang.sema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.SplicedSource;
import jdtrace.lang.CompileHost;
import jdtrace.lang.Source;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Stmt;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.parse.Parser;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Stable probes: the D text of their definitions, checked where a clause uses it.
 *
 * <p>In the text {@code args[]} and {@code argN} are those of the probe underneath, the program's
 * names are not seen, and variables are the definition's own: their names get a prefix that no
 * program can write. What comes out stands in the program's tree with the program's spans. A mistake
 * in the text is not the user's: it is told at the clause, as a definition that does not fit the
 * kernel.
 */
final class Splices {
  /** No name of a program begins so. */
  static final String PREFIX = "%";

  private final Context context;
  private final CompileHost parserHost;
  private final Map<String, Unit.Clause> parsed = new HashMap<>();
  private final Set<String> helpers = new HashSet<>();

  Splices(Context context, CompileHost parserHost) {
    this.context = context;
    this.parserHost = parserHost;
  }

  /** Native argument {@code index} of the clause's probe, as the type its definition gives it. */
  Typed argument(int index, SourceSpan span) {
    SplicedSource source = context.source;
    SplicedSource.Argument argument = source.arguments().get(index);
    return inDefinition(
        source,
        source.place(),
        span,
        () -> {
          Typed value =
              context.expressions.checkValue(
                  expression(clause(source.file(), null, argument.value())));
          Type type = context.types.written(argument.type());
          if (type == null) {
            throw new DError(ErrorTag.D_TYPE_ERR, span, argument.type() + ": Unknown type name");
          }
          return Conversions.at(as(type, value), span);
        });
  }

  private static Typed as(Type type, Typed value) {
    if (Types.isInteger(type)) {
      return Conversions.narrowed(Conversions.retyped(Conversions.decayed(value), type), type);
    }
    // A pointer to user memory stays one.
    return TypeRules.isUserPointer(value.type())
        ? value
        : Conversions.retyped(Conversions.decayed(value), type);
  }

  /** {@code argN}: the native argument as a number, 0 when the probe has no such argument. */
  Typed raw(int index, Type number, SourceSpan span) {
    return index < context.source.arguments().size()
        ? new Typed.Retype(argument(index, span), number, span)
        : new Typed.Constant(0, number, span);
  }

  /** When the source's firing is one of the probe; null for always. */
  Typed guard(SplicedSource source, SourceSpan span) {
    if (source.guard() == null) {
      return null;
    }
    return inDefinition(
        source,
        source.place(),
        span,
        () ->
            Conversions.at(
                context.expressions.checkValue(
                    expression(clause(source.file(), null, source.guard()))),
                span));
  }

  /** Whether a helper clause is yet to be compiled; from now on it is not. */
  boolean isNew(SplicedSource.HelperClause helper) {
    return helpers.add(helper.name());
  }

  /** A helper clause's blocks; they record nothing. */
  List<Block> helper(
      SplicedSource source,
      SplicedSource.HelperClause helper,
      CheckClause clauses,
      SourceSpan span) {
    return inDefinition(
        source,
        helper.place(),
        span,
        () -> clauses.helper(clause(source.file(), helper.guard(), helper.body()), span));
  }

  private static Expr expression(Unit.Clause clause) {
    return ((Stmt.Expression) clause.body().get(0)).expr();
  }

  private Unit.Clause clause(String file, String predicate, String body) {
    String test = predicate == null ? "" : "/" + predicate + "/ ";
    String text = "dtrace:::definition " + test + "{ " + body + " }";
    return parsed.computeIfAbsent(
        text,
        t -> (Unit.Clause) new Parser(new Source(t, Source.Kind.LIBRARY, file), parserHost).next());
  }

  private <T> T inDefinition(
      SplicedSource source, List<Type> place, SourceSpan span, Supplier<T> check) {
    Context.Suspended suspended = context.suspend();
    context.symbols.prefix(PREFIX);
    context.enter(
        source.source().place(),
        new CompileHost.ProbeMatch(1, place, Context.MOST, Context.MOST),
        null);
    try {
      return check.get();
    } catch (DError e) {
      throw new DError(
          ErrorTag.D_UNKNOWN,
          span,
          "the definition of this probe ("
              + source.file()
              + ") does not fit this kernel: "
              + e.getMessage());
    } finally {
      context.resume(suspended);
    }
  }
}
