package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * json: one pass over TEXT, a byte a round, never back (spec actions.md section 6). OTHER is the
 * selector, which is rewritten in place first: elements that end in NUL, without {@code ]}. OUT holds
 * the brackets that are open in a value that is skipped.
 *
 * <pre>
 *   SELECT ─► VALUE ─┬─ {  of the way ─► KEY ─► STRING ─► COLON ─► VALUE (on the way if the key matches)
 *                    ├─ [  of the way ─► INDEX ─► VALUE (on the way if the position is reached)
 *                    ├─ "  ─► STRING (ESCAPE, HEX) ──────┐
 *                    ├─ { or [ ─► CONTAINER ─────────────┼─► the result, if this was the last element,
 *                    └─ WORD, MINUS .. EXPONENT ─────────┘   else AFTER ─► KEY or VALUE
 * </pre>
 *
 * <p>Cells begin as 0, but {@code LEFT} and {@code ON_WAY} as 1. The result is [START, END), if END is
 * not 0.
 */
final class JsonSelector {
  static final int CELLS = 14;
  static final int START = 0;
  static final int END = 1;

  /** Elements of the selector that are not found yet. */
  static final int LEFT = 2;

  /** Whether the value that begins is what the elements so far select. */
  static final int ON_WAY = 3;

  private static final int POSITION = 4;
  private static final int MODE = 5;

  /** Where the element begins that is looked for; in SELECT, where the next byte is written. */
  private static final int ELEMENT = 6;

  /** How many bytes of the element have been used. */
  private static final int USED = 7;

  private static final int MATCHES = 8;

  /** How many values of the array are still before the wanted one. */
  private static final int WANTED = 9;

  private static final int IN_OBJECT = 10;
  private static final int DEPTH = 11;

  /** The bytes of a word still expected; or how many hexadecimal digits. */
  private static final int EXPECTED = 12;

  /** What a string is: {@link #IS_VALUE}, {@link #IS_KEY}, {@link #IS_SKIPPED}. */
  private static final int STRING_KIND = 13;

  private static final int IS_VALUE = 0;
  private static final int IS_KEY = 1;
  private static final int IS_SKIPPED = 2;

  // Modes. Those of strings are neighbours, and those before which blanks may be.
  private static final int SELECT = 0;
  private static final int STRING = 1;
  private static final int ESCAPE = 2;
  private static final int HEX = 3;
  private static final int VALUE = 4;
  private static final int KEY = 5;
  private static final int COLON = 6;
  private static final int AFTER = 7;
  private static final int WORD = 8;
  private static final int MINUS = 9;
  private static final int INTEGER = 10;
  private static final int POINT = 11;
  private static final int FRACTION = 12;
  private static final int E = 13;
  private static final int E_SIGN = 14;
  private static final int EXPONENT = 15;
  private static final int CONTAINER = 16;
  private static final int INDEX = 17;

  /** The longest position of an array that is looked at. */
  private static final int INDEX_DIGITS = 9;

  private final StepLoop loop;
  private final Graph g;
  private final int rounds;
  private Value at;
  private Value c;
  private Value mode;

  private JsonSelector(StringFunctions functions, int stringBytes) {
    loop = new StepLoop(functions);
    g = loop.graph();
    rounds = 4 * stringBytes + 16;
  }

  static Function make(StringFunctions functions, int stringBytes) {
    return new JsonSelector(functions, stringBytes).function();
  }

  private Function function() {
    at = loop.cell(POSITION);
    mode = loop.cell(MODE);
    loop.when(Condition.EQ, mode, SELECT, this::select);
    loop.when(Condition.EQ, mode, INDEX, this::index);
    c = loop.byteAt(StepLoop.TEXT, at, 0);
    loop.when(Condition.EQ, c, 0, loop::stop);
    loop.when(Condition.ULE, mode, HEX, this::string);
    loop.when(Condition.EQ, mode, CONTAINER, this::container);
    loop.when(Condition.EQ, mode, WORD, this::word);
    loop.when(Condition.UGE, mode, MINUS, this::number);
    loop.when(Condition.NE, isBlank(), 0, this::advance);
    loop.when(Condition.EQ, mode, VALUE, this::value);
    loop.when(Condition.EQ, mode, KEY, this::key);
    loop.when(Condition.EQ, mode, COLON, this::colon);
    after();
    return loop.finish("json", rounds);
  }

  private void advance() {
    loop.next(POSITION, g.add(at, 1));
  }

  private void advance(int newMode) {
    loop.cell(MODE, newMode);
    advance();
  }

  private Value isBlank() {
    Value space = g.bool(Condition.EQ, c, g.constant(' '));
    Value other = g.bool(Condition.ULT, g.alu(Alu.SUB, c, '\t'), g.constant('\r' - '\t' + 1));
    return g.alu(Alu.OR, space, other);
  }

  private Value isDigit(Value b) {
    return g.bool(Condition.ULT, g.alu(Alu.SUB, b, '0'), g.constant(10));
  }

  /** One byte of the selector: {@code .} and {@code [} begin an element, but not at its start. */
  private void select() {
    Value b = loop.byteAt(StepLoop.OTHER, at, 0);
    Value to = loop.cell(ELEMENT);
    loop.when(
        Condition.EQ,
        b,
        0,
        () -> {
          loop.put(StepLoop.OTHER, to, 0, b);
          loop.cell(ELEMENT, 0);
          loop.cell(POSITION, 0);
          loop.next(MODE, g.constant(VALUE));
        });
    loop.when(Condition.EQ, b, ']', this::advance);
    loop.when(
        Condition.NE,
        loop.isOneOf(b, ".["),
        0,
        () -> {
          loop.when(Condition.EQ, at, 0, this::advance);
          loop.put(StepLoop.OTHER, to, 0, g.constant(0));
          loop.cell(ELEMENT, g.add(to, 1));
          loop.cell(LEFT, g.add(loop.cell(LEFT), 1));
          advance();
        });
    loop.put(StepLoop.OTHER, to, 0, b);
    loop.cell(ELEMENT, g.add(to, 1));
    advance();
  }

  private Value elementByte(Value used) {
    return loop.byteAt(StepLoop.OTHER, g.add(loop.cell(ELEMENT), used), 0);
  }

  /** The element is found: the next one counts. */
  private void nextElement(Value used, Value found) {
    Value step = g.alu(Alu.MUL, g.add(used, 1), found);
    loop.cell(ELEMENT, g.add(loop.cell(ELEMENT), step));
    loop.cell(LEFT, g.alu(Alu.SUB, loop.cell(LEFT), found));
    loop.cell(ON_WAY, found);
  }

  /** One digit of an element that must be a position. */
  private void index() {
    Value used = loop.cell(USED);
    Value b = elementByte(used);
    Value wanted = loop.cell(WANTED);
    loop.when(
        Condition.EQ,
        b,
        0,
        () -> {
          loop.when(Condition.EQ, used, 0, loop::stop);
          nextElement(used, g.constant(1));
          loop.cell(ON_WAY, g.bool(Condition.EQ, wanted, g.constant(0)));
          loop.cell(IN_OBJECT, 0);
          loop.next(MODE, g.constant(VALUE));
        });
    loop.when(Condition.EQ, isDigit(b), 0, loop::stop);
    loop.when(Condition.UGE, used, INDEX_DIGITS, loop::stop);
    Value digit = g.alu(Alu.SUB, b, '0');
    loop.cell(WANTED, g.add(g.alu(Alu.MUL, wanted, 10), digit));
    loop.next(USED, g.add(used, 1));
  }

  /** A value begins. */
  private void value() {
    loop.when(
        Condition.NE,
        loop.cell(ON_WAY),
        0,
        () -> {
          loop.when(Condition.EQ, loop.cell(LEFT), 0, this::selected);
          loop.cell(USED, 0);
          loop.when(
              Condition.EQ,
              c,
              '{',
              () -> {
                loop.cell(IN_OBJECT, 1);
                advance(KEY);
              });
          loop.when(Condition.NE, c, '[', loop::stop);
          loop.cell(WANTED, 0);
          advance(INDEX);
        });
    anyValue();
  }

  /** The value that all elements together select. */
  private void selected() {
    loop.cell(START, at);
    anyValue();
  }

  private void anyValue() {
    loop.when(
        Condition.EQ,
        c,
        '"',
        () -> {
          loop.cell(START, g.add(at, 1));
          loop.cell(STRING_KIND, IS_VALUE);
          advance(STRING);
        });
    loop.when(
        Condition.NE,
        loop.isOneOf(c, "{["),
        0,
        () -> {
          loop.cell(DEPTH, 0);
          loop.next(MODE, g.constant(CONTAINER));
        });
    loop.when(Condition.EQ, c, 't', () -> expect("rue"));
    loop.when(Condition.EQ, c, 'f', () -> expect("alse"));
    loop.when(Condition.EQ, c, 'n', () -> expect("ull"));
    loop.when(Condition.EQ, c, '-', () -> advance(MINUS));
    loop.when(Condition.NE, isDigit(c), 0, () -> advance(INTEGER));
    loop.stop();
  }

  private void expect(String rest) {
    long bytes = 0;
    for (int i = 0; i < rest.length(); i++) {
      bytes |= (long) rest.charAt(i) << 8 * i;
    }
    loop.cell(EXPECTED, bytes);
    advance(WORD);
  }

  private void word() {
    Value expected = loop.cell(EXPECTED);
    loop.when(Condition.EQ, expected, 0, this::scalarEnd);
    Value differs = g.bool(Condition.NE, c, g.alu(Alu.AND, expected, 0xff));
    loop.when(Condition.NE, differs, 0, loop::stop);
    loop.cell(EXPECTED, g.alu(Alu.SHR, expected, 8));
    advance();
  }

  /** Numbers and words end at a blank, a comma or a closing bracket. */
  private void scalarEnd() {
    Value ends = g.alu(Alu.OR, isBlank(), loop.isOneOf(c, ",}]"));
    loop.when(Condition.EQ, ends, 0, loop::stop);
    valueEnd(at);
    loop.next();
  }

  /** The value ends; if it is what was looked for, so does the walk. What follows ends the round. */
  private void valueEnd(Value end) {
    loop.when(
        Condition.NE,
        loop.cell(ON_WAY),
        0,
        () -> {
          loop.cell(END, end);
          loop.stop();
        });
    loop.cell(MODE, AFTER);
  }

  /** A byte of a string, at its start and end too. */
  private void string() {
    loop.when(
        Condition.EQ,
        mode,
        STRING,
        () -> {
          loop.when(Condition.EQ, c, '"', this::stringEnd);
          compare();
          loop.when(Condition.EQ, c, '\\', () -> advance(ESCAPE));
          advance();
        });
    compare();
    loop.when(
        Condition.EQ,
        mode,
        ESCAPE,
        () -> {
          loop.when(
              Condition.EQ,
              c,
              'u',
              () -> {
                loop.cell(EXPECTED, 4);
                advance(HEX);
              });
          loop.when(Condition.EQ, loop.isOneOf(c, "\"\\/bfnrt"), 0, loop::stop);
          advance(STRING);
        });
    loop.when(Condition.UGE, loop.digit(c), 16, loop::stop);
    Value left = g.add(loop.cell(EXPECTED), -1);
    loop.cell(EXPECTED, left);
    loop.when(Condition.EQ, left, 0, () -> advance(STRING));
    advance();
  }

  /** Is this byte of a key the element's? */
  private void compare() {
    Value used = loop.cell(USED);
    Value same = g.bool(Condition.EQ, elementByte(used), c);
    loop.cell(MATCHES, g.alu(Alu.AND, loop.cell(MATCHES), same));
    loop.cell(USED, g.add(used, 1));
  }

  private void stringEnd() {
    Value kind = loop.cell(STRING_KIND);
    loop.when(
        Condition.EQ,
        kind,
        IS_KEY,
        () -> {
          Value all = g.bool(Condition.EQ, elementByte(loop.cell(USED)), g.constant(0));
          loop.cell(MATCHES, g.alu(Alu.AND, loop.cell(MATCHES), all));
          advance(COLON);
        });
    loop.when(Condition.EQ, kind, IS_SKIPPED, () -> advance(CONTAINER));
    valueEnd(at);
    advance();
  }

  private void key() {
    loop.when(Condition.NE, c, '"', loop::stop);
    loop.cell(STRING_KIND, IS_KEY);
    loop.cell(MATCHES, 1);
    loop.cell(USED, 0);
    advance(STRING);
  }

  private void colon() {
    loop.when(Condition.NE, c, ':', loop::stop);
    nextElement(loop.cell(USED), loop.cell(MATCHES));
    advance(VALUE);
  }

  /** Behind a value that was skipped: if the container ends here, what was looked for is not there. */
  private void after() {
    loop.when(Condition.NE, c, ',', loop::stop);
    loop.when(Condition.NE, loop.cell(IN_OBJECT), 0, () -> advance(KEY));
    Value wanted = g.add(loop.cell(WANTED), -1);
    loop.cell(WANTED, wanted);
    loop.cell(ON_WAY, g.bool(Condition.EQ, wanted, g.constant(0)));
    advance(VALUE);
  }

  /** By brackets alone, as what is inside is not looked at; those in strings do not count. */
  private void container() {
    Value depth = loop.cell(DEPTH);
    loop.when(
        Condition.EQ,
        c,
        '"',
        () -> {
          loop.cell(STRING_KIND, IS_SKIPPED);
          advance(STRING);
        });
    loop.when(
        Condition.NE,
        loop.isOneOf(c, "{["),
        0,
        () -> {
          loop.put(StepLoop.OUT, depth, 0, c);
          loop.cell(DEPTH, g.add(depth, 1));
          advance();
        });
    loop.when(Condition.EQ, loop.isOneOf(c, "}]"), 0, this::advance);
    Value outer = g.add(depth, -1);
    // Both closing brackets are two behind theirs in ASCII.
    Value opener = g.add(loop.byteAt(StepLoop.OUT, outer, 0), 2);
    loop.when(Condition.NE, g.bool(Condition.NE, opener, c), 0, loop::stop);
    loop.cell(DEPTH, outer);
    loop.when(Condition.NE, outer, 0, this::advance);
    valueEnd(g.add(at, 1));
    advance();
  }

  /** A byte of a number, by tables of 4 bits a mode: where a digit, a point, an e, a sign lead. */
  private void number() {
    Value shift = g.alu(Alu.SHL, g.add(mode, -WORD), 2);
    loop.when(
        Condition.NE,
        isDigit(c),
        0,
        () -> {
          long table =
              to(MINUS, INTEGER)
                  | to(INTEGER, INTEGER)
                  | to(POINT, FRACTION)
                  | to(FRACTION, FRACTION)
                  | to(E, EXPONENT)
                  | to(E_SIGN, EXPONENT)
                  | to(EXPONENT, EXPONENT);
          go(table, shift);
        });
    loop.when(Condition.EQ, c, '.', () -> go(to(INTEGER, POINT), shift));
    loop.when(
        Condition.NE, loop.isOneOf(c, "eE"), 0, () -> go(to(INTEGER, E) | to(FRACTION, E), shift));
    loop.when(Condition.NE, loop.isOneOf(c, "+-"), 0, () -> go(to(E, E_SIGN), shift));
    long complete = 1L << INTEGER | 1L << FRACTION | 1L << EXPONENT;
    Value ends = g.alu(Alu.AND, g.alu(Alu.SHR, g.constant(complete), mode), 1);
    loop.when(Condition.EQ, ends, 0, loop::stop);
    scalarEnd();
  }

  private static long to(int from, int to) {
    return (long) to << 4 * (from - WORD);
  }

  private void go(long table, Value shift) {
    Value then = g.alu(Alu.AND, g.alu(Alu.SHR, g.constant(table), shift), 0xf);
    loop.when(Condition.EQ, then, 0, loop::stop);
    loop.cell(MODE, then);
    advance();
  }
}
