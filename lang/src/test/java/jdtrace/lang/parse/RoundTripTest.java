package jdtrace.lang.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import jdtrace.lang.Source;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Stmt;
import jdtrace.lang.ast.Unit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is printed from a tree is parsed to the same tree. */
class RoundTripTest {

  @Property(tries = 5000)
  void expressions(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    Random random = new Random(seed);
    Expr tree = new RandomExpression(random).any(size);
    String text = PrintExpression.print(tree, random);
    List<Unit> units = new ParseHost().parse(Source.Kind.NAME, "BEGIN { " + text + "; }");
    Unit.Clause clause = (Unit.Clause) units.get(0);
    Stmt.Expression statement = (Stmt.Expression) clause.body().get(0);
    assertEquals(Outline.of(tree), Outline.of(statement.expr()), text);
  }

  @Property(tries = 1000)
  void predicates(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
    Random random = new Random(seed);
    Expr tree = new RandomExpression(random).any(size);
    String text = PrintExpression.print(tree, random);
    List<Unit> units = new ParseHost().parse("BEGIN / " + text + " / { }");
    assertEquals(Outline.of(tree), Outline.of(((Unit.Clause) units.get(0)).predicate()), text);
  }
}
