package jdtrace.codegen.bpf.gen;

import java.util.Arrays;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.AggregationLayout.KeyLayout;
import jdtrace.dif.Action;
import jdtrace.runtime.record.FieldEncoding;
import jdtrace.runtime.record.RecordLayout;

/**
 * Computes an aggregation's key: as words in registers when it is short and made of numbers and
 * execname, else in scratch memory.
 */
final class KeyBuilder {
  /** Keys of at most so many words stay in registers. */
  private static final int WORDS_MAX = 8;

  private final Firing firing;
  private final Graph graph;
  private final DifTranslator translator;
  private final RecordWriter records;

  KeyBuilder(Firing firing, DifTranslator translator, RecordWriter records) {
    this.firing = firing;
    this.graph = firing.graph();
    this.translator = translator;
    this.records = records;
  }

  /**
   * A key.
   *
   * @param words its words; null when it is in memory
   * @param memory a pointer to it, or null
   */
  record Key(Value[] words, Value memory) {}

  /** The key, or null when computing it always faults. */
  Key build(Action.Aggregate action, KeyLayout layout, LongKey pieces, Clause clause) {
    return isShort(layout)
        ? inRegisters(action, layout, clause)
        : inMemory(action, layout, pieces, clause);
  }

  private static boolean isShort(KeyLayout layout) {
    for (RecordLayout.Field field : layout.fields()) {
      boolean number =
          switch (field.encoding()) {
            case FieldEncoding.Text t -> t.bytes() == FieldChooser.COMM_BYTES;
            case FieldEncoding.Bytes _, FieldEncoding.Stack _, FieldEncoding.Memory _ -> false;
            default -> true;
          };
      if (!number) {
        return false;
      }
    }
    return layout.keyBytes() <= 8 * WORDS_MAX;
  }

  private Key inRegisters(Action.Aggregate action, KeyLayout layout, Clause clause) {
    Value[] words = new Value[layout.keyBytes() / 8];
    Arrays.fill(words, graph.constant(0));
    for (int i = 0; i < layout.fields().size(); i++) {
      RecordLayout.Field field = layout.fields().get(i);
      Action.Key key = action.keys().get(i);
      int word = field.offset() / 8;
      switch (field.encoding()) {
        case FieldEncoding.Text _ -> {
          Memory name = (Memory) value(key, clause);
          if (name == null) {
            return null;
          }
          words[word] = name.word(0);
          words[word + 1] = name.word(8);
        }
        case FieldEncoding.Scalar s -> {
          Binding value = value(key, clause);
          if (value == null) {
            return null;
          }
          put(words, field, s.bytes(), value.materialize(graph));
        }
        case FieldEncoding.ProbePart p -> {
          if (p.bytes() > 0) {
            put(words, field, p.bytes(), firing.probe().id(firing));
          }
        }
        case FieldEncoding.Symbol s -> {
          Binding value = translator.evaluate(((Action.Key.SymbolKey) key).address(), clause);
          if (value == null) {
            return null;
          }
          words[word + (s.user() ? 1 : 0)] = value.materialize(graph);
          if (s.user()) {
            words[word] = firing.builtins().current().pid();
          }
        }
        default -> {}
      }
    }
    return new Key(words, null);
  }

  private Binding value(Action.Key key, Clause clause) {
    return translator.evaluate(((Action.Key.Value) key).expression(), clause);
  }

  /** ORs a number of {@code bytes} bytes into its word. */
  private void put(Value[] words, RecordLayout.Field field, int bytes, Value value) {
    Value narrow = value;
    if (bytes == 4) {
      narrow = graph.low32(value);
    } else if (bytes < 8) {
      narrow = graph.alu(Alu.AND, value, (1L << 8 * bytes) - 1);
    }
    int word = field.offset() / 8;
    Value shifted = graph.alu(Alu.SHL, narrow, 8L * (field.offset() & 7));
    words[word] = graph.alu(Alu.OR, words[word], shifted);
  }

  private Key inMemory(Action.Aggregate action, KeyLayout layout, LongKey pieces, Clause clause) {
    if (!firing.space().hasRoom(layout.keyBytes())) {
      clause.faults().leave(Fault.NOSCRATCH, null);
      return null;
    }
    Value memory = firing.space().take(layout.keyBytes());
    pieces.clear(new MemoryAccess(firing), memory);
    for (int i = 0; i < layout.fields().size() && graph.isReachable(); i++) {
      writeField(memory, layout.fields().get(i), action.keys().get(i), clause);
    }
    return graph.isReachable() ? new Key(null, memory) : null;
  }

  private void writeField(Value memory, RecordLayout.Field field, Action.Key key, Clause clause) {
    Value to = graph.add(memory, field.offset());
    switch (field.encoding()) {
      case FieldEncoding.ProbePart p -> {
        if (p.bytes() > 0) {
          graph.store(p.bytes(), to, 0, firing.probe().id(firing));
        }
      }
      case FieldEncoding.Text t when LongKey.isLongText(field) ->
          records.writeKeyText(to, t.bytes(), ((Action.Key.Value) key).expression(), clause);
      case FieldEncoding.Stack s -> records.writeStack(to, s);
      case FieldEncoding.Symbol s ->
          records.writeSymbol(to, s, ((Action.Key.SymbolKey) key).address(), clause);
      default -> records.write(memory, field, ((Action.Key.Value) key).expression(), clause);
    }
  }
}
