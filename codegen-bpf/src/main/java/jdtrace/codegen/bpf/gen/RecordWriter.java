package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.RingLayout;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.runtime.record.FieldEncoding;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;

/** Reserves room in this CPU's ring, and writes values to it. */
final class RecordWriter {
  /** What is cleared of a string in a key before it is copied; literals that are stored are shorter. */
  private static final int CLEARED_BYTES = Strings.STORES_MAX;

  private final Firing firing;
  private final Graph graph;
  private final DifTranslator translator;

  RecordWriter(Firing firing, DifTranslator translator) {
    this.firing = firing;
    this.graph = firing.graph();
    this.translator = translator;
  }

  /**
   * Reserves {@code bytes} of this CPU's ring; goes to {@code full} when there is no room.
   *
   * @return a pointer to the record
   */
  Value reserve(int bytes, Block full) {
    return firing.ringWriter().reserve(firing.ring(), graph.constant(bytes), full);
  }

  /** Makes a record readable: its first word is written last. */
  void commit(Value record, int ordinal, Value probe) {
    Value first =
        graph.alu(Alu.OR, graph.alu(Alu.SHL, probe, 32), graph.constant(ordinal & 0xffffffffL));
    graph.store(8, record, RecordHeader.ORDINAL_OFFSET, first);
  }

  /** Gives a reservation up: the reader skips it. */
  void discard(Value record, int bytes) {
    long first = (RingLayout.SKIP | bytes) & 0xffffffffL;
    graph.store(8, record, RecordHeader.ORDINAL_OFFSET, graph.constant(first | 1L << 32));
  }

  /** Writes an expression's value to its field. */
  void write(Value record, RecordLayout.Field field, DifExpression expression, Clause clause) {
    switch (field.encoding()) {
      case FieldEncoding.Literal _, FieldEncoding.Constant _, FieldEncoding.ProbePart _ -> {}
      case FieldEncoding.Scalar s -> {
        Binding value = translator.evaluate(expression, clause);
        if (value != null) {
          graph.store(s.bytes(), record, field.offset(), value.materialize(graph));
        }
      }
      case FieldEncoding.Text t ->
          writeText(graph.add(record, field.offset()), t.bytes(), expression, clause);
      case FieldEncoding.Bytes b -> {
        Binding value = translator.evaluate(expression, clause);
        if (value != null) {
          Value to = graph.add(record, field.offset());
          writeBytes(to, b.bytes(), value, clause.faults());
        }
      }
      case FieldEncoding.Memory _, FieldEncoding.Stack _, FieldEncoding.Symbol _ ->
          throw new IllegalStateException("not an expression's field");
    }
  }

  /**
   * Writes a string to a key, with zeros behind its NUL as far as {@link KeyFunctions} look: nearly all are
   * so short that a few words are cleared before; for a longer one all is, and it is copied again.
   */
  void writeKeyText(Value to, int bytes, DifExpression expression, Clause clause) {
    MemoryAccess access = translator.memory();
    Text text = text(expression, clause);
    if (text == null) {
      return;
    }
    access.clear(to, CLEARED_BYTES);
    Value length = copy(text, to, bytes, clause.faults());
    if (length == null || !graph.isReachable()) {
      return; // words, or a literal, which is not longer
    }
    Block longer = graph.newColdBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.SGT, length, graph.constant(CLEARED_BYTES), longer, done);
    if (graph.begin(longer)) {
      access.clear(to, bytes);
      copy(text, to, bytes, clause.faults());
      graph.jump(done);
    }
    graph.begin(done);
  }

  private void writeText(Value to, int bytes, DifExpression expression, Clause clause) {
    Text text = text(expression, clause);
    if (text != null) {
      copy(text, to, bytes, clause.faults());
    }
  }

  /**
   * A string to be copied.
   *
   * @param call for {@code copyinstr(e)}, whose string goes straight from the process to where it is
   *     wanted: index of the call in its object; else -1
   */
  private record Text(Binding value, int call) {}

  /** The string of an expression; null when computing it always faults. */
  private Text text(DifExpression expression, Clause clause) {
    CopyIn direct = CopyIn.of(expression.object());
    Binding value =
        translator.evaluate(direct == null ? expression : direct.address(expression), clause);
    return value == null ? null : new Text(value, direct == null ? -1 : direct.call());
  }

  /** Copies a string; the result is its length with the NUL, or null when that was not asked for. */
  private Value copy(Text text, Value to, int bytes, FaultExits faults) {
    if (text.call() >= 0) {
      Value from = text.value().materialize(graph);
      Value length = graph.call(BpfHelper.PROBE_READ_USER_STR, to, graph.constant(bytes), from);
      faults.instruction(text.call());
      faults.when(Condition.SLT, length, graph.constant(0), Fault.BADADDR, from);
      return length;
    }
    if (text.value() instanceof Memory m && m.isPadded()) {
      for (int at = 0; at < Math.min(bytes, m.bytes()); at += 8) {
        graph.store(8, to, at, m.word(at));
      }
      return null;
    }
    return translator.strings().copy(text.value(), to, bytes, faults);
  }

  private void writeBytes(Value to, int bytes, Binding value, FaultExits faults) {
    Value from = translator.memory().source(value, faults);
    if (value instanceof Memory m && bytes <= 64 && bytes % 8 == 0 && bytes <= m.bytes()) {
      for (int at = 0; at < bytes; at += 8) {
        graph.store(8, to, at, graph.load(8, from, at));
      }
      return;
    }
    Value failed = graph.call(BpfHelper.PROBE_READ_KERNEL, to, graph.constant(bytes), from);
    Value shown = value instanceof Memory ? graph.constant(0) : from;
    faults.when(Condition.NE, failed, graph.constant(0), Fault.BADADDR, shown);
  }

  /** Writes {@code tracemem}. */
  void writeMemory(
      Value record, RecordLayout.Field field, Action.TraceMemory action, Clause clause) {
    FieldEncoding.Memory encoding = (FieldEncoding.Memory) field.encoding();
    Value to = graph.add(record, field.offset());
    Binding address = translator.evaluate(action.address(), clause);
    if (address == null) {
      return;
    }
    Value content = encoding.dynamic() ? graph.add(to, 8) : to;
    writeBytes(content, encoding.capacity(), address, clause.faults());
    if (encoding.dynamic() && graph.isReachable()) {
      Binding size = translator.evaluate(action.dynamicSize(), clause);
      if (size != null) {
        graph.store(8, to, 0, size.materialize(graph));
      }
    }
  }

  /** Writes a kernel or user stack; frames beyond its end are zero. */
  void writeStack(Value to, FieldEncoding.Stack encoding) {
    Value frames = to;
    if (encoding.user()) {
      Value pid = firing.builtins().current().pid();
      graph.store(8, to, 0, pid);
      frames = graph.add(to, 8);
    }
    if (encoding.user()) {
      firing.builtins().userStack(frames, encoding.frames());
    } else {
      firing.builtins().stack(frames, encoding.frames(), 0);
    }
  }

  /** Writes sym() and its kin: for user symbols the process first. */
  void writeSymbol(Value to, FieldEncoding.Symbol encoding, DifExpression address, Clause clause) {
    Binding value = translator.evaluate(address, clause);
    if (value == null) {
      return;
    }
    int at = 0;
    if (encoding.user()) {
      Value pid = firing.builtins().current().pid();
      graph.store(8, to, 0, pid);
      at = 8;
    }
    graph.store(8, to, at, value.materialize(graph));
  }

  /** Writes the fields of several expressions. */
  void writeAll(
      Value record,
      List<RecordLayout.Field> fields,
      List<DifExpression> expressions,
      Clause clause) {
    for (int i = 0; i < expressions.size() && graph.isReachable(); i++) {
      write(record, fields.get(i), expressions.get(i), clause);
    }
  }
}
