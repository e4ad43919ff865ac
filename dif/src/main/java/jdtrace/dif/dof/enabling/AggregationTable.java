package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** The aggregations of an enabling: as annotated, or as their uses show. */
final class AggregationTable {
  private final TreeMap<Integer, AggregationDescription> byId = new TreeMap<>();
  private final boolean annotated;

  /** {@code annotations} is null where there are none. */
  AggregationTable(Annotations annotations) {
    annotated = annotations != null;
    if (annotated) {
      for (AggregationDescription a : annotations.aggregations()) {
        byId.put(a.id(), a);
      }
    }
  }

  List<AggregationDescription> all() {
    return new ArrayList<>(byId.values());
  }

  AggregationDescription find(int id) {
    return byId.get(id);
  }

  static AggregatingFunction function(int kind) {
    for (AggregatingFunction function : AggregatingFunction.values()) {
      if (function.kind() == kind) {
        return function;
      }
    }
    return null;
  }

  /** The aggregation that a use means; null if the uses differ. */
  AggregationDescription use(
      int id, AggregatingFunction function, long parameter, List<Type> keys) {
    AggregationDescription known = byId.get(id);
    if (known == null) {
      if (annotated) {
        return null;
      }
      known =
          new AggregationDescription(
              id, "aggregation" + id, function, parameter, List.copyOf(keys));
      byId.put(id, known);
      return known;
    }
    boolean same =
        known.function() == function
            && known.parameter() == parameter
            && sameKeys(known.keyTypes(), keys);
    return same ? known : null;
  }

  /** Keys must be stored alike at each use. */
  private static boolean sameKeys(List<Type> known, List<Type> keys) {
    if (known.size() != keys.size()) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      Type a = Types.resolve(known.get(i));
      Type b = Types.resolve(keys.get(i));
      boolean alike =
          Values.isScalar(a) && Values.isScalar(b)
              || Types.isString(a) && Types.isString(b)
              || a.getClass() == b.getClass() && a.size() == b.size();
      if (!alike) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with a parameter word (spec aggregations.md section 2), or null. */
  static String problem(AggregatingFunction function, long word) {
    int high = (int) (word >>> 48);
    int middle = (int) (word >>> 32) & 0xffff;
    return switch (function) {
      case LQUANTIZE -> high == 0 || middle == 0 ? "lquantize without step or levels" : null;
      // The highest bit of the low magnitude says that negative values have buckets of their own.
      case LLQUANTIZE ->
          logLinear(high, middle & 0x7fff, (int) (word >>> 16) & 0xffff, (int) word & 0xffff);
      default -> word == 0 ? null : function.text() + " with a parameter";
    };
  }

  private static String logLinear(int factor, int low, int high, int steps) {
    if (factor < 2 || low > high || steps == 0) {
      return "llquantize without factor, magnitudes or steps";
    }
    if (steps < factor ? factor % steps != 0 : !divides(factor, steps)) {
      return "llquantize with steps that do not divide its orders";
    }
    long order = 1;
    for (int i = 0; i < high + 2; i++) {
      if (Math.multiplyHigh(order, factor) != 0 || order * factor <= order) {
        return "llquantize beyond 64 bits";
      }
      order *= factor;
    }
    return null;
  }

  private static boolean divides(int factor, int steps) {
    long power = factor;
    while (power < steps) {
      power *= factor;
    }
    return steps % factor == 0 && power % steps == 0;
  }
}
