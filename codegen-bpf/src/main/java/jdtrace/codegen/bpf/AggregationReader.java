package jdtrace.codegen.bpf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.layout.AggregationLayout;
import jdtrace.codegen.bpf.layout.AggregationLayout.KeyLayout;
import jdtrace.dif.AggregatingFunction;
import jdtrace.linux.bpf.BpfMap;
import jdtrace.linux.ffm.Mapping;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;

/** Reads and empties the aggregation tables of one program. */
final class AggregationReader {
  private static final byte[] ZEROS = new byte[4096];

  private final ByteBuffer heads;
  private final BpfMap tables;
  private final AggregationLayout layout;
  private final int cpus;
  private final KeyProbes probes;

  /**
   * @param tables mapped piece by piece when there is something to read; null when all aggregations
   *     are without key
   */
  AggregationReader(
      ByteBuffer heads, BpfMap tables, AggregationLayout layout, int cpus, KeyProbes probes) {
    this.heads = heads;
    this.tables = tables;
    this.layout = layout;
    this.cpus = cpus;
    this.probes = probes;
  }

  /** Hands over and forgets all values of one generation, which no program may be filling. */
  void drain(int generation, AggregationSink sink) {
    for (int cpu = 0; cpu < cpus; cpu++) {
      int number = 2 * cpu + generation;
      keyless(number * layout.headBytes(), sink);
      if (layout.area() > 0) {
        keyed(number, sink);
      }
    }
  }

  private void keyless(int head, AggregationSink sink) {
    List<KeyLayout> keys = layout.keys();
    for (int i = 0; i < keys.size(); i++) {
      KeyLayout key = keys.get(i);
      int at = head + key.keylessOffset();
      if (key.isKeyless() && heads.getLong(at) != 0) {
        hand(key, decode(key, heads, 0), heads, at + 8, sink);
        zero(heads, at, 8 + 8 * AggregationLayout.words(key.aggregation()));
      }
    }
  }

  private void keyed(int number, AggregationSink sink) {
    int usedAt = number * layout.headBytes() + AggregationLayout.USED;
    int used = (int) heads.getLong(usedAt);
    if (used == 0) {
      return;
    }
    long offset = (long) number * layout.tableBytes();
    int entries = layout.entriesOffset();
    try (Mapping mapping = tables.mapValues(offset, entries + used)) {
      ByteBuffer table = mapping.bytes();
      int at = entries;
      while (at < entries + used) {
        int which =
            (int) table.getLong(at + AggregationLayout.ENTRY_TAG) & AggregationLayout.LAYOUT_MASK;
        KeyLayout key = layout.keys().get(which);
        List<Datum> data = decode(key, table, at + AggregationLayout.ENTRY_KEY);
        hand(key, data, table, at + key.valueOffset(), sink);
        at += key.entryBytes();
      }
      zero(table, 0, entries + used);
    }
    heads.putLong(usedAt, 0);
  }

  private List<Datum> decode(KeyLayout key, ByteBuffer memory, int at) {
    List<RecordLayout.Field> fields = key.fields();
    ArrayList<Datum> data = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      RecordLayout.Field field = fields.get(i);
      data.add(RecordReader.read(field, memory, at, probes.of(field, memory, at)));
    }
    return data;
  }

  private static void hand(
      KeyLayout key, List<Datum> data, ByteBuffer memory, int at, AggregationSink sink) {
    AggregatingFunction function = key.aggregation().function();
    long[] words = new long[AggregationValues.words(function, key.aggregation().parameter())];
    for (int i = 0; i < words.length; i++) {
      words[i] = memory.getLong(at + 8 * i);
    }
    if (function == AggregatingFunction.MIN) {
      words[0] ^= Long.MAX_VALUE;
    } else if (function == AggregatingFunction.MAX) {
      words[0] ^= Long.MIN_VALUE;
    }
    sink.value(key.aggregation(), data, words);
  }

  private static void zero(ByteBuffer memory, int from, int length) {
    for (int done = 0; done < length; done += ZEROS.length) {
      memory.put(from + done, ZEROS, 0, Math.min(ZEROS.length, length - done));
    }
  }
}
