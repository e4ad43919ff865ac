package jdtrace.codegen.jvm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.Statement;
import jdtrace.runtime.aggregation.AggregationValues;

/** The aggregations of a session, numbered from 0, and where their values without key are. */
final class AggregationPlaces {
  private static final int GAP = 16;

  private final Map<Integer, Integer> indices = new LinkedHashMap<>();
  private final List<AggregationDescription> all = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();

  /** The first values lie behind some room, so that no other object is in their cache line. */
  private long[] initial = new long[GAP];

  AggregationPlaces(List<Statement> statements) {
    for (Statement statement : statements) {
      for (Action action : statement.actions()) {
        if (action instanceof Action.Aggregate a) {
          add(a.aggregation());
        }
      }
    }
  }

  private void add(AggregationDescription aggregation) {
    if (indices.putIfAbsent(aggregation.id(), all.size()) == null) {
      long[] words = AggregationValues.initial(aggregation.function(), aggregation.parameter());
      offsets.add(initial.length);
      counts.add(words.length);
      all.add(aggregation);
      initial = java.util.Arrays.copyOf(initial, initial.length + words.length);
      System.arraycopy(words, 0, initial, initial.length - words.length, words.length);
    }
  }

  int index(AggregationDescription aggregation) {
    return indices.get(aggregation.id());
  }

  AggregationDescription aggregation(int index) {
    return all.get(index);
  }

  int offset(int index) {
    return offsets.get(index);
  }

  List<Integer> offsets() {
    return offsets;
  }

  List<Integer> counts() {
    return counts;
  }

  /** Words that a value takes of aggsize: those of quantize and llquantize are rounded up. */
  List<Integer> stored() {
    List<Integer> stored = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      AggregatingFunction function = all.get(i).function();
      boolean rounded =
          function == AggregatingFunction.QUANTIZE || function == AggregatingFunction.LLQUANTIZE;
      stored.add(rounded ? Integer.highestOneBit(counts.get(i) - 1) * 2 : counts.get(i));
    }
    return stored;
  }

  /** 1 for each that is a count(). */
  List<Integer> countsOnly() {
    return all.stream().map(a -> a.function() == AggregatingFunction.COUNT ? 1 : 0).toList();
  }

  /** Words of "nothing seen" of all of them, and the room around them. */
  long[] initial() {
    return java.util.Arrays.copyOf(initial, initial.length + GAP);
  }
}
