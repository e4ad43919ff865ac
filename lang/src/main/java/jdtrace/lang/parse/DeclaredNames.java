package jdtrace.lang.parse;

import java.util.HashSet;
import java.util.Set;
import jdtrace.lang.CompileHost;
import jdtrace.lang.ast.Expr;

/**
 * Which names of a program are types and which are not. What the program has not said so far the
 * host answers: D's own types and variables, other programs of the session, the kernel.
 */
final class DeclaredNames {
  private final CompileHost host;
  private final Set<String> types = new HashSet<>();
  private final Set<String> values = new HashSet<>();

  DeclaredNames(CompileHost host) {
    this.host = host;
  }

  void declareType(String name) {
    types.add(name);
  }

  /** A variable, inline, enumerator or function. */
  void declareValue(String name) {
    values.add(name);
  }

  /** Assignment makes a variable, which then hides a type of the same name. */
  void assigned(Expr target) {
    Expr variable = target instanceof Expr.Index i ? i.base() : target;
    if (variable instanceof Expr.Name n && n.scope() == Expr.Scope.GLOBAL) {
      values.add(n.name());
    }
  }

  /** Whether a name is a type where both a type and a value may stand; may ask the host. */
  boolean isType(String name) {
    if (types.contains(name)) {
      return true;
    }
    if (values.contains(name)) {
      return false;
    }
    int quote = name.lastIndexOf('`');
    if (quote < 0) {
      return host.types().named(null, name).isPresent();
    }
    String module = name.substring(0, quote);
    boolean core = module.isEmpty() || module.equals("unix") || module.equals("genunix");
    return host.types().named(core ? null : module, name.substring(quote + 1)).isPresent();
  }
}
