package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.AggregationLayout;
import jdtrace.codegen.bpf.layout.AggregationLayout.KeyLayout;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;

/** Carries out {@code @a[key] = function(value)}: finds or makes the key's entry, folds the value in. */
final class AggregationWriter {
  /**
   * Entries of a chain that are looked at although only their tag, 48 bits of the key's hash, is the
   * wanted one; what is not found then is dropped and counted.
   */
  private static final int SAME_TAG_MAX = 2;

  private final Firing firing;
  private final Graph graph;
  private final DifTranslator translator;
  private final KeyBuilder keys;
  private final ValueFolder folder;

  AggregationWriter(Firing firing, DifTranslator translator, RecordWriter records) {
    this.firing = firing;
    this.graph = firing.graph();
    this.translator = translator;
    this.keys = new KeyBuilder(firing, translator, records);
    this.folder = new ValueFolder(firing);
  }

  void write(Action.Aggregate action, Clause clause) {
    KeyLayout layout = firing.program().key(action);
    KeyBuilder.Key key = null;
    if (!layout.isKeyless()) {
      key = keys.build(action, layout, of(layout), clause);
      if (key == null) {
        return;
      }
    }
    Value value = number(action.value(), 0, clause);
    Value increment = value == null ? null : number(action.increment(), 1, clause);
    if (increment == null) {
      return;
    }
    if (layout.isKeyless()) {
      Value head = firing.aggregationHead();
      graph.store(8, head, layout.keylessOffset(), graph.constant(1));
      folder.fold(
          layout.aggregation(), graph.add(head, layout.keylessOffset() + 8), value, increment);
      return;
    }
    Block done = graph.newBlock();
    Block full = graph.newColdBlock();
    Value entry = find(layout, key, firing.aggregationTable(), full);
    folder.fold(layout.aggregation(), graph.add(entry, layout.valueOffset()), value, increment);
    graph.jump(done);
    if (graph.begin(full)) {
      firing.countAggregationDrop();
      graph.jump(done);
    }
    graph.begin(done);
  }

  /** The expression's value; {@code missing} when there is no expression, null after a sure fault. */
  private Value number(DifExpression expression, long missing, Clause clause) {
    if (expression == null) {
      return graph.constant(missing);
    }
    Binding value = translator.evaluate(expression, clause);
    return value == null ? null : value.materialize(graph);
  }

  /** A pointer to the key's entry, made if there is none; goes to {@code full} when it cannot be. */
  private Value find(KeyLayout layout, KeyBuilder.Key key, Value table, Block full) {
    AggregationLayout tables = firing.program().aggregations();
    Value hash = hash(layout, key);
    Value tag =
        graph.alu(
            Alu.OR,
            graph.alu(Alu.AND, hash, ~(long) AggregationLayout.LAYOUT_MASK),
            layout.number());
    Value number = graph.alu(Alu.AND, graph.alu(Alu.SHR, hash, 32), tables.buckets() - 1L);
    Value bucket = graph.add(table, graph.alu(Alu.SHL, number, 2));
    Value first = graph.load(4, bucket, 0);
    Value entries = graph.add(table, tables.entriesOffset());
    int found = graph.newVariable(null);
    Block have = graph.newBlock();
    Block absent = graph.newBlock();

    Block outer = graph.newBlock();
    graph.beginLoop(outer);
    Value from = graph.loopPhi(first);
    Value tries = graph.loopPhi(graph.constant(0));
    followTags(tag, from, entries, found, absent, full);
    Value entry = (Value) graph.get(found);
    Block other = graph.newBlock();
    compare(layout, key, entry, have, other);
    graph.begin(other);
    Block again = graph.newBlock();
    graph.branch(Condition.UGE, tries, graph.constant(SAME_TAG_MAX - 1), full, again);
    graph.begin(again);
    Value following = graph.load(4, entry, AggregationLayout.ENTRY_NEXT);
    graph.closeLoop(outer, following, graph.add(tries, 1));

    graph.begin(absent);
    graph.set(found, insert(layout, key, tag, table, bucket, full));
    graph.jump(have);
    graph.begin(have);
    Value result = (Value) graph.get(found);
    graph.release(found);
    return result;
  }

  /**
   * Goes on with variable {@code found} at the next entry of the chain that has this tag. The keys
   * are compared outside of this loop: the verifier walks every round of it.
   */
  private void followTags(
      Value tag, Value from, Value entries, int found, Block absent, Block full) {
    Block match = graph.newBlock();
    Block loop = graph.newBlock();
    graph.beginLoop(loop);
    Value at = graph.loopPhi(from);
    Value round = graph.loopPhi(graph.constant(0));
    Block some = graph.newBlock();
    graph.branch(Condition.EQ, at, graph.constant(0), absent, some);
    graph.begin(some);
    int area = firing.program().aggregations().area();
    Value entry = graph.add(entries, graph.alu(Alu.AND, at, area - 8L));
    graph.set(found, entry);
    Block next = graph.newBlock();
    graph.branch(Condition.EQ, graph.load(8, entry, AggregationLayout.ENTRY_TAG), tag, match, next);
    graph.begin(next);
    Value following = graph.load(4, entry, AggregationLayout.ENTRY_NEXT);
    Block again = graph.newBlock();
    graph.branch(
        Condition.UGE, round, graph.constant(AggregationLayout.CHAIN_MAX - 1), full, again);
    graph.begin(again);
    graph.closeLoop(loop, following, graph.add(round, 1));
    graph.begin(match);
  }

  private Value hash(KeyLayout layout, KeyBuilder.Key key) {
    Value hash = graph.constant(layout.number() * KeyFunctions.SPREAD);
    if (key.words() == null) {
      hash = of(layout).hash(key.memory(), hash);
    } else {
      for (int i = 0; i < layout.keyBytes() / 8; i++) {
        hash = KeyFunctions.mix(graph, hash, key.words()[i]);
      }
    }
    return graph.alu(Alu.MUL, hash, KeyFunctions.SPREAD);
  }

  private LongKey of(KeyLayout layout) {
    return new LongKey(graph, firing.stringFunctions().keys(), layout);
  }

  /** Goes to {@code same} when the entry has this key: one branch for all its words. */
  private void compare(KeyLayout layout, KeyBuilder.Key key, Value entry, Block same, Block other) {
    if (key.words() == null) {
      Value stored = graph.add(entry, AggregationLayout.ENTRY_KEY);
      of(layout).compare(stored, key.memory(), same, other);
      return;
    }
    Value different = graph.constant(0);
    for (int i = 0; i < layout.keyBytes() / 8; i++) {
      Value stored = graph.load(8, entry, AggregationLayout.ENTRY_KEY + 8 * i);
      different = graph.alu(Alu.OR, different, graph.alu(Alu.XOR, stored, key.words()[i]));
    }
    graph.branch(Condition.EQ, different, graph.constant(0), same, other);
  }

  private Value insert(
      KeyLayout layout, KeyBuilder.Key key, Value tag, Value table, Value bucket, Block full) {
    AggregationLayout tables = firing.program().aggregations();
    Value head = firing.aggregationHead();
    Value used = graph.load(8, head, AggregationLayout.USED);
    Block room = graph.newBlock();
    long last = tables.capacity() - layout.entryBytes();
    graph.branch(Condition.SGT, used, graph.constant(last), full, room);
    graph.begin(room);
    graph.store(8, head, AggregationLayout.USED, graph.add(used, layout.entryBytes()));
    Value entries = graph.add(table, tables.entriesOffset());
    Value entry = graph.add(entries, graph.alu(Alu.AND, used, tables.area() - 8L));
    graph.store(8, entry, AggregationLayout.ENTRY_TAG, tag);
    graph.store(4, entry, AggregationLayout.ENTRY_NEXT, graph.load(4, bucket, 0));
    if (key.words() == null) {
      of(layout).copy(graph.add(entry, AggregationLayout.ENTRY_KEY), key.memory());
    } else {
      for (int i = 0; i < layout.keyBytes() / 8; i++) {
        graph.store(8, entry, AggregationLayout.ENTRY_KEY + 8 * i, key.words()[i]);
      }
    }
    graph.store(4, bucket, 0, graph.alu(Alu.OR, used, 1));
    return entry;
  }
}
