package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.FrameSlot;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/** spin(start, nanos): returns when so much time has passed since a time of CLOCK_MONOTONIC. */
final class Spin {
  /** The most that bpf_loop goes round ({@code BPF_MAX_LOOPS}). */
  private static final int ROUNDS_MAX = 1 << 23;

  /** Half a second of rounds of 8 ns, faster than any clock is read. */
  private static final int LOOPS = 8;

  private static final int START = 0;
  private static final int NANOS = 8;
  private static final int CONTEXT_BYTES = 16;

  private Spin() {}

  static Function make(StringFunctions functions) {
    Function round = functions.addCallback("spin_round", round());
    Graph g = new Graph();
    Value start = g.parameter(1);
    Value nanos = g.parameter(2);
    FrameSlot slot = g.newFrameSlot(CONTEXT_BYTES);
    Value context = g.frame(slot, 0);
    g.store(8, context, START, start);
    g.store(8, context, NANOS, nanos);
    for (int i = 0; i < LOOPS; i++) {
      Value rounds = g.constant(ROUNDS_MAX);
      g.call(BpfHelper.LOOP, rounds, g.functionAddress(round), context, g.constant(0));
    }
    g.exit(g.constant(0));
    return functions.add("spin", g);
  }

  private static Graph round() {
    Graph g = new Graph();
    g.parameter(1);
    Value context = g.parameter(2);
    Value now = g.call(BpfHelper.KTIME_GET_NS);
    Value passed = g.alu(Alu.SUB, now, g.load(8, context, START));
    Block over = g.newBlock();
    Block on = g.newBlock();
    g.branch(Condition.UGE, passed, g.load(8, context, NANOS), over, on);
    g.begin(over);
    g.exit(g.constant(1));
    g.begin(on);
    g.exit(g.constant(0));
    return g;
  }
}
