package jdtrace.runtime;

import java.util.List;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.record.Datum;

/** Receives aggregation values. */
@FunctionalInterface
public interface AggregationSink {
  /**
   * A partial value: words as {@link jdtrace.runtime.aggregation.AggregationValues} defines them for
   * the aggregation's function. {@code words} is valid only during the call.
   */
  void value(AggregationDescription aggregation, List<Datum> key, long[] words);
}
