package jdtrace.consumer.format;

import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;

/** Integers in the columns of their size (spec printf.md section 3, aggregations.md section 3.4). */
final class ScalarText {
  private ScalarText() {}

  static int columns(int size) {
    return switch (size) {
      case 1 -> 3;
      case 2 -> 5;
      case 4 -> 8;
      default -> 16;
    };
  }

  /** Bytes that count: an engine may store a value wider than its type, or a bit-field narrower. */
  static int size(Datum.Scalar scalar, Type type) {
    final int size = type == null ? 0 : type.size();
    return size == 0 ? scalar.size() : Math.min(size, scalar.size());
  }

  /** By size alone: 8 and 4 bytes are signed, 2 and 1 are not. */
  static void bySize(OutputBuffer out, long value, int size) {
    byType(out, value, size, size > 2, false);
  }

  /** By the sign of its type. */
  static void byType(OutputBuffer out, long value, int size, boolean signed, boolean quiet) {
    final int start = out.length();
    if (signed) {
      out.decimal(PrintfRenderer.signExtend(value, size));
    } else {
      out.unsigned(PrintfRenderer.zeroExtend(value, size));
    }
    if (!quiet) {
      out.justify(start, columns(size));
    }
  }
}
