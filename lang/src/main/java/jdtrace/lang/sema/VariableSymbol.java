package jdtrace.lang.sema;

import java.util.List;
import jdtrace.dif.DifVariable;
import jdtrace.types.Type;

/**
 * A user's variable, fixed when it is declared or first assigned.
 *
 * @param declared by a declaration: stores cut to the type; else integers keep 64 bits
 * @param type of the value; of the elements, for an associative array
 * @param keys key types of an associative array, else null
 */
public record VariableSymbol(
    String name, DifVariable.Scope scope, int id, boolean declared, Type type, List<Type> keys) {

  public boolean isAssociative() {
    return keys != null;
  }

  /** As the program writes it. */
  public String displayName() {
    return switch (scope) {
      case GLOBAL -> name;
      case THREAD -> "self->" + name;
      case LOCAL -> "this->" + name;
    };
  }
}
