package jdtrace.consumer.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jdtrace.consumer.aggregate.EntryOrder.JoinedRow;
import jdtrace.consumer.format.AggregateValue;
import jdtrace.consumer.format.AggregationRenderer;
import jdtrace.consumer.format.OutputBuffer;
import jdtrace.consumer.format.OutputOptions;
import jdtrace.consumer.format.PrintfRenderer;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.record.Datum;

/**
 * Every aggregation of a session. Engines feed it; the actions clear, trunc, normalize, denormalize
 * and printa work on what it holds when the consumer meets them in the record stream.
 */
public final class AggregationStore implements AggregationSink {
  private final OutputOptions options;
  private final SymbolResolver resolver;
  private final AggregationRenderer renderer;

  /** By id. */
  private final List<Aggregation> aggregations = new ArrayList<>();

  /** The entries of one aggregation. */
  private static final class Aggregation {
    final Map<AggregationKey, Entry> entries = new HashMap<>();

    /** Some printa printed a row of it: the end does not print it again. */
    boolean printed;
  }

  public AggregationStore(OutputOptions options, SymbolResolver resolver) {
    this.options = options;
    this.resolver = resolver;
    renderer = new AggregationRenderer(options, resolver);
  }

  @Override
  public void value(AggregationDescription aggregation, List<Datum> key, long[] words) {
    final Map<AggregationKey, Entry> entries = aggregation(aggregation).entries;
    final AggregationKey k = new AggregationKey(key, resolver);
    Entry entry = entries.get(k);
    if (entry == null) {
      entry = new Entry(aggregation, k);
      entries.put(k, entry);
    }
    entry.add(words);
  }

  /** Zeroes all values and keeps the keys. */
  public void clear(AggregationDescription aggregation) {
    for (Entry entry : aggregation(aggregation).entries.values()) {
      entry.clear();
    }
  }

  /**
   * Keeps the {@code keep} greatest entries, or the {@code -keep} smallest if negative, or none if
   * 0. The sort options do not count.
   */
  public void trunc(AggregationDescription aggregation, long keep) {
    final Map<AggregationKey, Entry> entries = aggregation(aggregation).entries;
    // The most negative number has no opposite; it keeps more than there can be, as its like do.
    final long count = keep == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(keep);
    if (count == 0) {
      entries.clear();
      return;
    }
    if (count >= entries.size()) {
      return;
    }
    final Entry[] sorted = sorted(entries, EntryOrder.BY_VALUE);
    final int from = keep < 0 ? (int) count : 0;
    final int to = keep < 0 ? sorted.length : sorted.length - (int) count;
    for (int i = from; i < to; i++) {
      entries.remove(sorted[i].key);
    }
  }

  /**
   * Divides what is printed of the keys present now; keys that come later are not divided.
   *
   * @param normal unsigned, not 0
   */
  public void normalize(AggregationDescription aggregation, long normal) {
    if (normal == 0) {
      throw new IllegalArgumentException("normalize by 0");
    }
    for (Entry entry : aggregation(aggregation).entries.values()) {
      entry.normal = normal;
    }
  }

  public void denormalize(AggregationDescription aggregation) {
    normalize(aggregation, 1);
  }

  /**
   * Carries out printa.
   *
   * @param format ready for the key types of the first aggregation, or null for the default rows,
   *     which start with a newline
   */
  public void printa(PrintfRenderer format, List<AggregationDescription> listed, OutputBuffer out) {
    if (format == null) {
      out.put('\n');
    }
    if (listed.size() > 1) {
      printJoined(format, listed, out);
      return;
    }
    final Aggregation aggregation = aggregation(listed.get(0));
    final Entry[] sorted = sorted(aggregation.entries, EntryOrder.of(options));
    aggregation.printed |= sorted.length > 0;
    if (format == null) {
      print(sorted, 0, sorted.length, out);
      return;
    }
    final AggregateValue[] one = new AggregateValue[1];
    for (Entry entry : sorted) {
      one[0] = entry.value();
      format.renderRow(out, entry.key.elements(), one);
    }
  }

  private void printJoined(
      PrintfRenderer format, List<AggregationDescription> listed, OutputBuffer out) {
    final int count = listed.size();
    final Map<AggregationKey, Entry[]> rows = new HashMap<>();
    for (int i = 0; i < count; i++) {
      for (Entry entry : aggregation(listed.get(i)).entries.values()) {
        Entry[] row = rows.get(entry.key);
        if (row == null) {
          row = new Entry[count];
          rows.put(entry.key, row);
        }
        row[i] = entry;
      }
    }
    final JoinedRow[] sorted = new JoinedRow[rows.size()];
    int n = 0;
    for (Map.Entry<AggregationKey, Entry[]> row : rows.entrySet()) {
      final Entry[] entries = row.getValue();
      for (int i = 0; i < count; i++) {
        if (entries[i] == null) {
          entries[i] = new Entry(listed.get(i), row.getKey());
        }
        entries[i].weight = null;
      }
      sorted[n++] = new JoinedRow(row.getKey(), entries);
    }
    Arrays.sort(sorted, EntryOrder.of(options).joined(options.sortPosition));
    for (int i = 0; i < count && n > 0; i++) {
      aggregation(listed.get(i)).printed = true;
    }
    final AggregateValue[] values = new AggregateValue[count];
    for (JoinedRow row : sorted) {
      for (int i = 0; i < count; i++) {
        values[i] = row.entries()[i].value();
      }
      if (format == null) {
        renderer.joinedRow(out, row.key().elements(), values);
      } else {
        format.renderRow(out, row.key().elements(), values);
      }
    }
  }

  /** Default rows of every aggregation that no printa printed, in one sorted walk. */
  public void printRemaining(OutputBuffer out) {
    final List<Entry> entries = new ArrayList<>();
    for (Aggregation aggregation : aggregations) {
      if (aggregation != null && !aggregation.printed) {
        entries.addAll(aggregation.entries.values());
      }
    }
    final Entry[] sorted = sort(entries.toArray(new Entry[0]), EntryOrder.of(options));
    int start = 0;
    while (start < sorted.length) {
      int end = start + 1;
      while (end < sorted.length
          && sorted[end].aggregation.id() == sorted[start].aggregation.id()) {
        end++;
      }
      print(sorted, start, end, out);
      start = end;
    }
  }

  /** Default rows of one aggregation's entries from {@code start} to before {@code end}. */
  private void print(Entry[] sorted, int start, int end, OutputBuffer out) {
    if (start == end) {
      return;
    }
    final List<AggregateValue> values = new ArrayList<>();
    if (renderer.needsScale()) {
      for (int i = start; i < end; i++) {
        values.add(sorted[i].value());
      }
    }
    renderer.begin(out, sorted[start].aggregation, values);
    for (int i = start; i < end; i++) {
      renderer.row(out, sorted[i].key.elements(), sorted[i].value());
    }
  }

  /** The values of one aggregation in the order they would be printed; a copy. */
  public List<Row> rows(AggregationDescription aggregation) {
    final Entry[] sorted = sorted(aggregation(aggregation).entries, EntryOrder.of(options));
    final List<Row> rows = new ArrayList<>(sorted.length);
    for (Entry entry : sorted) {
      rows.add(
          new Row(
              entry.key.elements(),
              new AggregateValue(aggregation, entry.words.clone(), entry.normal)));
    }
    return rows;
  }

  /** A key and its value. */
  public record Row(List<Datum> key, AggregateValue value) {}

  private static Entry[] sorted(Map<AggregationKey, Entry> entries, EntryOrder order) {
    final Entry[] all = new Entry[entries.size()];
    final Iterator<Entry> values = entries.values().iterator();
    for (int i = 0; i < all.length; i++) {
      all[i] = values.next();
    }
    return sort(all, order);
  }

  private static Entry[] sort(Entry[] entries, EntryOrder order) {
    for (Entry entry : entries) {
      entry.weight = null;
    }
    Arrays.sort(entries, order);
    return entries;
  }

  private Aggregation aggregation(AggregationDescription description) {
    final int id = description.id();
    while (aggregations.size() <= id) {
      aggregations.add(null);
    }
    Aggregation aggregation = aggregations.get(id);
    if (aggregation == null) {
      aggregation = new Aggregation();
      aggregations.set(id, aggregation);
    }
    return aggregation;
  }
}
