package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.GraphFunction;
import jdtrace.codegen.bpf.ir.Value;

/**
 * String functions of a program, made when first used. They work on memory of ours a word (8 bytes)
 * at a time; a word contains a zero byte where {@code (w - 0x01..01) & ~w & 0x80..80} is not zero,
 * whose lowest bit marks the first one.
 */
final class StringFunctions {
  static final long ONES = 0x0101010101010101L;
  static final long HIGHS = 0x8080808080808080L;

  private final ArrayList<Function> made = new ArrayList<>();
  private Function compare;
  private Function length;

  /** All that were used. */
  List<Function> made() {
    return made;
  }

  private Function add(String name, Graph graph) {
    Function function = new GraphFunction(name, graph);
    made.add(function);
    return function;
  }

  /** The high bits of zero bytes of a word; only the lowest one is sure. */
  static Value zeroBytes(Graph g, Value word) {
    Value borrow = g.alu(Alu.SUB, word, g.constant(ONES));
    Value notWord = g.alu(Alu.XOR, word, -1);
    return g.alu(Alu.AND, g.alu(Alu.AND, borrow, notWord), HIGHS);
  }

  /** The index of the byte whose high bit is the lowest bit set in {@code marks}. */
  static Value firstMarked(Graph g, Value marks) {
    Value low = g.alu(Alu.AND, marks, g.alu(Alu.SUB, g.constant(0), marks));
    // low is 0x80 << 8k: (low >> 7) - 1 has k bytes of ones.
    Value below = g.alu(Alu.SUB, g.alu(Alu.SHR, low, 7), 1);
    Value bits = g.alu(Alu.AND, below, ONES);
    return g.alu(Alu.SHR, g.alu(Alu.MUL, bits, ONES), 56);
  }

  /** length(string, words): bytes before the NUL, 8 * words when there is none. */
  Function length() {
    if (length == null) {
      Graph g = new Graph();
      Value string = g.parameter(1);
      Value words = g.parameter(2);
      Block loop = g.newBlock();
      g.beginLoop(loop);
      Value at = g.loopPhi(string);
      Value i = g.loopPhi(g.constant(0));
      Block inside = g.newBlock();
      Block none = g.newBlock();
      g.guard(Condition.ULT, i, words, inside, none);
      g.begin(inside);
      Value zeros = zeroBytes(g, g.load(8, at, 0));
      Block found = g.newBlock();
      Block next = g.newBlock();
      g.branch(Condition.NE, zeros, g.constant(0), found, next);
      g.begin(next);
      g.closeLoop(loop, g.add(at, 8), g.add(i, 1));
      g.begin(found);
      g.exit(g.add(firstMarked(g, zeros), g.alu(Alu.SHL, i, 3)));
      g.begin(none);
      g.exit(g.alu(Alu.SHL, words, 3));
      length = add("length", g);
    }
    return length;
  }

  /** compare(a, b, words): negative, zero, positive, by unsigned bytes up to the NUL. */
  Function compare() {
    if (compare == null) {
      Graph g = new Graph();
      Value a = g.parameter(1);
      Value b = g.parameter(2);
      Value words = g.parameter(3);
      Block loop = g.newBlock();
      g.beginLoop(loop);
      Value atA = g.loopPhi(a);
      Value atB = g.loopPhi(b);
      Value i = g.loopPhi(g.constant(0));
      Block inside = g.newBlock();
      Block equal = g.newBlock();
      g.guard(Condition.ULT, i, words, inside, equal);
      g.begin(inside);
      Value wordA = g.load(8, atA, 0);
      Value wordB = g.load(8, atB, 0);
      Value differs = g.alu(Alu.XOR, wordA, wordB);
      Value ends = g.alu(Alu.OR, differs, zeroBytes(g, wordA));
      Block last = g.newBlock();
      Block next = g.newBlock();
      g.branch(Condition.NE, ends, g.constant(0), last, next);
      g.begin(next);
      g.closeLoop(loop, g.add(atA, 8), g.add(atB, 8), g.add(i, 1));
      g.begin(last);
      // The high bit of every byte that differs or ends; then all bits up to the first such byte.
      Value low7 = g.add(g.alu(Alu.AND, ends, ~HIGHS), g.constant(~HIGHS));
      Value marks = g.alu(Alu.AND, g.alu(Alu.OR, low7, ends), HIGHS);
      Value low = g.alu(Alu.AND, marks, g.alu(Alu.SUB, g.constant(0), marks));
      Value keep = g.alu(Alu.SUB, g.alu(Alu.SHL, low, 1), 1);
      Value bigA = g.swap(g.alu(Alu.AND, wordA, keep), 64);
      Value bigB = g.swap(g.alu(Alu.AND, wordB, keep), 64);
      g.exit(g.alu(Alu.SUB, g.bool(Condition.UGT, bigA, bigB), g.bool(Condition.ULT, bigA, bigB)));
      g.begin(equal);
      g.exit(g.constant(0));
      compare = add("compare", g);
    }
    return compare;
  }
}
