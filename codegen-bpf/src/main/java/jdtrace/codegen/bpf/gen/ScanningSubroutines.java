package jdtrace.codegen.bpf.gen;

import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.Subroutine;

/**
 * Subroutines of D that must look at every byte of a text, by a {@link StepLoop}: {@code strtoll
 * strtok cleanpath json}. The code at a call is small, whatever the loop's is.
 */
final class ScanningSubroutines {
  private final Firing firing;
  private final Graph graph;
  private final Strings strings;
  private final AddressSubroutines addresses;

  ScanningSubroutines(Firing firing, Strings strings) {
    this.firing = firing;
    this.graph = firing.graph();
    this.strings = strings;
    this.addresses = new AddressSubroutines(firing);
  }

  /** The result, or null when the code here ended in a fault. */
  Binding call(Subroutine subroutine, Arguments of) {
    return switch (subroutine) {
      case STRTOLL -> parseNumber(of);
      case STRTOK -> token(of);
      case CLEANPATH -> cleanPath(of, false);
      case CLEANPATH_ORACLE -> cleanPath(of, true);
      case JSON -> json(of);
      default -> addresses.call(subroutine, of);
    };
  }

  private void clear(Value cells, int count) {
    for (int i = 0; i < count; i++) {
      graph.store(8, cells, 8L * i, graph.constant(0));
    }
  }

  private Value bounded(Value number) {
    return graph.alu(Alu.AND, number, firing.space().stringCapacity() - 1L);
  }

  private Value parseNumber(Arguments of) {
    Value base = of.has(1) ? of.number(1) : graph.constant(10);
    of.faults()
        .when(Condition.UGT, graph.alu(Alu.SUB, base, 2), graph.constant(34), Fault.ILLOP, null);
    Memory text = of.copied(0);
    Value cells = text == null ? null : of.words(NumberParser.CELLS);
    if (cells == null) {
      return null;
    }
    clear(cells, NumberParser.CELLS);
    graph.store(8, cells, 8L * NumberParser.BASE, base);
    graph.call(
        strings.functions().parseNumber(), text.pointer(), text.pointer(), text.pointer(), cells);
    Value negative = graph.load(8, cells, 8L * NumberParser.NEGATIVE);
    Value magnitude = graph.load(8, cells, 8L * NumberParser.VALUE);
    Value sign = graph.alu(Alu.SUB, graph.constant(1), graph.alu(Alu.SHL, negative, 1));
    return graph.alu(Alu.MUL, magnitude, sign);
  }

  /** strtok: the text that is split is the firing's; NULL goes on with it. */
  private Binding token(Arguments of) {
    Memory delimiters = of.copied(1);
    Memory to = delimiters == null ? null : of.result();
    if (to == null) {
      return null;
    }
    Value cells = firing.tokenCells();
    Memory text = firing.tokenText();
    newText(of, cells, text);
    if (!graph.isReachable()) {
      return null;
    }
    clear(cells, TokenFinder.CLEARED);
    graph.call(
        strings.functions().nextToken(), text.pointer(), delimiters.pointer(), to.pointer(), cells);
    Value isNull =
        graph.bool(
            Condition.NE,
            graph.load(8, cells, 8L * TokenFinder.PHASE),
            graph.constant(TokenFinder.TOKEN));
    Value start = graph.load(8, cells, 8L * TokenFinder.START);
    Value end = graph.load(8, cells, 8L * TokenFinder.END);
    return piece(text, start, end, isNull, to);
  }

  private void newText(Arguments of, Value cells, Memory text) {
    Binding first = of.binding(0);
    Value present =
        first instanceof Memory m
            ? m.isNull() == null ? graph.constant(0) : m.isNull()
            : graph.bool(Condition.EQ, (Value) first, graph.constant(0));
    Block fresh = graph.newBlock();
    Block same = graph.newBlock();
    graph.branch(Condition.EQ, present, graph.constant(0), fresh, same);
    if (graph.begin(fresh)) {
      Binding known = first instanceof Memory m ? m.notNull() : first;
      strings.copy(known, text.pointer(), strings.readBytes(), of.faults());
      graph.store(8, cells, 8L * TokenFinder.POSITION, graph.constant(0));
      graph.store(8, cells, 8L * TokenFinder.ACTIVE, graph.constant(1));
      graph.jump(same);
    }
    graph.begin(same);
  }

  /** Copies bytes start to end of a text, unless there are none: then NULL. */
  private Memory piece(Memory text, Value start, Value end, Value isNull, Memory to) {
    Value from = graph.add(text.pointer(), bounded(start));
    Value size = graph.add(strings.cut(graph.alu(Alu.SUB, end, start)), 1);
    graph.call(BpfHelper.PROBE_READ_KERNEL_STR, to.pointer(), size, from);
    return Memory.variable(firing, to.pointer(), to.bytes(), isNull);
  }

  private Binding cleanPath(Arguments of, boolean oracle) {
    Memory text = of.copied(0);
    Memory to = text == null ? null : of.result();
    Value cells = to == null ? null : of.words(PathCleaner.CELLS);
    if (cells == null) {
      return null;
    }
    clear(cells, PathCleaner.CELLS);
    graph.call(
        strings.functions().cleanPath(), text.pointer(), text.pointer(), to.pointer(), cells);
    Value length = graph.load(8, cells, 8L * PathCleaner.LENGTH);
    if (oracle) {
      Value slash = graph.bool(Condition.EQ, byteBefore(to, length, 2), graph.constant('/'));
      length = without(to, length, '.', slash);
      length = without(to, length, '/', graph.constant(1));
    }
    graph.store(1, graph.add(to.pointer(), bounded(length)), 0, graph.constant(0));
    return to;
  }

  /** The length of a path of more than a byte without its last one, if that is c. */
  private Value without(Memory path, Value length, char c, Value also) {
    Value last = graph.bool(Condition.EQ, byteBefore(path, length, 1), graph.constant(c));
    Value more = graph.bool(Condition.UGT, length, graph.constant(1));
    Value drop = graph.alu(Alu.AND, graph.alu(Alu.AND, last, more), also);
    return graph.alu(Alu.SUB, length, drop);
  }

  private Value byteBefore(Memory path, Value length, int back) {
    return graph.load(1, graph.add(path.pointer(), bounded(graph.add(length, -back))), 0);
  }

  private Binding json(Arguments of) {
    Memory text = of.copied(0);
    Memory selector = text == null ? null : of.copied(1);
    Memory to = selector == null ? null : of.result();
    Value cells = to == null ? null : of.words(JsonSelector.CELLS);
    if (cells == null) {
      return null;
    }
    clear(cells, JsonSelector.CELLS);
    graph.store(8, cells, 8L * JsonSelector.LEFT, graph.constant(1));
    graph.store(8, cells, 8L * JsonSelector.ON_WAY, graph.constant(1));
    graph.call(
        strings.functions().selectJson(), text.pointer(), selector.pointer(), to.pointer(), cells);
    Value start = graph.load(8, cells, 8L * JsonSelector.START);
    Value end = graph.load(8, cells, 8L * JsonSelector.END);
    Value isNull = graph.bool(Condition.EQ, end, graph.constant(0));
    return piece(text, start, end, isNull, to);
  }
}
