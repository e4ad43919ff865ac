package jdtrace.consumer.format;

import static jdtrace.consumer.format.Formats.of;
import static jdtrace.consumer.format.Formats.string;
import static org.assertj.core.api.Assertions.assertThat;

import jdtrace.consumer.format.Formats.Typed;
import jdtrace.dif.Action.SymbolKind;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;

/** Spec printf.md sections 3 and 4, with the choices of variants.md section 3. */
class TraceRendererTest {
  private static final String DUMP_HEADING =
      "\n             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef\n";

  private final OutputOptions options = new OutputOptions();

  private String trace(Typed value) {
    OutputBuffer out = new OutputBuffer();
    new TraceRenderer(options, Formats.SYMBOLS).trace(out, value.datum(), value.type());
    return out.toString();
  }

  private static Typed array(int... bytes) {
    return new Typed(Formats.binary(bytes), new Type.Array(Types.CHAR, bytes.length));
  }

  private static String in(int columns, String text) {
    return "  " + text + " ".repeat(columns - text.length());
  }

  @Test
  void scalarsInTheColumnsOfTheirSize() {
    assertThat(trace(of(Types.LONG, 7))).isEqualTo("                7");
    assertThat(trace(of(Types.INT, 7))).isEqualTo("        7");
    assertThat(trace(of(Types.SHORT, 7))).isEqualTo("     7");
    assertThat(trace(of(Types.CHAR, 7))).isEqualTo("   7");
    assertThat(trace(of(Types.LONG, Long.MIN_VALUE))).isEqualTo(" -9223372036854775808");
  }

  @Test
  void scalarsBySignOfTheirType() {
    assertThat(trace(of(Types.INT, -1))).isEqualTo("       -1");
    assertThat(trace(of(Types.UINT, -1))).isEqualTo(" 4294967295");
    assertThat(trace(of(Types.CHAR, -1))).isEqualTo("  -1");
    assertThat(trace(of(Types.UCHAR, -1))).isEqualTo(" 255");
    assertThat(trace(of(Types.SHORT, -1))).isEqualTo("    -1");
    assertThat(trace(of(Types.USHORT, -1))).isEqualTo(" 65535");
    assertThat(trace(of(Types.ULONG, -1))).isEqualTo(" 18446744073709551615");
  }

  @Test
  void aWiderStoredValueCountsByItsType() {
    assertThat(trace(new Typed(new Datum.Scalar(1L << 33 | 7, 8, true), Types.INT)))
        .isEqualTo("        7");
  }

  @Test
  void quietScalars() {
    options.quiet = true;
    assertThat(trace(of(Types.LONG, -7))).isEqualTo("-7");
    assertThat(trace(of(Types.UCHAR, -1))).isEqualTo("255");
  }

  @Test
  void strings() {
    assertThat(trace(string("hello"))).isEqualTo(in(33, "hello"));
    assertThat(trace(string("a tab\tand\nline\b\007"))).isEqualTo(in(33, "a tab\tand\nline\b\007"));
    assertThat(trace(string(""))).isEqualTo(in(33, ""));
    assertThat(trace(string("x".repeat(50)))).isEqualTo("  " + "x".repeat(50));
    options.quiet = true;
    assertThat(trace(string("hello"))).isEqualTo("hello");
    assertThat(trace(string(""))).isEmpty();
  }

  @Test
  void aStringOfOtherThanTextIsDumpedWhole() {
    options.stringBytes = 20;
    Typed value = new Typed(Formats.text("\u0001a"), new Type.DString(20));
    assertThat(trace(value))
        .isEqualTo(
            DUMP_HEADING
                + "         0: 01 61"
                + " 00".repeat(14)
                + "  .a..............\n"
                + "        10: 00 00 00 00                                      ....\n");
  }

  @Test
  void arraysThatHoldText() {
    assertThat(trace(array('a', 'b', 0, 0))).isEqualTo(in(33, "ab"));
    assertThat(trace(array('a', 'b'))).isEqualTo(in(33, "ab"));
    options.quiet = true;
    assertThat(trace(array('a', 'b', 0, 0))).isEqualTo("ab");
    // Without a NUL it is a field in quiet mode, too.
    assertThat(trace(array('a', 'b'))).isEqualTo(in(33, "ab"));
  }

  @Test
  void arraysThatHoldNoText() {
    assertThat(trace(array(0, 0))).startsWith(DUMP_HEADING);
    assertThat(trace(array('a', 0, 'b'))).startsWith(DUMP_HEADING);
    assertThat(trace(array('a', 0x80))).endsWith("  a.\n");
    assertThat(trace(array())).isEmpty();
    // Eight bytes of structure are no integer.
    assertThat(trace(array(1, 0, 0, 0, 0, 0, 0, 0))).startsWith(DUMP_HEADING);
  }

  @Test
  void rawBytesDumpsTextAndLeavesIntegers() {
    options.rawBytes = true;
    options.stringBytes = 5;
    assertThat(trace(new Typed(Formats.text("Linux"), new Type.DString(5))))
        .isEqualTo(
            DUMP_HEADING + "         0: 4c 69 6e 75 78                                   Linux\n");
    assertThat(trace(array('a', 'b'))).startsWith(DUMP_HEADING);
    assertThat(trace(of(Types.INT, 1))).isEqualTo("        1");
  }

  @Test
  void memoryIsDumpedRowByRow() {
    OutputBuffer out = new OutputBuffer();
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x70 + i);
    }
    options.quiet = true;
    new TraceRenderer(options, SymbolResolver.NONE).memory(out, bytes);
    assertThat(out.toString())
        .isEqualTo(
            DUMP_HEADING
                + "         0: 70 71 72 73 74 75 76 77 78 79 7a 7b 7c 7d 7e 7f"
                + "  pqrstuvwxyz{|}~.\n"
                + "        10: 80 81 82 83 84 85 86 87 88 89 8a 8b 8c 8d 8e 8f"
                + "  ................\n");
  }

  @Test
  void stacks() {
    Typed kernel =
        new Typed(new Datum.Stack(0, new long[] {0x1008, 0x1000, 0x2010, 0x9, 0}), Types.STACK);
    assertThat(trace(kernel))
        .isEqualTo(
            """

                          vmlinux`do_exit+0x8
                          vmlinux`do_exit
                          ext4`0x2010
                          0x9
            """);
    options.stackIndent = 2;
    Typed user = new Typed(new Datum.Stack(9, new long[] {0x410, 0x7000}), Types.STACK);
    assertThat(trace(user)).isEqualTo("\n  ls`main+0x10\n  0x7000\n");
  }

  private String symbol(SymbolKind kind, int pid, long address) {
    return trace(new Typed(new Datum.Symbol(kind, pid, address), Types.SYMBOL));
  }

  @Test
  void symbols() {
    assertThat(symbol(SymbolKind.SYM, 0, 0x1010)).isEqualTo(in(50, "vmlinux`do_exit"));
    assertThat(symbol(SymbolKind.SYM, 0, 0x2010)).isEqualTo(in(50, "ext4`0x2010"));
    assertThat(symbol(SymbolKind.SYM, 0, 0x9)).isEqualTo(in(50, "0x9"));
    assertThat(symbol(SymbolKind.MOD, 0, 0x1010)).isEqualTo(in(50, "vmlinux"));
    assertThat(symbol(SymbolKind.MOD, 0, 0x9)).isEqualTo(in(50, "0x9"));
    assertThat(symbol(SymbolKind.USYM, 5, 0x410)).isEqualTo(in(50, "ls`main"));
    assertThat(symbol(SymbolKind.UADDR, 5, 0x410)).isEqualTo(in(50, "ls`main+0x10"));
    assertThat(symbol(SymbolKind.UMOD, 5, 0x410)).isEqualTo(in(50, "ls"));
  }
}
