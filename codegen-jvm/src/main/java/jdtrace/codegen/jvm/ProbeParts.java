package jdtrace.codegen.jvm;

import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.runtime.record.FieldEncoder;
import jdtrace.runtime.record.FieldEncoding;

/** In keys, a part of the probe's name is the probe's id: four bytes to hash instead of a string. */
final class ProbeParts {
  static final FieldEncoder IN_KEYS = ProbeParts::encode;

  private ProbeParts() {}

  private static FieldEncoding encode(DifExpression expression, FieldEncoder.Place place) {
    FieldEncoding plain = FieldEncoder.PLAIN.encode(expression, place);
    DifObject object = expression.object();
    int[] text = object.text();
    if (text.length == 2
        && DifOp.of(text[0]) == DifOp.LDGS
        && DifOp.of(text[1]) == DifOp.RET
        && DifOp.rd(text[0]) == DifOp.rd(text[1])
        && plain instanceof FieldEncoding.Text t) {
      Builtin builtin = Builtin.ofId(DifOp.wide(text[0]));
      if (builtin != null
          && Builtin.PROBEPROV.id() <= builtin.id()
          && builtin.id() <= Builtin.PROBENAME.id()) {
        return new FieldEncoding.ProbePart(builtin, Integer.BYTES, t.bytes());
      }
    }
    return plain;
  }
}
