package jdtrace.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdtrace.base.DError;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifVerifier;
import jdtrace.dif.Statement;
import jdtrace.lang.compile.Compiler;
import org.junit.jupiter.api.Test;

/**
 * Programs of the tables with tokens exchanged, dropped and doubled: whatever comes out either
 * compiles to DIF that the verifier accepts, or is refused with a {@link DError}; nothing else.
 */
class MutationTest {
  private static final long SEED = 20251124;
  private static final int PROGRAMS = Integer.getInteger("jdtrace.mutations", 20_000);
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|'[^']*'|[@$`\\w]+|->|\\+\\+|--|&&|\\|\\||\\^\\^|<<|>>|[<>=!]=|.");

  @Test
  void nothingButErrorsAndVerifiedCode() throws IOException {
    List<List<String>> programs = new ArrayList<>();
    List<String> pool = new ArrayList<>();
    for (String row : MistakesTest.lines("mistakes.txt")) {
      programs.add(tokens(row.split(" ", 3)[2].replace("\\n", "\n")));
    }
    for (String row : MistakesTest.lines("listings.txt")) {
      if (row.startsWith("== ")) {
        programs.add(tokens(row.substring(3)));
      }
    }
    for (List<String> program : programs) {
      pool.addAll(program);
    }
    Random random = new Random(SEED);
    int compiled = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      String text = mutated(programs.get(random.nextInt(programs.size())), pool, random);
      try {
        compiled += compiles(text) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("program " + i + ": " + text, e);
      }
    }
    assertEquals(true, compiled > PROGRAMS / 20, compiled + " programs compiled");
  }

  private static boolean compiles(String text) {
    List<Statement> statements;
    try {
      statements = new Compiler(new TestHost()).compile(new Source(text, Source.Kind.FILE, null));
    } catch (DError e) {
      return false;
    }
    for (Statement statement : statements) {
      for (DifExpression expression : statement.expressions()) {
        assertEquals(List.of(), DifVerifier.verify(expression.object()), text);
      }
    }
    return true;
  }

  private static String mutated(List<String> program, List<String> pool, Random random) {
    List<String> tokens = new ArrayList<>(program);
    for (int changes = 1 + random.nextInt(3); changes > 0 && !tokens.isEmpty(); changes--) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(16)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
        default -> {
          String other;
          do {
            other = pool.get(random.nextInt(pool.size()));
          } while (kind(other) != kind(tokens.get(at)));
          tokens.set(at, other);
        }
      }
    }
    return String.join("", tokens);
  }

  /** Tokens of a kind may stand in the same places. */
  private static int kind(String token) {
    char c = token.charAt(0);
    if (Character.isLetterOrDigit(c) || "\"'`$_".indexOf(c) >= 0) {
      return 1;
    }
    return " (){}[];,@\n".indexOf(c) >= 0 ? c : 2;
  }

  private static List<String> tokens(String program) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(program);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
