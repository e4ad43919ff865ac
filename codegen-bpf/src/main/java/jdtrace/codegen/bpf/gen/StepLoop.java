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
 * A walk over texts or structures of the kernel, a step a round. The walk is bpf_loop:
 * its body is verified once, not once a byte. Everything that changes from round to round is in cells
 * in map memory, of whose content the verifier knows nothing, so to it every round is the same.
 *
 * <pre>
 *   name(text, other, out, cells)     four pointers to map memory
 *     bpf_loop(rounds, step, &amp;{text, other, out, cells})
 * </pre>
 *
 * <p>Texts must have as much readable memory behind them as {@link ScratchSpace#takeString} gives.
 * A round ends by {@link #next} or {@link #stop}; the body is written top down, each case in a {@link
 * #when}.
 */
final class StepLoop {
  static final int TEXT = 0;
  static final int OTHER = 1;
  static final int OUT = 2;
  private static final int CELLS = 3;
  private static final int POINTERS = 4;

  private final StringFunctions functions;
  private final Graph g = new Graph();
  private final Value context;
  private final long mask;

  StepLoop(StringFunctions functions) {
    this.functions = functions;
    this.mask = 2L * functions.stringCapacity() - 1;
    g.parameter(1);
    this.context = g.parameter(2);
  }

  Graph graph() {
    return g;
  }

  /** One of the four pointers. */
  Value pointer(int which) {
    return g.loadPure(8, context, 8L * which);
  }

  /** The content of a cell now. */
  Value cell(int index) {
    return g.load(8, pointer(CELLS), 8L * index);
  }

  void cell(int index, Value value) {
    g.store(8, pointer(CELLS), 8L * index, value);
  }

  void cell(int index, long value) {
    cell(index, g.constant(value));
  }

  /** Reads a number of the kernel's memory; 0 where there is none. */
  Value read(int bytes, Value address, long offset, int spareCell) {
    Value to = g.add(pointer(CELLS), 8L * spareCell);
    g.store(8, to, 0, g.constant(0));
    g.call(BpfHelper.PROBE_READ_KERNEL, to, g.constant(bytes), g.add(address, offset));
    return g.load(8, to, 0);
  }

  /** The address of cell {@code index & bits}. */
  Value cellAt(Value index, long bits) {
    return g.add(pointer(CELLS), g.alu(Alu.SHL, g.alu(Alu.AND, index, bits), 3));
  }

  /** A byte of a text, {@code ahead} of a position. */
  Value byteAt(int which, Value position, int ahead) {
    return g.load(1, place(which, position), ahead);
  }

  void put(int which, Value position, int ahead, Value value) {
    g.store(1, place(which, position), ahead, value);
  }

  private Value place(int which, Value position) {
    return g.add(pointer(which), g.alu(Alu.AND, position, mask));
  }

  /** Does {@code then}, which must end the round, where the condition holds; goes on elsewhere. */
  void when(Condition condition, Value a, long b, Runnable then) {
    Block holds = g.newBlock();
    Block on = g.newBlock();
    g.branch(condition, a, g.constant(b), holds, on);
    if (g.begin(holds)) {
      then.run();
    }
    g.begin(on);
  }

  /** Ends the round. */
  void next() {
    g.exit(g.constant(0));
  }

  /** Ends the round with a cell changed. */
  void next(int cell, Value value) {
    cell(cell, value);
    next();
  }

  /** Ends the walk. */
  void stop() {
    g.exit(g.constant(1));
  }

  /** Makes the function; its answer means nothing. */
  Function finish(String name, int rounds) {
    Function step = functions.addCallback(name + "_step", g);
    Graph f = new Graph();
    Value[] pointers = new Value[POINTERS];
    for (int i = 0; i < POINTERS; i++) {
      pointers[i] = f.parameter(i + 1);
    }
    FrameSlot slot = f.newFrameSlot(8 * POINTERS);
    Value frame = f.frame(slot, 0);
    for (int i = 0; i < POINTERS; i++) {
      f.store(8, frame, 8L * i, pointers[i]);
    }
    f.call(BpfHelper.LOOP, f.constant(rounds), f.functionAddress(step), frame, f.constant(0));
    f.exit(f.constant(0));
    return functions.add(name, f);
  }

  // What is asked of bytes.

  /** The value of a digit of bases up to 36; something above that for other bytes. */
  Value digit(Value c) {
    Value decimal = g.alu(Alu.SUB, c, '0');
    Value letter = g.alu(Alu.SUB, g.alu(Alu.OR, c, 0x20), 'a');
    Value isDecimal = g.bool(Condition.ULT, decimal, g.constant(10));
    Value isLetter = g.bool(Condition.ULT, letter, g.constant(26));
    Value other = g.constant(Character.MAX_RADIX);
    Value asDecimal = g.alu(Alu.MUL, g.alu(Alu.SUB, decimal, other), isDecimal);
    Value asLetter = g.alu(Alu.MUL, g.alu(Alu.SUB, g.add(letter, 10), other), isLetter);
    return g.add(g.add(asDecimal, asLetter), other);
  }

  /** 1 for a byte of a set of ASCII characters, else 0. */
  Value isOneOf(Value c, String set) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < set.length(); i++) {
      char member = set.charAt(i);
      if (member < Long.SIZE) {
        low |= 1L << member;
      } else {
        high |= 1L << (member - Long.SIZE);
      }
    }
    Value shift = g.alu(Alu.AND, c, Long.SIZE - 1);
    Value inLow = g.bool(Condition.ULT, c, g.constant(Long.SIZE));
    Value inHigh = g.bool(Condition.ULT, g.alu(Alu.SUB, c, Long.SIZE), g.constant(Long.SIZE));
    Value lowBit = g.alu(Alu.AND, g.alu(Alu.SHR, g.constant(low), shift), inLow);
    Value highBit = g.alu(Alu.AND, g.alu(Alu.SHR, g.constant(high), shift), inHigh);
    return g.alu(Alu.OR, lowBit, highBit);
  }
}
