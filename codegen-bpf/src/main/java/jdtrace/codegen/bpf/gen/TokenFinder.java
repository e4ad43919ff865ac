package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.Statement;
import jdtrace.dif.Subroutine;

/**
 * strtok: the next token of TEXT, delimited by bytes of OTHER. The cells, with the text behind them,
 * live as long as a firing. Before each call those up to {@link #CLEARED} are set to 0; a new text
 * begins with {@code ACTIVE} 1 and {@code POSITION} 0. There is a token if {@code PHASE} ends as
 * {@link #TOKEN}: {@code START} to {@code END}.
 *
 * <pre>
 *   delimiters to a set of 256 bits ─► skip delimiters ─► up to the next one
 * </pre>
 */
final class TokenFinder {
  static final int CELLS = 10;

  /** 256 bits: the delimiters. */
  private static final int SET = 0;

  static final int PHASE = 4;
  private static final int DELIMITER = 5;
  static final int CLEARED = 6;
  static final int START = 6;
  static final int END = 7;
  static final int POSITION = 8;
  static final int ACTIVE = 9;

  private static final int DELIMITERS = 0;
  private static final int SKIP = 1;
  static final int TOKEN = 2;

  private TokenFinder() {}

  /** Whether a statement calls strtok. */
  static boolean isWantedBy(Statement statement) {
    for (DifExpression expression : statement.expressions()) {
      for (int word : expression.object().text()) {
        if (DifOp.of(word) == DifOp.CALL && DifOp.wide(word) == Subroutine.STRTOK.id()) {
          return true;
        }
      }
    }
    return false;
  }

  static Function make(StringFunctions functions, int stringBytes) {
    StepLoop loop = new StepLoop(functions);
    Graph g = loop.graph();
    Value phase = loop.cell(PHASE);
    loop.when(Condition.EQ, phase, DELIMITERS, () -> addDelimiter(loop));
    loop.when(Condition.EQ, loop.cell(ACTIVE), 0, loop::stop);
    Value at = loop.cell(POSITION);
    Value c = loop.byteAt(StepLoop.TEXT, at, 0);
    Value word = g.load(8, loop.cellAt(g.alu(Alu.SHR, c, 6), 3), 8L * SET);
    Value delimits = g.alu(Alu.AND, g.alu(Alu.SHR, word, g.alu(Alu.AND, c, 63)), 1);
    loop.when(
        Condition.EQ,
        phase,
        SKIP,
        () -> {
          loop.when(Condition.EQ, c, 0, () -> end(loop));
          loop.when(Condition.NE, delimits, 0, () -> loop.next(POSITION, g.add(at, 1)));
          loop.cell(START, at);
          loop.cell(PHASE, TOKEN);
          loop.next(POSITION, g.add(at, 1));
        });
    loop.cell(END, at);
    loop.when(Condition.EQ, c, 0, () -> end(loop));
    loop.cell(POSITION, g.add(at, 1));
    loop.when(Condition.NE, delimits, 0, loop::stop);
    loop.next();
    return loop.finish("strtok", 2 * stringBytes + 8);
  }

  private static void addDelimiter(StepLoop loop) {
    Graph g = loop.graph();
    Value at = loop.cell(DELIMITER);
    Value c = loop.byteAt(StepLoop.OTHER, at, 0);
    loop.when(Condition.EQ, c, 0, () -> loop.next(PHASE, g.constant(SKIP)));
    Value cell = loop.cellAt(g.alu(Alu.SHR, c, 6), 3);
    Value bit = g.alu(Alu.SHL, g.constant(1), g.alu(Alu.AND, c, 63));
    g.store(8, cell, 8L * SET, g.alu(Alu.OR, g.load(8, cell, 8L * SET), bit));
    loop.next(DELIMITER, g.add(at, 1));
  }

  /** The text is used up. */
  private static void end(StepLoop loop) {
    loop.cell(ACTIVE, 0);
    loop.stop();
  }
}
