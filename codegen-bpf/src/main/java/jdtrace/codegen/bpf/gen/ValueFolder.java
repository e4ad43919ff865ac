package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.AggregationLayout;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.aggregation.Llquantize;
import jdtrace.runtime.aggregation.Lquantize;
import jdtrace.runtime.aggregation.Quantize;

/**
 * The nine aggregating functions on the value words of an entry: plain loads and stores, since an
 * entry belongs to one program on one CPU. {@code jdtrace.runtime.aggregation} defines the results.
 */
final class ValueFolder {
  /** A de Bruijn-like number: (2^k - 1) times it has distinct top 6 bits for k = 1..64. */
  private static final long LOG2_SPREAD = 0x03f6eaf2cd271461L;

  private final Firing firing;
  private final Graph graph;

  ValueFolder(Firing firing) {
    this.firing = firing;
    this.graph = firing.graph();
  }

  /** Folds {@code value} into the words at {@code words}. */
  void fold(AggregationDescription aggregation, Value words, Value value, Value increment) {
    AggregatingFunction function = aggregation.function();
    switch (function) {
      case COUNT -> add(words, 0, graph.constant(1));
      case SUM -> add(words, 0, value);
      case MIN -> larger(words, graph.alu(Alu.XOR, value, Long.MAX_VALUE));
      case MAX -> larger(words, graph.alu(Alu.XOR, value, Long.MIN_VALUE));
      case AVG -> {
        add(words, 0, graph.constant(1));
        add(words, 8, value);
      }
      case STDDEV -> {
        add(words, 0, graph.constant(1));
        add(words, 8, value);
        addSquare(words, value);
      }
      case QUANTIZE -> bucket(aggregation, words, quantize(value), increment);
      case LQUANTIZE -> lquantize(aggregation.parameter(), words, value, increment);
      case LLQUANTIZE ->
          bucket(aggregation, words, llquantize(aggregation.parameter(), value), increment);
    }
  }

  private void add(Value words, long offset, Value value) {
    graph.store(8, words, offset, graph.add(graph.load(8, words, offset), value));
  }

  /** Keeps the larger unsigned number. */
  private void larger(Value words, Value value) {
    Value old = graph.load(8, words, 0);
    Block store = graph.newBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.UGT, value, old, store, done);
    if (graph.begin(store)) {
      graph.store(8, words, 0, value);
      graph.jump(done);
    }
    graph.begin(done);
  }

  /** Adds value squared to words 2 (low) and 3 (high): 64 x 64 bits from 32-bit halves. */
  private void addSquare(Value words, Value value) {
    Value sign = graph.alu(Alu.SAR, value, 63);
    Value magnitude = graph.alu(Alu.SUB, graph.alu(Alu.XOR, value, sign), sign);
    Value lowHalf = graph.low32(magnitude);
    Value highHalf = graph.alu(Alu.SHR, magnitude, 32);
    Value cross = graph.alu(Alu.MUL, lowHalf, highHalf);
    Value lowSquare = graph.alu(Alu.MUL, lowHalf, lowHalf);
    Value low = graph.add(lowSquare, graph.alu(Alu.SHL, cross, 33));
    Value carry = graph.bool(Condition.ULT, low, lowSquare);
    Value high =
        graph.add(
            graph.add(graph.alu(Alu.MUL, highHalf, highHalf), graph.alu(Alu.SHR, cross, 31)),
            carry);
    Value sum = graph.add(graph.load(8, words, 16), low);
    graph.store(8, words, 16, sum);
    add(words, 24, graph.add(high, graph.bool(Condition.ULT, sum, low)));
  }

  private void bucket(
      AggregationDescription aggregation, Value words, Value index, Value increment) {
    long mask = AggregationLayout.words(aggregation) - 1L;
    Value bounded = graph.alu(Alu.AND, index, mask);
    add(graph.add(words, graph.alu(Alu.SHL, bounded, 3)), 0, increment);
  }

  /**
   * Bucket of quantize without a branch: 63 plus or minus the bit length of the magnitude. The bit
   * length is looked up by the top bits of the smeared number times a constant.
   */
  private Value quantize(Value value) {
    Value sign = graph.alu(Alu.SAR, value, 63);
    Value magnitude = graph.alu(Alu.SUB, graph.alu(Alu.XOR, value, sign), sign);
    // 2^63, of Long.MIN_VALUE, becomes 2^63 - 1: both belong to the last bucket.
    Value bounded = graph.alu(Alu.SUB, magnitude, graph.alu(Alu.SHR, magnitude, 63));
    Value smeared = graph.alu(Alu.OR, graph.alu(Alu.SHL, bounded, 1), 1);
    for (int shift = 1; shift < 64; shift <<= 1) {
      smeared = graph.alu(Alu.OR, smeared, graph.alu(Alu.SHR, smeared, shift));
    }
    Value index = graph.alu(Alu.SHR, graph.alu(Alu.MUL, smeared, LOG2_SPREAD), 58);
    Compilation c = firing.compilation();
    Value table = graph.mapValue(c.maps().pool, c.pool().add(bitLengths()));
    Value length = graph.load(1, graph.add(table, index), 0);
    Value signed = graph.alu(Alu.SUB, graph.alu(Alu.XOR, length, sign), sign);
    return graph.add(signed, Quantize.ZERO);
  }

  /** By the top bits of (2^(n + 1) - 1) * LOG2_SPREAD: n. */
  private static byte[] bitLengths() {
    byte[] lengths = new byte[64];
    for (int n = 0; n < 64; n++) {
      long smeared = n == 63 ? -1 : (1L << n + 1) - 1;
      lengths[(int) (smeared * LOG2_SPREAD >>> 58)] = (byte) n;
    }
    return lengths;
  }

  private void lquantize(long parameter, Value words, Value value, Value increment) {
    int levels = Lquantize.levels(parameter);
    Value base = graph.constant(Lquantize.base(parameter));
    int index = graph.newVariable(null);
    Block below = graph.newBlock();
    Block notBelow = graph.newBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.SLT, value, base, below, notBelow);
    if (graph.begin(below)) {
      graph.set(index, graph.constant(0));
      graph.jump(done);
    }
    if (graph.begin(notBelow)) {
      Value distance = graph.alu(Alu.SUB, value, base);
      Value level = graph.alu(Alu.DIV, distance, Lquantize.step(parameter));
      Block within = graph.newBlock();
      Block above = graph.newBlock();
      graph.guard(Condition.ULT, level, graph.constant(levels), within, above);
      if (graph.begin(within)) {
        graph.set(index, graph.add(level, 1));
        graph.jump(done);
      }
      if (graph.begin(above)) {
        graph.set(index, graph.constant(levels + 1));
        graph.jump(done);
      }
    }
    graph.begin(done);
    Value at = (Value) graph.get(index);
    graph.release(index);
    add(graph.add(words, graph.alu(Alu.SHL, at, 3)), 0, increment);
  }

  /** One order of magnitude of llquantize: values below {@code limit}. */
  private record Order(long last, long limit, int base, long width) {}

  private Value llquantize(long parameter, Value value) {
    if (!Llquantize.mirrored(parameter)) {
      return llquantize(parameter, value, Condition.SLT);
    }
    // Distances from zero, unsigned: that of the most negative number is beyond every limit.
    Value sign = graph.alu(Alu.SAR, value, 63);
    Value distance = graph.alu(Alu.SUB, graph.alu(Alu.XOR, value, sign), sign);
    Value bucket = llquantize(parameter, distance, Condition.ULT);
    Value side = graph.alu(Alu.SUB, graph.alu(Alu.XOR, bucket, sign), sign);
    return graph.add(side, Llquantize.zero(parameter));
  }

  private Value llquantize(long parameter, Value value, Condition below) {
    ArrayList<Order> orders = new ArrayList<>();
    int factor = Llquantize.factor(parameter);
    int steps = Llquantize.steps(parameter);
    long last = 1;
    for (int i = 0; i < Llquantize.low(parameter); i++) {
      last *= factor;
    }
    long first = last;
    long limit = last * factor;
    int base = 1;
    for (int m = Llquantize.low(parameter); m <= Llquantize.high(parameter); m++) {
      int buckets = (int) Math.min(limit, steps);
      orders.add(new Order(last, limit, base, limit / buckets));
      base += buckets - buckets / factor;
      last = limit;
      limit *= factor;
    }
    int index = graph.newVariable(null);
    Block done = graph.newBlock();
    leaf(below, value, first, graph.constant(0), index, done);
    for (Order order : orders) {
      if (!graph.isReachable()) {
        break;
      }
      Block here = graph.newBlock();
      Block further = graph.newBlock();
      graph.branch(below, value, graph.constant(order.limit()), here, further);
      if (graph.begin(here)) {
        Value step =
            graph.alu(
                Alu.DIV, graph.alu(Alu.SUB, value, graph.constant(order.last())), order.width());
        graph.set(index, graph.add(step, order.base()));
        graph.jump(done);
      }
      graph.begin(further);
    }
    if (graph.isReachable()) {
      graph.set(index, graph.constant(base));
      graph.jump(done);
    }
    graph.begin(done);
    Value at = (Value) graph.get(index);
    graph.release(index);
    return at;
  }

  /** {@code if (value < limit) index = result}. */
  private void leaf(Condition below, Value value, long limit, Value result, int index, Block done) {
    Block here = graph.newBlock();
    Block further = graph.newBlock();
    graph.branch(below, value, graph.constant(limit), here, further);
    if (graph.begin(here)) {
      graph.set(index, result);
      graph.jump(done);
    }
    graph.begin(further);
  }
}
