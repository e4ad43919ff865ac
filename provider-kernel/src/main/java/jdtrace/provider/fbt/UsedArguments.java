package jdtrace.provider.fbt;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.Statement;

/**
 * Which arguments some statements look at. Functions whose arguments lie in the same places can share
 * a program; what nobody looks at need not lie in the same place.
 */
final class UsedArguments {
  private static final int REGISTERS = 256;

  /** All that there are. */
  static final UsedArguments ALL = new UsedArguments();

  static {
    ALL.all = true;
  }

  private long used;
  private boolean all;

  void add(Statement statement) {
    for (DifExpression expression : statement.expressions()) {
      add(expression);
    }
  }

  private void add(DifExpression expression) {
    long[] known = new long[REGISTERS];
    java.util.Arrays.fill(known, -1);
    for (int word : expression.object().text()) {
      switch (DifOp.of(word)) {
        case LDGS -> {
          int index = DifOp.wide(word) - Builtin.ARG0.id();
          if (index >= 0 && index <= Builtin.ARG9.id() - Builtin.ARG0.id()) {
            used |= 1L << index;
          }
        }
        // The index of args[] is a constant, loaded just before.
        case SETX -> known[DifOp.rd(word)] = expression.object().integers()[DifOp.wide(word)];
        case LDGA -> {
          if (DifOp.r1(word) == Builtin.ARGS.id()) {
            long index = known[DifOp.r2(word)];
            all |= index < 0 || index >= Long.SIZE;
            used |= index < 0 ? 0 : 1L << index;
          }
        }
        default -> {}
      }
    }
  }

  /** The places with those that are not used struck out. */
  List<ValueSource> of(List<ValueSource> places) {
    List<ValueSource> kept = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      boolean wanted = all || i < Long.SIZE && (used & 1L << i) != 0;
      kept.add(wanted ? places.get(i) : ValueSource.NONE);
    }
    while (!kept.isEmpty() && kept.getLast().equals(ValueSource.NONE)) {
      kept.removeLast();
    }
    return List.copyOf(kept);
  }
}
