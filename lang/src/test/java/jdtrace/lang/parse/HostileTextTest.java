package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import jdtrace.base.DError;
import jdtrace.base.SourceSpan;
import jdtrace.lang.Source;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.compile.ErrorText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the text, the parser ends: with units or with one DError that can be shown. */
class HostileTextTest {
  private static final String[] PIECES = {
    "BEGIN",
    "syscall::read:entry",
    "a*b",
    "$1",
    "$$1",
    "$target",
    "$",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ";",
    ",",
    "/",
    "/",
    ":",
    "?",
    ".",
    "->",
    "...",
    "=",
    "==",
    "+=",
    "++",
    "--",
    "-",
    "*",
    "&",
    "^^",
    "||",
    "<",
    ">",
    "<<=",
    "int",
    "unsigned",
    "struct",
    "union",
    "enum",
    "typedef",
    "self",
    "this",
    "self->x",
    "x_t",
    "x",
    "y",
    "`sym",
    "mod`sym",
    "@",
    "@a",
    "1",
    "0x1f",
    "08",
    "1.5",
    "'a'",
    "''",
    "\"s\"",
    "\"",
    "'",
    "if",
    "else",
    "sizeof",
    "stringof",
    "offsetof",
    "xlate",
    "inline",
    "translator",
    "provider",
    "probe",
    "const",
    "userland",
    "string",
    "/*",
    "*/",
    "\n",
    "\n#pragma D option quiet\n",
    "\n#line 5 \"x\"\n",
    "\n#",
    "\\",
    "\u00e9",
    "\0",
    "BEGIN { x = (",
    "BEGIN /x/ {",
    "int x[",
    "struct s { int ",
    "; }",
    "); }",
  };

  @Property(tries = 3000)
  void bytes(@ForAll @Size(max = 200) byte[] bytes, @ForAll Source.Kind kind) {
    parse(kind, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Property(tries = 3000)
  void text(@ForAll String text, @ForAll Source.Kind kind) {
    parse(kind, text);
  }

  @Property(tries = 10000)
  void tokenSoup(
      @ForAll long seed, @ForAll @IntRange(max = 60) int length, @ForAll Source.Kind kind) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(4) > 0) {
        text.append(' ');
      }
    }
    parse(kind, text.toString());
  }

  @Property(tries = 2000)
  void formats(@ForAll String text) {
    for (String format : new String[] {text, "%" + text, "%*5.'" + text}) {
      try {
        assertNotNull(PrintfFormatParser.parse(format, SourceSpan.NONE));
      } catch (DError e) {
        assertNotNull(e.tag());
      }
    }
  }

  private static void parse(Source.Kind kind, String text) {
    Source source = new Source(text, kind, null);
    Parser parser = new Parser(source, new ParseHost().operands("a b"));
    int units = 0;
    try {
      for (Unit unit = parser.next(); unit != null; unit = parser.next()) {
        assertNotNull(unit.span());
        assertTrue(++units <= text.length(), "more units than characters");
      }
    } catch (DError e) {
      assertTrue(e.span().line() >= 0 && e.span().column() > 0, e.getMessage());
      assertNotNull(ErrorText.of(e, source, true));
    }
  }
}
