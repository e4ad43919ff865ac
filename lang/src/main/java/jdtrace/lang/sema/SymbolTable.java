package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Expr;
import jdtrace.types.Type;

/**
 * The names a session's programs have made: variables of the three scopes, inlines, enumerators,
 * aggregations. Globals, thread-locals and clause-locals are separate name spaces.
 */
public final class SymbolTable {
  private static final int LAST_ID = 0xffff;

  /**
   * A named expression.
   *
   * @param parameters null for a scalar, whose value is then checked
   * @param attributes the stability of what the expression uses; of a library's inline and of an
   *     array, whose expression is checked where it is used, the best
   * @param library whether a library defines it
   */
  record Inline(
      String name,
      Type type,
      List<Declarator.Parameter> parameters,
      Expr expr,
      Typed value,
      Attributes attributes,
      boolean library) {}

  private final Map<String, VariableSymbol> globals = new HashMap<>();
  private final Map<String, VariableSymbol> thread = new HashMap<>();
  private final Map<String, VariableSymbol> local = new HashMap<>();
  private final List<VariableSymbol> variables = new ArrayList<>();
  private final Map<String, Inline> inlines = new HashMap<>();
  private final Map<String, Typed.Constant> enumerators = new HashMap<>();
  private final Map<String, AggregationSymbol> aggregations = new HashMap<>();
  private final List<AggregationSymbol> aggregationOrder = new ArrayList<>();
  private final int[] nextId = {
    DifVariable.FIRST_USER_ID, DifVariable.FIRST_USER_ID, DifVariable.FIRST_USER_ID
  };
  private int hidden;

  /** The program or library file that defined each global name; numbers grow. */
  private final Map<String, Integer> definedIn = new HashMap<>();

  /** Of the names of variables, while the definition of a probe is in work. */
  private String prefix = "";

  private int programs;
  private int program;

  /** A program or library file begins; returns the number of the one in work till now. */
  int beginProgram() {
    int before = program;
    program = ++programs;
    return before;
  }

  /** Goes on with a program. */
  void resumeProgram(int number) {
    program = number;
  }

  /** Whether the program in work itself defined the global name. */
  boolean isOwn(String name) {
    Integer by = definedIn.get(name);
    return by != null && by == program;
  }

  VariableSymbol variable(DifVariable.Scope scope, String name) {
    return scoped(scope).get(prefix.concat(name));
  }

  /** From now on variables are those whose names begin so; returns what it was. */
  String prefix(String now) {
    String before = prefix;
    prefix = now;
    return before;
  }

  Inline inline(String name) {
    return inlines.get(name);
  }

  Typed.Constant enumerator(String name) {
    return enumerators.get(name);
  }

  /** Null when the aggregation was never seen. */
  AggregationSymbol aggregation(String name) {
    return aggregations.get(name);
  }

  /** Whether a program or library of this session defined the global name. */
  boolean isDefined(String name) {
    return definedIn.containsKey(name);
  }

  /** Makes a variable; the caller knows that the name is free. */
  VariableSymbol define(
      DifVariable.Scope scope,
      String name,
      boolean declared,
      Type type,
      List<Type> keys,
      SourceSpan span) {
    return put(scope, prefix.concat(name), declared, type, keys, span);
  }

  private VariableSymbol put(
      DifVariable.Scope scope,
      String name,
      boolean declared,
      Type type,
      List<Type> keys,
      SourceSpan span) {
    int id = nextId[scope.ordinal()]++;
    if (id > LAST_ID) {
      throw new DError(ErrorTag.D_ID_OFLOW, span, "cannot create " + name + ": too many variables");
    }
    VariableSymbol symbol = new VariableSymbol(name, scope, id, declared, type, keys);
    scoped(scope).put(name, symbol);
    variables.add(symbol);
    if (scope == DifVariable.Scope.GLOBAL) {
      definedIn.put(name, program);
    }
    return symbol;
  }

  /** Makes a clause-local variable no program can name. */
  VariableSymbol defineHidden(String purpose, Type type, SourceSpan span) {
    return put(DifVariable.Scope.LOCAL, "%" + purpose + "_" + ++hidden, true, type, null, span);
  }

  void define(Inline inline) {
    inlines.put(inline.name(), inline);
    definedIn.put(inline.name(), program);
  }

  void defineEnumerator(String name, Typed.Constant value) {
    enumerators.put(name, value);
    definedIn.put(name, program);
  }

  AggregationSymbol defineAggregation(String name) {
    AggregationSymbol symbol = new AggregationSymbol(aggregationOrder.size() + 1, name);
    aggregations.put(name, symbol);
    aggregationOrder.add(symbol);
    return symbol;
  }

  /** Aggregations in order of creation. */
  public List<AggregationSymbol> aggregations() {
    return aggregationOrder;
  }

  /** How many variables there are: a point to return to. */
  int mark() {
    return variables.size();
  }

  /** Forgets the variables made since a mark, with their ids. */
  void rollback(int mark) {
    for (int i = variables.size() - 1; i >= mark; i--) {
      VariableSymbol symbol = variables.remove(i);
      scoped(symbol.scope()).remove(symbol.name());
      if (symbol.scope() == DifVariable.Scope.GLOBAL) {
        definedIn.remove(symbol.name());
      }
      nextId[symbol.scope().ordinal()] = symbol.id();
    }
  }

  /** All user variables, as engines want them. */
  public List<Enabling.UserVariable> userVariables() {
    List<Enabling.UserVariable> rows = new ArrayList<>(variables.size());
    for (VariableSymbol symbol : variables) {
      List<DifType> keys = new ArrayList<>();
      if (symbol.isAssociative()) {
        for (Type key : symbol.keys()) {
          keys.add(DifType.of(key));
        }
      }
      rows.add(new Enabling.UserVariable(row(symbol), List.copyOf(keys)));
    }
    return List.copyOf(rows);
  }

  /** The variable table row of a symbol. */
  public static DifVariable row(VariableSymbol symbol) {
    return new DifVariable(
        symbol.name(),
        symbol.id(),
        symbol.isAssociative() ? DifVariable.Kind.ARRAY : DifVariable.Kind.SCALAR,
        symbol.scope(),
        false,
        false,
        DifType.of(symbol.type()));
  }

  /** A known variable whose name is one slip away from this one, as written; or null. */
  String nearest(DifVariable.Scope scope, String name) {
    String best = null;
    int bestDistance = name.length() <= 3 ? 2 : 3;
    for (VariableSymbol symbol : scoped(scope).values()) {
      int distance = Spelling.distance(name, symbol.name(), bestDistance);
      if (distance < bestDistance && symbol.name().charAt(0) != '%') {
        bestDistance = distance;
        best = symbol.displayName();
      }
    }
    return best;
  }

  private Map<String, VariableSymbol> scoped(DifVariable.Scope scope) {
    return switch (scope) {
      case GLOBAL -> globals;
      case THREAD -> thread;
      case LOCAL -> local;
    };
  }
}
