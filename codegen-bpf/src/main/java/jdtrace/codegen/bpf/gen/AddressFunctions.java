package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * Functions that write network addresses as text, to {@link #TEXT_BYTES} of memory. Straight code: a
 * piece is made in a register, stored whole, and overlapped by the next one, so no piece's length
 * makes the verifier follow another path.
 */
final class AddressFunctions {
  /** Memory that a function may write, its result's NUL included. */
  static final int TEXT_BYTES = 64;

  private static final int GROUPS = 8;
  private static final int LINK_BYTES = 20;
  private static final long TWO_COLONS = ':' | ':' << 8;

  private final StringFunctions functions;
  private Function dotted;
  private Function address6;
  private Function link;

  AddressFunctions(StringFunctions functions) {
    this.functions = functions;
  }

  /** dotted(out, 4 bytes as they lie in memory). */
  Function dotted() {
    if (dotted == null) {
      Graph g = new Graph();
      Value at = g.parameter(1);
      Value quad = g.parameter(2);
      for (int i = 0; i < 4; i++) {
        Value octet = g.alu(Alu.AND, g.alu(Alu.SHR, quad, 8L * i), 0xff);
        Value hundreds = g.alu(Alu.DIV, octet, 100);
        Value tens = g.alu(Alu.MOD, g.alu(Alu.DIV, octet, 10), 10);
        Value ones = g.alu(Alu.MOD, octet, 10);
        Value digits =
            g.add(
                g.alu(
                    Alu.OR,
                    g.alu(Alu.OR, hundreds, g.alu(Alu.SHL, tens, 8)),
                    g.alu(Alu.SHL, ones, 16)),
                0x303030);
        Value longer =
            g.add(
                g.bool(Condition.UGE, octet, g.constant(10)),
                g.bool(Condition.UGE, octet, g.constant(100)));
        Value unused = g.alu(Alu.SUB, g.constant(16), g.alu(Alu.SHL, longer, 3));
        Value text = g.alu(Alu.SHR, digits, unused);
        if (i < 3) {
          Value end = g.alu(Alu.SHL, g.add(longer, 1), 3);
          text = g.alu(Alu.OR, text, g.alu(Alu.SHL, g.constant('.'), end));
        }
        g.store(8, at, 0, text);
        at = g.add(at, g.alu(Alu.AND, g.add(longer, 2), 7));
      }
      g.exit(g.constant(0));
      dotted = functions.add("dotted", g);
    }
    return dotted;
  }

  /**
   * address6(out, address, full): the text of 16 bytes; what embeds an IPv4 address is written as
   * {@code ::ffff:a.b.c.d} or {@code ::a.b.c.d} if {@code full} is 1, as {@code a.b.c.d} if it is 0.
   */
  Function address6() {
    if (address6 == null) {
      Function quad = dotted();
      Graph g = new Graph();
      Value out = g.parameter(1);
      Value address = g.parameter(2);
      Value full = g.parameter(3);
      Value first = g.load(8, address, 0);
      Value second = g.load(8, address, 8);
      Value zeros = g.bool(Condition.EQ, first, g.constant(0));
      Value middle = g.low32(second);
      Value last = g.alu(Alu.SHR, second, 32);
      Value mapped = g.alu(Alu.AND, zeros, g.bool(Condition.EQ, middle, g.constant(0xffff0000L)));
      Value more = g.bool(Condition.UGT, g.swap(last, 32), g.constant(1));
      Value compatible =
          g.alu(Alu.AND, g.alu(Alu.AND, zeros, more), g.bool(Condition.EQ, middle, g.constant(0)));
      Block embedded = g.newBlock();
      Block own = g.newBlock();
      Value either = g.alu(Alu.OR, mapped, compatible);
      g.branch(Condition.NE, either, g.constant(0), embedded, own);
      g.begin(embedded);
      long ffff = Strings.word("::ffff:".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0);
      g.store(8, out, 0, g.add(g.alu(Alu.MUL, mapped, ffff - TWO_COLONS), TWO_COLONS));
      Value prefix = g.alu(Alu.MUL, g.add(g.alu(Alu.MUL, mapped, 5), 2), full);
      g.call(quad, g.add(out, g.alu(Alu.AND, prefix, 7)), last);
      g.exit(g.constant(0));
      g.begin(own);
      groups(g, out, first, second);
      g.exit(g.constant(0));
      address6 = functions.add("address6", g);
    }
    return address6;
  }

  /** Hexadecimal groups, the longest run of zeros (two or more, the first of equals) as "::". */
  private static void groups(Graph g, Value out, Value first, Value second) {
    Value[] groups = new Value[GROUPS];
    Value zeros = g.constant(0);
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = g.swap(g.alu(Alu.SHR, i < 4 ? first : second, 16L * (i & 3)), 16);
      Value zero = g.bool(Condition.EQ, groups[i], g.constant(0));
      zeros = g.alu(Alu.OR, zeros, g.alu(Alu.SHL, zero, i));
    }
    // Bit i of runs: the groups from i on are zero, so many as were looked at.
    Value runs = zeros;
    Value longest = g.constant(0);
    Value length = g.constant(0);
    for (int k = 2; k <= GROUPS; k++) {
      runs = g.alu(Alu.AND, runs, g.alu(Alu.SHR, zeros, k - 1L));
      Value some = g.bool(Condition.NE, runs, g.constant(0));
      Value change = g.alu(Alu.XOR, longest, runs);
      longest = g.alu(Alu.XOR, longest, g.alu(Alu.MUL, change, some));
      length = g.add(length, k == 2 ? g.alu(Alu.SHL, some, 1) : some);
    }
    Value start = g.alu(Alu.AND, longest, g.alu(Alu.SUB, g.constant(0), longest));
    Value ones = g.add(g.alu(Alu.SHL, g.constant(1), length), -1);
    Value run = g.alu(Alu.MUL, ones, start);
    Value at = out;
    for (int i = 0; i < GROUPS; i++) {
      at = group(g, at, groups[i], i, start, run);
    }
  }

  private static Value group(Graph g, Value at, Value group, int i, Value start, Value run) {
    Value inRun = g.alu(Alu.AND, g.alu(Alu.SHR, run, i), 1);
    Value shown = g.alu(Alu.XOR, inRun, 1);
    Value begins = g.alu(Alu.AND, g.alu(Alu.SHR, start, i), 1);
    Value colon = g.constant(0);
    if (i > 0) {
      colon = g.alu(Alu.XOR, g.alu(Alu.AND, g.alu(Alu.SHR, run, i - 1L), 1), 1);
    }
    Value longer =
        g.add(
            g.add(
                g.bool(Condition.UGE, group, g.constant(0x10)),
                g.bool(Condition.UGE, group, g.constant(0x100))),
            g.bool(Condition.UGE, group, g.constant(0x1000)));
    Value unused = g.alu(Alu.SUB, g.constant(24), g.alu(Alu.SHL, longer, 3));
    Value digits = g.alu(Alu.SHR, digits(g, group), unused);
    Value shifted = g.alu(Alu.SHL, digits, g.alu(Alu.SHL, colon, 3));
    Value text = g.alu(Alu.OR, shifted, g.alu(Alu.MUL, colon, ':'));
    Value piece = g.add(g.alu(Alu.MUL, text, shown), g.alu(Alu.MUL, begins, TWO_COLONS));
    Value length = g.alu(Alu.MUL, g.add(g.add(longer, 1), colon), shown);
    g.store(8, at, 0, piece);
    return g.add(at, g.alu(Alu.AND, g.add(length, g.alu(Alu.SHL, begins, 1)), 7));
  }

  /** Four hexadecimal digits of a number below 65536, the first one lowest. */
  private static Value digits(Graph g, Value number) {
    Value high = g.alu(Alu.OR, g.alu(Alu.SHR, number, 12), nibble(g, number, 8, 8));
    Value low = g.alu(Alu.OR, nibble(g, number, 4, 16), nibble(g, number, 0, 24));
    Value nibbles = g.alu(Alu.OR, high, low);
    // 6 more carry into the next 4 bits exactly from 10 on.
    Value letters = g.alu(Alu.AND, g.alu(Alu.SHR, g.add(nibbles, 0x06060606), 4), 0x01010101);
    return g.add(g.add(nibbles, 0x30303030), g.alu(Alu.MUL, letters, 'a' - '0' - 10));
  }

  private static Value nibble(Graph g, Value number, int from, int to) {
    return g.alu(Alu.SHL, g.alu(Alu.AND, g.alu(Alu.SHR, number, from), 0xf), to);
  }

  /** link(out, 20 bytes): two digits and a colon each; the caller puts the NUL. */
  Function link() {
    if (link == null) {
      Graph g = new Graph();
      Value out = g.parameter(1);
      Value address = g.parameter(2);
      for (int i = 0; i < LINK_BYTES; i++) {
        Value number = g.load(1, address, i);
        Value two = g.alu(Alu.SHR, digits(g, number), 16);
        g.store(4, out, 3L * i, g.alu(Alu.OR, two, ':' << 16));
      }
      g.exit(g.constant(0));
      link = functions.add("link", g);
    }
    return link;
  }
}
