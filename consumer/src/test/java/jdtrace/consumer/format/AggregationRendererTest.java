package jdtrace.consumer.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.Action.SymbolKind;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.aggregation.Lquantize;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** Spec aggregations.md sections 3.1, 3.4 and 3.5. */
class AggregationRendererTest {
  private static final Type STRING = new Type.DString(256);

  private final OutputOptions options = new OutputOptions();
  private final OutputBuffer out = new OutputBuffer();

  private String row(AggregatingFunction function, long normal, List<Datum> key, long... words) {
    out.clear();
    List<Type> types = new ArrayList<>();
    for (Datum datum : key) {
      types.add(
          datum instanceof Datum.Text
              ? STRING
              : datum instanceof Datum.Bytes b
                  ? new Type.Array(Types.CHAR, b.bytes().length)
                  : Types.DYNAMIC);
    }
    AggregationDescription aggregation = new AggregationDescription(1, "a", function, 0, types);
    AggregateValue value = new AggregateValue(aggregation, words, normal);
    AggregationRenderer renderer = new AggregationRenderer(options, Formats.SYMBOLS);
    renderer.begin(out, aggregation, List.of(value));
    renderer.row(out, key, value);
    return out.toString();
  }

  private static Datum scalar(long value, int size) {
    return new Datum.Scalar(value, size, true);
  }

  @Test
  void scalarValues() {
    assertThat(row(AggregatingFunction.COUNT, 1, List.of(), 12)).isEqualTo("               12\n");
    assertThat(row(AggregatingFunction.SUM, 2, List.of(), -9)).isEqualTo("               -4\n");
    assertThat(row(AggregatingFunction.MIN, 1, List.of(), Long.MIN_VALUE))
        .isEqualTo(" -9223372036854775808\n");
    assertThat(row(AggregatingFunction.AVG, 1, List.of(), 4, 10)).isEqualTo("                2\n");
    assertThat(row(AggregatingFunction.AVG, 1, List.of(), 0, 0)).isEqualTo("                0\n");
    assertThat(row(AggregatingFunction.AVG, 3, List.of(), 2, -14)).isEqualTo("               -2\n");
    assertThat(row(AggregatingFunction.STDDEV, 1, List.of(), 0, 0, 0, 0))
        .isEqualTo("                0\n");
  }

  @Test
  void standardDeviationIn128Bits() {
    long[] words = AggregationValues.initial(AggregatingFunction.STDDEV, 0);
    AggregationValues.add(AggregatingFunction.STDDEV, 0, words, 5_000_000_000_000L, 1);
    AggregationValues.add(AggregatingFunction.STDDEV, 0, words, -5_000_000_000_000L, 1);
    assertThat(row(AggregatingFunction.STDDEV, 1, List.of(), words))
        .isEqualTo("    5000000000000\n");
    assertThat(row(AggregatingFunction.STDDEV, 1000, List.of(), words))
        .isEqualTo("       5000000000\n");
  }

  @Test
  void keysBySize() {
    assertThat(row(AggregatingFunction.COUNT, 1, List.of(scalar(-1, 8), scalar(-2, 4)), 1))
        .isEqualTo("               -1       -2                1\n");
    assertThat(row(AggregatingFunction.COUNT, 1, List.of(scalar(-1, 2), scalar(-1, 1)), 1))
        .isEqualTo(" 65535 255                1\n");
    assertThat(
            row(
                AggregatingFunction.COUNT,
                1,
                List.of(new Datum.Scalar(200, 1, false), new Datum.Scalar(-1 >>> 1, 4, false)),
                1))
        .isEqualTo(" 200 2147483647                1\n");
  }

  @Test
  void stringKeys() {
    assertThat(row(AggregatingFunction.COUNT, 1, List.of(Formats.text("cat")), 5))
        .isEqualTo("  cat" + " ".repeat(47) + "                5\n");
    assertThat(row(AggregatingFunction.COUNT, 1, List.of(Formats.text("")), 5))
        .isEqualTo("  " + " ".repeat(50) + "                5\n");
    assertThat(row(AggregatingFunction.COUNT, 1, List.of(Formats.binary('a', 'b', 0)), 5))
        .isEqualTo("  ab" + " ".repeat(48) + "                5\n");
    assertThat(row(AggregatingFunction.COUNT, 1, List.of(Formats.binary(1, 2)), 5))
        .contains("         0: 01 02 ")
        .endsWith("  ..\n                5\n");
  }

  @Test
  void stackAndSymbolKeys() {
    Datum stack = new Datum.Stack(0, new long[] {0x1000, 0x1104});
    assertThat(row(AggregatingFunction.COUNT, 1, List.of(stack), 5))
        .isEqualTo(
            "\n"
                + " ".repeat(14)
                + "vmlinux`do_exit\n"
                + " ".repeat(14)
                + "vmlinux`vfs_read+0x4\n"
                + "                5\n");
    Datum symbol = new Datum.Symbol(SymbolKind.SYM, 0, 0x1100);
    assertThat(row(AggregatingFunction.COUNT, 1, List.of(symbol), 5))
        .isEqualTo("  vmlinux`vfs_read" + " ".repeat(34) + "                5\n");
  }

  @Test
  void aBlankLineFollowsADistribution() {
    assertThat(row(AggregatingFunction.QUANTIZE, 1, List.of(Formats.text("cat")), new long[127]))
        .startsWith("  cat" + " ".repeat(47) + "\n           value  ---")
        .endsWith(" 0        \n\n");
  }

  @Test
  void joinedRows() {
    AggregateValue count =
        new AggregateValue(
            Formats.aggregation(1, AggregatingFunction.COUNT, 0, Types.INT), new long[] {3}, 1);
    AggregateValue sum =
        new AggregateValue(
            Formats.aggregation(2, AggregatingFunction.SUM, 0, Types.INT), new long[] {-3}, 1);
    new AggregationRenderer(options, Formats.SYMBOLS)
        .joinedRow(out, List.of(scalar(9, 4)), new AggregateValue[] {count, sum});
    assertThat(out.toString()).isEqualTo("        9                3               -3\n");
  }

  private String rows(AggregationDescription aggregation, List<List<Datum>> keys, long[]... words) {
    List<AggregateValue> values = new ArrayList<>();
    for (long[] w : words) {
      values.add(new AggregateValue(aggregation, w, 1));
    }
    AggregationRenderer renderer = new AggregationRenderer(options, Formats.SYMBOLS);
    renderer.begin(out, aggregation, values);
    for (int i = 0; i < words.length; i++) {
      renderer.row(out, keys.get(i), values.get(i));
    }
    return out.toString();
  }

  @Test
  void histogramOverKeys() {
    options.aggregationHistogram = true;
    AggregationDescription aggregation =
        Formats.aggregation(1, AggregatingFunction.COUNT, 0, STRING, Types.INT);
    assertThat(
            rows(
                aggregation,
                List.of(
                    List.of(Formats.text("sh"), scalar(1, 4)),
                    List.of(Formats.text("cat"), scalar(22, 4))),
                new long[] {1},
                new long[] {3}))
        .isEqualTo(
            "\n"
                + " ".repeat(23)
                + "key  ------------- Distribution ------------- count    \n"
                + "               sh        1 |@@@@@@@@@@                               1        \n"
                + "              cat       22 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@           3       "
                + " \n");
  }

  @Test
  void histogramWithoutKeysAndWithBothSigns() {
    options.aggregationHistogram = true;
    AggregationDescription aggregation = Formats.aggregation(1, AggregatingFunction.SUM, 0);
    assertThat(rows(aggregation, List.of(List.of()), new long[] {-4}))
        .isEqualTo(
            "\n           value  ------------- Distribution ------------- count    \n"
                + " "
                + "@".repeat(40)
                + "| -4       \n");
  }

  @Test
  void histogramZoomed() {
    options.aggregationHistogram = true;
    options.aggregationZoom = true;
    AggregationDescription aggregation =
        Formats.aggregation(1, AggregatingFunction.COUNT, 0, Types.INT);
    // The total is 19 / 0.95 cut to an integer, 19: the greatest fills the width.
    assertThat(
            rows(
                aggregation,
                List.of(List.of(scalar(1, 4)), List.of(scalar(2, 4))),
                new long[] {19},
                new long[] {1}))
        .contains("        1 |" + "@".repeat(40) + " 19       \n")
        .contains("        2 |@@" + " ".repeat(38) + " 1        \n");
  }

  @Test
  void histogramIsForCountsAndSumsOnly() {
    options.aggregationHistogram = true;
    assertThat(row(AggregatingFunction.MAX, 1, List.of(), 5)).isEqualTo("                5\n");
  }

  private static long[] quantized(long... values) {
    long[] words = AggregationValues.initial(AggregatingFunction.QUANTIZE, 0);
    for (long value : values) {
      AggregationValues.add(AggregatingFunction.QUANTIZE, 0, words, value, 1);
    }
    return words;
  }

  @Test
  void packedQuantize() {
    options.aggregationPack = true;
    options.encoding = OutputOptions.Encoding.ASCII;
    AggregationDescription aggregation =
        Formats.aggregation(1, AggregatingFunction.QUANTIZE, 0, STRING);
    assertThat(
            rows(
                aggregation,
                List.of(List.of(Formats.text("sh")), List.of(Formats.text("cat"))),
                quantized(1, 2, 2, 2),
                quantized(16, 1000)))
        .isEqualTo(
            "\n              key  min .------------. max  | count\n"
                + "               sh    0 : xx         : 1024 | 4\n"
                + "              cat    0 :     x    x : 1024 | 2\n");
  }

  @Test
  void packedGlyphs() {
    options.aggregationPack = true;
    options.terminal = null;
    AggregationDescription aggregation = Formats.aggregation(1, AggregatingFunction.QUANTIZE, 0);
    long[] words = new long[127];
    words[63] = 1;
    words[64] = 7;
    words[65] = -4;
    // Shares of 12: 7/12 -> 1; 49/12 -> 4; 20/12 -> 2.
    String blocks = rows(aggregation, List.of(List.of()), words);
    assertThat(blocks).contains(":\u00e2\u0096\u0082\u00e2\u0096\u0085v :");
    out.clear();
    options.terminal = "dumb";
    assertThat(rows(aggregation, List.of(List.of()), words)).contains(":_xv :");
  }

  @Test
  void packedLquantizeShowsEveryLevel() {
    options.aggregationPack = true;
    options.encoding = OutputOptions.Encoding.ASCII;
    long parameter = Lquantize.parameter(0, 5, 10);
    AggregationDescription aggregation =
        Formats.aggregation(1, AggregatingFunction.LQUANTIZE, parameter, Types.INT);
    long[] words = new long[7];
    words[0] = 1;
    words[3] = 1;
    assertThat(rows(aggregation, List.of(List.of(scalar(3, 4))), words))
        .isEqualTo(
            "\n      key     min .-------. max      | count\n"
                + "        3     < 0 :x  x   : >= 50    | 2\n");
  }
}
