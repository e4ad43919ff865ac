package jdtrace.codegen.bpf.gen;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.Subroutine;

/**
 * Subroutines of D that take or make strings (spec actions.md section 5).
 *
 * <p>Most are a search for positions, by one of {@link StringFunctions}, and a copy of a piece by the
 * kernel's string copy. Positions come back as numbers of which the verifier knows nothing: it would
 * follow every possible one otherwise.
 */
final class StringSubroutines {
  private final Firing firing;
  private final Graph graph;
  private final Strings strings;
  private final ScanningSubroutines scans;
  private final int stringBytes;

  StringSubroutines(Firing firing, Strings strings) {
    this.firing = firing;
    this.graph = firing.graph();
    this.strings = strings;
    this.scans = new ScanningSubroutines(firing, strings);
    this.stringBytes = firing.compilation().options().stringBytes();
  }

  /** The result, or null when the code here ended in a fault. */
  Binding call(
      Subroutine subroutine, List<DifTranslator.TupleElement> arguments, FaultExits faults) {
    Arguments of = new Arguments(firing, strings, arguments, faults);
    return switch (subroutine) {
      case STRLEN -> {
        Memory text = of.string(0);
        yield text == null ? null : length(text);
      }
      case STRJOIN -> join(of);
      case SUBSTR -> substring(of);
      case STRCHR -> tail(of, WordFunctions::firstByte);
      case STRRCHR -> tail(of, WordFunctions::lastByte);
      case STRSTR -> search(of, Search.TAIL);
      case INDEX -> search(of, Search.FIRST);
      case RINDEX -> search(of, Search.LAST);
      case TOUPPER -> mapCase(of, 'a', 'z');
      case TOLOWER -> mapCase(of, 'A', 'Z');
      case BASENAME -> path(of, true);
      case DIRNAME -> path(of, false);
      case LLTOSTR -> format(of);
      default -> scans.call(subroutine, of);
    };
  }

  private Value unknown(Value number) {
    return graph.launder(number, firing.scratchAt(Firing.LAUNDER_CELL));
  }

  private Value length(Memory string) {
    if (string.literal() != null) {
      return graph.constant(Math.min(string.literal().length, stringBytes));
    }
    Value words = graph.constant(strings.words(string));
    return unknown(graph.call(strings.functions(string).length(), string.pointer(), words));
  }

  /** A number of at most the bits of a string's size, so that it may be given to a helper. */
  private Value bounded(Value number) {
    return graph.alu(Alu.AND, number, firing.space().stringCapacity() - 1L);
  }

  /** Copies {@code count} bytes, at most strsize - 1, and a NUL. */
  private Memory piece(Value address, Value count, Memory to) {
    Value size = graph.add(strings.cut(count), 1);
    graph.call(BpfHelper.PROBE_READ_KERNEL_STR, to.pointer(), size, address);
    return to;
  }

  private Binding join(Arguments of) {
    Memory first = of.string(0);
    Memory second = of.string(1);
    Memory to = of.result();
    if (to == null) {
      return null;
    }
    Value taken =
        graph.call(
            BpfHelper.PROBE_READ_KERNEL_STR,
            to.pointer(),
            graph.constant(stringBytes),
            first.pointer());
    Value end = bounded(graph.alu(Alu.SUB, taken, 1));
    Value room = bounded(graph.alu(Alu.SUB, graph.constant(stringBytes - 1L), end));
    graph.call(
        BpfHelper.PROBE_READ_KERNEL_STR,
        graph.add(to.pointer(), end),
        graph.add(room, 1),
        second.pointer());
    return to;
  }

  /** substr(s, index[, count]) by Perl's rules. */
  private Binding substring(Arguments of) {
    Value index = of.number(1);
    Value count = of.has(2) ? of.number(2) : graph.constant(stringBytes);
    Memory text = of.string(0);
    Memory to = of.result();
    if (to == null) {
      return null;
    }
    Value zero = graph.constant(0);
    Value length = length(text);
    // A negative index counts from the end; if that is still before the start, so much is clipped.
    Value negative = graph.bool(Condition.SLT, index, zero);
    Value start = graph.add(index, graph.alu(Alu.MUL, length, negative));
    Value before = graph.bool(Condition.SLT, start, zero);
    Value reaches = graph.bool(Condition.SGT, count, graph.alu(Alu.SUB, zero, start));
    Value clip = graph.alu(Alu.AND, graph.alu(Alu.AND, before, reaches), negative);
    Value wanted = graph.add(count, graph.alu(Alu.MUL, start, clip));
    Value from = graph.alu(Alu.MUL, start, graph.alu(Alu.XOR, clip, 1));
    // From where nothing is left: none.
    Value inside =
        graph.alu(
            Alu.AND,
            graph.bool(Condition.SGE, from, zero),
            graph.bool(Condition.SLT, from, length));
    Value rest = graph.alu(Alu.SUB, length, from);
    Value offEnd = graph.bool(Condition.SLT, wanted, zero);
    Value some = graph.add(wanted, graph.alu(Alu.MUL, rest, offEnd));
    Value positive = graph.alu(Alu.MUL, some, graph.bool(Condition.SGT, some, zero));
    Value more = graph.bool(Condition.SGT, positive, rest);
    Value most = graph.add(positive, graph.alu(Alu.MUL, graph.alu(Alu.SUB, rest, positive), more));
    Value taken = graph.alu(Alu.MUL, most, inside);
    Value address = graph.add(text.materialize(graph), graph.alu(Alu.MUL, from, inside));
    return piece(address, taken, to);
  }

  /** strchr, strrchr: the tail from a byte on, or NULL. */
  private Binding tail(Arguments of, java.util.function.Function<WordFunctions, Function> finder) {
    Value wanted = graph.alu(Alu.AND, of.number(1), 0xff);
    Memory text = of.string(0);
    Memory to = of.result();
    if (to == null) {
      return null;
    }
    Value pattern = graph.alu(Alu.MUL, wanted, WordFunctions.ONES);
    Value words = graph.constant(strings.words(text));
    Value at =
        unknown(graph.call(finder.apply(strings.functions(text)), text.pointer(), words, pattern));
    return tail(text, at, to);
  }

  /** The tail from a position on; NULL when that is negative. */
  private Memory tail(Memory text, Value at, Memory to) {
    graph.call(
        BpfHelper.PROBE_READ_KERNEL_STR,
        to.pointer(),
        graph.constant(stringBytes),
        graph.add(text.materialize(graph), at));
    Value isNull = graph.bool(Condition.SLT, at, graph.constant(0));
    return Memory.scratch(firing, to.pointer(), to.bytes(), isNull);
  }

  /** What is wanted of a search for a string in another. */
  private enum Search {
    FIRST,
    LAST,
    TAIL
  }

  private Binding search(Arguments of, Search kind) {
    Value position = null;
    if (kind != Search.TAIL && of.has(2)) {
      position = of.number(2);
    }
    Memory text = wide(of.string(0), of);
    Memory needle = wide(of.string(1), of);
    Memory to = kind == Search.TAIL ? of.result() : needle;
    if (text == null || needle == null || to == null) {
      return null;
    }
    Value length = length(text);
    Value needleLength = length(needle);
    Value start = start(kind, position, length, needleLength);
    Value at =
        unknown(
            graph.call(
                kind == Search.LAST
                    ? strings.functions().searchBack()
                    : strings.functions().searchOn(),
                text.pointer(),
                needle.pointer(),
                length,
                needleLength,
                start));
    return kind == Search.TAIL ? tail(text, at, to) : at;
  }

  /** A copy with as much readable memory behind it as the longest needle has. */
  private Memory wide(Memory text, Arguments of) {
    Memory to = text == null ? null : of.result();
    if (to != null) {
      graph.call(
          BpfHelper.PROBE_READ_KERNEL_STR,
          to.pointer(),
          graph.constant(strings.readBytes()),
          text.pointer());
    }
    return to;
  }

  /** Where a search begins; where none can succeed, behind the end. */
  private Value start(Search kind, Value position, Value length, Value needleLength) {
    Value zero = graph.constant(0);
    if (kind != Search.LAST) {
      if (position == null) {
        return zero;
      }
      // index: before the start is the start; behind the end an empty needle is found at the end.
      Value positive = graph.alu(Alu.MUL, position, graph.bool(Condition.SGT, position, zero));
      Value empty = graph.bool(Condition.EQ, needleLength, zero);
      Value behind = graph.alu(Alu.AND, empty, graph.bool(Condition.SGT, positive, length));
      Value excess = graph.alu(Alu.MUL, graph.alu(Alu.SUB, length, positive), behind);
      return graph.add(positive, excess);
    }
    Value last = graph.alu(Alu.SUB, length, needleLength);
    if (position == null) {
      return last;
    }
    // rindex: an empty needle is found at 0 however early one asks.
    Value empty = graph.bool(Condition.EQ, needleLength, zero);
    Value early = graph.alu(Alu.AND, empty, graph.bool(Condition.SLT, position, zero));
    Value wanted = graph.alu(Alu.MUL, position, graph.alu(Alu.XOR, early, 1));
    Value less = graph.bool(Condition.SLT, wanted, last);
    return graph.add(last, graph.alu(Alu.MUL, graph.alu(Alu.SUB, wanted, last), less));
  }

  private Binding mapCase(Arguments of, char first, char last) {
    Memory text = of.string(0);
    Memory to = of.result();
    if (to == null) {
      return null;
    }
    graph.call(
        strings.functions(text).mapCase(),
        to.pointer(),
        text.pointer(),
        graph.constant(strings.words(text)),
        graph.constant((0x80L - first) * WordFunctions.ONES),
        graph.constant((0x7fL - last) * WordFunctions.ONES));
    // A string that fills strsize to the last byte is cut.
    graph.store(1, to.pointer(), stringBytes - 1L, graph.constant(0));
    return to;
  }

  private Binding path(Arguments of, boolean base) {
    Memory text = of.string(0);
    Memory to = of.result();
    if (to == null) {
      return null;
    }
    Value words = graph.constant(strings.words(text));
    Value parts = unknown(graph.call(strings.functions(text).path(), text.pointer(), words));
    Value end = graph.alu(Alu.AND, parts, 0xffff);
    Value start = graph.alu(Alu.AND, graph.alu(Alu.SHR, parts, 16), 0xffff);
    Value parentEnd = graph.alu(Alu.AND, graph.alu(Alu.SHR, parts, 32), 0xffff);
    Value length = graph.alu(Alu.SHR, parts, 48);
    Value zero = graph.constant(0);
    Value noName = graph.bool(Condition.EQ, end, zero);
    Value dot;
    Value slash;
    Value from;
    Value count;
    if (base) {
      dot = graph.bool(Condition.EQ, length, zero);
      slash = graph.alu(Alu.AND, noName, graph.alu(Alu.XOR, dot, 1));
      from = start;
      count = graph.alu(Alu.SUB, end, start);
    } else {
      Value noSlash = graph.bool(Condition.EQ, start, zero);
      Value named = graph.alu(Alu.XOR, noName, 1);
      Value nothing = graph.bool(Condition.EQ, length, zero);
      dot = graph.alu(Alu.OR, nothing, graph.alu(Alu.AND, noSlash, named));
      slash =
          graph.alu(Alu.AND, graph.bool(Condition.EQ, parentEnd, zero), graph.alu(Alu.XOR, dot, 1));
      from = zero;
      count = parentEnd;
    }
    // "." and "/" are pieces of this literal.
    Memory marks = Memory.literal(firing, "./".getBytes(StandardCharsets.US_ASCII));
    Value special = graph.alu(Alu.OR, dot, slash);
    Value here = graph.add(text.materialize(graph), from);
    Value there = graph.add(marks.materialize(graph), slash);
    Value step = graph.alu(Alu.MUL, graph.alu(Alu.SUB, there, here), special);
    Value one =
        graph.add(count, graph.alu(Alu.MUL, graph.alu(Alu.SUB, graph.constant(1), count), special));
    return piece(graph.add(here, step), one, to);
  }

  private Binding format(Arguments of) {
    Value number = of.number(0);
    Value base = of.has(1) ? of.number(1) : graph.constant(10);
    Value wrong = graph.alu(Alu.SUB, base, 2);
    of.faults().when(Condition.UGT, wrong, graph.constant(34), Fault.ILLOP, null);
    if (!graph.isReachable() || !firing.space().hasRoom(StringFunctions.NUMBER_BYTES)) {
      return null;
    }
    Value digits = firing.space().take(StringFunctions.NUMBER_BYTES);
    Memory to = of.result();
    if (to == null) {
      return null;
    }
    Value start = unknown(graph.call(strings.functions().digits(), digits, number, base));
    Value address = graph.add(graph.launder(digits, firing.scratchAt(Firing.LAUNDER_CELL)), start);
    graph.call(
        BpfHelper.PROBE_READ_KERNEL_STR,
        to.pointer(),
        graph.constant(Math.min(stringBytes, StringFunctions.NUMBER_BYTES)),
        address);
    return to;
  }
}
