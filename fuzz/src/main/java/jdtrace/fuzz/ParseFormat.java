package jdtrace.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.SourceSpan;
import jdtrace.consumer.format.OutputBuffer;
import jdtrace.consumer.format.OutputOptions;
import jdtrace.consumer.format.PrintfRenderer;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.dif.PrintfFormat;
import jdtrace.lang.parse.PrintfFormatParser;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Bytes as a format of printf, with a value of a fitting type for each conversion. */
public final class ParseFormat {
  private ParseFormat() {}

  public static void fuzzerTestOneInput(byte[] data) {
    PrintfFormat format;
    try {
      format =
          PrintfFormatParser.parse(new String(data, StandardCharsets.ISO_8859_1), SourceSpan.NONE);
    } catch (DError e) {
      if (e.tag() == null || e.getMessage() == null) {
        throw new AssertionError("an error that says nothing", e);
      }
      return;
    }
    List<Type> types = new ArrayList<>();
    List<Datum> values = new ArrayList<>();
    long number = data.length == 0 ? 0 : data[0] * 0x0102_0304_0506_0708L;
    for (PrintfFormat.Part part : format.parts()) {
      if (!(part instanceof PrintfFormat.Conversion c)) {
        continue;
      }
      if (c.aggregation()) {
        return;
      }
      for (int i = (c.dynamicWidth() ? 1 : 0) + (c.dynamicPrecision() ? 1 : 0); i > 0; i--) {
        types.add(Types.INT);
        values.add(new Datum.Scalar(data[0], 4, true));
      }
      add(c.conversion(), types, values, number);
    }
    OutputBuffer out = new OutputBuffer();
    new PrintfRenderer(format, types, new OutputOptions(), SymbolResolver.NONE).render(out, values);
  }

  private static void add(String conversion, List<Type> types, List<Datum> values, long number) {
    switch (conversion.charAt(conversion.length() - 1)) {
      case 's', 'S', 'I' -> {
        byte[] text = {'a', (byte) number, 'b', (byte) (number >> 8), 0, 0, 0, 0};
        if (conversion.length() > 1) {
          types.add(new Type.Array(Types.INT, 2));
          values.add(new Datum.Bytes(text));
        } else {
          types.add(new Type.DString(16));
          values.add(new Datum.Text(new byte[] {'1', '.', (byte) number}));
        }
      }
      case 'e', 'E', 'f', 'g', 'G' -> {
        boolean wide = conversion.length() > 1;
        types.add(wide ? Types.LONG_DOUBLE : Types.DOUBLE);
        byte[] bytes = new byte[16];
        for (int i = 0; i < 16; i++) {
          bytes[i] = (byte) (number >>> 8 * (i & 7));
        }
        values.add(wide ? new Datum.Bytes(bytes) : new Datum.Scalar(number, 8, true));
      }
      case 'k' -> {
        types.add(Types.STACK);
        values.add(new Datum.Stack(0, new long[] {number, 1}));
      }
      default -> {
        types.add(Types.LONG);
        values.add(new Datum.Scalar(number, 8, true));
      }
    }
  }
}
