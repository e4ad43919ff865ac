package jdtrace.consumer.format;

import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.ObjectTexts;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * print(): a value with its type, structures with all their members (spec printf.md section 5). The
 * value is bytes; the type says how to read them. Loaded only by programs that use print().
 */
public final class PrintRenderer {
  private static final int INDENT = 4;

  private final OutputOptions options;
  private final SymbolResolver resolver;

  /** The value being printed; what a type claims beyond its end reads as zero. */
  private byte[] data;

  public PrintRenderer(OutputOptions options, SymbolResolver resolver) {
    this.options = options;
    this.resolver = resolver;
  }

  /** {@code type value} and a newline. */
  public void print(OutputBuffer out, Datum datum, Type type) {
    final Type resolved = Types.resolve(type);
    data = bytes(datum, type);
    if (ObjectTexts.is(type)) {
      int length = 0;
      while (length < data.length && data[length] != 0) {
        length++;
      }
      out.put(data, 0, length).put('\n');
      data = null;
      return;
    }
    final int size =
        switch (datum) {
          case Datum.Text _ -> Math.max(options.stringBytes, data.length + 1);
          case Datum.Bytes _ -> type.size();
          default -> data.length;
        };
    out.text(typeName(type)).put(' ');
    if (isText(resolved)) {
      final int length = textLength(0, size);
      if (length >= 0) {
        text(out, 0, length);
      } else {
        characters(out, 0, size);
      }
    } else {
      value(out, type, 0, size, 0);
    }
    out.put('\n');
    data = null;
  }

  /** A value as bytes; a bit-field is recorded in fewer of them than its type has. */
  static byte[] bytes(Datum datum, Type type) {
    if (datum instanceof Datum.Scalar scalar) {
      final int size = type.size() == 0 ? scalar.size() : Math.min(type.size(), scalar.size());
      final byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) {
        bytes[i] = (byte) (scalar.value() >>> 8 * i);
      }
      return bytes;
    }
    return datum instanceof Datum.Text text ? text.bytes() : ((Datum.Bytes) datum).bytes();
  }

  /**
   * A value without its type.
   *
   * @param indent columns of the line it stands in
   */
  private void value(OutputBuffer out, Type type, int offset, int size, int indent) {
    switch (Types.resolve(type)) {
      case Type.Int i -> {
        if (i.character() && i.signed() && size == 1) {
          character(out, at(offset));
        } else {
          hex(out, offset, size);
        }
      }
      case Type.Float f -> floating(out, offset, f.size());
      case Type.Pointer p -> pointer(out, p, word(offset, 8));
      case Type.Enum e -> enumerator(out, e, offset, size);
      case Type.Struct s -> members(out, s, offset, indent);
      case Type.Array a -> array(out, a, offset, indent);
      case Type.DString s -> textMember(out, offset, s.size());
      case Type.Forward _ -> out.text("<forward decl>");
      default -> hex(out, offset, size);
    }
  }

  private void members(OutputBuffer out, Type.Struct type, int offset, int indent) {
    out.text("{\n");
    for (Type.Member member : type.members()) {
      member(out, member, offset, indent + INDENT);
    }
    out.blanks(indent).put('}');
  }

  private void member(OutputBuffer out, Type.Member member, int offset, int indent) {
    final String name = typeName(member.type());
    out.blanks(indent).text(name);
    if (member.name().isEmpty()) {
      out.put(' ');
    } else {
      if (!name.endsWith("*") && !name.endsWith(" ")) {
        out.put(' ');
      }
      out.text(member.name());
      if (member.isBitField()) {
        out.text(" :").decimal(member.bitSize());
      }
      out.text(" = ");
    }
    if (member.isBitField()) {
      prefixedHex(out, bits(8L * offset + member.bitOffset(), member.bitSize()));
    } else {
      value(out, member.type(), offset + member.byteOffset(), member.type().size(), indent);
    }
    out.put('\n');
  }

  private void array(OutputBuffer out, Type.Array type, int offset, int indent) {
    final Type element = Types.resolve(type.element());
    if (isText(type)) {
      textMember(out, offset, type.count());
      return;
    }
    final int size = element.size();
    out.text("[ ");
    if (element instanceof Type.Struct) {
      for (int i = 0; i < type.count(); i++) {
        out.text(i == 0 ? "\n" : ", \n").blanks(indent + INDENT);
        out.text(typeName(type.element())).put(' ');
        value(out, element, offset + i * size, size, indent + INDENT);
      }
      out.put('\n').blanks(indent).put(']');
      return;
    }
    for (int i = 0; i < type.count(); i++) {
      if (i > 0) {
        out.text(", ");
      }
      value(out, element, offset + i * size, size, indent + INDENT);
    }
    out.text(" ]");
  }

  /** An array of characters inside of something: {@code [ "text" ]}, or character by character. */
  private void textMember(OutputBuffer out, int offset, int size) {
    final int length = textLength(offset, size);
    if (length < 0) {
      characters(out, offset, size);
      return;
    }
    out.text("[ ");
    text(out, offset, length);
    out.text(" ]");
  }

  private void text(OutputBuffer out, int offset, int length) {
    out.put('"');
    for (int i = 0; i < length; i++) {
      out.put(at(offset + i));
    }
    out.put('"');
  }

  private void characters(OutputBuffer out, int offset, int size) {
    out.text("[ ");
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        out.text(", ");
      }
      character(out, at(offset + i));
    }
    out.text(" ]");
  }

  private static void character(OutputBuffer out, int c) {
    out.put('\'');
    if (c == 0) {
      out.text("\\0");
    } else if (c >= ' ' && c <= '~') {
      out.put(c);
    } else {
      out.put('\\').octal(c >> 6 & 3).octal(c >> 3 & 7).octal(c & 7);
    }
    out.put('\'');
  }

  /** Bytes before the NUL when all of them are printable, else -1. */
  private int textLength(int offset, int size) {
    for (int i = 0; i < size; i++) {
      final int c = at(offset + i);
      if (c == 0) {
        return i;
      }
      if (c < ' ' || c > '~') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isText(Type type) {
    return type instanceof Type.DString
        || type instanceof Type.Array array
            && Types.resolve(array.element()) instanceof Type.Int element
            && element.character()
            && element.signed();
  }

  private void floating(OutputBuffer out, int offset, int size) {
    final byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) at(offset + i);
    }
    final Field field = new Field();
    field.plus = true;
    field.precision = size > 8 ? 16 : 7;
    FloatText.put(out, field, size > 8 ? 'E' : 'e', bytes);
  }

  private void pointer(OutputBuffer out, Type.Pointer type, long address) {
    if (address != 0 && Types.resolve(type.target()) instanceof Type.Function) {
      final SymbolResolver.Location at = resolver.locate(0, address);
      if (at.module() != null && at.function() != null) {
        out.text(at.module()).put('`').text(at.function());
        return;
      }
    }
    prefixedHex(out, address);
  }

  private void enumerator(OutputBuffer out, Type.Enum type, int offset, int size) {
    final long value = PrintfRenderer.signExtend(word(offset, size), size);
    final long mask = PrintfRenderer.zeroExtend(-1, size);
    for (Type.Enumerator enumerator : type.enumerators()) {
      if ((enumerator.value() & mask) == (value & mask)) {
        out.text(enumerator.name());
        return;
      }
    }
    out.decimal(value);
  }

  /** {@code %#x} of an integer of any size. */
  private void hex(OutputBuffer out, int offset, int size) {
    if (size <= 8) {
      prefixedHex(out, word(offset, size));
      return;
    }
    int last = size - 1;
    while (last > 0 && at(offset + last) == 0) {
      last--;
    }
    prefixedHex(out, at(offset + last));
    for (int i = last - 1; i >= 0; i--) {
      out.hex(at(offset + i) >> 4).hex(at(offset + i) & 15);
    }
  }

  private static void prefixedHex(OutputBuffer out, long value) {
    if (value != 0) {
      out.text("0x");
    }
    out.hex(value);
  }

  private int at(int offset) {
    return offset < data.length ? data[offset] & 0xff : 0;
  }

  private long word(int offset, int size) {
    return bits(8L * offset, 8 * size);
  }

  private long bits(long bitOffset, int count) {
    return bits(data, bitOffset, count);
  }

  /** Up to 64 bits from a bit offset on, least significant first; zero behind the end. */
  static long bits(byte[] data, long bitOffset, int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      final long bit = bitOffset + i;
      final int at = (int) (bit >> 3);
      value |= at < data.length ? (data[at] >> (int) (bit & 7) & 1L) << i : 0;
    }
    return value;
  }

  /** The name of a type; an array's dimensions in the order C writes them. */
  static String typeName(Type type) {
    if (!(type instanceof Type.Array)) {
      return type.displayName();
    }
    final StringBuilder dimensions = new StringBuilder();
    Type element = type;
    while (element instanceof Type.Array array) {
      dimensions.append('[').append(array.count()).append(']');
      element = array.element();
    }
    return element.displayName() + " " + dimensions;
  }
}
