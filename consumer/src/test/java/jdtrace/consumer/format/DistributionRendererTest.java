package jdtrace.consumer.format;

import static org.assertj.core.api.Assertions.assertThat;

import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.aggregation.Llquantize;
import jdtrace.runtime.aggregation.Lquantize;
import org.junit.jupiter.api.Test;

/** Spec aggregations.md sections 3.2 and 3.3. */
class DistributionRendererTest {
  private static final String HEADER =
      "\n           value  ------------- Distribution ------------- count    \n";

  private final OutputOptions options = new OutputOptions();

  private String render(AggregateValue value) {
    OutputBuffer out = new OutputBuffer();
    new DistributionRenderer(options).render(out, value);
    assertThat(out.toString()).startsWith(HEADER);
    return out.toString().substring(HEADER.length());
  }

  private static AggregateValue of(
      AggregatingFunction function, long parameter, long normal, long[]... valuesAndIncrements) {
    AggregationDescription aggregation = Formats.aggregation(1, function, parameter);
    long[] words = AggregationValues.initial(function, parameter);
    for (long[] pair : valuesAndIncrements) {
      AggregationValues.add(function, parameter, words, pair[0], pair.length > 1 ? pair[1] : 1);
    }
    return new AggregateValue(aggregation, words, normal);
  }

  private static AggregateValue quantize(long... values) {
    long[][] pairs = new long[values.length][];
    for (int i = 0; i < values.length; i++) {
      pairs[i] = new long[] {values[i]};
    }
    return of(AggregatingFunction.QUANTIZE, 0, 1, pairs);
  }

  private static String row(String label, String bar, String count) {
    return " ".repeat(Math.max(0, 16 - label.length()))
        + label
        + " "
        + bar
        + " "
        + count
        + " ".repeat(Math.max(0, 9 - count.length()))
        + "\n";
  }

  private static String bar(int ats) {
    return "|" + "@".repeat(ats) + " ".repeat(40 - ats);
  }

  @Test
  void exampleOfTheSpecification() {
    assertThat(render(quantize(0, 1, 2, 3, 5, 100, -4)))
        .isEqualTo(
            row("-8", bar(0), "0")
                + row("-4", bar(6), "1")
                + row("-2", bar(0), "0")
                + row("-1", bar(0), "0")
                + row("0", bar(6), "1")
                + row("1", bar(6), "1")
                + row("2", bar(11), "2")
                + row("4", bar(6), "1")
                + row("8", bar(0), "0")
                + row("16", bar(0), "0")
                + row("32", bar(0), "0")
                + row("64", bar(6), "1")
                + row("128", bar(0), "0"));
    assertThat(render(quantize(-4)).split("\n")[0])
        .isEqualTo("              -8 |                                         0        ");
  }

  @Test
  void nothingShowsTheBucketsAroundZero() {
    assertThat(render(quantize()))
        .isEqualTo(row("-1", bar(0), "0") + row("0", bar(0), "0") + row("1", bar(0), "0"));
    assertThat(render(of(AggregatingFunction.LQUANTIZE, Lquantize.parameter(5, 10, 2), 1)))
        .isEqualTo(row("< 5", bar(0), "0") + row("5", bar(0), "0") + row("7", bar(0), "0"));
    assertThat(render(of(AggregatingFunction.LLQUANTIZE, Llquantize.parameter(10, 1, 3, 10), 1)))
        .isEqualTo(row("< 10", bar(0), "0") + row("10", bar(0), "0"));
  }

  @Test
  void rowsEndAtTheOutermostBuckets() {
    assertThat(render(quantize(Long.MAX_VALUE)))
        .isEqualTo(
            row("2305843009213693952", bar(0), "0") + row("4611686018427387904", bar(40), "1"));
    assertThat(render(quantize(Long.MIN_VALUE)))
        .isEqualTo(
            row("-4611686018427387904", bar(40), "1") + row("-2305843009213693952", bar(0), "0"));
  }

  @Test
  void linear() {
    long parameter = Lquantize.parameter(0, 10, 100);
    assertThat(
            render(
                of(
                    AggregatingFunction.LQUANTIZE,
                    parameter,
                    1,
                    new long[] {-1},
                    new long[] {50},
                    new long[] {150, 2})))
        .isEqualTo(
            row("< 0", bar(10), "1")
                + row("0", bar(10), "1")
                + row("100", bar(20), "2")
                + row("200", bar(0), "0"));
    assertThat(render(of(AggregatingFunction.LQUANTIZE, parameter, 1, new long[] {5000})))
        .isEqualTo(row("900", bar(0), "0") + row(">= 1000", bar(40), "1"));
    // The effective limit is a whole number of steps above the base.
    assertThat(
            render(
                of(
                    AggregatingFunction.LQUANTIZE,
                    Lquantize.parameter(-7, 3, 5),
                    1,
                    new long[] {100})))
        .isEqualTo(row("3", bar(0), "0") + row(">= 8", bar(40), "1"));
  }

  @Test
  void logLinear() {
    long parameter = Llquantize.parameter(10, 0, 6, 20);
    assertThat(
            render(
                of(AggregatingFunction.LLQUANTIZE, parameter, 1, new long[] {-3}, new long[] {1})))
        .isEqualTo(row("< 1", bar(20), "1") + row("1", bar(20), "1") + row("2", bar(0), "0"));
    assertThat(
            render(
                of(
                    AggregatingFunction.LLQUANTIZE,
                    parameter,
                    1,
                    new long[] {9},
                    new long[] {97},
                    new long[] {104})))
        .startsWith(row("8", bar(0), "0") + row("9", bar(13), "1") + row("10", bar(0), "0"))
        .endsWith(row("95", bar(13), "1") + row("100", bar(13), "1") + row("150", bar(0), "0"));
    assertThat(render(of(AggregatingFunction.LLQUANTIZE, parameter, 1, new long[] {10_000_000})))
        .isEqualTo(row("9500000", bar(0), "0") + row(">= 10000000", bar(40), "1"));
  }

  @Test
  void fewerStepsThanTheFactor() {
    long parameter = Llquantize.parameter(10, 0, 1, 5);
    assertThat(
            render(
                of(AggregatingFunction.LLQUANTIZE, parameter, 1, new long[] {0}, new long[] {100})))
        .isEqualTo(
            row("< 1", bar(20), "1")
                + row("1", bar(0), "0")
                + row("3", bar(0), "0")
                + row("5", bar(0), "0")
                + row("7", bar(0), "0")
                + row("9", bar(0), "0")
                + row("10", bar(0), "0")
                + row("30", bar(0), "0")
                + row("50", bar(0), "0")
                + row("70", bar(0), "0")
                + row("90", bar(0), "0")
                + row(">= 100", bar(20), "1"));
  }

  @Test
  void onlyNegativeCounts() {
    assertThat(
            render(of(AggregatingFunction.QUANTIZE, 0, 1, new long[] {1, -3}, new long[] {2, -1})))
        .isEqualTo(
            row("0", " ".repeat(40) + "|", "0")
                + row("1", " ".repeat(10) + "@".repeat(30) + "|", "-3")
                + row("2", " ".repeat(30) + "@".repeat(10) + "|", "-1")
                + row("4", " ".repeat(40) + "|", "0"));
  }

  @Test
  void bothSigns() {
    String none = " ".repeat(20) + "|" + " ".repeat(20);
    assertThat(
            render(of(AggregatingFunction.QUANTIZE, 0, 1, new long[] {1, -3}, new long[] {2, 1})))
        .isEqualTo(
            row("0", none, "0")
                + row("1", " ".repeat(5) + "@".repeat(15) + "|" + " ".repeat(20), "-3")
                + row("2", " ".repeat(20) + "|" + "@".repeat(5) + " ".repeat(15), "1")
                + row("4", none, "0"));
  }

  @Test
  void normalisationDividesCountsSignedAndLeavesBars() {
    assertThat(render(of(AggregatingFunction.QUANTIZE, 0, 2, new long[] {1, -9})))
        .contains(row("1", "@".repeat(40) + "|", "-4"));
    assertThat(render(of(AggregatingFunction.QUANTIZE, 0, 10, new long[] {1, 9})))
        .contains(row("1", bar(40), "0"));
  }

  @Test
  void barsAreRoundedHalfUp() {
    // 1 of 80 is half a column.
    assertThat(
            render(of(AggregatingFunction.QUANTIZE, 0, 1, new long[] {1, 1}, new long[] {2, 79})))
        .contains(row("1", bar(1), "1"))
        .contains(row("2", bar(40), "79"));
    assertThat(
            render(of(AggregatingFunction.QUANTIZE, 0, 1, new long[] {1, 1}, new long[] {2, 80})))
        .contains(row("1", bar(0), "1"));
  }

  @Test
  void hugeCounts() {
    assertThat(
            render(
                of(
                    AggregatingFunction.QUANTIZE,
                    0,
                    1,
                    new long[] {1, Long.MAX_VALUE},
                    new long[] {2, Long.MAX_VALUE})))
        .contains(row("1", bar(20), "9223372036854775807"));
    assertThat(render(of(AggregatingFunction.QUANTIZE, 0, 1, new long[] {1, Long.MIN_VALUE})))
        .contains(row("1", "@".repeat(40) + "|", "-9223372036854775808"));
  }

  @Test
  void zoomGivesTheGreatestNearlyTheWholeWidth() {
    options.aggregationZoom = true;
    assertThat(
            render(
                of(
                    AggregatingFunction.QUANTIZE,
                    0,
                    1,
                    new long[] {1, 4},
                    new long[] {2, 1},
                    new long[] {4, 2})))
        .contains(row("1", bar(38), "4"))
        .contains(row("2", bar(10), "1"))
        .contains(row("4", bar(19), "2"));
  }

  @Test
  void blocksOfAnEighth() {
    options.encoding = OutputOptions.Encoding.UTF8;
    String rows =
        render(of(AggregatingFunction.QUANTIZE, 0, 1, new long[] {1, 1}, new long[] {2, 63}));
    // 40 / 64 = 0.625 columns: five eighths; 39.375: three eighths after 39 full blocks.
    String full = "\u00e2\u0096\u0088";
    assertThat(rows)
        .contains(row("1", "|" + "\u00e2\u0096\u008b" + " ".repeat(39), "1"))
        .contains(row("2", "|" + full.repeat(39) + "\u00e2\u0096\u008d", "63"))
        .contains(row("0", bar(0), "0"));
    // Not when something is negative.
    assertThat(render(of(AggregatingFunction.QUANTIZE, 0, 1, new long[] {1, -1}))).contains("@");
  }
}
