package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * cleanpath: TEXT to OUT, {@code //} and {@code /./} collapsed, {@code /..} taking one component back.
 * Cells begin as 0; {@code LENGTH} is the result's. The NUL is not written.
 */
final class PathCleaner {
  static final int CELLS = 3;
  static final int LENGTH = 0;
  private static final int POSITION = 1;
  private static final int BACK = 2;

  /** What one step may need: three bytes and a character, and the NUL. */
  private static final int RESERVE = 5;

  private PathCleaner() {}

  static Function make(StringFunctions functions, int stringBytes) {
    StepLoop loop = new StepLoop(functions);
    Graph g = loop.graph();
    Value at = loop.cell(POSITION);
    Value length = loop.cell(LENGTH);
    Value c = loop.byteAt(StepLoop.TEXT, at, 0);
    loop.when(Condition.NE, loop.cell(BACK), 0, () -> back(loop, length, c));
    loop.when(Condition.EQ, c, 0, loop::stop);
    loop.when(Condition.UGE, length, Math.max(0, stringBytes - RESERVE), loop::stop);
    loop.when(Condition.NE, c, '/', () -> copy(loop, at, length, 1));
    Value second = loop.byteAt(StepLoop.TEXT, at, 1);
    loop.when(Condition.EQ, second, 0, () -> copy(loop, at, length, 1));
    loop.when(Condition.EQ, second, '/', () -> loop.next(POSITION, g.add(at, 1)));
    loop.when(Condition.NE, second, '.', () -> copy(loop, at, length, 2));
    Value third = loop.byteAt(StepLoop.TEXT, at, 2);
    loop.when(Condition.EQ, third, 0, () -> copy(loop, at, length, 2));
    loop.when(Condition.EQ, third, '/', () -> loop.next(POSITION, g.add(at, 2)));
    loop.when(Condition.NE, third, '.', () -> copy(loop, at, length, 3));
    Value fourth = loop.byteAt(StepLoop.TEXT, at, 3);
    Value ends = loop.isOneOf(fourth, "/\0");
    loop.when(Condition.EQ, ends, 0, () -> copy(loop, at, length, 4));
    loop.cell(POSITION, g.add(at, 3));
    loop.next(BACK, g.constant(1));
    return loop.finish("cleanpath", 3 * stringBytes + 8);
  }

  private static void copy(StepLoop loop, Value at, Value length, int count) {
    Graph g = loop.graph();
    for (int i = 0; i < count; i++) {
      loop.put(StepLoop.OUT, length, i, loop.byteAt(StepLoop.TEXT, at, i));
    }
    loop.cell(LENGTH, g.add(length, count));
    loop.next(POSITION, g.add(at, count));
  }

  /** Takes one byte back, up to and with a slash; a path that ends here gets one again. */
  private static void back(StepLoop loop, Value length, Value c) {
    Graph g = loop.graph();
    loop.when(Condition.EQ, length, 0, () -> backDone(loop, length, c));
    Value shorter = g.add(length, -1);
    loop.cell(LENGTH, shorter);
    Value last = loop.byteAt(StepLoop.OUT, shorter, 0);
    loop.when(Condition.EQ, last, '/', () -> backDone(loop, shorter, c));
    loop.next();
  }

  private static void backDone(StepLoop loop, Value length, Value c) {
    Graph g = loop.graph();
    loop.cell(BACK, 0);
    loop.when(Condition.NE, c, 0, loop::next);
    loop.put(StepLoop.OUT, length, 0, g.constant('/'));
    loop.cell(LENGTH, g.add(length, 1));
    loop.stop();
  }
}
