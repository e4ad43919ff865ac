package jdtrace.consumer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jdtrace.consumer.format.Formats;
import jdtrace.consumer.format.OutputBuffer;
import jdtrace.consumer.format.OutputOptions;
import jdtrace.consumer.format.PrintfRenderer;
import jdtrace.dif.Action.SymbolKind;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** Spec aggregations.md sections 4 to 6. */
class AggregationStoreTest {
  private static final Type STRING = new Type.DString(256);
  private static final AggregationDescription COUNT =
      Formats.aggregation(1, AggregatingFunction.COUNT, 0, STRING);
  private static final AggregationDescription SUM =
      Formats.aggregation(2, AggregatingFunction.SUM, 0, STRING);
  private static final AggregationDescription MIN =
      Formats.aggregation(3, AggregatingFunction.MIN, 0, STRING);
  private static final AggregationDescription MAX =
      Formats.aggregation(4, AggregatingFunction.MAX, 0, STRING);

  private final OutputOptions options = new OutputOptions();
  private final AggregationStore store = new AggregationStore(options, Formats.SYMBOLS);
  private final OutputBuffer out = new OutputBuffer();

  private void put(AggregationDescription aggregation, String key, long... words) {
    store.value(aggregation, List.of(Formats.text(key)), words);
  }

  private String printa(String format, AggregationDescription... listed) {
    out.clear();
    PrintfRenderer renderer =
        format == null
            ? null
            : new PrintfRenderer(
                Formats.format(format), listed[0].keyTypes(), options, Formats.SYMBOLS);
    store.printa(renderer, List.of(listed), out);
    return out.toString();
  }

  private String remaining() {
    out.clear();
    store.printRemaining(out);
    return out.toString();
  }

  private static String row(String key, long... values) {
    StringBuilder row = new StringBuilder("  ").append(key).append(" ".repeat(50 - key.length()));
    for (long value : values) {
      String text = Long.toString(value);
      row.append(' ').append(" ".repeat(16 - text.length())).append(text);
    }
    return row.append('\n').toString();
  }

  @Test
  void partsFoldByKey() {
    put(COUNT, "cat", 2);
    put(COUNT, "sh", 1);
    put(COUNT, "cat", 3);
    assertThat(remaining()).isEqualTo(row("sh", 1) + row("cat", 5));
  }

  @Test
  void partsAreCopied() {
    long[] words = {4};
    store.value(COUNT, List.of(Formats.text("cat")), words);
    words[0] = 100;
    store.value(COUNT, List.of(Formats.text("cat")), new long[] {1});
    assertThat(remaining()).isEqualTo(row("cat", 5));
  }

  @Test
  void equalValuesSortByKeyAndVariablesByCreation() {
    put(SUM, "b", 1);
    put(COUNT, "z", 9);
    put(COUNT, "b", 3);
    put(COUNT, "a", 3);
    put(SUM, "a", -1);
    assertThat(remaining())
        .isEqualTo(row("a", 3) + row("b", 3) + row("z", 9) + row("a", -1) + row("b", 1));
  }

  @Test
  void sortOptions() {
    put(COUNT, "a", 3);
    put(COUNT, "b", 1);
    put(COUNT, "c", 2);
    put(SUM, "a", 0);
    options.sortByKey = true;
    assertThat(remaining()).isEqualTo(row("a", 3) + row("b", 1) + row("c", 2) + row("a", 0));
    options.sortReversed = true;
    assertThat(remaining()).isEqualTo(row("a", 0) + row("c", 2) + row("b", 1) + row("a", 3));
    options.sortByKey = false;
    assertThat(printa("%s ", COUNT)).isEqualTo("a c b ");
  }

  @Test
  void keyPositionWrapsRound() {
    AggregationDescription pairs =
        Formats.aggregation(1, AggregatingFunction.COUNT, 0, Types.INT, Types.INT);
    int[][] keys = {{1, 9}, {2, 8}, {2, 7}};
    for (int[] key : keys) {
      store.value(
          pairs,
          List.of(new Datum.Scalar(key[0], 4, true), new Datum.Scalar(key[1], 4, true)),
          new long[] {1});
    }
    assertThat(printa("%d%d ", pairs)).isEqualTo("19 27 28 ");
    options.sortKeyPosition = 1;
    assertThat(printa("%d%d ", pairs)).isEqualTo("27 28 19 ");
    options.sortKeyPosition = 2;
    assertThat(printa("%d%d ", pairs)).isEqualTo("19 27 28 ");
  }

  @Test
  void integerKeysCompareUnsigned() {
    AggregationDescription ints = Formats.aggregation(1, AggregatingFunction.COUNT, 0, Types.INT);
    for (int key : new int[] {-1, 0, 5, Integer.MIN_VALUE}) {
      store.value(ints, List.of(new Datum.Scalar(key, 4, true)), new long[] {1});
    }
    assertThat(printa("%d ", ints)).isEqualTo("0 5 -2147483648 -1 ");
  }

  @Test
  void stringKeysCompareByBytesUnsigned() {
    for (String key : new String[] {"b", "\u00e9", "", "ab", "a"}) {
      put(COUNT, key, 1);
    }
    assertThat(printa("%s,", COUNT)).isEqualTo(",a,ab,b,\u00e9,");
  }

  @Test
  void stackKeysCompareByBytesInMemory() {
    AggregationDescription stacks =
        Formats.aggregation(1, AggregatingFunction.COUNT, 0, Types.STACK);
    long[][] frames = {{0x0100}, {0x02}, {0x02, 0x01}};
    for (long[] f : frames) {
      store.value(stacks, List.of(new Datum.Stack(0, f)), new long[] {1});
    }
    // 0x100 begins with a zero byte.
    assertThat(printa("%k", stacks)).isEqualTo("\n0x100\n\n0x2\n\n0x2\n0x1\n");
  }

  @Test
  void printaWithoutAFormat() {
    put(COUNT, "cat", 1);
    assertThat(printa(null, COUNT)).isEqualTo("\n" + row("cat", 1));
    assertThat(printa(null, SUM)).isEqualTo("\n");
  }

  @Test
  void printaWithAFormatAddsNothing() {
    put(COUNT, "cat", 1);
    put(COUNT, "sh", 2);
    assertThat(printa("%s=%@d;", COUNT)).isEqualTo("cat=1;sh=2;");
    assertThat(printa("x", SUM)).isEmpty();
  }

  @Test
  void whatPrintaPrintedIsNotPrintedAtTheEnd() {
    put(COUNT, "cat", 1);
    put(SUM, "cat", 7);
    put(MAX, "cat", 3);
    printa("%@d", COUNT);
    printa("%@d", MIN);
    printa(null, MAX, MIN);
    put(COUNT, "late", 1);
    put(MIN, "late", 5);
    assertThat(remaining()).isEqualTo(row("cat", 7));
  }

  @Test
  void aPrintaThatPrintedNoRowDoesNotCount() {
    printa(null, COUNT);
    printa("%@d", SUM);
    put(COUNT, "late", 1);
    put(SUM, "late", 2);
    assertThat(remaining()).isEqualTo(row("late", 1) + row("late", 2));
  }

  @Test
  void clearKeepsKeys() {
    put(COUNT, "cat", 5);
    put(COUNT, "sh", 6);
    store.clear(COUNT);
    assertThat(remaining()).isEqualTo(row("cat", 0) + row("sh", 0));
    put(COUNT, "sh", 1);
    assertThat(remaining()).isEqualTo(row("cat", 0) + row("sh", 1));
  }

  @Test
  void clearedMinAndMaxForgetAndShowZero() {
    put(MIN, "a", 5);
    put(MAX, "a", -5);
    store.clear(MIN);
    store.clear(MAX);
    assertThat(remaining()).isEqualTo(row("a", 0) + row("a", 0));
    put(MIN, "a", 7);
    put(MAX, "a", -7);
    assertThat(remaining()).isEqualTo(row("a", 7) + row("a", -7));
  }

  @Test
  void extremesThatWereReallySeenAreShown() {
    put(MIN, "a", Long.MAX_VALUE);
    put(MAX, "a", Long.MIN_VALUE);
    assertThat(remaining())
        .isEqualTo(
            "  a"
                + " ".repeat(49)
                + " 9223372036854775807\n"
                + "  a"
                + " ".repeat(49)
                + " -9223372036854775808\n");
  }

  private void five() {
    put(COUNT, "a", 1);
    put(COUNT, "b", 2);
    put(COUNT, "c", 2);
    put(COUNT, "d", 3);
    put(COUNT, "e", 4);
  }

  @Test
  void truncKeepsTheGreatest() {
    five();
    store.trunc(COUNT, 3);
    // Of equal values the larger key stays.
    assertThat(printa("%s", COUNT)).isEqualTo("cde");
  }

  @Test
  void truncKeepsTheSmallest() {
    five();
    store.trunc(COUNT, -2);
    assertThat(printa("%s", COUNT)).isEqualTo("ab");
  }

  @Test
  void truncIgnoresSortOptions() {
    five();
    options.sortReversed = true;
    options.sortByKey = true;
    store.trunc(COUNT, 1);
    assertThat(printa("%s", COUNT)).isEqualTo("e");
  }

  @Test
  void truncOfAllAndOfMoreThanThereIs() {
    five();
    put(SUM, "other", 1);
    store.trunc(COUNT, 5);
    store.trunc(COUNT, Long.MAX_VALUE);
    store.trunc(COUNT, Long.MIN_VALUE);
    assertThat(printa("%s", COUNT)).isEqualTo("abcde");
    store.trunc(COUNT, 0);
    assertThat(printa("%s", COUNT)).isEmpty();
    assertThat(printa("%s", SUM)).isEqualTo("other");
  }

  @Test
  void keysComeBackAfterTrunc() {
    five();
    store.trunc(COUNT, 0);
    put(COUNT, "a", 1);
    assertThat(printa("%s%@d", COUNT)).isEqualTo("a1");
  }

  @Test
  void normalizeAppliesToKeysPresent() {
    put(COUNT, "a", 10);
    put(SUM, "a", -9);
    store.normalize(COUNT, 3);
    store.normalize(SUM, 2);
    put(COUNT, "a", 2);
    put(COUNT, "new", 12);
    assertThat(remaining()).isEqualTo(row("a", 4) + row("new", 12) + row("a", -4));
    store.denormalize(COUNT);
    assertThat(printa("%s %@d,", COUNT)).isEqualTo("a 12,new 12,");
  }

  @Test
  void normalisationDoesNotAffectOrder() {
    put(COUNT, "a", 10);
    put(COUNT, "b", 9);
    store.normalize(COUNT, 100);
    assertThat(printa("%s%@d ", COUNT)).isEqualTo("b0 a0 ");
  }

  @Test
  void normalizeByZeroIsRefusedAndHugeOnesAreUnsigned() {
    assertThatThrownBy(() -> store.normalize(COUNT, 0))
        .isInstanceOf(IllegalArgumentException.class);
    put(SUM, "a", -9);
    store.normalize(SUM, -1);
    assertThat(remaining()).isEqualTo(row("a", 0));
  }

  @Test
  void joinedRowsShowZeroForWhatIsMissing() {
    put(COUNT, "a", 3);
    put(COUNT, "b", 1);
    put(SUM, "b", 5);
    put(SUM, "c", 7);
    put(MIN, "a", 9);
    assertThat(printa(null, COUNT, SUM, MIN))
        .isEqualTo("\n" + row("c", 0, 7, 0) + row("b", 1, 5, 0) + row("a", 3, 0, 9));
    assertThat(printa("%s %@d %@d %@d|", COUNT, SUM, COUNT)).isEqualTo("c 0 7 0|b 1 5 1|a 3 0 3|");
  }

  @Test
  void joinedOrder() {
    put(COUNT, "a", 1);
    put(COUNT, "b", 1);
    put(COUNT, "c", 0);
    put(SUM, "a", 9);
    put(SUM, "b", 5);
    put(SUM, "c", 7);
    assertThat(printa("%s", COUNT, SUM)).isEqualTo("cba");
    options.sortPosition = 1;
    assertThat(printa("%s", COUNT, SUM)).isEqualTo("bca");
    options.sortPosition = 2;
    assertThat(printa("%s", COUNT, SUM)).isEqualTo("cba");
    options.sortReversed = true;
    assertThat(printa("%s", COUNT, SUM)).isEqualTo("abc");
    options.sortByKey = true;
    assertThat(printa("%s", COUNT, SUM)).isEqualTo("cba");
    options.sortReversed = false;
    assertThat(printa("%s", COUNT, SUM)).isEqualTo("abc");
  }

  @Test
  void aMissingDistributionShowsItsZeroForm() {
    AggregationDescription quantize =
        Formats.aggregation(9, AggregatingFunction.QUANTIZE, 0, STRING);
    put(COUNT, "a", 1);
    assertThat(printa("%@d%@d", COUNT, quantize))
        .startsWith("1\n           value  ---")
        .contains("              -1 |  ")
        .endsWith(" 0        \n");
  }

  @Test
  void nothingAtAll() {
    assertThat(remaining()).isEmpty();
    assertThat(printa(null, COUNT, SUM)).isEqualTo("\n");
  }

  @Test
  void symbolKeysMergeBySymbolAndModule() {
    AggregationDescription symbols =
        Formats.aggregation(1, AggregatingFunction.COUNT, 0, Types.SYMBOL);
    for (long address : new long[] {0x1000, 0x1010, 0x10ff}) {
      store.value(symbols, List.of(new Datum.Symbol(SymbolKind.SYM, 0, address)), new long[] {1});
    }
    assertThat(printa("%a %@d", symbols)).isEqualTo("vmlinux`do_exit 3");
    AggregationDescription modules =
        Formats.aggregation(2, AggregatingFunction.COUNT, 0, Types.SYMBOL);
    for (long address : new long[] {0x1000, 0x1110, 0x2000, 0x9}) {
      store.value(modules, List.of(new Datum.Symbol(SymbolKind.MOD, 0, address)), new long[] {1});
    }
    assertThat(printa("%a %@d,", modules)).isEqualTo("0x9 1,ext4 1,vmlinux 2,");
    AggregationDescription addresses =
        Formats.aggregation(3, AggregatingFunction.COUNT, 0, Types.USER_SYMBOL);
    for (long address : new long[] {0x400, 0x410}) {
      store.value(
          addresses, List.of(new Datum.Symbol(SymbolKind.UADDR, 5, address)), new long[] {1});
    }
    assertThat(printa("%A %@d,", addresses)).isEqualTo("ls`main 1,ls`main+0x10 1,");
  }

  @Test
  void histogramsShareOneHeadingAndTotalForEachAggregation() {
    options.aggregationHistogram = true;
    put(COUNT, "a", 1);
    put(COUNT, "b", 3);
    put(SUM, "c", 5);
    String heading = "\n              key  ------------- Distribution ------------- count    \n";
    assertThat(remaining())
        .isEqualTo(
            heading
                + "                a |"
                + "@".repeat(10)
                + " ".repeat(30)
                + " 1        \n"
                + "                b |"
                + "@".repeat(30)
                + " ".repeat(10)
                + " 3        \n"
                + heading
                + "                c |"
                + "@".repeat(40)
                + " 5        \n");
  }

  @Test
  void rowsAreACopyInPrintedOrder() {
    five();
    List<AggregationStore.Row> rows = store.rows(COUNT);
    store.clear(COUNT);
    List<Long> values = new ArrayList<>();
    for (AggregationStore.Row row : rows) {
      values.add(row.value().number());
    }
    assertThat(values).containsExactly(1L, 2L, 2L, 3L, 4L);
    assertThat(rows.get(0).key()).containsExactly(Formats.text("a"));
  }
}
