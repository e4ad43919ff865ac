package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * strtoll: blanks, a sign, {@code 0x} in base 16 if a digit follows, digits up to what is none. All
 * cells but the base begin as 0; {@code VALUE} is the number without its sign.
 */
final class NumberParser {
  static final int CELLS = 5;
  static final int NEGATIVE = 0;
  static final int VALUE = 1;
  static final int BASE = 2;
  private static final int POSITION = 3;
  private static final int PHASE = 4;

  private static final int BLANKS = 0;
  private static final int PREFIX = 1;
  private static final int DIGITS = 2;

  private NumberParser() {}

  static Function make(StringFunctions functions, int stringBytes) {
    StepLoop loop = new StepLoop(functions);
    Graph g = loop.graph();
    Value at = loop.cell(POSITION);
    Value c = loop.byteAt(StepLoop.TEXT, at, 0);
    Value base = loop.cell(BASE);
    Value phase = loop.cell(PHASE);
    loop.when(
        Condition.EQ,
        phase,
        BLANKS,
        () -> {
          loop.when(Condition.EQ, c, ' ', () -> loop.next(POSITION, g.add(at, 1)));
          loop.when(Condition.EQ, c, '\t', () -> loop.next(POSITION, g.add(at, 1)));
          loop.cell(PHASE, PREFIX);
          loop.when(Condition.EQ, c, '+', () -> loop.next(POSITION, g.add(at, 1)));
          loop.when(Condition.NE, c, '-', loop::next);
          loop.cell(NEGATIVE, 1);
          loop.next(POSITION, g.add(at, 1));
        });
    loop.when(
        Condition.EQ,
        phase,
        PREFIX,
        () -> {
          loop.cell(PHASE, DIGITS);
          loop.when(Condition.NE, base, 16, loop::next);
          loop.when(Condition.NE, c, '0', loop::next);
          Value x = g.alu(Alu.OR, loop.byteAt(StepLoop.TEXT, at, 1), 0x20);
          loop.when(Condition.NE, x, 'x', loop::next);
          Value first = loop.digit(loop.byteAt(StepLoop.TEXT, at, 2));
          loop.when(Condition.UGE, first, 16, loop::next);
          loop.next(POSITION, g.add(at, 2));
        });
    Value digit = loop.digit(c);
    Value isNone = g.bool(Condition.UGE, digit, base);
    loop.when(Condition.NE, isNone, 0, loop::stop);
    loop.cell(VALUE, g.add(g.alu(Alu.MUL, loop.cell(VALUE), base), digit));
    loop.next(POSITION, g.add(at, 1));
    return loop.finish("strtoll", stringBytes + 8);
  }
}
