package jdtrace.codegen.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.ToIntFunction;
import jdtrace.dif.Action;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.runtime.record.FieldEncoding;
import jdtrace.runtime.record.RecordLayout;

/**
 * Compiles a clause to the body of {@code static void cN(ProbeThread)}: predicate, room for the
 * record, actions in order, the record at the end. A fault anywhere leaves no record; what was
 * assigned and aggregated before it stays.
 */
final class ClauseCompiler {
  private static final int VALUE = 1;
  private static final int INCREMENT = 3;
  private static final int WORD = 5;

  /** A fault that no instruction raised. */
  private static final int NO_OFFSET = -1;

  private final Clause clause;
  private final CodeBuilder code;
  private final ToIntFunction<DifObject> expressions;
  private final AggregationPlaces aggregations;
  private final java.lang.constant.ClassDesc unit;
  private final int pid;
  private final PlainExpressions plain;

  /** Whether arrays may be elsewhere: then a load copies what is by reference to scratch. */
  private final boolean shares;

  private int nextEntry;

  ClauseCompiler(
      Clause clause,
      CodeBuilder code,
      java.lang.constant.ClassDesc unit,
      ToIntFunction<DifObject> expressions,
      AggregationPlaces aggregations,
      int pid,
      PlainExpressions plain,
      boolean shares) {
    this.plain = plain;
    this.shares = shares;
    this.clause = clause;
    this.code = code;
    this.unit = unit;
    this.expressions = expressions;
    this.aggregations = aggregations;
    this.pid = pid;
  }

  void body() {
    code.trying(
        block -> new Body(block).run(),
        handlers ->
            handlers.catching(
                Runtime.FAULT,
                block -> {
                  block.pop();
                  Runtime.thread(block);
                  block
                      .loadConstant(clause.statement().ordinal())
                      .invokevirtual(
                          Runtime.THREAD, "faulted", MethodTypeDesc.ofDescriptor("(I)V"));
                }));
    code.return_();
  }

  /** The part that may fault. */
  private final class Body {
    private final CodeBuilder code;
    private final Label end;

    Body(CodeBuilder code) {
      this.code = code;
      this.end = code.newLabel();
    }

    void run() {
      if (usesScratch()) {
        callThread("resetScratch", "()V");
      }
      if (clause.statement().predicate() != null) {
        evaluate(clause.statement().predicate());
        code.lconst_0().lcmp().ifeq(end);
      }
      boolean recorded = clause.layout().recorded();
      int bytes = clause.layout().bytes();
      if (recorded && clause.speculates()) {
        Runtime.thread(code);
        code.loadConstant(bytes);
        code.invokevirtual(Runtime.THREAD, "beginSpeculative", MethodTypeDesc.ofDescriptor("(I)V"));
      } else if (recorded) {
        Runtime.thread(code);
        code.loadConstant(bytes);
        code.invokevirtual(Runtime.THREAD, "beginRecord", MethodTypeDesc.ofDescriptor("(I)Z"));
        code.ifeq(end);
      }
      for (Action action : clause.statement().actions()) {
        carryOut(action);
      }
      if (recorded) {
        Runtime.thread(code);
        code.loadConstant(clause.statement().ordinal()).loadConstant(bytes);
        code.invokevirtual(Runtime.THREAD, "put", MethodTypeDesc.ofDescriptor("(II)V"));
      }
      code.labelBinding(end).nop();
    }

    private boolean usesScratch() {
      for (DifExpression expression : clause.statement().expressions()) {
        for (int word : expression.object().text()) {
          DifOp op = DifOp.of(word);
          boolean element = op == DifOp.LDGAA || op == DifOp.LDTAA;
          boolean takes = op == DifOp.CALL || op == DifOp.ALLOCS || shares && element;
          // A store must not find what another clause has taken.
          if (takes || op.form() == DifOp.Form.STORE) {
            return true;
          }
        }
      }
      return false;
    }

    private void callThread(String name, String type) {
      Runtime.thread(code);
      code.invokevirtual(Runtime.THREAD, name, MethodTypeDesc.ofDescriptor(type));
    }

    /** Leaves the value. */
    private void evaluate(DifExpression expression) {
      if (!plain.isPlain(expression.object())) {
        Runtime.setInt(code, "action", expression.index());
      }
      Runtime.thread(code);
      code.invokestatic(
          unit, "e" + expressions.applyAsInt(expression.object()), Runtime.EXPRESSION);
    }

    /** A fault that comes after an expression's last instruction is still its fault. */
    private void blame(DifExpression expression) {
      Runtime.setInt(code, "action", expression.index());
      Runtime.setInt(code, "pc", NO_OFFSET);
    }

    private List<RecordLayout.Field> fields() {
      return clause.layout().entries().get(nextEntry++).fields();
    }

    private void carryOut(Action action) {
      switch (action) {
        case Action.Evaluate a -> {
          evaluate(a.expression());
          code.pop2();
        }
        case Action.Trace a -> value("record", a.value(), fields().getFirst());
        case Action.Print a -> value("record", a.value(), fields().getFirst());
        case Action.TraceMemory a -> memory(a, fields().getFirst());
        case Action.Printf a -> values(a.arguments(), fields());
        case Action.Printa _ -> fields();
        case Action.Library a -> values(a.arguments(), fields());
        case Action.Exit a -> {
          value("record", a.status(), fields().getFirst());
          callThread("exit", "()V");
        }
        case Action.Stack _, Action.UserStack _ -> stack("record", fields().getFirst());
        case Action.Symbol a -> symbol("record", a.address(), fields().getFirst());
        case Action.Aggregate a -> aggregate(a);
        case Action.Speculation a -> speculation(a);
        case Action.Destructive a -> {
          evaluate(a.argument());
          code.lstore(VALUE);
          blame(a.argument());
          Runtime.thread(code);
          code.lload(VALUE)
              .invokestatic(
                  Runtime.CHILL,
                  "chill",
                  MethodTypeDesc.of(Runtime.VOID, Runtime.THREAD, Runtime.LONG));
        }
      }
    }

    private void values(List<DifExpression> expressions, List<RecordLayout.Field> fields) {
      for (int i = 0; i < expressions.size(); i++) {
        value("record", expressions.get(i), fields.get(i));
      }
    }

    /** A number, or what is at an address, into a field of the record or the key. */
    private void value(String into, DifExpression expression, RecordLayout.Field field) {
      int at = field.offset();
      if (field.encoding() instanceof FieldEncoding.ProbePart) {
        Runtime.part(code, into, Runtime.FIELDS);
        code.loadConstant(at);
        callThread("id", "()J");
        code.invokevirtual(Runtime.FIELDS, "put4", MethodTypeDesc.ofDescriptor("(IJ)V"));
        return;
      }
      evaluate(expression);
      code.lstore(VALUE);
      if (field.encoding() instanceof FieldEncoding.Scalar s) {
        put(into, at, s.bytes());
        return;
      }
      blame(expression);
      if (clause.snapshot(expression) != null) {
        snapshot(clause.snapshot(expression), at);
        return;
      }
      Runtime.part(code, into, Runtime.FIELDS);
      if (expression.object().returnType().byUserReference()) {
        code.lload(VALUE)
            .invokevirtual(Runtime.FIELDS, "user", MethodTypeDesc.ofDescriptor("(J)V"));
        return;
      }
      code.loadConstant(at);
      switch (field.encoding()) {
        case FieldEncoding.Text t ->
            code.loadConstant(t.bytes())
                .lload(VALUE)
                .invokevirtual(Runtime.FIELDS, "text", MethodTypeDesc.ofDescriptor("(IIJ)V"));
        case FieldEncoding.Bytes b ->
            code.loadConstant(b.bytes())
                .lload(VALUE)
                .invokevirtual(Runtime.FIELDS, "bytes", MethodTypeDesc.ofDescriptor("(IIJ)V"));
        default -> throw new IllegalArgumentException("not a value: " + field.encoding());
      }
    }

    /** The text of the object at {@link #VALUE}. */
    private void snapshot(ObjectSnapshot snapshot, int at) {
      Runtime.part(code, "record", Runtime.FIELDS);
      code.loadConstant(at)
          .loadConstant(ObjectSnapshot.BYTES)
          .lload(VALUE)
          .loadConstant(snapshot.shapes())
          .invokevirtual(
              Runtime.FIELDS, "object", MethodTypeDesc.ofDescriptor("(IIJLjava/lang/String;)V"));
    }

    /** Puts {@link #VALUE}. */
    private void put(String into, int at, int bytes) {
      Runtime.part(code, into, Runtime.FIELDS);
      code.loadConstant(at)
          .lload(VALUE)
          .invokevirtual(Runtime.FIELDS, "put" + bytes, MethodTypeDesc.ofDescriptor("(IJ)V"));
    }

    private void memory(Action.TraceMemory action, RecordLayout.Field field) {
      FieldEncoding.Memory memory = (FieldEncoding.Memory) field.encoding();
      int at = field.offset();
      evaluate(action.address());
      code.lstore(VALUE);
      if (memory.dynamic()) {
        evaluate(action.dynamicSize());
        code.lstore(INCREMENT);
        Runtime.part(code, "record", Runtime.FIELDS);
        code.loadConstant(at)
            .lload(INCREMENT)
            .invokevirtual(Runtime.FIELDS, "put8", MethodTypeDesc.ofDescriptor("(IJ)V"));
        at += Long.BYTES;
      }
      blame(action.address());
      Runtime.part(code, "record", Runtime.FIELDS);
      code.loadConstant(at)
          .loadConstant(memory.capacity())
          .lload(VALUE)
          .invokevirtual(Runtime.FIELDS, "bytes", MethodTypeDesc.ofDescriptor("(IIJ)V"));
    }

    private void symbol(String into, DifExpression address, RecordLayout.Field field) {
      int at = field.offset();
      if (((FieldEncoding.Symbol) field.encoding()).user()) {
        putPid(into, at);
        at += Long.BYTES;
      }
      evaluate(address);
      code.lstore(VALUE);
      put(into, at, Long.BYTES);
    }

    /** Frames of the thread; none for a probe that the tracer fires. */
    private void stack(String into, RecordLayout.Field field) {
      FieldEncoding.Stack stack = (FieldEncoding.Stack) field.encoding();
      int at = field.offset();
      if (stack.user()) {
        putPid(into, at);
        at += Long.BYTES;
      }
      Runtime.thread(code);
      Runtime.part(code, into, Runtime.FIELDS);
      code.loadConstant(at)
          .loadConstant(stack.frames())
          .invokestatic(
              Runtime.STACKS,
              "put",
              MethodTypeDesc.of(
                  Runtime.VOID, Runtime.THREAD, Runtime.FIELDS, Runtime.INT, Runtime.INT));
    }

    private void putPid(String into, int at) {
      code.loadConstant((long) pid).lstore(VALUE);
      put(into, at, Long.BYTES);
    }

    private void aggregate(Action.Aggregate action) {
      Clause.KeyedAction keyed = clause.keyed(action);
      if (keyed != null) {
        key(keyed);
      }
      if (action.value() != null) {
        evaluate(action.value());
        code.lstore(VALUE);
      }
      if (action.increment() != null) {
        evaluate(action.increment());
        code.lstore(INCREMENT);
      } else if (action.aggregation().function().isDistribution()) {
        code.lconst_1().lstore(INCREMENT);
      }
      AggregationDescription aggregation = action.aggregation();
      int index = aggregations.index(aggregation);
      if (keyed == null && aggregation.function() == AggregatingFunction.COUNT) {
        Runtime.thread(code);
        code.loadConstant(aggregations.offset(index))
            .invokevirtual(Runtime.THREAD, "count", MethodTypeDesc.ofDescriptor("(I)V"));
        return;
      }
      if (keyed == null) {
        Runtime.thread(code);
        code.loadConstant(index)
            .invokevirtual(Runtime.THREAD, "fixed", MethodTypeDesc.of(Runtime.LONGS, Runtime.INT));
        code.loadConstant(aggregations.offset(index));
        add(aggregation);
        return;
      }
      Label lost = code.newLabel();
      Runtime.thread(code);
      code.loadConstant(keyed.number())
          .loadConstant(keyed.layout().bytes())
          .loadConstant(keyed.chargedBytes())
          .invokevirtual(Runtime.THREAD, "find", MethodTypeDesc.ofDescriptor("(III)I"));
      code.istore(WORD).iload(WORD).iflt(lost);
      Runtime.thread(code);
      code.invokevirtual(Runtime.THREAD, "words", MethodTypeDesc.of(Runtime.LONGS));
      code.iload(WORD);
      add(aggregation);
      code.labelBinding(lost);
    }

    private void key(Clause.KeyedAction keyed) {
      Runtime.part(code, "keyFields", Runtime.FIELDS);
      code.loadConstant(keyed.layout().bytes())
          .invokevirtual(Runtime.FIELDS, "begin", MethodTypeDesc.ofDescriptor("(I)V"));
      List<Action.Key> keys = keyed.action().keys();
      for (int i = 0; i < keys.size(); i++) {
        RecordLayout.Field field = keyed.layout().fields().get(i);
        switch (keys.get(i)) {
          case Action.Key.Value v -> value("keyFields", v.expression(), field);
          case Action.Key.SymbolKey s -> symbol("keyFields", s.address(), field);
          case Action.Key.StackKey _, Action.Key.UserStackKey _ -> stack("keyFields", field);
        }
      }
    }

    /** Adds the value: on the stack are the words and the first one's index. */
    private void add(AggregationDescription aggregation) {
      AggregatingFunction function = aggregation.function();
      switch (function) {
        case COUNT -> {}
        case SUM, MIN, MAX, AVG, STDDEV -> code.lload(VALUE);
        case QUANTIZE -> code.lload(VALUE).lload(INCREMENT);
        case LQUANTIZE, LLQUANTIZE ->
            code.loadConstant(aggregation.parameter()).lload(VALUE).lload(INCREMENT);
      }
      String arguments =
          switch (function) {
            case COUNT -> "";
            case SUM, MIN, MAX, AVG, STDDEV -> "J";
            case QUANTIZE -> "JJ";
            case LQUANTIZE, LLQUANTIZE -> "JJJ";
          };
      code.invokestatic(
          Runtime.BUCKETS, function.text(), MethodTypeDesc.ofDescriptor("([JI" + arguments + ")V"));
    }

    private void speculation(Action.Speculation action) {
      evaluate(action.id());
      code.lstore(VALUE);
      blame(action.id());
      Runtime.thread(code);
      code.lload(VALUE);
      switch (action.kind()) {
        case SPECULATE ->
            code.loadConstant(clause.layout().bytes())
                .invokevirtual(Runtime.THREAD, "speculate", MethodTypeDesc.ofDescriptor("(JI)V"));
        case COMMIT ->
            code.invokevirtual(Runtime.THREAD, "commit", MethodTypeDesc.ofDescriptor("(J)V"));
        case DISCARD ->
            code.invokevirtual(Runtime.THREAD, "discard", MethodTypeDesc.ofDescriptor("(J)V"));
      }
    }
  }
}
