package jdtrace.consumer.format;

import java.util.List;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.PrintfFormat;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * A format string made ready once, rendered for every record (spec printf.md section 1). Everything
 * that does not depend on the values is decided in the constructor: literals are bytes, each
 * conversion knows its argument's size and sign. Not for use by two threads.
 */
public final class PrintfRenderer {
  private static final AggregateValue[] NO_VALUES = {};

  private final Piece[] pieces;
  private final SymbolRenderer symbols;
  private final DistributionRenderer distributions;
  private final OutputOptions options;
  private final Field dynamic = new Field();

  // The row being rendered.
  private List<Datum> arguments;
  private AggregateValue[] values;
  private int nextArgument;
  private int nextValue;

  /**
   * Makes a format ready.
   *
   * @param types D types of the arguments in order, dynamic widths included; of the key's elements
   *     for printa
   */
  public PrintfRenderer(
      PrintfFormat format, List<Type> types, OutputOptions options, SymbolResolver resolver) {
    this.options = options;
    this.symbols = new SymbolRenderer(resolver, options);
    this.distributions = new DistributionRenderer(options);
    final List<PrintfFormat.Part> parts = format.parts();
    this.pieces = new Piece[parts.size()];
    int argument = 0;
    for (int i = 0; i < pieces.length; i++) {
      final PrintfFormat.Part part = parts.get(i);
      if (part instanceof PrintfFormat.Conversion conversion) {
        argument += (conversion.dynamicWidth() ? 1 : 0) + (conversion.dynamicPrecision() ? 1 : 0);
        Type type = null;
        if (!conversion.aggregation()) {
          type = argument < types.size() ? Types.resolve(types.get(argument)) : null;
          argument++;
        }
        pieces[i] = new Piece(conversion, type);
      } else {
        pieces[i] = new Piece(((PrintfFormat.Literal) part).text());
      }
    }
  }

  /** Renders printf's values. */
  public void render(OutputBuffer out, List<Datum> arguments) {
    renderRow(out, arguments, NO_VALUES);
  }

  /** Renders one row of printa: the key's elements and the values of the listed aggregations. */
  public void renderRow(OutputBuffer out, List<Datum> key, AggregateValue[] values) {
    this.arguments = key;
    this.values = values;
    nextArgument = 0;
    nextValue = 0;
    for (Piece piece : pieces) {
      if (piece.literal != null) {
        out.put(piece.literal);
      } else {
        convert(out, piece);
      }
    }
    this.arguments = null;
    this.values = null;
  }

  private void convert(OutputBuffer out, Piece piece) {
    Field field = piece.field;
    if (piece.dynamicWidth || piece.dynamicPrecision) {
      dynamic.copy(field);
      field = dynamic;
      if (piece.dynamicWidth) {
        field.dynamicWidth(count(nextDatum()));
      }
      if (piece.dynamicPrecision) {
        field.dynamicPrecision(count(nextDatum()));
      }
    }
    if (piece.aggregation) {
      aggregation(out, piece, field);
      return;
    }
    final Datum datum = nextDatum();
    if (datum instanceof Datum.Scalar scalar) {
      final int size = piece.size > 0 && piece.size < scalar.size() ? piece.size : scalar.size();
      integer(out, piece, field, scalar.value(), size, piece.signed);
    } else {
      other(out, piece, field, datum);
    }
  }

  /** The value of a {@code *} argument: an integer extended by its own sign. */
  private static long count(Datum datum) {
    return datum instanceof Datum.Scalar scalar ? scalar.value() : 0;
  }

  private Datum nextDatum() {
    return arguments.get(nextArgument++);
  }

  private void aggregation(OutputBuffer out, Piece piece, Field field) {
    final AggregateValue value = values[Math.min(nextValue++, values.length - 1)];
    final AggregatingFunction function = value.aggregation().function();
    if (function.isDistribution()) {
      distributions.render(out, value);
      return;
    }
    final boolean signed = function != AggregatingFunction.COUNT;
    final char letter = piece.letter;
    final boolean unsignedConversion =
        letter == 'u' || letter == 'o' || letter == 'x' || letter == 'X' || letter == 'p';
    integer(out, piece, field, value.number(!unsignedConversion), 8, signed);
  }

  private void integer(
      OutputBuffer out, Piece piece, Field field, long value, int size, boolean signed) {
    switch (piece.letter) {
      case 'd' -> {
        if (signed) {
          field.signed(out, signExtend(value, size));
        } else {
          field.unsigned(out, zeroExtend(value, size), 'u');
        }
      }
      case 'i' -> field.signed(out, signExtend(value, size));
      case 'u', 'o', 'x', 'X' -> field.unsigned(out, zeroExtend(value, size), piece.letter);
      case 'p' -> field.unsigned(out, zeroExtend(value, size), 'x');
      case 'c', 'C' -> character(out, piece, field, value);
      case 'a', 'A' -> {
        final int start = out.length();
        final int pid = piece.letter == 'A' ? options.targetPid : 0;
        symbols.address(out, pid, zeroExtend(value, size));
        field.text(out, start);
      }
      case 'Y', 'T' -> {
        final int start = out.length();
        TimeText.put(out, piece.letter, value);
        field.text(out, start);
      }
      case 'P' -> {
        final int start = out.length();
        NetworkText.port(out, (int) zeroExtend(value, size));
        field.text(out, start);
      }
      case 'e', 'E', 'f', 'g', 'G' -> FloatText.put(out, field, piece.letter, value, size);
      default -> throw new IllegalStateException("conversion " + piece.letter + " of an integer");
    }
  }

  private void character(OutputBuffer out, Piece piece, Field field, long value) {
    final int start = out.length();
    if (piece.wide) {
      out.codePoint((int) value);
    } else if (piece.letter == 'C') {
      EscapedText.escape(out, (byte) value);
    } else {
      out.put((int) value);
    }
    if (piece.letter == 'C') {
      field.text(out, start);
    } else {
      field.justify(out, start);
    }
  }

  private void other(OutputBuffer out, Piece piece, Field field, Datum datum) {
    if (datum instanceof Datum.Text text) {
      text(out, piece, field, text.bytes(), text.bytes().length);
    } else if (datum instanceof Datum.Bytes bytes) {
      if (piece.isFloat()) {
        FloatText.put(out, field, piece.letter, bytes.bytes());
      } else {
        text(out, piece, field, bytes.bytes(), textLength(bytes.bytes()));
      }
    } else if (datum instanceof Datum.Stack stack) {
      symbols.stack(out, stack, field.left ? field.width : 0);
    } else if (datum instanceof Datum.Symbol symbol) {
      final int start = out.length();
      symbols.conversion(out, symbol);
      field.text(out, start);
    } else {
      throw new IllegalStateException("conversion " + piece.letter + " of " + datum.getClass());
    }
  }

  private static void text(OutputBuffer out, Piece piece, Field field, byte[] bytes, int length) {
    final int start = out.length();
    switch (piece.letter) {
      case 's' -> {
        if (piece.wide) {
          WideText.put(out, bytes, field.precision);
          field.justify(out, start);
        } else {
          field.text(out, bytes, length);
        }
      }
      case 'S' -> {
        EscapedText.escape(out, bytes, length);
        field.text(out, start);
      }
      case 'I' -> {
        NetworkText.host(out, bytes, length);
        field.text(out, start);
      }
      default -> throw new IllegalStateException("conversion " + piece.letter + " of a string");
    }
  }

  private static int textLength(byte[] bytes) {
    int length = 0;
    while (length < bytes.length && bytes[length] != 0) {
      length++;
    }
    return length;
  }

  static long signExtend(long value, int size) {
    return switch (size) {
      case 1 -> (byte) value;
      case 2 -> (short) value;
      case 4 -> (int) value;
      default -> value;
    };
  }

  static long zeroExtend(long value, int size) {
    return switch (size) {
      case 1 -> value & 0xff;
      case 2 -> value & 0xffff;
      case 4 -> value & 0xffff_ffffL;
      default -> value;
    };
  }

  /** A literal, or a conversion with what is known of its argument. */
  private static final class Piece {
    final byte[] literal;
    final Field field;
    final char letter;
    final boolean wide;
    final boolean dynamicWidth;
    final boolean dynamicPrecision;
    final boolean aggregation;

    /** Bytes of the argument's type, 0 when not known. */
    final int size;

    final boolean signed;

    Piece(String text) {
      final OutputBuffer bytes = new OutputBuffer();
      literal = bytes.text(text).toByteArray();
      field = null;
      letter = 0;
      wide = false;
      dynamicWidth = false;
      dynamicPrecision = false;
      aggregation = false;
      size = 0;
      signed = false;
    }

    Piece(PrintfFormat.Conversion conversion, Type type) {
      literal = null;
      field = new Field(conversion);
      final String name = conversion.conversion();
      letter = name.charAt(name.length() - 1);
      wide = name.charAt(0) == 'l' || name.charAt(0) == 'w';
      dynamicWidth = conversion.dynamicWidth();
      dynamicPrecision = conversion.dynamicPrecision();
      aggregation = conversion.aggregation();
      size = type == null ? 0 : type.size();
      signed = type != null && Types.isSigned(type);
    }

    boolean isFloat() {
      return letter == 'e' || letter == 'E' || letter == 'f' || letter == 'g' || letter == 'G';
    }
  }
}
