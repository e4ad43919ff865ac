package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.FrameSlot;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * search(text, needle, text length, needle length, start): the position of the first match at or
 * after start (forward), of the last at or before it (backward), or -1.
 *
 * <p>The outer loop is bpf_loop: its body is verified once, not 256 times. Both strings must have
 * memory behind them, see {@link ScratchSpace#takeString}.
 */
final class SubstringSearch {
  /** The callback's context on the stack. */
  private static final int TEXT = 0;

  private static final int NEEDLE = 8;
  private static final int LAST = 16;
  private static final int NEEDLE_LENGTH = 24;
  private static final int START = 32;
  private static final int RESULT = 40;
  private static final int CONTEXT_BYTES = 48;

  /** Positions and lengths are masked to this: strings are shorter. */
  private static final int POSITION_MASK = (1 << 16) - 1;

  private final StringFunctions functions;
  private Function forward;
  private Function backward;

  SubstringSearch(StringFunctions functions) {
    this.functions = functions;
  }

  Function forward() {
    if (forward == null) {
      forward = search("search", functions.addCallback("match", callback(false)));
    }
    return forward;
  }

  Function backward() {
    if (backward == null) {
      backward = search("search_back", functions.addCallback("match_back", callback(true)));
    }
    return backward;
  }

  private Function search(String name, Function callback) {
    Graph g = new Graph();
    int capacity = functions.stringCapacity();
    int[] bytes = {2 * capacity, capacity, 0, 0, 0};
    Value[] in = StringFunctions.parameters(g, bytes);
    Value text = in[0];
    Value needle = in[1];
    Value length = in[2];
    Value needleLength = in[3];
    Value start = in[4];
    FrameSlot slot = g.newFrameSlot(CONTEXT_BYTES);
    Value context = g.frame(slot, 0);
    g.store(8, context, TEXT, text);
    g.store(8, context, NEEDLE, needle);
    g.store(8, context, LAST, g.alu(Alu.SUB, length, needleLength));
    g.store(8, context, NEEDLE_LENGTH, needleLength);
    g.store(8, context, START, start);
    g.store(8, context, RESULT, g.constant(-1));
    g.call(
        BpfHelper.LOOP,
        g.alu(Alu.AND, g.add(length, 1), POSITION_MASK),
        g.functionAddress(callback),
        context,
        g.constant(0));
    g.exit(g.load(8, context, RESULT));
    return functions.addGlobal(name, g, bytes);
  }

  /** One round: is the needle at start + i, or start - i? Answers 1 to stop. */
  private Graph callback(boolean back) {
    Graph g = new Graph();
    Value round = g.parameter(1);
    Value context = g.parameter(2);
    Value start = g.load(8, context, START);
    Value position = back ? g.alu(Alu.SUB, start, round) : g.add(start, round);
    Block stop = g.newBlock();
    Block ahead = g.newBlock();
    Block inside = g.newBlock();
    g.branch(Condition.SLT, position, g.constant(0), stop, ahead);
    g.begin(ahead);
    g.branch(Condition.SGT, position, g.load(8, context, LAST), stop, inside);
    g.begin(inside);
    Value offset = g.alu(Alu.AND, position, functions.stringCapacity() - 1L);
    compare(g, context, position, offset, stop);
    g.begin(stop);
    g.exit(g.constant(1));
    return g;
  }

  private void compare(Graph g, Value context, Value position, Value offset, Block stop) {
    Value needleLength = g.load(8, context, NEEDLE_LENGTH);
    Block header = g.newBlock();
    Block match = g.newBlock();
    Block differs = g.newBlock();
    Value text = g.add(g.load(8, context, TEXT), offset);
    Value needle = g.load(8, context, NEEDLE);
    g.beginLoop(header);
    Value atText = g.loopPhi(text);
    Value atNeedle = g.loopPhi(needle);
    Value done = g.loopPhi(g.constant(0));
    Block more = g.newBlock();
    g.branch(Condition.UGE, done, needleLength, match, more);
    g.begin(more);
    Value unequal = g.alu(Alu.XOR, g.load(8, atText, 0), g.load(8, atNeedle, 0));
    Value left = g.alu(Alu.SUB, needleLength, done);
    Block whole = g.newBlock();
    Block part = g.newBlock();
    g.branch(Condition.UGE, left, g.constant(8), whole, part);
    g.begin(part);
    Value bits = g.alu(Alu.SHL, g.alu(Alu.AND, left, 7), 3);
    Value mask = g.alu(Alu.SUB, g.alu(Alu.SHL, g.constant(1), bits), 1);
    g.branch(Condition.EQ, g.alu(Alu.AND, unequal, mask), g.constant(0), match, differs);
    g.begin(whole);
    Block same = g.newBlock();
    g.branch(Condition.EQ, unequal, g.constant(0), same, differs);
    g.begin(same);
    Block next = g.newBlock();
    g.guard(Condition.ULT, done, g.constant(functions.stringCapacity() - 8L), next, match);
    g.begin(next);
    g.closeLoop(header, g.add(atText, 8), g.add(atNeedle, 8), g.add(done, 8));
    g.begin(match);
    g.store(8, context, RESULT, position);
    g.jump(stop);
    g.begin(differs);
    g.exit(g.constant(0));
  }
}
