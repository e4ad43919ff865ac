package jdtrace.codegen.jvm;

import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;

/**
 * Tells expressions that cannot fault, and clauses of which nobody asks which probe fires: what
 * would only be stored for a fault's report is left out for them.
 */
final class PlainExpressions {
  private final boolean shares;

  /** {@code shares}: variables may lie where other engines see them. */
  PlainExpressions(boolean shares) {
    this.shares = shares;
  }

  /** Whether a clause only aggregates without key and evaluates, all by expressions that are plain. */
  boolean isPlain(Clause clause) {
    for (Action action : clause.statement().actions()) {
      boolean plain =
          switch (action) {
            case Action.Aggregate a -> a.keys().isEmpty();
            case Action.Evaluate _ -> true;
            default -> false;
          };
      if (!plain) {
        return false;
      }
    }
    for (DifExpression expression : clause.statement().expressions()) {
      if (!isPlain(expression.object())) {
        return false;
      }
    }
    return !clause.layout().recorded();
  }

  /** Whether no instruction can fault, and none asks for the probe. */
  boolean isPlain(DifObject object) {
    for (int word : object.text()) {
      DifOp op = DifOp.of(word);
      boolean plain =
          switch (op.form()) {
            case R3 -> op != DifOp.SDIV && op != DifOp.UDIV && op != DifOp.SREM && op != DifOp.UREM;
            case R2 -> op != DifOp.ALLOCS;
            case COMPARE -> op != DifOp.SCMP;
            case TEST, LABEL, RETURN, INTEGER -> true;
            case NONE -> op == DifOp.NOP;
            case LOAD_VARIABLE, STORE_VARIABLE -> isPlain(object, op, DifOp.wide(word));
            default -> false;
          };
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlain(DifObject object, DifOp op, int id) {
    if (id < DifVariable.FIRST_USER_ID) {
      Builtin builtin = op == DifOp.LDGS ? Builtin.ofId(id) : null;
      return builtin != null && isPlain(builtin);
    }
    boolean scalar =
        switch (op) {
          case LDGS, STGS, LDLS, STLS, LDTS, STTS -> true;
          default -> false;
        };
    if (shares || !scalar) {
      return false;
    }
    for (DifVariable row : object.variables()) {
      if (row.id() == id && row.scope() == DifVariable.Scope.accessedBy(op)) {
        return !row.type().byReference();
      }
    }
    return false;
  }

  private static boolean isPlain(Builtin builtin) {
    return switch (builtin) {
      case ARG0, ARG1, ARG2, ARG3, ARG4, ARG5, ARG6, ARG7, ARG8, ARG9 -> true;
      case TIMESTAMP, VTIMESTAMP, WALLTIMESTAMP, TID, PID, PPID, UID, GID, CPU -> true;
      default -> false;
    };
  }
}
