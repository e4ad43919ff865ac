package jdtrace.codegen.bpf.gen;

import java.util.Arrays;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.runtime.record.FieldEncoder;
import jdtrace.runtime.record.FieldEncoding;

/**
 * Chooses how values are stored in records and keys, by looking at their DIF: what is known when
 * the program is loaded is not stored at all, execname takes the kernel's 16 bytes.
 *
 * @param storeProbe whether a part of the probe's name needs the probe's id next to it: in keys of
 *     programs that serve several probes
 */
record FieldChooser(boolean storeProbe) implements FieldEncoder {
  /** TASK_COMM_LEN. */
  static final int COMM_BYTES = 16;

  @Override
  public FieldEncoding encode(DifExpression expression, Place place) {
    FieldEncoding plain = PLAIN.encode(expression, place);
    DifObject object = expression.object();
    int[] text = object.text();
    if (text.length != 2
        || DifOp.of(text[1]) != DifOp.RET
        || DifOp.rd(text[0]) != DifOp.rd(text[1])) {
      return plain;
    }
    int wide = DifOp.wide(text[0]);
    return switch (DifOp.of(text[0])) {
      case SETX ->
          plain instanceof FieldEncoding.Scalar s
              ? new FieldEncoding.Constant(
                  narrow(object.integers()[wide], s), s.bytes(), s.signed())
              : plain; // a NULL string: recording it is a fault
      case SETS ->
          plain instanceof FieldEncoding.Text t
              ? new FieldEncoding.Literal(cut(object.string(wide), t.bytes()))
              : plain;
      case LDGS -> plain instanceof FieldEncoding.Text t ? builtin(wide, place, t) : plain;
      default -> plain;
    };
  }

  /** What of a literal fits a string with its NUL. */
  private static byte[] cut(byte[] text, int bytes) {
    return text.length < bytes ? text : Arrays.copyOf(text, bytes - 1);
  }

  private FieldEncoding builtin(int id, Place place, FieldEncoding.Text plain) {
    Builtin builtin = Builtin.ofId(id);
    if (builtin == null) {
      return plain;
    }
    return switch (builtin) {
      case EXECNAME -> plain.bytes() < COMM_BYTES ? plain : new FieldEncoding.Text(COMM_BYTES);
      case PROBEPROV, PROBEMOD, PROBEFUNC, PROBENAME ->
          new FieldEncoding.ProbePart(
              builtin, storeProbe && place == Place.KEY ? Integer.BYTES : 0, plain.bytes());
      default -> plain;
    };
  }

  /** What reading the number back gives. */
  private static long narrow(long value, FieldEncoding.Scalar scalar) {
    int shift = 64 - 8 * scalar.bytes();
    return scalar.signed() ? value << shift >> shift : value << shift >>> shift;
  }
}
