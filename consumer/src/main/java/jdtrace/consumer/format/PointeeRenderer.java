package jdtrace.consumer.format;

import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * What a pointer leads to, as Oracle's print() shows it (spec printf.md section 5): each value with
 * its type in parentheses, members that are zero left out. Only for {@code compat=oracle}.
 *
 * <pre>
 *   0xffff888003f2a000 = *
 *                                               (struct point) {
 *                                                .x = (int)5,
 *                                               }
 * </pre>
 */
public final class PointeeRenderer {
  /** Blanks before each line but the first. */
  private static final int MARGIN = 44;

  private final OutputOptions options;
  private byte[] data;

  public PointeeRenderer(OutputOptions options) {
    this.options = options;
  }

  /** The first line: the pointer itself. */
  public static void pointer(OutputBuffer out, long address) {
    out.text("0x").hex(address).text(" = *\n");
  }

  /** The lines after it. */
  public void print(OutputBuffer out, Datum datum, Type type) {
    data = PrintRenderer.bytes(datum, type);
    final int size =
        datum instanceof Datum.Text
            ? Math.max(options.stringBytes, data.length + 1)
            : Math.max(type.size(), data.length);
    out.blanks(MARGIN);
    final boolean scalar = !(Types.resolve(type) instanceof Type.Struct);
    value(out, type, 0, size, MARGIN);
    out.text(scalar ? ",\n" : "\n");
    data = null;
  }

  /** A value with its type in front. */
  private void value(OutputBuffer out, Type type, int offset, int size, int indent) {
    out.put('(').text(PrintRenderer.typeName(type).strip()).put(')'); // "union " has no name
    switch (Types.resolve(type)) {
      case Type.Struct s -> {
        out.text(" {\n");
        for (Type.Member member : s.members()) {
          member(out, member, offset, indent + 1);
        }
        out.blanks(indent).put('}');
      }
      case Type.Array a when textLength(a, offset) >= 0 -> text(out, offset, textLength(a, offset));
      case Type.DString s -> text(out, offset, length(offset, s.size()));
      case Type.Array a -> {
        out.text(" [\n");
        final int each = a.element().size();
        for (int i = 0; i < a.count(); i++) {
          out.blanks(indent + 1);
          value(out, a.element(), offset + i * each, each, indent + 1);
          out.text(",\n");
        }
        out.blanks(indent).put(']');
      }
      case Type.Enum e -> enumerator(out, e, PrintRenderer.bits(data, 8L * offset, 8 * size), size);
      case Type.Pointer _ -> out.text("0x").hex(PrintRenderer.bits(data, 8L * offset, 64));
      case Type.Float f -> {
        final byte[] bytes = new byte[f.size()];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) at(offset + i);
        }
        FloatText.put(out, new Field(), 'g', bytes);
      }
      case Type.Int i when size <= 8 ->
          integer(out, i, PrintRenderer.bits(data, 8L * offset, 8 * size), size);
      default -> hex(out, offset, size);
    }
  }

  private void member(OutputBuffer out, Type.Member member, int offset, int indent) {
    final int size = member.type().size();
    final long bit = 8L * offset + member.bitOffset();
    if (member.isBitField()
        ? PrintRenderer.bits(data, bit, member.bitSize()) == 0
        : isZero(offset + member.byteOffset(), size)) {
      return;
    }
    out.blanks(indent);
    if (!member.name().isEmpty()) {
      out.put('.').text(member.name()).text(" = ");
    }
    if (member.isBitField()) {
      out.put('(').text(PrintRenderer.typeName(member.type())).put(')');
      bitField(out, member, PrintRenderer.bits(data, bit, member.bitSize()));
    } else {
      value(out, member.type(), offset + member.byteOffset(), size, indent);
    }
    out.text(",\n");
  }

  private static void bitField(OutputBuffer out, Type.Member member, long value) {
    final Type type = Types.resolve(member.type());
    if (type instanceof Type.Enum e) {
      enumerator(out, e, value, 8);
      return;
    }
    final int unused = 64 - member.bitSize();
    final boolean signed = type instanceof Type.Int i && i.signed();
    out.decimal(signed ? value << unused >> unused : value);
  }

  private static void integer(OutputBuffer out, Type.Int type, long value, int size) {
    if (type.character() && size == 1 && value >= ' ' && value <= '~') {
      out.put('\'').put((int) value).put('\'');
    } else if (type.signed()) {
      out.decimal(PrintfRenderer.signExtend(value, size));
    } else {
      out.text(Long.toUnsignedString(value));
    }
  }

  private static void enumerator(OutputBuffer out, Type.Enum type, long value, int size) {
    final long mask = PrintfRenderer.zeroExtend(-1, size);
    for (Type.Enumerator enumerator : type.enumerators()) {
      if ((enumerator.value() & mask) == value) {
        out.text(enumerator.name());
        return;
      }
    }
    out.decimal(PrintfRenderer.signExtend(value, size));
  }

  private void text(OutputBuffer out, int offset, int length) {
    out.put('"');
    for (int i = 0; i < length; i++) {
      out.put(at(offset + i));
    }
    out.put('"');
  }

  /** Bytes before the NUL of an array of printable characters, else -1. */
  private int textLength(Type.Array type, int offset) {
    final boolean characters =
        Types.resolve(type.element()) instanceof Type.Int element && element.character();
    final int length = characters ? length(offset, type.count()) : type.count();
    if (length == type.count()) {
      return -1;
    }
    for (int i = 0; i < length; i++) {
      if (at(offset + i) < ' ' || at(offset + i) > '~') {
        return -1;
      }
    }
    return length;
  }

  private int length(int offset, int limit) {
    int length = 0;
    while (length < limit && at(offset + length) != 0) {
      length++;
    }
    return length;
  }

  private boolean isZero(int offset, int size) {
    for (int i = 0; i < size; i++) {
      if (at(offset + i) != 0) {
        return false;
      }
    }
    return true;
  }

  private void hex(OutputBuffer out, int offset, int size) {
    out.text("0x");
    for (int i = size - 1; i >= 0; i--) {
      out.hex(at(offset + i) >> 4).hex(at(offset + i) & 15);
    }
  }

  private int at(int offset) {
    return offset < data.length ? data[offset] & 0xff : 0;
  }
}
