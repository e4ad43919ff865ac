package jdtrace.consumer.aggregate;

import jdtrace.consumer.format.AggregateValue;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.aggregation.AggregationValues;

/** One key of an aggregation and its value so far. */
final class Entry {
  final AggregationDescription aggregation;
  final AggregationKey key;
  final long[] words;
  long normal = 1;

  /** Cleared and nothing came since: the words are zeros that count for nothing. */
  private boolean cleared = true;

  /** What the value weighs in the default order; null unless a sort is going on. */
  ValueWeight weight;

  /** An entry for a key that nothing has been seen of: all zeros. */
  Entry(AggregationDescription aggregation, AggregationKey key) {
    this.aggregation = aggregation;
    this.key = key;
    words = new long[AggregationValues.words(aggregation.function(), aggregation.parameter())];
  }

  void add(long[] part) {
    if (cleared) {
      System.arraycopy(part, 0, words, 0, words.length);
      cleared = false;
    } else {
      AggregationValues.merge(aggregation.function(), words, part);
    }
  }

  void clear() {
    java.util.Arrays.fill(words, 0);
    cleared = true;
  }

  AggregateValue value() {
    return new AggregateValue(aggregation, words, normal);
  }
}
