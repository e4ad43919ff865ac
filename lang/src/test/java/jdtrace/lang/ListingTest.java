package jdtrace.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifPrinter;
import jdtrace.dif.DifVerifier;
import jdtrace.dif.Statement;
import jdtrace.lang.compile.Compiler;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs and their DIF: in {@code listings.txt} a line {@code == program} is followed by the
 * listing of every object, each under {@code -- statement.action}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingTest {

  record Case(String program, String listing) {
    @Override
    public String toString() {
      return program;
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String program = null;
    StringBuilder listing = new StringBuilder();
    for (String line : MistakesTest.lines("listings.txt")) {
      if (line.startsWith("== ")) {
        if (program != null) {
          cases.add(new Case(program, listing.toString()));
        }
        program = line.substring(3);
        listing.setLength(0);
      } else {
        listing.append(line).append('\n');
      }
    }
    cases.add(new Case(program, listing.toString()));
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void emitted(Case c) {
    assertEquals(c.listing, listing(c.program));
  }

  /** The instructions of a program without offsets and tables. */
  static String listing(String program) {
    Source source = new Source(program, Source.Kind.FILE, null);
    StringBuilder out = new StringBuilder();
    for (Statement statement : new Compiler(new TestHost()).compile(source)) {
      for (DifExpression expression : statement.expressions()) {
        assertEquals(List.of(), DifVerifier.verify(expression.object()), program);
        out.append("-- ").append(statement.ordinal() + 1);
        out.append('.').append(expression.index()).append('\n');
        for (String line : DifPrinter.print(expression.object(), 1).split("\n", -1)) {
          if (line.length() > 14 && line.charAt(2) == ':') {
            out.append(line.substring(14).replaceAll("\\s+", " ").strip()).append('\n');
          }
        }
      }
    }
    return out.toString();
  }
}
