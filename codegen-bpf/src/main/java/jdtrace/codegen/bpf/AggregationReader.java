package jdtrace.codegen.bpf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdtrace.codegen.bpf.layout.AggregationLayout;
import jdtrace.codegen.bpf.layout.AggregationLayout.KeyLayout;
import jdtrace.dif.AggregatingFunction;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;

/** Reads and empties the aggregation tables of one program. */
final class AggregationReader {
  private static final byte[] ZEROS = new byte[4096];

  private final ByteBuffer memory;
  private final AggregationLayout layout;
  private final int cpus;
  private final KeyProbes probes;

  AggregationReader(ByteBuffer memory, AggregationLayout layout, int cpus, KeyProbes probes) {
    this.memory = memory;
    this.layout = layout;
    this.cpus = cpus;
    this.probes = probes;
  }

  /** Hands over and forgets all values of one generation, which no program may be filling. */
  void drain(int generation, AggregationSink sink) {
    for (int cpu = 0; cpu < cpus; cpu++) {
      int table = cpu * layout.stride() + generation * layout.tableBytes();
      keyless(table, sink);
      if (layout.area() > 0) {
        keyed(table, sink);
      }
    }
  }

  private void keyless(int table, AggregationSink sink) {
    List<KeyLayout> keys = layout.keys();
    for (int i = 0; i < keys.size(); i++) {
      KeyLayout key = keys.get(i);
      int at = table + key.keylessOffset();
      if (key.isKeyless() && memory.getLong(at) != 0) {
        hand(key, decode(key, 0), at + 8, sink);
        zero(at, 8 + 8 * AggregationLayout.words(key.aggregation()));
      }
    }
  }

  private void keyed(int table, AggregationSink sink) {
    int used = (int) memory.getLong(table + AggregationLayout.USED);
    if (used == 0) {
      return;
    }
    int entries = table + layout.entriesOffset();
    int at = 0;
    while (at < used) {
      int entry = entries + at;
      int number =
          (int) memory.getLong(entry + AggregationLayout.ENTRY_TAG) & AggregationLayout.LAYOUT_MASK;
      KeyLayout key = layout.keys().get(number);
      hand(key, decode(key, entry + AggregationLayout.ENTRY_KEY), entry + key.valueOffset(), sink);
      at += key.entryBytes();
    }
    zero(entries, used);
    zero(table + layout.bucketsOffset(), layout.buckets() * Integer.BYTES);
    memory.putLong(table + AggregationLayout.USED, 0);
  }

  private List<Datum> decode(KeyLayout key, int at) {
    List<RecordLayout.Field> fields = key.fields();
    ArrayList<Datum> data = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      RecordLayout.Field field = fields.get(i);
      data.add(RecordReader.read(field, memory, at, probes.of(field, memory, at)));
    }
    return data;
  }

  private void hand(KeyLayout key, List<Datum> data, int at, AggregationSink sink) {
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

  private void zero(int from, int length) {
    for (int done = 0; done < length; done += ZEROS.length) {
      memory.put(from + done, ZEROS, 0, Math.min(ZEROS.length, length - done));
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(layout.keys().toArray());
  }
}
