package jdtrace.lang.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.Source;
import org.junit.jupiter.api.Test;

/** The shape of messages (spec errors.md section 1). */
class ErrorTextTest {

  private static String text(
      Source.Kind kind, String program, ErrorTag tag, String file, int line, int column) {
    DError error = new DError(tag, new SourceSpan(file, line, column), "wrong");
    return ErrorText.of(error, new Source(program, kind, null), false);
  }

  @Test
  void scriptsNameTheLine() {
    assertEquals(
        "line 2: wrong\n      x y\n        ^",
        text(Source.Kind.FILE, "BEGIN {\n\tx y\n}", ErrorTag.D_SYNTAX, null, 2, 4)
            .replace("\n     x", "\n      x")
            .replace("\n       ^", "\n        ^"));
  }

  @Test
  void tagFollowUpLinesAndHint() {
    DError error =
        new DError(
            ErrorTag.D_PROTO_ARG,
            new SourceSpan(null, 1, 9),
            "f( ) argument #1 is incompatible:\n\tprototype: int\n\t argument: string",
            "use strtoll( )");
    assertEquals(
        "[D_PROTO_ARG] line 1: f( ) argument #1 is incompatible:\n"
            + "\tprototype: int\n"
            + "\t argument: string\n"
            + "    BEGIN { f(\"x\"); }\n"
            + "            ^\n"
            + "    hint: use strtoll( )",
        ErrorText.of(error, new Source("BEGIN { f(\"x\"); }\n", Source.Kind.FILE, "x.d"), true));
  }

  @Test
  void stringsNameThePart() {
    String program = "int x; a / b == 1 / { c; } d { if (e) { f; } } g";
    assertEquals(
        "in predicate: wrong", firstLine(program, ErrorTag.D_IDENT_UNDEF, program.indexOf('b')));
    assertEquals(
        "in action list: wrong", firstLine(program, ErrorTag.D_IDENT_UNDEF, program.indexOf('c')));
    assertEquals(
        "in action list: wrong", firstLine(program, ErrorTag.D_IDENT_UNDEF, program.indexOf("f;")));
    assertEquals("wrong", firstLine(program, ErrorTag.D_PDESC_ZERO, program.indexOf("a /")));
    assertEquals("wrong", firstLine(program, ErrorTag.D_PDESC_ZERO, program.indexOf("d {")));
    assertEquals("wrong", firstLine(program, ErrorTag.D_PDESC_ZERO, program.indexOf('g')));
    assertEquals("wrong", firstLine(program, ErrorTag.D_DECL_IDRED, program.indexOf('x')));
    assertEquals("wrong", firstLine(program, ErrorTag.D_SYNTAX, program.indexOf('b')));
    assertEquals("wrong", firstLine("a { \"x", ErrorTag.D_DIV_ZERO, 5));
  }

  private static String firstLine(String program, ErrorTag tag, int index) {
    return text(Source.Kind.NAME, program, tag, null, 1, index + 1).lines().findFirst().get();
  }

  @Test
  void fileTagsWin() {
    String program = "# 7 \"inc.d\"\nfirst;\n#line 1 \"x.d\"\n\n  oops;\n#line 30\nlast;\n";
    assertEquals(
        "\"x.d\", line 2: wrong\n      oops;\n      ^",
        text(Source.Kind.FILE, program, ErrorTag.D_SYNTAX, "x.d", 2, 3));
    assertEquals(
        "\"inc.d\", line 7: wrong\n    first;\n    ^",
        text(Source.Kind.FILE, program, ErrorTag.D_SYNTAX, "inc.d", 7, 1));
    assertEquals(
        "\"x.d\", line 30: wrong\n    last;\n     ^",
        text(Source.Kind.NAME, program, ErrorTag.D_SYNTAX, "x.d", 30, 2));
    assertEquals(
        "\"other.d\", line 3: wrong",
        text(Source.Kind.FILE, program, ErrorTag.D_SYNTAX, "other.d", 3, 1));
  }

  @Test
  void unknownPlaces() {
    assertEquals("wrong", text(Source.Kind.FILE, "x", ErrorTag.D_UNKNOWN, null, 0, 0));
    assertEquals("line 1: wrong", text(Source.Kind.FILE, "x", ErrorTag.D_UNKNOWN, null, 1, 0));
    assertEquals("line 9: wrong", text(Source.Kind.FILE, "x", ErrorTag.D_UNKNOWN, null, 9, 1));
    assertEquals("line 2: wrong", text(Source.Kind.FILE, "x\n", ErrorTag.D_EMPTY, null, 2, 1));
  }

  @Test
  void longLinesAreCut() {
    String program = "BEGIN { " + "abcdefghi ".repeat(30) + "}";
    String[] lines =
        text(Source.Kind.NAME, program, ErrorTag.D_SYNTAX, null, 1, 200).split("\n", -1);
    assertEquals(104, lines[1].length());
    assertEquals(program.charAt(199), lines[1].charAt(lines[2].indexOf('^')));
  }
}
