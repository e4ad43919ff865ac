package jdtrace.lang.sema;

import java.util.HashMap;
import java.util.Map;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.dif.DifVariable;
import jdtrace.lang.CompileHost;
import jdtrace.types.Type;

/**
 * What all checks share: the session's tables, and of the clause in work its probe, the stability
 * of what it used so far, and the names bound for the time of an inline's or translator's body.
 */
final class Context {
  private static final Attributes MOST =
      new Attributes(
          Attributes.Stability.STANDARD,
          Attributes.Stability.STANDARD,
          Attributes.DependencyClass.COMMON);

  final CompileHost host;
  final SymbolTable symbols = new SymbolTable();
  final TypeNames types = new TypeNames(this);
  final BuiltinVariables builtins = new BuiltinVariables(this);
  final CheckExpression expressions = new CheckExpression(this);
  final Pragmas pragmas = new Pragmas(this);
  final Translators translators = new Translators(this);

  /** Names that stand for checked expressions while an inline or translator is expanded. */
  final Map<String, Typed> bindings = new HashMap<>();

  CompileHost.CompileOptions options;
  Type.DString string;

  /** Null outside clauses. */
  CompileHost.ProbeMatch probe;

  ProbeDescription description;
  Attributes attributes = MOST;

  Context(CompileHost host) {
    this.host = host;
    refreshOptions();
  }

  /** Asks the host again, as pragmas may have changed an option. */
  void refreshOptions() {
    options = host.options();
    if (string == null || string.size() != options.stringBytes()) {
      string = new Type.DString(options.stringBytes());
    }
  }

  void enter(ProbeDescription description, CompileHost.ProbeMatch probe) {
    this.description = description;
    this.probe = probe;
    attributes = probe.count() == 0 ? MOST : probe.probeAttributes();
  }

  void leave() {
    probe = null;
    description = null;
    attributes = MOST;
  }

  /** Notes that the clause uses something of this stability. */
  void use(Attributes used) {
    attributes = attributes.min(used);
  }

  /** Refuses a global name that is taken. */
  void requireFree(String name, SourceSpan span) {
    if (name.indexOf('`') >= 0) {
      throw new DError(ErrorTag.D_DECL_SCOPE, span, "a declared name cannot be scoped: " + name);
    }
    if (isGlobal(name) && !builtins.isDefinable(name)) {
      throw new DError(ErrorTag.D_DECL_IDRED, span, "identifier " + name + " is already defined");
    }
  }

  /** Whether a name means a variable, inline, enumerator, built-in or function of this session. */
  boolean isGlobal(String name) {
    return symbols.variable(DifVariable.Scope.GLOBAL, name) != null
        || symbols.inline(name) != null
        || symbols.enumerator(name) != null
        || builtins.isKnown(name)
        || Functions.isKnown(name)
        || name.equals("NULL");
  }
}
