package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.PrintfFormat;
import jdtrace.dif.PrintfFormat.Conversion;
import jdtrace.dif.PrintfFormat.Literal;
import jdtrace.dif.PrintfFormat.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats and their mistakes (spec printf.md section 1). */
class PrintfFormatParserTest {
  private static final SourceSpan SPAN = new SourceSpan(null, 3, 7);

  private static List<Part> parts(String text) {
    PrintfFormat format = PrintfFormatParser.parse(text, SPAN);
    assertEquals(text, format.text());
    return format.parts();
  }

  private static Conversion plain(String name) {
    return new Conversion("", 0, 0, false, false, false, name);
  }

  @Test
  void literalsAndConversions() {
    assertEquals(List.of(new Literal("hello\n")), parts("hello\n"));
    assertEquals(
        List.of(
            new Literal("100% "),
            plain("s"),
            plain("d"),
            new Literal(" "),
            plain("Y"),
            new Literal("%")),
        parts("100%% %s%d %Y%%"));
    assertEquals(List.of(), parts(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '\u00ac',
      value = {
        "%5d  []5.0",
        "%-5d  [-]5.0",
        "%05d  [0]5.0",
        "%-05d  [0]5.0",
        "%0-5d  [-]5.0",
        "%+ #'d  [+ #']0.0",
        "%++d  [+]0.0",
        "%.3d  []0.3",
        "%.03d  []0.3",
        "%.0d  []0.0",
        "%10.3d  []10.3",
        "%5-d  [-]5.0",
        "%100d  []100.0",
        "%*d  []*.0",
        "%.*d  []0.*",
        "%-*.*d  [-]*.*",
        "%?d  []16.0",
        "%@d  []0.0@",
        "%-@10d  [-]10.0@",
        "%99999999999d  []1048576.0",
      })
  void modifiers(String format, String expected) {
    Conversion c = (Conversion) parts(format).get(0);
    assertEquals(
        expected,
        "["
            + c.flags()
            + "]"
            + (c.dynamicWidth() ? "*" : c.width())
            + "."
            + (c.dynamicPrecision() ? "*" : c.precision())
            + (c.aggregation() ? "@" : ""));
    assertEquals("d", c.conversion());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "A", "c", "C", "d", "i", "o", "u", "x", "X", "e", "E", "f", "g", "G", "hd", "hi", "ho",
        "hu", "hx", "hX", "ld", "li", "lo", "lu", "lx", "lX", "lld", "lli", "llo", "llu", "llx",
        "llX", "Le", "LE", "Lf", "Lg", "LG", "I", "k", "lc", "wc", "ls", "ws", "p", "P", "s", "S",
        "T", "Y"
      })
  void defined(String name) {
    assertEquals(List.of(plain(name)), parts("%" + name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%", "%5", "%l", "%n", "%b", "%K", "%D", "%U", "%U?", "%y", "%F", "%lf", "%le", "%hhd",
        "%zd", "%jd", "%td", "%5%", "%-%", "%1$d", "%$d", "%**d", "%.*.*d", "%..d", "%.1.2d",
        "x%s%", "%Ld", "%llld", "%\u00e9", "% ", "%ls%lp"
      })
  void refused(String format) {
    DError e = assertThrows(DError.class, () -> parts(format));
    assertEquals(ErrorTag.D_SYNTAX, e.tag());
    assertSame(SPAN, e.span());
    int number = format.equals("x%s%") || format.equals("%ls%lp") ? 2 : 1;
    assertTrue(e.getMessage().startsWith("format conversion #" + number + " "), e.getMessage());
  }
}
