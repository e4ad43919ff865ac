package jdtrace.codegen.bpf.gen;

import java.util.Arrays;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.Subroutine;

/**
 * Recognizes an object that ends in {@code pushtv r; call copyinstr; [flushts]; ret}: its string
 * can be copied to where it is wanted instead of to scratch.
 *
 * @param push index of the push
 * @param call index of the call
 */
record CopyIn(int push, int call) {
  /** The pattern in an object, or null. */
  static CopyIn of(DifObject object) {
    int[] text = object.text();
    int at = text.length - 1;
    int result = DifOp.rd(text[at]);
    at--;
    if (at >= 0 && DifOp.of(text[at]) == DifOp.FLUSHTS) {
      at--;
    }
    if (at < 1
        || DifOp.of(text[at]) != DifOp.CALL
        || DifOp.wide(text[at]) != Subroutine.COPYINSTR.id()
        || DifOp.rd(text[at]) != result) {
      return null;
    }
    int call = at;
    int push = call - 1;
    if (DifOp.of(text[push]) != DifOp.PUSHTV || pushes(text, push) || branches(text, push)) {
      return null;
    }
    return new CopyIn(push, call);
  }

  private static boolean pushes(int[] text, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      switch (DifOp.of(text[i])) {
        case PUSHTR, PUSHTV -> depth++;
        case FLUSHTS -> depth = 0;
        case POPTS -> depth = Math.max(0, depth - 1);
        default -> {}
      }
    }
    return depth != 0;
  }

  /** Whether some branch leads behind the push. */
  private static boolean branches(int[] text, int push) {
    for (int i = 0; i < push; i++) {
      if (DifOp.of(text[i]).form() == DifOp.Form.LABEL && DifOp.label(text[i]) > push) {
        return true;
      }
    }
    return false;
  }

  /** The expression up to the pushed address. */
  DifExpression address(DifExpression whole) {
    DifObject object = whole.object();
    int[] text = Arrays.copyOf(object.text(), push + 1);
    text[push] = DifOp.RET.encode(0, 0, DifOp.rd(object.text()[push]));
    DifObject part =
        new DifObject(
            text,
            object.integers(),
            object.strings(),
            object.variables(),
            DifType.INT64,
            object.lines());
    return new DifExpression(whole.index(), part, whole.type());
  }
}
