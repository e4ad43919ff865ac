package jdtrace.lang.sema;

import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.types.Type;

/**
 * An aggregation as the programs seen so far have made it: its first use fixes the keys, its first
 * assignment function and parameter.
 */
public final class AggregationSymbol {
  private final int id;
  private final String name;
  private List<Type> keys;
  private AggregatingFunction function;
  private long parameter;
  private SourceSpan assigned;

  AggregationSymbol(int id, String name) {
    this.id = id;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Null before the first use with keys or an assignment. */
  List<Type> keys() {
    return keys;
  }

  void fixKeys(List<Type> keys) {
    this.keys = List.copyOf(keys);
  }

  /** Null before the first assignment. */
  AggregatingFunction function() {
    return function;
  }

  long parameter() {
    return parameter;
  }

  /** Where the first assignment stands. */
  SourceSpan assigned() {
    return assigned;
  }

  void assign(AggregatingFunction function, long parameter, SourceSpan span) {
    this.function = function;
    this.parameter = parameter;
    this.assigned = span;
  }

  /** Whether some statement assigns it. */
  public boolean isAssigned() {
    return function != null;
  }

  /** What engines and consumer need; only after an assignment. */
  public AggregationDescription description() {
    return new AggregationDescription(id, name, function, parameter, keys);
  }
}
