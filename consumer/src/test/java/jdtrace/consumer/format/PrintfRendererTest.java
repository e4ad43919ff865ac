package jdtrace.consumer.format;

import static jdtrace.consumer.format.Formats.of;
import static jdtrace.consumer.format.Formats.printf;
import static jdtrace.consumer.format.Formats.string;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdtrace.consumer.format.Formats.Typed;
import jdtrace.dif.Action.SymbolKind;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** Spec printf.md section 1: what the C library has no say in. */
class PrintfRendererTest {
  private static final Type ENUM =
      new Type.Enum("color", 4, () -> List.of(new Type.Enumerator("RED", 1)));

  @Test
  void literalsAndPercent() {
    assertThat(printf("no conversions, 100%%\n")).isEqualTo("no conversions, 100%\n");
    assertThat(printf("")).isEmpty();
    assertThat(printf("%d%%", of(Types.INT, 5))).isEqualTo("5%");
  }

  @Test
  void literalsAreBytes() {
    assertThat(printf("caf\u00e9 \u0001\u00ff")).isEqualTo("caf\u00e9 \u0001\u00ff");
  }

  @Test
  void signIsThatOfTheType() {
    assertThat(printf("%d", of(Types.INT, -1))).isEqualTo("-1");
    assertThat(printf("%d", of(Types.UINT, -1))).isEqualTo("4294967295");
    assertThat(printf("%d", of(Types.CHAR, 0xff))).isEqualTo("-1");
    assertThat(printf("%d", of(Types.UCHAR, 0xff))).isEqualTo("255");
    assertThat(printf("%d", of(Types.SHORT, -2))).isEqualTo("-2");
    assertThat(printf("%d", of(Types.USHORT, -2))).isEqualTo("65534");
    assertThat(printf("%d", of(Types.LONG, Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
    assertThat(printf("%d", of(Types.ULONG, -1))).isEqualTo("18446744073709551615");
    assertThat(printf("%d", of(ENUM, -1))).isEqualTo("-1");
    assertThat(printf("%d", of(new Type.Typedef("uid_t", Types.UINT), -1))).isEqualTo("4294967295");
  }

  @Test
  void iIsSignedAlways() {
    assertThat(printf("%i", of(Types.UINT, -1))).isEqualTo("-1");
    assertThat(printf("%i", of(Types.UCHAR, 200))).isEqualTo("-56");
    assertThat(printf("%i", of(Types.ULONG, -5))).isEqualTo("-5");
  }

  @Test
  void unsignedConversionsAreOfTheArgumentsOwnSize() {
    assertThat(printf("%x", of(Types.INT, -1))).isEqualTo("ffffffff");
    assertThat(printf("%x", of(Types.CHAR, -1))).isEqualTo("ff");
    assertThat(printf("%X", of(Types.SHORT, -1))).isEqualTo("FFFF");
    assertThat(printf("%x", of(Types.LONG, -1))).isEqualTo("ffffffffffffffff");
    assertThat(printf("%u", of(Types.INT, -1))).isEqualTo("4294967295");
    assertThat(printf("%o", of(Types.CHAR, -1))).isEqualTo("377");
  }

  @Test
  void aWiderStoredValueCountsByItsType() {
    Typed wide = new Typed(new Datum.Scalar(1L << 33 | 7, 8, true), Types.INT);
    assertThat(printf("%d %x", wide, wide)).isEqualTo("7 7");
  }

  @Test
  void sizeLetters() {
    assertThat(printf("%hd %hx", of(Types.SHORT, -1), of(Types.USHORT, -1))).isEqualTo("-1 ffff");
    assertThat(printf("%ld %lu", of(Types.LONG, -1), of(Types.ULONG, -1)))
        .isEqualTo("-1 18446744073709551615");
    assertThat(printf("%lld %llx", of(Types.LONG_LONG, -1), of(Types.ULONG_LONG, -1)))
        .isEqualTo("-1 ffffffffffffffff");
  }

  @Test
  void precisionZeroIsNoPrecision() {
    assertThat(printf("%.0s", string("all"))).isEqualTo("all");
    assertThat(printf("%.0d", of(Types.INT, 0))).isEqualTo("0");
    assertThat(printf("%.0f", of(Types.DOUBLE, Double.doubleToRawLongBits(1.5))))
        .isEqualTo("1.500000");
  }

  /** An argument may be any number, and what is printed must fit into memory. */
  @Test
  void widthsEndWhereThoseInFormatsDo() {
    for (int width : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 21}) {
      assertThat(printf("%*d", of(Types.INT, width), of(Types.INT, 1))).hasSize(1 << 20);
    }
    assertThat(printf("%.*d", of(Types.INT, Integer.MAX_VALUE), of(Types.INT, 1))).hasSize(1 << 20);
  }

  @Test
  void dynamicWidthAndPrecisionInOrder() {
    assertThat(printf("[%*d]", of(Types.INT, 6), of(Types.INT, 42))).isEqualTo("[    42]");
    assertThat(printf("[%*d]", of(Types.INT, -6), of(Types.INT, 42))).isEqualTo("[42    ]");
    assertThat(printf("[%0*d]", of(Types.INT, 6), of(Types.INT, 42))).isEqualTo("[000042]");
    assertThat(printf("[%0*d]", of(Types.INT, -6), of(Types.INT, 42))).isEqualTo("[42    ]");
    assertThat(printf("[%.*s]", of(Types.INT, 2), string("hello"))).isEqualTo("[he]");
    assertThat(printf("[%.*s]", of(Types.INT, 0), string("hello"))).isEqualTo("[hello]");
    assertThat(printf("[%.*s]", of(Types.INT, -3), string("hello"))).isEqualTo("[hello]");
    assertThat(printf("[%*.*s]", of(Types.INT, 7), of(Types.INT, 3), string("hello")))
        .isEqualTo("[    hel]");
    // The next record is not affected.
    assertThat(printf("[%*d%d]", of(Types.INT, 3), of(Types.INT, 1), of(Types.INT, 2)))
        .isEqualTo("[  12]");
  }

  @Test
  void questionMarkIsTheWidthOfAPointer() {
    assertThat(printf("[%?x]", of(Types.ULONG, 0xabc))).isEqualTo("[             abc]");
    assertThat(printf("[%-?p]", of(Types.VOID_POINTER, 0xabc))).isEqualTo("[abc             ]");
  }

  @Test
  void zeroAndMinusCancelEachOther() {
    assertThat(printf("[%-05d]", of(Types.INT, 42))).isEqualTo("[00042]");
    assertThat(printf("[%0-5d]", of(Types.INT, 42))).isEqualTo("[42   ]");
  }

  @Test
  void pointersAreHexWithoutPrefix() {
    assertThat(printf("%p", of(Types.VOID_POINTER, 0xffff_8000_0000_1000L)))
        .isEqualTo("ffff800000001000");
    assertThat(printf("%p", of(Types.INT, -1))).isEqualTo("ffffffff");
  }

  @Test
  void characters() {
    assertThat(printf("%c%c", of(Types.INT, 'D'), of(Types.CHAR, 0xe9))).isEqualTo("D\u00e9");
    assertThat(printf("[%3c|%-3c]", of(Types.INT, 'a'), of(Types.INT, 'b'))).isEqualTo("[  a|b  ]");
    assertThat(printf("%c", of(Types.INT, 0x141))).isEqualTo("A");
    assertThat(printf("%c", of(Types.INT, 0))).isEqualTo("\0");
  }

  @Test
  void escapedCharactersAndStrings() {
    assertThat(printf("%C %C %C", of(Types.CHAR, 0), of(Types.CHAR, 7), of(Types.CHAR, 0xe9)))
        .isEqualTo("\\0 \\a \\351");
    assertThat(printf("%S", string("\b\f\n\r\t\u000b\"\\ '~\u007f\u0001")))
        .isEqualTo("\\b\\f\\n\\r\\t\\v\\\"\\\\ '~\\177\\001");
    assertThat(printf("[%6S]", string("a\n"))).isEqualTo("[   a\\n]");
    assertThat(printf("[%.2S]", string("a\n"))).isEqualTo("[a\\]");
  }

  @Test
  void stringsEndAtTheFirstNulAndCarryAnyByte() {
    Typed array = new Typed(Formats.binary('a', 'b', 0, 'c'), new Type.Array(Types.CHAR, 4));
    Typed full = new Typed(Formats.binary('a', 'b', 'c', 'd'), new Type.Array(Types.CHAR, 4));
    assertThat(printf("[%s] [%s] [%S]", array, full, array)).isEqualTo("[ab] [abcd] [ab]");
    assertThat(printf("[%5s|%-5s|%.1s]", string("ab"), string("ab"), string("ab")))
        .isEqualTo("[   ab|ab   |a]");
    assertThat(printf("%s", string("\u00ff\u0080"))).isEqualTo("\u00ff\u0080");
    assertThat(printf("%s", string("100%\\n"))).isEqualTo("100%\\n");
  }

  @Test
  void wideCharactersAndStrings() {
    assertThat(printf("%lc%wc", of(Types.INT, 'A'), of(Types.INT, 0xe9)))
        .isEqualTo("A\u00c3\u00a9");
    Typed wide =
        new Typed(
            Formats.binary('h', 0, 0, 0, 0xac, 0x20, 0, 0, 0, 0, 0, 0, 'x', 0, 0, 0),
            new Type.Array(Types.INT, 4));
    assertThat(printf("%ls", wide)).isEqualTo("h\u00e2\u0082\u00ac");
    assertThat(printf("[%.3ws]", wide)).isEqualTo("[h]");
    assertThat(printf("[%5ws]", wide)).isEqualTo("[ h\u00e2\u0082\u00ac]");
  }

  @Test
  void addresses() {
    OutputOptions options = new OutputOptions();
    assertThat(
            printf(
                options,
                Formats.SYMBOLS,
                "%a %a %a %a [%20a]",
                of(Types.ULONG, 0x1010),
                of(Types.VOID_POINTER, 0x1000),
                of(Types.ULONG, 0x2345),
                of(Types.ULONG, 0x9),
                of(Types.ULONG, 0x1104)))
        .isEqualTo("vmlinux`do_exit+0x10 vmlinux`do_exit ext4`0x2345 0x9 [vmlinux`vfs_read+0x4]");
    assertThat(printf(options, Formats.SYMBOLS, "%A", of(Types.ULONG, 0x410))).isEqualTo("0x410");
    options.targetPid = 42;
    assertThat(printf(options, Formats.SYMBOLS, "%A", of(Types.ULONG, 0x410)))
        .isEqualTo("ls`main+0x10");
  }

  @Test
  void symbolsOfAKey() {
    OutputOptions options = new OutputOptions();
    assertThat(
            printf(
                options,
                Formats.SYMBOLS,
                "%a|%A|%a|[%-8A]",
                new Typed(new Datum.Symbol(SymbolKind.SYM, 0, 0x1000), Types.SYMBOL),
                new Typed(new Datum.Symbol(SymbolKind.UADDR, 7, 0x404), Types.USER_SYMBOL),
                new Typed(new Datum.Symbol(SymbolKind.MOD, 0, 0x2000), Types.SYMBOL),
                new Typed(new Datum.Symbol(SymbolKind.UMOD, 7, 0x400), Types.USER_SYMBOL)))
        .isEqualTo("vmlinux`do_exit|ls`main+0x4|ext4|[ls      ]");
  }

  @Test
  void stacksOfAKeyAreIndentedByALeftWidthOnly() {
    Typed stack =
        new Typed(new Datum.Stack(0, new long[] {0x1004, 0x1100, 0, 0x1000}), Types.STACK);
    OutputOptions options = new OutputOptions();
    assertThat(printf(options, Formats.SYMBOLS, "%k", stack))
        .isEqualTo("\nvmlinux`do_exit+0x4\nvmlinux`vfs_read\n");
    assertThat(printf(options, Formats.SYMBOLS, "%10k", stack))
        .isEqualTo("\nvmlinux`do_exit+0x4\nvmlinux`vfs_read\n");
    assertThat(printf(options, Formats.SYMBOLS, "%-4k", stack))
        .isEqualTo("\n    vmlinux`do_exit+0x4\n    vmlinux`vfs_read\n");
    assertThat(printf(options, Formats.SYMBOLS, "%*k", of(Types.INT, -2), stack))
        .isEqualTo("\n  vmlinux`do_exit+0x4\n  vmlinux`vfs_read\n");
  }

  @Test
  void portsByName() {
    assertThat(printf("%P", of(Types.USHORT, 64999))).isEqualTo("64999");
    assertThat(printf("[%6P]", of(Types.USHORT, 64999))).isEqualTo("[ 64999]");
  }

  @Test
  void hostsThatHaveNoName() {
    assertThat(printf("%I", string("not an address"))).isEqualTo("not an address");
    assertThat(printf("[%4I]", string(""))).isEqualTo("[    ]");
  }

  private static String printa(String format, List<Typed> key, AggregateValue... values) {
    OutputBuffer out = new OutputBuffer();
    new PrintfRenderer(
            Formats.format(format),
            key.stream().map(Typed::type).toList(),
            new OutputOptions(),
            Formats.SYMBOLS)
        .renderRow(out, key.stream().map(Typed::datum).toList(), values);
    return out.toString();
  }

  private static AggregateValue value(AggregatingFunction function, long normal, long... words) {
    AggregationDescription aggregation = Formats.aggregation(1, function, 0);
    assertThat(words).hasSize(AggregationValues.words(function, 0));
    return new AggregateValue(aggregation, words, normal);
  }

  @Test
  void aggregationConversions() {
    List<Typed> key = List.of(string("cat"), of(Types.INT, 7));
    AggregateValue count = value(AggregatingFunction.COUNT, 1, 12);
    AggregateValue sum = value(AggregatingFunction.SUM, 1, -3);
    assertThat(printa("%s %d %@d\n", key, count)).isEqualTo("cat 7 12\n");
    assertThat(printa("%@8u|%-@8u|%@x", List.of(), count)).isEqualTo("      12|12      |c");
    assertThat(printa("%@d %@d %@d", key, count, sum)).isEqualTo("12 -3 -3");
    assertThat(printa("%@d %@d %@d", key, count)).isEqualTo("12 12 12");
    // Keys that no conversion takes are fine.
    assertThat(printa("%@c", key, value(AggregatingFunction.MAX, 1, 'z'))).isEqualTo("z");
  }

  @Test
  void aggregationValuesAre64BitAndCountIsUnsigned() {
    assertThat(printa("%@d", List.of(), value(AggregatingFunction.COUNT, 1, -1)))
        .isEqualTo("18446744073709551615");
    assertThat(printa("%@d %@u %@x", List.of(), value(AggregatingFunction.SUM, 1, -1)))
        .isEqualTo("-1 18446744073709551615 ffffffffffffffff");
  }

  @Test
  void normalisation() {
    assertThat(printa("%@d", List.of(), value(AggregatingFunction.SUM, 2, -9))).isEqualTo("-4");
    assertThat(printa("%@u", List.of(), value(AggregatingFunction.SUM, 2, -9)))
        .isEqualTo("9223372036854775803");
    assertThat(printa("%@d", List.of(), value(AggregatingFunction.AVG, 1, 2, -9))).isEqualTo("-4");
    assertThat(printa("%@d", List.of(), value(AggregatingFunction.AVG, 3, 2, -60)))
        .isEqualTo("-10");
    assertThat(printa("%@d", List.of(), value(AggregatingFunction.AVG, 1, 0, 0))).isEqualTo("0");
    assertThat(printa("%@d", List.of(), value(AggregatingFunction.STDDEV, 1, 2, 4, 10, 0)))
        .isEqualTo("1");
  }

  @Test
  void distributionsIgnoreFlagsAndWidth() {
    AggregationDescription aggregation = Formats.aggregation(1, AggregatingFunction.QUANTIZE, 0);
    long[] words = new long[127];
    assertThat(printa("<%@10d>", List.of(), new AggregateValue(aggregation, words, 1)))
        .startsWith("<\n           value  ----")
        .endsWith(" 0        \n>");
  }
}
