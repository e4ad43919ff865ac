package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jdtrace.lang.Source;
import jdtrace.lang.ast.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses and probe specifiers (spec language.md sections 2.1 to 2.4). */
class ClauseTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '~',
      value = {
        "BEGIN{}  (clause :::BEGIN) {}",
        "a:b:c:d{}  (clause a:b:c:d) {}",
        "b:c:d{}  (clause :b:c:d) {}",
        "c:d{}  (clause ::c:d) {}",
        "a:::{}  (clause a:::) {}",
        "c:{}  (clause ::c:) {}",
        ":{}  (clause :::) {}",
        ":::{}  (clause :::) {}",
        "fbt::foo-bar:entry{}  (clause fbt::foo-bar:entry) {}",
        "fbt::*{}  (clause :fbt::*) {}",
        "fbt::*read*:[a-z]?\\*{}  (clause fbt::*read*:[a-z]?\\*) {}",
        "*:*:*:!x{}  (clause *:*:*:!x) {}",
        "profile-997{}  (clause :::profile-997) {}",
        "17{}  (clause #17) {}",
        "0x11,4294967295{}  (clause #17,#4294967295) {}",
        "a, b:c , d {}  (clause :::a,::b:c,:::d) {}",
        "a*,b*{}  (clause :::a*,:::b*) {}",
        "BEGIN / x / {}  (clause :::BEGIN x) {}",
        "BEGIN /x / y == 2/ {}  (clause :::BEGIN (== (/ x y) 2)) {}",
        "BEGIN /x/ /* c */ {}  (clause :::BEGIN x) {}",
        "BEGIN /x, y/ {}  (clause :::BEGIN (, x y)) {}",
        "BEGIN { if (a) b; }  (clause :::BEGIN) {(if a {b})}",
        "BEGIN { if (a) b; else c; d }  (clause :::BEGIN) {(if a {b} {c}); d}",
        "BEGIN { if (a) { b; c } else { d } }  (clause :::BEGIN) {(if a {b; c} {d})}",
        "BEGIN { if (a) if (b) c; else d; }  (clause :::BEGIN) {(if a {(if b {c} {d})})}",
        "BEGIN { if (a) { if (b) c; } else d; }  (clause :::BEGIN) {(if a {(if b {c})} {d})}",
        "BEGIN { if (a) ; else if (b) {} else c; }  (clause :::BEGIN)"
            + " {(if a {} {(if b {} {c})})}",
        "pid$target:::entry{}  (clause pid1234:::entry) {}",
        "pid$$target::a$pid:b{}  (clause pid1234::a77:b) {}",
        "java$target:a.B$C:<init>:entry{}  (clause java1234:a.B$C:<init>:entry) {}",
        "java$target:a.B\\$pid:f:entry{}  (clause java1234:a.B\\$pid:f:entry) {}",
        "java$target:B$1:lambda$f$0:7{}  (clause java1234:B$1:lambda$f$0:7) {}",
        "java$target:a.$pid:$target:entry{}  (clause java1234:a.77:1234:entry) {}",
        "java$target:B:f(int[],a.C):entry, x{}  (clause java1234:B:f(int[],a.C):entry,:::x) {}",
        "java*:B:f([ILa/C;)V:entry/x/{}  (clause java*:B:f([ILa/C;)V:entry x) {}",
        "foo_t{}  (clause :::foo_t) {}",
        "foo_t/x/{}  (clause :::foo_t x) {}",
        "int:x{}  (clause ::int:x) {}",
      })
  void parses(String program, String tree) {
    assertEquals(tree, ParseHost.outline(program));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "  ",
      quoteCharacter = '~',
      value = {
        "NAME  a:b:c:d  (clause a:b:c:d) bare",
        "NAME  d  (clause :::d) bare",
        "ID  12  (clause #12) bare",
        "FUNCTION  a:b:c  (clause a:b:c:) bare",
        "FUNCTION  c{}  (clause ::c:) {}",
        "MODULE  a:b  (clause a:b::) bare",
        "MODULE  b /x/ {}  (clause :b:: x) {}",
        "PROVIDER  syscall  (clause syscall:::) bare",
        "PROVIDER  :::  (clause :::) bare",
      })
  void partsFillFromTheRight(Source.Kind kind, String program, String tree) {
    assertEquals(tree, ParseHost.outline(kind, program));
  }

  @Test
  void severalClausesOnTheCommandLine() {
    assertEquals(
        "(clause :::BEGIN) bare\n(clause :::END x) {y}\n(clause :::a,:::b) bare",
        ParseHost.outline(Source.Kind.NAME, "BEGIN END /x/ { y } a, b"));
  }

  @Test
  void argumentsInSpecifiers() {
    List<Unit> units =
        new ParseHost().operands("sys", "call", "9").parse("$1:x::y,$1call:pre$2:a$3b:$$3{}");
    assertEquals("(clause sys:x::y,syscall:precall:a9b:9) {}", Outline.of(units));
  }

  @Test
  void defaultArgumentsInSpecifiers() {
    List<Unit> units = new ParseHost().defaultArguments().parse("pid$1::$$2:x{}");
    assertEquals("(clause pid0:::x) {}", Outline.of(units));
  }
}
