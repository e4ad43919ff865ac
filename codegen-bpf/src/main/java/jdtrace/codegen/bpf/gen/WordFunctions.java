package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * Functions that go through strings a word (8 bytes) at a time, made when first used; a word contains
 * a zero byte where {@code (w - 0x01..01) & ~w & 0x80..80} is not zero, whose lowest bit marks the
 * first one.
 *
 * <p>There are two of each. One takes any memory of ours and how many words of it there are; the
 * kernel's verifier follows its loop at every call, a thousand steps and more. The other is for <i>
 * whole</i> strings, with memory for all that a string may have. It is a global function, which the
 * verifier follows once in each program.
 */
final class WordFunctions {
  static final long ONES = 0x0101010101010101L;
  static final long HIGHS = 0x8080808080808080L;

  private final StringFunctions functions;
  private final boolean whole;
  private Function compare;
  private Function length;
  private Function firstByte;
  private Function lastByte;
  private Function mapCase;
  private Function replaceNuls;
  private Function path;

  WordFunctions(StringFunctions functions, boolean whole) {
    this.functions = functions;
    this.whole = whole;
  }

  private int[] bytes(int pointers, int numbers) {
    int[] bytes = new int[pointers + numbers];
    java.util.Arrays.fill(bytes, 0, pointers, functions.wholeBytes());
    return bytes;
  }

  /** The parameters: pointers, then numbers. */
  private Value[] enter(Graph g, int pointers, int numbers) {
    if (whole) {
      return StringFunctions.parameters(g, bytes(pointers, numbers));
    }
    Value[] parameters = new Value[pointers + numbers];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = g.parameter(i + 1);
    }
    return parameters;
  }

  private Function add(String name, Graph g, int pointers, int numbers) {
    return whole
        ? functions.addGlobal("whole_".concat(name), g, bytes(pointers, numbers))
        : functions.add(name, g);
  }

  /** How many words are looked at. */
  private Value words(Graph g, Value given) {
    return whole ? g.constant(functions.wholeBytes() / 8) : given;
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
      Value[] in = enter(g, 1, 1);
      Value string = in[0];
      Value words = words(g, in[1]);
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
      length = add("length", g, 1, 1);
    }
    return length;
  }

  /** compare(a, b, words): negative, zero, positive, by unsigned bytes up to the NUL. */
  Function compare() {
    if (compare == null) {
      Graph g = new Graph();
      Value[] in = enter(g, 2, 1);
      Value a = in[0];
      Value b = in[1];
      Value words = words(g, in[2]);
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
      compare = add("compare", g, 2, 1);
    }
    return compare;
  }

  /** 0x80 in exactly the zero bytes. */
  private static Value exactZeroBytes(Graph g, Value word) {
    Value low7 = g.add(g.alu(Alu.AND, word, ~HIGHS), g.constant(~HIGHS));
    return g.alu(Alu.AND, g.alu(Alu.XOR, g.alu(Alu.OR, low7, word), -1), HIGHS);
  }

  private static Value lowest(Graph g, Value bits) {
    return g.alu(Alu.AND, bits, g.alu(Alu.SUB, g.constant(0), bits));
  }

  /** A loop over the words of a string: {@code at} points to word {@code i}. */
  private static final class WordLoop {
    final Graph g;
    final Block header;
    final Block out;
    Value at;
    Value i;

    WordLoop(Graph g) {
      this.g = g;
      this.header = g.newBlock();
      this.out = g.newBlock();
    }

    /** Begins the loop: {@code extra} values change from round to round too. */
    Value[] begin(Value string, Value words, Value... extra) {
      g.beginLoop(header);
      at = g.loopPhi(string);
      i = g.loopPhi(g.constant(0));
      Value[] phis = new Value[extra.length];
      for (int k = 0; k < extra.length; k++) {
        phis[k] = g.loopPhi(extra[k]);
      }
      Block inside = g.newBlock();
      g.guard(Condition.ULT, i, words, inside, out);
      g.begin(inside);
      return phis;
    }

    void next(Value... extra) {
      Value[] all = new Value[extra.length + 2];
      all[0] = g.add(at, 8);
      all[1] = g.add(i, 1);
      System.arraycopy(extra, 0, all, 2, extra.length);
      g.closeLoop(header, all);
    }
  }

  /** firstByte(string, words, byte in all 8 places): its position, or -1; 0 is found at the end. */
  Function firstByte() {
    if (firstByte == null) {
      Graph g = new Graph();
      Value[] in = enter(g, 1, 2);
      Value string = in[0];
      Value words = words(g, in[1]);
      Value pattern = in[2];
      WordLoop loop = new WordLoop(g);
      loop.begin(string, words);
      Value word = g.load(8, loop.at, 0);
      Value match = zeroBytes(g, g.alu(Alu.XOR, word, pattern));
      Value either = g.alu(Alu.OR, match, zeroBytes(g, word));
      Block found = g.newBlock();
      Block next = g.newBlock();
      g.branch(Condition.NE, either, g.constant(0), found, next);
      g.begin(next);
      loop.next();
      g.begin(found);
      Value hit = g.alu(Alu.AND, match, lowest(g, either));
      Value position = g.add(firstMarked(g, either), g.alu(Alu.SHL, loop.i, 3));
      // -1 when the end came first.
      Value missed = g.bool(Condition.EQ, hit, g.constant(0));
      g.exit(g.alu(Alu.OR, position, g.alu(Alu.SUB, g.constant(0), missed)));
      g.begin(loop.out);
      g.exit(atEnd(g, pattern, words, g.constant(-1)));
      firstByte = add("first_byte", g, 1, 2);
    }
    return firstByte;
  }

  /** A string without NUL ends where no more is looked at: there a 0 is found. */
  private static Value atEnd(Graph g, Value pattern, Value words, Value otherwise) {
    Value isZero = g.bool(Condition.EQ, pattern, g.constant(0));
    return pick(g, isZero, g.alu(Alu.SHL, words, 3), otherwise);
  }

  /** lastByte(string, words, byte in all 8 places): its last position, or -1. */
  Function lastByte() {
    if (lastByte == null) {
      Graph g = new Graph();
      Value[] in = enter(g, 1, 2);
      Value string = in[0];
      Value words = words(g, in[1]);
      Value pattern = in[2];
      WordLoop loop = new WordLoop(g);
      Value[] phis = loop.begin(string, words, g.constant(-1));
      Value word = g.load(8, loop.at, 0);
      Value end = lowest(g, zeroBytes(g, word));
      // Bits below the NUL's; all when there is none. For byte 0 the NUL itself counts.
      Value isZero = g.bool(Condition.EQ, pattern, g.constant(0));
      Value nul = g.alu(Alu.AND, end, g.alu(Alu.SUB, g.constant(0), isZero));
      Value text = g.alu(Alu.SUB, end, 1);
      Value matches = exactZeroBytes(g, g.alu(Alu.XOR, word, pattern));
      Value marks = g.alu(Alu.OR, g.alu(Alu.AND, matches, text), nul);
      Value place = g.alu(Alu.SUB, g.constant(7), firstMarked(g, g.swap(marks, 64)));
      Value position = g.add(place, g.alu(Alu.SHL, loop.i, 3));
      Value any = g.alu(Alu.SUB, g.constant(0), g.bool(Condition.NE, marks, g.constant(0)));
      Value last =
          g.alu(
              Alu.OR,
              g.alu(Alu.AND, position, any),
              g.alu(Alu.AND, phis[0], g.alu(Alu.XOR, any, -1)));
      Block ended = g.newBlock();
      Block next = g.newBlock();
      g.branch(Condition.NE, end, g.constant(0), ended, next);
      g.begin(next);
      loop.next(last);
      g.begin(ended);
      g.exit(last);
      g.begin(loop.out);
      g.exit(atEnd(g, pattern, words, phis[0]));
      lastByte = add("last_byte", g, 1, 2);
    }
    return lastByte;
  }

  /** replaceNuls(bytes, words, byte): puts the byte where zeros are. */
  Function replaceNuls() {
    if (replaceNuls == null) {
      Graph g = new Graph();
      Value[] in = enter(g, 1, 2);
      Value bytes = in[0];
      Value words = words(g, in[1]);
      Value with = in[2];
      WordLoop loop = new WordLoop(g);
      loop.begin(bytes, words);
      Value word = g.load(8, loop.at, 0);
      Value zeros = g.alu(Alu.SHR, exactZeroBytes(g, word), 7);
      g.store(8, loop.at, 0, g.alu(Alu.OR, word, g.alu(Alu.MUL, zeros, with)));
      loop.next();
      g.begin(loop.out);
      g.exit(g.constant(0));
      replaceNuls = add("replace_nuls", g, 1, 2);
    }
    return replaceNuls;
  }

  /**
   * mapCase(to, string, words, 0x80 - first, 0x7f - last in all places): flips bit 5 of the ASCII
   * bytes from first to last.
   */
  Function mapCase() {
    if (mapCase == null) {
      Graph g = new Graph();
      Value[] in = enter(g, 2, 3);
      Value to = in[0];
      Value string = in[1];
      Value words = words(g, in[2]);
      Value notBelow = in[3];
      Value above = in[4];
      WordLoop loop = new WordLoop(g);
      Value[] phis = loop.begin(string, words, to);
      Value word = g.load(8, loop.at, 0);
      Value low7 = g.alu(Alu.AND, word, ~HIGHS);
      Value within = g.alu(Alu.XOR, g.add(low7, notBelow), g.add(low7, above));
      Value ascii = g.alu(Alu.XOR, word, -1);
      Value letters = g.alu(Alu.AND, g.alu(Alu.AND, within, ascii), HIGHS);
      g.store(8, phis[0], 0, g.alu(Alu.XOR, word, g.alu(Alu.SHR, letters, 2)));
      Block ended = g.newBlock();
      Block next = g.newBlock();
      g.branch(Condition.NE, zeroBytes(g, word), g.constant(0), ended, next);
      g.begin(next);
      loop.next(g.add(phis[0], 8));
      g.begin(ended);
      g.exit(g.constant(0));
      g.begin(loop.out);
      g.exit(g.constant(0));
      mapCase = add("map_case", g, 2, 3);
    }
    return mapCase;
  }

  /**
   * path(string, words): where a path's last component lies.
   *
   * <p>Result: {@code length << 48 | parentEnd << 32 | start << 16 | end}: the component is
   * [start, end), the text before it without its slashes ends at parentEnd. Without a branch on a
   * byte, lest the verifier follow each of 2^256 strings.
   */
  Function path() {
    if (path == null) {
      Graph g = new Graph();
      Value[] in = enter(g, 1, 1);
      Value string = in[0];
      Value words = words(g, in[1]);
      Value zero = g.constant(0);
      WordLoop loop = new WordLoop(g);
      Value[] before = loop.begin(string, words, zero, zero, zero, g.constant(0x80));
      Value word = g.load(8, loop.at, 0);
      Value nul = lowest(g, zeroBytes(g, word));
      Value text = g.alu(Alu.AND, g.alu(Alu.SUB, nul, 1), HIGHS);
      Value slashes =
          g.alu(Alu.AND, exactZeroBytes(g, g.alu(Alu.XOR, word, g.constant('/' * ONES))), text);
      Value names = g.alu(Alu.XOR, text, slashes);
      // A component begins where a slash, or nothing, comes before.
      Value afterSlash = g.alu(Alu.OR, g.alu(Alu.SHL, slashes, 8), before[3]);
      Value begins = g.alu(Alu.AND, names, afterSlash);
      Value base = g.alu(Alu.SHL, loop.i, 3);
      Value begin = highest(g, begins);
      Value beginBit = g.alu(Alu.SHL, g.constant(0x80), g.alu(Alu.SHL, begin, 3));
      Value earlier = g.alu(Alu.AND, names, g.alu(Alu.SUB, beginBit, 1));
      Value begun = g.bool(Condition.NE, begins, zero);
      Value earlierEnd = pick(g, isSome(g, earlier), end(g, base, earlier), before[0]);
      Value end = pick(g, isSome(g, names), end(g, base, names), before[0]);
      Value start = pick(g, begun, g.add(base, begin), before[1]);
      Value parentEnd = pick(g, begun, earlierEnd, before[2]);
      Block last = g.newBlock();
      Block next = g.newBlock();
      g.branch(Condition.NE, nul, zero, last, next);
      g.begin(next);
      loop.next(end, start, parentEnd, g.alu(Alu.SHR, slashes, 56));
      g.begin(last);
      g.exit(parts(g, end, start, parentEnd, g.add(base, firstMarked(g, nul))));
      g.begin(loop.out);
      g.exit(parts(g, before[0], before[1], before[2], g.alu(Alu.SHL, words, 3)));
      path = add("path", g, 1, 1);
    }
    return path;
  }

  private static Value isSome(Graph g, Value marks) {
    return g.bool(Condition.NE, marks, g.constant(0));
  }

  /** The index of the last byte marked; nonsense when there is none. */
  private static Value highest(Graph g, Value marks) {
    Value fromEnd = firstMarked(g, g.swap(marks, 64));
    return g.alu(Alu.AND, g.alu(Alu.SUB, g.constant(7), fromEnd), 7);
  }

  /** The position behind the last byte marked. */
  private static Value end(Graph g, Value base, Value marks) {
    return g.add(g.add(base, highest(g, marks)), 1);
  }

  private static Value parts(Graph g, Value end, Value start, Value parentEnd, Value length) {
    Value low = g.alu(Alu.OR, end, g.alu(Alu.SHL, start, 16));
    Value high = g.alu(Alu.OR, g.alu(Alu.SHL, parentEnd, 32), g.alu(Alu.SHL, length, 48));
    return g.alu(Alu.OR, low, high);
  }

  /** {@code choose ? a : b} for choose 0 or 1. */
  private static Value pick(Graph g, Value choose, Value a, Value b) {
    Value mask = g.alu(Alu.SUB, g.constant(0), choose);
    return g.alu(Alu.XOR, b, g.alu(Alu.AND, g.alu(Alu.XOR, a, b), mask));
  }
}
