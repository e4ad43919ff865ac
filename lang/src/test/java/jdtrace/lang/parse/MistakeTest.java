package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jdtrace.base.DError;
import jdtrace.lang.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every tag that lexer and parser can raise: tag, line:column, a piece of the text. */
class MistakeTest {

  static String mistake(ParseHost host, Source.Kind kind, String program) {
    DError e =
        assertThrows(
            DError.class,
            () ->
                host.parse(
                    kind,
                    program
                        .replace("\\n", "\n")
                        .replace("\\t", "\t")
                        .replace("\\b", "\b")
                        .replace("\\é", "\u00e9")));
    assertTrue(e.span().line() > 0, e.getMessage());
    return e.tag() + " " + e.span().line() + ":" + e.span().column() + " " + e.getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        // Text that is no token.
        "BEGIN { # } => D_SYNTAX 1:9 syntax error near \"#\"",
        "BEGIN { \\é } => D_SYNTAX 1:9 syntax error near \"\\351\"",
        "BEGIN { x \\b } => D_SYNTAX 1:11 syntax error near \"\\010\"",
        "BEGIN { $ } => D_SYNTAX 1:9 syntax error near \"$\"",
        "BEGIN { 1.5 } => D_SYNTAX 1:9 floating-point",
        "BEGIN { 1. } => D_SYNTAX 1:9 floating-point",
        "BEGIN { .5 } => D_SYNTAX 1:9 floating-point",
        "BEGIN { 1e3 } => D_SYNTAX 1:9 floating-point",
        "BEGIN { 1e+3f } => D_SYNTAX 1:9 floating-point",
        "BEGIN { 1f } => D_SYNTAX 1:9 floating-point",
        "BEGIN { 1lu } => D_SYNTAX 1:11 syntax error near \"u\"",
        "BEGIN { 0x } => D_SYNTAX 1:10 syntax error near \"x\"",
        "BEGIN {\\n /* x\\n => D_SYNTAX 3:1 end of input in a comment",
        "BEGIN { /* x /* y */ } => D_SYNTAX 1:14 /* inside a comment",
        "BEGIN { \"x => D_SYNTAX 1:9 end of input in a string",
        "BEGIN { 'x => D_SYNTAX 1:9 end of input in a character constant",
        "BEGIN { // x => D_SYNTAX 1:9 syntax error near \"/\"",
        "BEGIN (x) {} => D_SYNTAX 1:7 syntax error near \"(\"",
        "BEGIN;{} => D_SYNTAX 1:6 syntax error near \";\"",
        "} => D_SYNTAX 1:1 syntax error near \"}\"",
        "BEGIN {}} => D_SYNTAX 1:9 syntax error near \"}\"",
        // Constants.
        "BEGIN { 08 } => D_INT_DIGIT 1:9 contains invalid digit 8",
        "BEGIN { 18446744073709551616 } => D_INT_OFLOW 1:9 does not fit 64 bits",
        "BEGIN { 18446744073709551615 } => D_INT_OFLOW 1:9 fits no signed type",
        "BEGIN { 0x10000000000000000 } => D_INT_OFLOW 1:9 does not fit 64 bits",
        "BEGIN {\\n\"x\\ny\" } => D_STR_NL 2:1 newline encountered in string",
        "BEGIN { \"x\\\\n\" } => D_STR_NL 1:9 newline",
        "BEGIN { 'x\\n' } => D_CHR_NL 1:9 newline encountered in character",
        "BEGIN { '' } => D_CHR_NULL 1:9 empty character constant",
        "BEGIN { '123456789' } => D_CHR_OFLOW 1:9 longer than 8",
        // Macros.
        "BEGIN {\\n $1 } => D_MACRO_UNDEF 2:2 $1",
        "BEGIN { $nosuch } => D_MACRO_UNDEF 1:9 $nosuch",
        "BEGIN { $$99999999999 } => D_MACRO_UNDEF 1:9 $99999999999",
        // Specifiers.
        "a:b:c:d:e{} => D_PDESC_INVAL 1:1 Overspecified probe description",
        "BEGIN,\\n  $nosuch:{} => D_PDESC_INVAL 2:3 Undefined macro variable",
        "pid$1:{} => D_PDESC_INVAL 1:1 Undefined macro variable",
        "pid$:{} => D_PDESC_INVAL 1:1 Undefined macro variable",
        "a$pid$pid:{} => D_PDESC_INVAL 1:1 Undefined macro variable",
        "*a*b*c*d*e*f*g*h*{} => D_PDESC_INVAL 1:1 Too many globbing characters",
        "4294967296{} => D_PDESC_INVAL 1:1 Unknown probe identifier",
        "BEGIN, {} => D_SYNTAX 1:8 syntax error near \"{\"",
        "BEGIN, => D_SYNTAX 1:7 syntax error near end of input",
        ", => D_SYNTAX 1:1 syntax error near \",\"",
        // Clauses.
        "BEGIN => D_SYNTAX 1:1 expected predicate and/or actions",
        "BEGIN END {} => D_SYNTAX 1:1 expected predicate and/or actions",
        "BEGIN\\n/x/ => D_SYNTAX 2:2 expected actions { }",
        "BEGIN /x/ END => D_SYNTAX 1:14 syntax error near end of input",
        "BEGIN // {} => D_SYNTAX 1:8 syntax error near \"/\"",
        "BEGIN /x {} => D_SYNTAX 1:10 syntax error near \"{\"",
        "BEGIN\\n/(x/\\n{} => D_SYNTAX 3:1 ) expected before it",
        "BEGIN /x[1/ {} => D_SYNTAX 1:11 ] expected before it",
        "BEGIN { a / /* c */ b; } => D_SYNTAX 1:11 syntax error near \"/\"",
        "BEGIN { => D_SYNTAX 1:8 syntax error near end of input",
        "BEGIN { trace(1 => D_SYNTAX 1:16 syntax error near end of input",
        "BEGIN { trace(1; } => D_SYNTAX 1:16 syntax error near \";\"",
        "BEGIN { trace(1)); } => D_SYNTAX 1:17 syntax error near \")\"",
        "BEGIN { x y } => D_SYNTAX 1:11 syntax error near \"y\"",
        "BEGIN { { x; } } => D_SYNTAX 1:9 syntax error near \"{\"",
        "BEGIN { if x; } => D_SYNTAX 1:12 syntax error near \"x\"",
        "BEGIN { if (x) y } => D_SYNTAX 1:18 syntax error near \"}\"",
        "BEGIN { else x; } => D_SYNTAX 1:9 syntax error near \"else\"",
        "BEGIN { while (1) x; } => D_SYNTAX 1:9 syntax error near \"while\"",
        "BEGIN { int x; } => D_SYNTAX 1:9 syntax error near \"int\"",
        // Expressions.
        "BEGIN { x + 1 = 2; } => D_SYNTAX 1:15 syntax error near \"=\"",
        "BEGIN { (int)x = 2; } => D_SYNTAX 1:16 syntax error near \"=\"",
        "BEGIN { x ? 1; } => D_SYNTAX 1:14 syntax error near \";\"",
        "BEGIN { x[]; } => D_SYNTAX 1:11 syntax error near \"]\"",
        "BEGIN { \"a\" \"b\"; } => D_SYNTAX 1:13 syntax error near \"\"b\"\"",
        "BEGIN { x->3; } => D_OP_IDENT 1:12 syntax error near \"3\"",
        "BEGIN { self->if; } => D_OP_IDENT 1:15 syntax error near \"if\"",
        "BEGIN { (nosuch *)x; } => D_SYNTAX 1:18 syntax error near \")\"",
        "BEGIN { (nosuch)x; } => D_SYNTAX 1:17 syntax error near \"x\"",
        "BEGIN { sizeof (nosuch *); } => D_SYNTAX 1:25 syntax error near \")\"",
        "BEGIN { offsetof(nosuch, m); } => D_SYNTAX 1:18 syntax error near \"nosuch\"",
        "BEGIN { offsetof(x_t, 1); } => D_SYNTAX 1:23 syntax error near \"1\"",
        "BEGIN { xlate <x_t> y; } => D_SYNTAX 1:21 syntax error near \"y\"",
        "BEGIN { (int x)y; } => D_SYNTAX 1:14 syntax error near \"x\"",
        // Declarations.
        "int x = 3; => D_SYNTAX 1:7 syntax error near \"=\"",
        "int x => D_SYNTAX 1:6 syntax error near end of input",
        "int x y; => D_SYNTAX 1:7 syntax error near \"y\"",
        "self nosuch x; => D_SYNTAX 1:13 syntax error near \"x\"",
        "static extern int x; => D_DECL_CLASS 1:8 one storage class",
        "self this int x; => D_DECL_CLASS 1:6 one storage class",
        "struct s union u x; => D_DECL_COMBO 1:10 illegal combination",
        "int f(a, b); => D_DECL_IDENT 1:7 old-style declaration",
        "int x[int, ...]; => D_DECL_PROTO_VARARGS 1:12 ... is not permitted",
        "int x[...]; => D_DECL_PROTO_VARARGS 1:7 ... is not permitted",
        "provider p { probe a(int, ...); }; => D_DECL_PROTO_VARARGS 1:27 ... is not",
        "inline int = 3; => D_DECL_USELESS 1:12 no name",
        "inline int x; => D_SYNTAX 1:13 syntax error near \";\"",
        "enum e { A, }; => D_SYNTAX 1:13 syntax error near \"}\"",
        "enum e { }; => D_SYNTAX 1:10 syntax error near \"}\"",
        "struct { nosuch x; } y; => D_SYNTAX 1:10 syntax error near \"nosuch\"",
        "struct; => D_SYNTAX 1:7 syntax error near \";\"",
        "translator a < b > { }; => D_SYNTAX 1:18 syntax error near \">\"",
        "provider p { a(); }; => D_SYNTAX 1:14 syntax error near \"a\"",
        "provider p { } => D_SYNTAX 1:15 syntax error near end of input",
        "counter x; => D_SYNTAX 1:1 syntax error near \"counter\"",
        "import x; => D_SYNTAX 1:1 syntax error near \"import\"",
        "userland int x; => D_SYNTAX 1:1 expected predicate",
        // Control lines.
        "#pragma D option quiet => D_SYNTAX 1:1 end of input in a control line",
        "#nosuch\\n => D_PRAGCTL_INVAL 1:1 #nosuch",
        "#\"x\"\\n => D_SYNTAX 1:1 syntax error near \"x\"",
        "#ident \"x\\n => D_STR_NL 1:1 newline",
        "#error  a  b\\n => D_PRAGERR 1:1 #error: a b",
        "#pragma error x\\n => D_PRAGERR 1:1 #error: x",
        "#pragma D\\n => D_PRAGMA_MALFORM 1:1 malformed",
        "#pragma D option\\n => D_PRAGMA_MALFORM 1:1 malformed",
        "#pragma D option a b\\n => D_PRAGMA_MALFORM 1:1 malformed",
        "\\n#pragma D option nosuch\\n => D_PRAGMA_OPTSET 2:1 'nosuch': Invalid option name",
        "#pragma D option nosuch=1\\n => D_PRAGMA_OPTSET 1:1 'nosuch' to '1': Invalid",
        "BEGIN {\\n  # pragma D nosuch\\n } => D_PRAGMA_INVAL 2:3 nosuch",
        "#pragma D attributes x\\n => D_PRAGMA_MALFORM 1:1 malformed",
        "#pragma D attributes a/b/c x\\n => D_PRAGMA_INVAL 1:1 a/b/c",
        "#pragma D attributes stable/stable/isa/x x\\n => D_PRAGMA_INVAL 1:1 attributes",
        "#pragma D binding 1.0 x\\n => D_PRAGMA_MALFORM 1:1 malformed",
        "#pragma D depends_on library\\n => D_PRAGMA_MALFORM 1:1 malformed",
        "#pragma D depends_on file x\\n => D_PRAGMA_INVAL 1:1 file",
        "#line x\\n => D_PRAGMA_MALFORM 1:1 malformed",
        "#line 3 x\\n => D_PRAGMA_MALFORM 1:1 malformed",
        "# 3 \"x\" y\\n => D_PRAGMA_MALFORM 1:1 malformed",
        // Programs.
        "/* nothing */ => D_EMPTY 1:14 empty D program",
        "#pragma D option quiet\\n => D_EMPTY 2:1 empty D program",
      })
  void inScripts(String program, String expected) {
    String actual = mistake(new ParseHost(), Source.Kind.FILE, program);
    String[] words = expected.split(" ", 3);
    assertEquals(
        words[0] + " " + words[1], actual.substring(0, (words[0] + words[1]).length() + 1), actual);
    assertTrue(actual.contains(words[2]), actual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "NAME => typedef int y; y z; => D_SYNTAX 1:19 syntax error near \";\"",
        "NAME => int*x; => D_SYNTAX 1:6 syntax error near \";\"",
        "NAME => BEGIN /x/ => D_SYNTAX 1:8 expected actions { }",
        "PROVIDER => a:b => D_PDESC_INVAL 1:1 Overspecified",
        "MODULE => a:b:c => D_PDESC_INVAL 1:1 Overspecified",
        "FUNCTION => a:b:c:d => D_PDESC_INVAL 1:1 Overspecified",
        "PROVIDER => 1 => D_PDESC_INVAL 1:1 id",
        "FUNCTION => 1 => D_PDESC_INVAL 1:1 id",
      })
  void onTheCommandLine(Source.Kind kind, String program, String expected) {
    String actual = mistake(new ParseHost(), kind, program);
    String[] words = expected.split(" ", 3);
    assertEquals(
        words[0] + " " + words[1], actual.substring(0, (words[0] + words[1]).length() + 1), actual);
    assertTrue(actual.contains(words[2]), actual);
  }

  @Test
  void lengthsOfParts() {
    String p63 = "p".repeat(63);
    String f191 = "f".repeat(191);
    new ParseHost().parse(p63 + ":" + p63 + ":" + f191 + ":" + p63 + "{}");
    for (String program :
        new String[] {p63 + "p:::{}", ":" + p63 + "p::{}", "::f" + f191 + ":{}"}) {
      String actual = mistake(new ParseHost(), Source.Kind.FILE, program);
      assertTrue(actual.startsWith("D_PDESC_INVAL 1:1"), actual);
    }
  }

  @Test
  void arguments() {
    String unused =
        mistake(new ParseHost().operands("a", "b"), Source.Kind.FILE, "BEGIN { $1 }\\n");
    assertTrue(unused.startsWith("D_MACRO_UNUSED 2:1"), unused);
    new ParseHost().operands("a", "b").parse("BEGIN { $2 }");
    new ParseHost().operands("a", "b").parse("b$2 { }");
    String large =
        mistake(new ParseHost().operands("18446744073709551616"), Source.Kind.FILE, "BEGIN { $1 }");
    assertTrue(large.startsWith("D_MACRO_OFLOW 1:9"), large);
    large =
        mistake(new ParseHost().operands("-9223372036854775809"), Source.Kind.FILE, "BEGIN { $1 }");
    assertTrue(large.startsWith("D_MACRO_OFLOW 1:9"), large);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "BEGIN {\\n x = (1 => the ( of line 2 is not closed",
        "BEGIN {\\n x => the { of line 1 is not closed",
        "BEGIN { (nosuch)x; } => there is no type nosuch",
        "BEGIN { 18446744073709551615 } => write 18446744073709551615u",
      })
  void hints(String program, String hint) {
    DError e =
        assertThrows(DError.class, () -> new ParseHost().parse(program.replace("\\n", "\n")));
    assertEquals(hint, e.hint());
  }

  @Test
  void nestingIsBounded() {
    int deep = 100_000;
    for (String unit :
        new String[] {
          "(", "!", "x(", "x[", "(int)", "sizeof ", "1+", "x?", "x=", "if (1) ", "*", "x->y."
        }) {
      String actual =
          mistake(new ParseHost(), Source.Kind.FILE, "BEGIN { " + unit.repeat(deep) + "1; }");
      assertTrue(actual.contains("too deeply") || actual.contains("too long"), actual);
    }
    for (String unit : new String[] {"(", "*", "[3]", "struct { int "}) {
      String actual = mistake(new ParseHost(), Source.Kind.FILE, "int " + unit.repeat(deep) + "x;");
      assertTrue(actual.startsWith("D_SYNTAX"), actual);
    }
    new ParseHost().parse("BEGIN { " + "(".repeat(200) + "1" + ")".repeat(200) + "; }");
    new ParseHost().parse("BEGIN { " + "x += 1; ".repeat(deep) + " }");
    new ParseHost().parse("BEGIN / " + "x == 1 || ".repeat(400) + " y / { }");
  }
}
