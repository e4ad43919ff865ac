package jdtrace.dif.dof.enabling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;

/**
 * Finds the keys that an object's associative arrays are used with, by following the tuple stack
 * from the first instruction to the last. Compilers push a whole key in a straight line, just before
 * it is used, so branches need not be followed.
 */
final class KeyScan {
  /** Registers that hold a constant, as far as the straight line tells. */
  private final Long[] constants = new Long[256];

  private final List<DifType> stack = new ArrayList<>();
  private final int stringBytes;

  private KeyScan(int stringBytes) {
    this.stringBytes = stringBytes;
  }

  /** Tells each use: the variable's row and the types of its keys. */
  static void scan(DifObject object, int stringBytes, BiConsumer<DifVariable, List<DifType>> use) {
    new KeyScan(stringBytes).follow(object, use);
  }

  private void follow(DifObject object, BiConsumer<DifVariable, List<DifType>> use) {
    for (int word : object.text()) {
      DifOp op = DifOp.of(word);
      switch (op) {
        case PUSHTV -> push(DifType.INT64);
        case PUSHTR -> push(reference(DifOp.r1(word) == 1, constants[DifOp.r2(word)]));
        case POPTS -> {
          if (!stack.isEmpty()) {
            stack.removeLast();
          }
        }
        case FLUSHTS -> stack.clear();
        case LDGAA, STGAA, LDTAA, STTAA -> {
          DifVariable.Scope scope = DifVariable.Scope.accessedBy(op);
          for (DifVariable row : object.variables()) {
            if (row.id() == DifOp.wide(word) && row.scope() == scope) {
              use.accept(row, List.copyOf(stack));
              break;
            }
          }
        }
        default -> {}
      }
      switch (op.form()) {
        case INTEGER -> constants[DifOp.rd(word)] = object.integers()[DifOp.wide(word)];
        case R3, R2, LOAD, STRING, ARRAY, LOAD_VARIABLE, CALL -> constants[DifOp.rd(word)] = null;
        case COMPARE, TEST, LABEL, RETURN, NONE, STORE_VARIABLE, PUSH, COPY, STORE -> {}
      }
    }
  }

  private void push(DifType type) {
    if (stack.size() < 8) {
      stack.add(type);
    }
  }

  private DifType reference(boolean string, Long size) {
    boolean known = size != null && size > 0 && size <= Limits.MAX_VALUE_BYTES;
    if (string) {
      return DifType.string(known ? size.intValue() : stringBytes);
    }
    return new DifType(DifType.Kind.CTF, 0, true, false, known ? size.intValue() : 8);
  }
}
