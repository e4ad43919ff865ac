package jdtrace.runtime.record;

import jdtrace.dif.DifExpression;
import jdtrace.dif.DifType;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** An engine's choice of how the value of an expression is stored. */
@FunctionalInterface
public interface FieldEncoder {

  /** Where the value is stored. */
  enum Place {
    /** In a record, whose header names the probe. */
    RECORD,
    /**
     * In an aggregation's key: stands alone, and every statement that uses the aggregation must
     * come to the same bytes for the same key.
     */
    KEY
  }

  FieldEncoding encode(DifExpression expression, Place place);

  /** Stores every value in full, by its type. */
  FieldEncoder PLAIN = FieldEncoder::plain;

  private static FieldEncoding plain(DifExpression expression, Place place) {
    Type type = Types.resolve(expression.type());
    DifType machine = expression.object().returnType();
    int size = type.size();
    return switch (type) {
      case Type.DString _ ->
          place == Place.RECORD && machine.size() > 0
              ? new FieldEncoding.Text(Math.min(size, machine.size()))
              : new FieldEncoding.Text(size);
      case Type.Struct _, Type.Array _ -> new FieldEncoding.Bytes(size);
      case Type.Int _, Type.Enum _ ->
          new FieldEncoding.Scalar(scalarBytes(machine, size), Types.isSigned(type));
      case Type.Float _ when size > 8 -> new FieldEncoding.Bytes(size);
      default -> new FieldEncoding.Scalar(scalarBytes(machine, size), false);
    };
  }

  /** A bit-field's value may be narrower than its declared type: the machine type knows. */
  private static int scalarBytes(DifType machine, int size) {
    int bytes = machine.byReference() || machine.size() == 0 ? size : machine.size();
    return switch (bytes) {
      case 1, 2, 4, 8 -> bytes;
      default -> 8;
    };
  }
}
