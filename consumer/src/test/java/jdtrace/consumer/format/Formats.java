package jdtrace.consumer.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.PrintfFormat;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Short forms for tests: format strings as text, values of a type, aggregations. */
public final class Formats {
  private Formats() {}

  /** A format string of the plain shape {@code %[flags][width][.precision][size]conversion}. */
  public static PrintfFormat format(String text) {
    List<PrintfFormat.Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '%') {
        literal.append(c);
        continue;
      }
      if (text.charAt(i) == '%') {
        literal.append('%');
        i++;
        continue;
      }
      if (!literal.isEmpty()) {
        parts.add(new PrintfFormat.Literal(literal.toString()));
        literal.setLength(0);
      }
      StringBuilder flags = new StringBuilder();
      int width = 0;
      int precision = 0;
      boolean dynamicWidth = false;
      boolean dynamicPrecision = false;
      boolean aggregation = false;
      boolean point = false;
      while (!Character.isLetter(text.charAt(i))) {
        char f = text.charAt(i++);
        switch (f) {
          case '.' -> point = true;
          case '?' -> width = 16;
          case '@' -> aggregation = true;
          case '*' -> {
            dynamicPrecision |= point;
            dynamicWidth |= !point;
          }
          default -> {
            if (Character.isDigit(f) && (f != '0' || width > 0 || point)) {
              width = point ? width : 10 * width + f - '0';
              precision = point ? 10 * precision + f - '0' : precision;
            } else {
              flags.append(f);
            }
          }
        }
      }
      int start = i;
      while ("hlLw".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      i++;
      parts.add(
          new PrintfFormat.Conversion(
              flags.toString(),
              width,
              precision,
              dynamicWidth,
              dynamicPrecision,
              aggregation,
              text.substring(start, i)));
    }
    if (!literal.isEmpty()) {
      parts.add(new PrintfFormat.Literal(literal.toString()));
    }
    return new PrintfFormat(text, parts);
  }

  /** A value with its type. */
  public record Typed(Datum datum, Type type) {}

  public static Typed of(Type type, long value) {
    Type resolved = Types.resolve(type);
    boolean signed = Types.isSigned(resolved);
    int size = resolved.size();
    long extended =
        signed ? PrintfRenderer.signExtend(value, size) : PrintfRenderer.zeroExtend(value, size);
    return new Typed(new Datum.Scalar(extended, size, signed), type);
  }

  public static Typed string(String text) {
    return new Typed(text(text), new Type.DString(256));
  }

  public static Datum.Text text(String text) {
    return new Datum.Text(bytes(text));
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static Datum.Bytes binary(int... bytes) {
    byte[] b = new byte[bytes.length];
    for (int i = 0; i < b.length; i++) {
      b[i] = (byte) bytes[i];
    }
    return new Datum.Bytes(b);
  }

  public static String printf(String format, Typed... arguments) {
    return printf(new OutputOptions(), SymbolResolver.NONE, format, arguments);
  }

  public static String printf(
      OutputOptions options, SymbolResolver resolver, String format, Typed... arguments) {
    List<Datum> data = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    for (Typed argument : arguments) {
      data.add(argument.datum());
      types.add(argument.type());
    }
    OutputBuffer out = new OutputBuffer();
    new PrintfRenderer(format(format), types, options, resolver).render(out, data);
    return out.toString();
  }

  public static AggregationDescription aggregation(
      int id, AggregatingFunction function, long parameter, Type... keys) {
    return new AggregationDescription(id, "a" + id, function, parameter, List.of(keys));
  }

  /** A kernel of two functions and a module without symbols; a process with one function. */
  public static final SymbolResolver SYMBOLS =
      (pid, address) -> {
        if (pid != 0) {
          return address >= 0x400 && address < 0x500
              ? new SymbolResolver.Location("ls", "main", address - 0x400, 0x100)
              : SymbolResolver.Location.UNKNOWN;
        }
        if (address >= 0x800 && address < 0x1000) {
          return new SymbolResolver.Location("vmlinux", null, 0, 0x800);
        }
        if (address >= 0x1000 && address < 0x1100) {
          return new SymbolResolver.Location("vmlinux", "do_exit", address - 0x1000, 0x800);
        }
        if (address >= 0x1100 && address < 0x1200) {
          return new SymbolResolver.Location("vmlinux", "vfs_read", address - 0x1100, 0x800);
        }
        if (address >= 0x2000 && address < 0x3000) {
          return new SymbolResolver.Location("ext4", null, 0, 0x2000);
        }
        return SymbolResolver.Location.UNKNOWN;
      };
}
