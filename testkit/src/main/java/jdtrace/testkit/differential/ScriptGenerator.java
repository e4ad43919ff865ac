package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import jdtrace.testkit.differential.Fragment.Sort;

/**
 * Makes random D scripts that are well typed: a few clauses on BEGIN, on a timer that fires three
 * times, on ERROR and on END, over a fixed set of variables, so that clauses see what others have
 * left. What may differ between engines never shows: addresses, times, random numbers.
 */
final class ScriptGenerator {
  private static final String DECLARATIONS =
      """
      struct inner { int a; unsigned b:3; int c:5; unsigned long d:33; char s[8]; };
      union both { int i; unsigned char c[4]; short h; };
      struct outer { char tag; struct inner in; union both u; };
      enum color { RED, GREEN = 5, BLUE };
      inline int five = 5;
      int g0; long g1; unsigned int g2; char g3; short g4; unsigned long g5; unsigned char g6;
      string s0; string s1;
      self int t0; self long t1; self string ts; self unsigned short t2;
      this int l0; this long l1; this string ls; this unsigned char l2;
      int a0[int]; long a1[string, int]; string a2[int]; string a3[string, char];
      self int b0[int]; self string b1[string];
      struct outer v0; union both v1; struct inner v2;
      int ticks;
      """;

  private static final String[] NUMBERS = {
    "g0",
    "g1",
    "g2",
    "g3",
    "g4",
    "g5",
    "g6",
    "self->t0",
    "self->t1",
    "self->t2",
    "this->l0",
    "this->l1",
    "this->l2",
    "v0.tag",
    "v0.in.a",
    "v0.in.b",
    "v0.in.c",
    "v0.in.d",
    "v0.u.i",
    "v0.u.c[1]",
    "v0.u.h",
    "v1.i",
    "v1.c[2]",
    "v1.h",
    "v2.a",
    "v2.b",
    "v2.c",
    "v2.d",
    "v2.s[3]"
  };

  private static final String[] STRINGS = {"s0", "s1", "self->ts", "this->ls"};

  private static final String[] LITERALS = {
    "0",
    "1",
    "2",
    "3",
    "5",
    "7",
    "8",
    "-1",
    "-2",
    "10",
    "31",
    "32",
    "63",
    "64",
    "100",
    "127",
    "128",
    "255",
    "256",
    "1000",
    "32767",
    "32768",
    "65535",
    "65536",
    "2147483647",
    "-2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "0x8000000000000000",
    "'a'",
    "'ab'",
    "5u",
    "7ull",
    "010",
    "GREEN",
    "five",
    "sizeof (struct outer)",
    "sizeof (int)",
    "offsetof (struct outer, u)",
    "arg0",
    "NULL == NULL",
    "strlen(probename)"
  };

  private static final String[] TEXTS = {
    "\"\"", "\"a\"", "\"ab\"", "\"abc\"", "\"hello\"", "\"/usr/lib/libc.so\"", "\"a/b/../c\"",
    "\"ABC xyz\"", "\"12\"", "\"-7x\"", "\"0x1f\"", "\"a,b;c\"", "probename", "probeprov",
    "\"the quick brown fox jumps over the lazy dog\"", "\"\\t\\\"q\\\"\\n\"", "probefunc"
  };

  private static final String[] BINARY = {
    "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "&&",
    "||", "^^"
  };

  private static final String[] TYPES = {
    "char",
    "unsigned char",
    "short",
    "unsigned short",
    "int",
    "unsigned int",
    "long",
    "unsigned long",
    "int8_t",
    "uint16_t",
    "enum color"
  };

  private static final String[] FORMATS = {
    "%d", "%i", "%u", "%x", "%o", "%c", "%5d", "%-7d|", "%05d", "%+d", "%#x", "%X", "% d", "%.3d"
  };

  private static final String[] STRING_FORMATS = {"%s", "%10s", "%-10s|", "%.3s", "%S"};

  private static final int DEPTH = 4;

  private final SplittableRandom random;
  private final Set<String> without;
  private final EnumSet<Aggregating> used = EnumSet.noneOf(Aggregating.class);

  /**
   * @param without subroutines that scripts may not call
   */
  ScriptGenerator(long seed, Set<String> without) {
    this.random = new SplittableRandom(seed);
    this.without = without;
  }

  private int below(int n) {
    return random.nextInt(n);
  }

  private boolean chance(int percent) {
    return below(100) < percent;
  }

  private String one(String... choices) {
    return choices[below(choices.length)];
  }

  /** A whole script. */
  Fragment script() {
    List<Fragment> clauses = new ArrayList<>();
    int begins = 1 + below(5);
    for (int i = 0; i < begins; i++) {
      clauses.add(clause("BEGIN"));
    }
    for (int i = below(4); i > 0; i--) {
      clauses.add(clause("tick-2ms"));
    }
    if (chance(60)) {
      clauses.add(error());
    }
    for (int i = below(3); i > 0; i--) {
      clauses.add(clause("END"));
    }
    clauses.add(printas());
    return Fragment.list(
        Sort.SCRIPT,
        DECLARATIONS + "#tick-2ms { ticks++; }\ntick-2ms /ticks >= 3/ { exit(ticks); }\n",
        clauses);
  }

  private Fragment clause(String probe) {
    Fragment body = statements(1 + below(5), true, !probe.equals("END"));
    if (chance(30)) {
      return Fragment.of(Sort.CLAUSE, probe + " /#/ { # }\n", number(DEPTH - 1), body);
    }
    return Fragment.of(Sort.CLAUSE, probe + " { # }\n", body);
  }

  /** What ERROR may print: the address of a fault is the same only where it is NULL. */
  private Fragment error() {
    Fragment report =
        Fragment.of(
            Sort.STATEMENT,
            "printf(\"E %d %d %d %d\\n\", arg1, arg2, arg3, arg4); g0 = g0 + arg4; ");
    return Fragment.of(Sort.CLAUSE, "ERROR { #}\n", report);
  }

  private Fragment printas() {
    List<Fragment> all = new ArrayList<>();
    for (Aggregating a : used) {
      if (chance(60)) {
        all.add(Fragment.of(Sort.STATEMENT, a.printed(chance(50)) + "; "));
      }
    }
    return Fragment.of(
        Sort.CLAUSE, "END { # }\n", Fragment.list(Sort.STATEMENT, "ticks = ticks; #", all));
  }

  private Fragment statements(int count, boolean mayBranch, boolean maySpeculate) {
    List<Fragment> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(statement(mayBranch));
    }
    if (!without.contains("speculation") && maySpeculate && chance(20)) {
      return speculation(all);
    }
    return Fragment.list(Sort.STATEMENT, "ticks = ticks; #", all);
  }

  private Fragment speculation(List<Fragment> body) {
    return switch (below(4)) {
      case 0 -> Fragment.of(Sort.STATEMENT, "self->t0 = speculation(); ");
      case 1 -> Fragment.of(Sort.STATEMENT, "commit(self->t0); ");
      case 2 -> Fragment.of(Sort.STATEMENT, "discard(self->t0); ");
      default -> {
        List<Fragment> printing = new ArrayList<>();
        for (int i = 0; i <= body.size(); i++) {
          printing.add(chance(50) ? trace() : printf());
        }
        yield Fragment.list(Sort.STATEMENT, "speculate(self->t0); #", printing);
      }
    };
  }

  private Fragment statement(boolean mayBranch) {
    return switch (below(mayBranch ? 12 : 10)) {
      case 0, 1 -> assignment();
      case 2 -> arrayAssignment();
      case 3 ->
          Fragment.of(
              Sort.STATEMENT, one("s0", "s1", "self->ts", "this->ls") + " = #; ", string(DEPTH));
      case 4, 5, 6 -> printf();
      case 7 -> trace();
      case 8, 9 -> aggregate();
      default -> branch();
    };
  }

  private Fragment branch() {
    Fragment then = statements(1 + below(2), false, false);
    if (chance(50)) {
      return Fragment.of(Sort.STATEMENT, "if (#) { # } ", number(DEPTH - 1), then);
    }
    Fragment otherwise = statements(1 + below(2), false, false);
    return Fragment.of(
        Sort.STATEMENT, "if (#) { # } else { # } ", number(DEPTH - 1), then, otherwise);
  }

  private Fragment assignment() {
    String variable = one(NUMBERS);
    if (chance(15)) {
      return Fragment.of(Sort.STATEMENT, variable + one("++", "--") + "; ");
    }
    String operator =
        chance(60) ? "=" : one("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=");
    return Fragment.of(Sort.STATEMENT, variable + " " + operator + " #; ", number(DEPTH));
  }

  private Fragment arrayAssignment() {
    return switch (below(6)) {
      case 0 -> Fragment.of(Sort.STATEMENT, "a0[#] = #; ", key(), number(DEPTH));
      case 1 -> Fragment.of(Sort.STATEMENT, "a1[#, #] = #; ", text(), key(), number(DEPTH));
      case 2 -> Fragment.of(Sort.STATEMENT, "a2[#] = #; ", key(), string(DEPTH));
      case 3 -> Fragment.of(Sort.STATEMENT, "a3[#, #] = #; ", text(), key(), string(DEPTH));
      case 4 -> Fragment.of(Sort.STATEMENT, "self->b0[#] = #; ", key(), number(DEPTH));
      default -> Fragment.of(Sort.STATEMENT, "self->b1[#] = #; ", text(), string(DEPTH));
    };
  }

  private Fragment printf() {
    StringBuilder format = new StringBuilder("printf(\"");
    int count = 1 + below(3);
    Fragment[] arguments = new Fragment[count];
    StringBuilder places = new StringBuilder();
    for (int i = 0; i < count; i++) {
      boolean isText = chance(40);
      format
          .append(i == 0 ? "" : " ")
          .append(isText ? one(STRING_FORMATS) : one(FORMATS).replace('#', Fragment.HASH));
      arguments[i] = isText ? string(DEPTH) : number(DEPTH);
      places.append(", #");
    }
    return Fragment.of(Sort.STATEMENT, format + "\\n\"" + places + "); ", arguments);
  }

  private Fragment trace() {
    return switch (below(5)) {
      case 0, 1 -> Fragment.of(Sort.STATEMENT, "trace(#); ", number(DEPTH));
      case 2 -> Fragment.of(Sort.STATEMENT, "trace(#); ", string(DEPTH));
      case 3 -> Fragment.of(Sort.STATEMENT, "print(" + one("v0", "v1", "v2", "v2.d", "g3") + "); ");
      default -> Fragment.of(Sort.STATEMENT, "print(#); ", number(DEPTH));
    };
  }

  private Fragment aggregate() {
    Aggregating a = Aggregating.values()[below(Aggregating.values().length)];
    used.add(a);
    List<Fragment> parts = new ArrayList<>();
    for (int i = 0; i < a.keys().length(); i++) {
      parts.add(a.keys().charAt(i) == 's' ? string(DEPTH - 1) : number(DEPTH - 1));
    }
    if (a.hasValue()) {
      parts.add(number(DEPTH));
    }
    return Fragment.of(Sort.STATEMENT, a.statement(), parts.toArray(new Fragment[0]));
  }

  /** Few different numbers, so that keys are found again. */
  private Fragment key() {
    return chance(70)
        ? Fragment.of(Sort.NUMBER, one("0", "1", "2", "g0", "ticks"))
        : number(DEPTH - 1);
  }

  private Fragment text() {
    return chance(70)
        ? Fragment.of(Sort.STRING, one("\"\"", "\"a\"", "\"abc\"", "s0"))
        : string(DEPTH - 1);
  }

  private Fragment number(int depth) {
    if (depth == 0 || chance(25)) {
      return Fragment.of(Sort.NUMBER, chance(55) ? one(NUMBERS) : one(LITERALS));
    }
    int next = depth - 1;
    return switch (below(18)) {
      case 0, 1, 2, 3, 4, 5 -> {
        String pattern = "(# " + one(BINARY) + " #)";
        yield Fragment.of(Sort.NUMBER, pattern, number(next), number(next));
      }
      case 6 -> Fragment.of(Sort.NUMBER, "(" + one("-", "~", "!") + "#)", number(next));
      case 7, 8 -> Fragment.of(Sort.NUMBER, "((" + one(TYPES) + ")#)", number(next));
      case 9 -> Fragment.of(Sort.NUMBER, "(# ? # : #)", number(next), number(next), number(next));
      case 10 -> Fragment.of(Sort.NUMBER, "strlen(#)", string(next));
      case 11 -> {
        String pattern = one("index", "rindex") + "(#, #)";
        yield Fragment.of(Sort.NUMBER, pattern, string(next), string(next));
      }
      case 12 -> {
        String pattern = "(# " + one("==", "!=", "<", "<=", ">", ">=") + " #)";
        yield Fragment.of(Sort.NUMBER, pattern, string(next), string(next));
      }
      case 13 -> Fragment.of(Sort.NUMBER, "a0[#]", key());
      case 14 -> Fragment.of(Sort.NUMBER, "a1[#, #]", text(), key());
      case 15 -> Fragment.of(Sort.NUMBER, "self->b0[#]", key());
      case 16 -> Fragment.of(Sort.NUMBER, one("htons", "htonl", "ntohll") + "(#)", number(next));
      default ->
          chance(50) && !without.contains("strtoll")
              ? Fragment.of(Sort.NUMBER, "strtoll(#)", string(next))
              : Fragment.of(Sort.NUMBER, "(# == NULL)", string(next));
    };
  }

  private Fragment string(int depth) {
    if (depth == 0 || chance(30)) {
      return Fragment.of(Sort.STRING, chance(50) ? one(STRINGS) : one(TEXTS));
    }
    int next = depth - 1;
    return switch (below(16)) {
      case 0, 1, 2 -> Fragment.of(Sort.STRING, "strjoin(#, #)", string(next), string(next));
      case 3 -> Fragment.of(Sort.STRING, "substr(#, #)", string(next), number(next));
      case 4 ->
          Fragment.of(Sort.STRING, "substr(#, #, #)", string(next), number(next), number(next));
      case 5, 6 -> Fragment.of(Sort.STRING, "lltostr(#)", number(next));
      case 7 -> Fragment.of(Sort.STRING, one("toupper", "tolower") + "(#)", string(next));
      case 8 ->
          Fragment.of(
              Sort.STRING,
              one("basename", "dirname", without.contains("cleanpath") ? "basename" : "cleanpath")
                  + "(#)",
              string(next));
      case 9 ->
          Fragment.of(Sort.STRING, one("strchr", "strrchr") + "(#, #)", string(next), number(next));
      case 10 -> Fragment.of(Sort.STRING, "strstr(#, #)", string(next), string(next));
      case 11 -> Fragment.of(Sort.STRING, "(# ? # : #)", number(next), string(next), string(next));
      case 12 -> Fragment.of(Sort.STRING, "a2[#]", key());
      case 13 -> Fragment.of(Sort.STRING, "a3[#, #]", text(), key());
      case 14 -> Fragment.of(Sort.STRING, "self->b1[#]", text());
      default ->
          without.contains("strtok")
              ? Fragment.of(Sort.STRING, "probename")
              : Fragment.of(Sort.STRING, "strtok(#, #)", string(next), string(next));
    };
  }
}
