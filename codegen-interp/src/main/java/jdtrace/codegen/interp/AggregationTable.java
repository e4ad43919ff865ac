package jdtrace.codegen.interp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.record.Datum;

/** Aggregation values gathered since the consumer last took them, within aggsize. */
final class AggregationTable {
  /** What an entry takes besides its key and words, in every engine. */
  private static final int OVERHEAD_BYTES = 16;

  private record Key(int aggregation, List<Datum> elements) {}

  private record Entry(AggregationDescription aggregation, List<Datum> key, long[] words) {}

  private final long limitBytes;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private long usedBytes;
  private long drops;

  AggregationTable(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  void add(
      AggregationDescription aggregation,
      List<Datum> elements,
      int keyBytes,
      long value,
      long increment) {
    Key key = new Key(aggregation.id(), elements);
    Entry entry = entries.get(key);
    if (entry == null) {
      long[] words = AggregationValues.initial(aggregation.function(), aggregation.parameter());
      // A value without key has its fixed place.
      long cost = keyBytes == 0 ? 0 : OVERHEAD_BYTES + keyBytes + 8L * stored(aggregation, words);
      if (cost > limitBytes - usedBytes) {
        drops++;
        return;
      }
      usedBytes += cost;
      entry = new Entry(aggregation, elements, words);
      entries.put(key, entry);
    }
    AggregationValues.add(
        aggregation.function(), aggregation.parameter(), entry.words, value, increment);
  }

  /** Words that a value takes: those of quantize and llquantize are rounded up in every engine. */
  private static int stored(AggregationDescription aggregation, long[] words) {
    return switch (aggregation.function()) {
      case QUANTIZE, LLQUANTIZE -> Integer.highestOneBit(words.length - 1) * 2;
      default -> words.length;
    };
  }

  /** Hands over and forgets all values. */
  void drain(AggregationSink sink) {
    for (Entry entry : entries.values()) {
      sink.value(entry.aggregation, entry.key, entry.words);
    }
    entries.clear();
    usedBytes = 0;
  }

  /** Values lost because there was no room for a new key. */
  long drops() {
    return drops;
  }
}
