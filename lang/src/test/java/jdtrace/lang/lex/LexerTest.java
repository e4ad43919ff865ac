package jdtrace.lang.lex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.lang.TestHost;
import jdtrace.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens and constants (spec language.md section 1). */
class LexerTest {

  private static List<Token> inner(String text) {
    Lexer lexer = new Lexer(text);
    List<Token> tokens = new ArrayList<>();
    for (Token t = lexer.next(); t.kind() != TokenKind.END; t = lexer.next()) {
      tokens.add(t);
    }
    return tokens;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, int",
    "1, 1, int",
    "2147483647, 2147483647, int",
    "2147483648, 2147483648, long",
    "9223372036854775807, 9223372036854775807, long",
    "0x7fffffff, 2147483647, int",
    "0x80000000, 2147483648, unsigned int",
    "0xffffffff, 4294967295, unsigned int",
    "0x100000000, 4294967296, long",
    "0XffFFffFFffFFffFF, 18446744073709551615, unsigned long",
    "017, 15, int",
    "037777777777, 4294967295, unsigned int",
    "01777777777777777777777, 18446744073709551615, unsigned long",
    "1u, 1, unsigned int",
    "1U, 1, unsigned int",
    "4294967296u, 4294967296, unsigned long",
    "18446744073709551615u, 18446744073709551615, unsigned long",
    "1l, 1, long",
    "0x8000000000000000l, 9223372036854775808, unsigned long",
    "1ul, 1, unsigned long",
    "1UL, 1, unsigned long",
    "1ll, 1, long long",
    "1LL, 1, long long",
    "0xffffffffffffffffll, 18446744073709551615, unsigned long long",
    "1ull, 1, unsigned long long",
    "1uLl, 1, unsigned long long",
  })
  void integers(String text, String value, String type) {
    List<Token> tokens = inner(text);
    assertEquals(1, tokens.size());
    assertEquals(value, Long.toUnsignedString(tokens.get(0).value()));
    assertEquals(type, tokens.get(0).type().displayName());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\u00ac',
      value = {
        "'a', 97",
        "'ab', 0x6162",
        "'\\n', 10",
        "'\\0', 0",
        "'\\377', 255",
        "'\\x41', 65",
        "'\\x141', 65",
        "'\\1234', 0x5334",
        "'\\'', 0x5c27",
        "'\\q', 0x5c71",
        "'\"', 34",
        "'\\\"', 34",
        "'\\\\', 92",
        "'12345678', 0x3132333435363738",
        "'\\a\\b\\f\\r\\t\\v', 0x07080c0d090b",
      })
  void characters(String text, long value) {
    Token token = inner(text).get(0);
    assertEquals(value, token.value());
    assertEquals(value == (int) value ? Types.INT : Types.LONG, token.type());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '\u00ac',
      value = {
        "\"abc\" abc",
        "\"a\\tb\" a\tb",
        "\"a\\0b\" a",
        "\"\\101\\x42\" AB",
        "\"a\\'b\" a\\'b",
        "\"a\\\"b\" a\"b",
        "\"\\\\n\" \\n",
        "\"\u00e9\" \u00e9",
      })
  void strings(String text, String bytes) {
    assertEquals(bytes, inner(text).get(0).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '\u00ac',
      value = {
        "a>>=b>>c>=d>e  IDENTIFIER SHIFT_RIGHT_ASSIGN IDENTIFIER SHIFT_RIGHT IDENTIFIER"
            + " GREATER_EQUAL IDENTIFIER GREATER IDENTIFIER",
        "a<<=b<<c<=d<e  IDENTIFIER SHIFT_LEFT_ASSIGN IDENTIFIER SHIFT_LEFT IDENTIFIER"
            + " LESS_EQUAL IDENTIFIER LESS IDENTIFIER",
        "+++  INCREMENT PLUS",
        "--->  DECREMENT ARROW",
        "-=->  MINUS_ASSIGN ARROW",
        "^^^^=  XOR_XOR XOR_XOR ASSIGN",
        "&&&  AND_AND AMPERSAND",
        "|||=  OR_OR BAR_ASSIGN",
        "!==  NOT_EQUAL ASSIGN",
        "===  EQUAL ASSIGN",
        "....  ELLIPSIS DOT",
        "*=/=a  STAR_ASSIGN SLASH_ASSIGN IDENTIFIER",
        "?:~%  QUESTION COLON TILDE PERCENT",
        "a/b  IDENTIFIER SLASH IDENTIFIER",
        "a/  IDENTIFIER PREDICATE_END",
        "a / {  IDENTIFIER PREDICATE_END LEFT_BRACE",
        "a / ;  IDENTIFIER PREDICATE_END SEMICOLON",
        "a / /  IDENTIFIER PREDICATE_END PREDICATE_END",
        "a /* */ b  IDENTIFIER IDENTIFIER",
        "@ @a @1  AGGREGATION AGGREGATION AGGREGATION INTEGER",
        "@a`b  AGGREGATION IDENTIFIER",
        "$1a $a1 $$1  MACRO IDENTIFIER MACRO MACRO",
        "1 1u 0x1g  INTEGER INTEGER INTEGER IDENTIFIER",
        "self selfish string  SELF IDENTIFIER STRING_WORD",
        "a \\%n b  IDENTIFIER IDENTIFIER",
      })
  void kinds(String text, String kinds) {
    StringBuilder actual = new StringBuilder();
    for (Token token : inner(text.replace("%n", "\n"))) {
      actual.append(actual.isEmpty() ? "" : " ").append(token.kind());
    }
    assertEquals(kinds, actual.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "`x, `x",
    "a`b, a`b",
    "a.b`c, a.b`c",
    "a.b`c.d, a.b`c",
    "a`b.c`d.e, a`b.c`d",
    "a`b.c, a`b",
    "a.b, a",
    "LM1f`libc.so.6`x, LM1f`libc.so.6`x",
  })
  void names(String text, String first) {
    assertEquals(first, inner(text).get(0).name());
  }

  @Test
  void places() {
    List<Token> tokens = inner("a\n\tb /* \n */ c \"\\n\" d\\\ne");
    List<String> places = new ArrayList<>();
    for (Token token : tokens) {
      places.add(token.text() + token.span().line() + ":" + token.span().column());
    }
    assertEquals(List.of("a1:1", "b2:2", "c3:5", "\"\\n\"3:7", "d3:12", "e4:1"), places);
  }

  @Test
  void endOfPredicateOnALaterLine() {
    Token end = inner("a\n/\n  {").get(1);
    assertEquals(new SourceSpan(null, 3, 3), end.span());
  }

  @Test
  void outerTokens() {
    Lexer lexer = new Lexer("a:b-c,*x!y[!a]\\* 12/ int int:x inline if $1:$$a.b /* c */ #p q\n{ ");
    StringBuilder actual = new StringBuilder();
    for (Token t = lexer.outer(); t.kind() != TokenKind.END; t = lexer.outer()) {
      actual.append(t.kind()).append('<').append(t.text()).append("> ");
      if (t.text().equals("$1:$$a.b")) {
        break;
      }
    }
    assertEquals(
        "SPECIFIER<a:b-c> COMMA<,> SPECIFIER<*x!y[!a]\\*> INTEGER<12> SLASH</> INT<int>"
            + " SPECIFIER<int:x> INLINE<inline> SPECIFIER<if> SPECIFIER<$1:$$a.b> ",
        actual.toString());
    assertEquals('#', lexer.following());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '\u00ac',
      value = {
        "$1  12  INTEGER 12 int",
        "$1  -12  INTEGER -12 int",
        "$1  +0x10  INTEGER 16 int",
        "$1  017  INTEGER 15 int",
        "$1  4294967296  INTEGER 4294967296 long",
        "$1  -9223372036854775808  INTEGER -9223372036854775808 long",
        "$1  08  STRING 08",
        "$1  12ul  STRING 12ul",
        "$1  -  STRING -",
        "$1  execname  IDENTIFIER execname",
        "$1  `jiffies  IDENTIFIER `jiffies",
        "$1  int  INT int",
        "$1  self  IDENTIFIER self",
        "$1  /etc/passwd  STRING /etc/passwd",
        "$1  \"a\\x41\"  STRING aA",
        "$1  a b  STRING a b",
        "$$1  12  STRING 12",
        "$$1  a\\x41  STRING aA",
        "$0  x  IDENTIFIER test",
        "$target  x  INTEGER 1234 int",
        "$$target  x  STRING 1234",
      })
  void macros(String macro, String operand, String expected) {
    Macros macros =
        new Macros(
            new TestHost() {
              @Override
              public List<String> arguments() {
                return List.of(operand);
              }
            });
    Token token = macros.expand(inner(macro).get(0));
    String text =
        token.kind() == TokenKind.INTEGER
            ? token.value() + " " + token.type().displayName()
            : token.name();
    assertEquals(expected, token.kind() + " " + text);
  }

  @Test
  void emptyAndMissingArguments() {
    TestHost host =
        new TestHost() {
          @Override
          public List<String> arguments() {
            return List.of("");
          }
        };
    host.options =
        new jdtrace.lang.CompileHost.CompileOptions(
            false, false, false, false, true, false, null, 256);
    Macros macros = new Macros(host);
    assertEquals("", macros.expand(inner("$1").get(0)).name());
    assertEquals(TokenKind.STRING, macros.expand(inner("$1").get(0)).kind());
    assertEquals(TokenKind.INTEGER, macros.expand(inner("$2").get(0)).kind());
    assertEquals(0, macros.expand(inner("$2").get(0)).value());
    assertEquals("", macros.expand(inner("$$2").get(0)).name());
  }
}
