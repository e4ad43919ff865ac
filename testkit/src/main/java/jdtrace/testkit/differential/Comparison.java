package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdtrace.dif.DifPrinter;

/**
 * Compares two evaluators batch by batch. A difference that also shows when its program runs alone
 * is made as small as possible.
 */
public final class Comparison {
  /** Trees tried while making one smaller. */
  private static final int MAX_ATTEMPTS = 2_000;

  private final Evaluator expected;
  private final Evaluator actual;
  private final boolean places;

  /** {@code places}: whether both know where in the code a fault happens. */
  public Comparison(Evaluator expected, Evaluator actual, boolean places) {
    this.expected = expected;
    this.actual = actual;
    this.places = places;
  }

  /** A report of the first difference, null if there is none. */
  public String difference(Batch batch, long seed) {
    List<List<Outcome>> wanted = expected.evaluate(batch);
    List<List<Outcome>> got = actual.evaluate(batch);
    for (int firing = 0; firing < wanted.size(); firing++) {
      for (int i = 0; i < batch.programs().size(); i++) {
        if (!same(wanted.get(firing).get(i), got.get(firing).get(i))) {
          return report(batch, seed, firing, i, wanted.get(firing).get(i), got.get(firing).get(i));
        }
      }
    }
    return null;
  }

  private boolean same(Outcome a, Outcome b) {
    if (!places && a instanceof Outcome.Faulted fa && b instanceof Outcome.Faulted fb) {
      return fa.anywhere().equals(fb.anywhere());
    }
    return a.equals(b);
  }

  private String report(
      Batch batch, long seed, int firing, int program, Outcome wanted, Outcome got) {
    Program failing = batch.programs().get(program);
    long[] arguments = batch.firings().get(firing);
    StringBuilder report = new StringBuilder();
    report.append("seed ").append(seed).append(", program ").append(program);
    report.append(", firing ").append(firing).append(' ').append(Arrays.toString(arguments));
    report.append("\nexpected ").append(wanted).append("\nbut was  ").append(got);
    if (failing.tree() != null) {
      report.append("\ntree: ").append(failing.tree());
      Tree small = shrink(failing.tree(), arguments);
      if (small != null) {
        Batch alone = alone(small, arguments);
        report.append("\nsmaller: ").append(small);
        report.append("\nexpected ").append(expected.evaluate(alone).getFirst().getFirst());
        report.append("\nbut was  ").append(actual.evaluate(alone).getFirst().getFirst());
        failing = alone.programs().getFirst();
      } else {
        report.append("\n(only after the programs before it)");
      }
    }
    return report.append(DifPrinter.print(failing.object(), program)).toString();
  }

  private static Batch alone(Tree tree, long[] arguments) {
    List<long[]> firings = new ArrayList<>();
    firings.add(arguments);
    return Batch.of(List.of(tree), firings);
  }

  private boolean differs(Tree tree, long[] arguments) {
    Batch alone = alone(tree, arguments);
    return !same(
        expected.evaluate(alone).getFirst().getFirst(),
        actual.evaluate(alone).getFirst().getFirst());
  }

  /** The smallest tree found that still differs; null if the tree alone does not. */
  private Tree shrink(Tree tree, long[] arguments) {
    if (!differs(tree, arguments)) {
      return null;
    }
    Tree smallest = tree;
    int attempts = 0;
    boolean found = true;
    while (found) {
      found = false;
      for (Tree candidate : smallest.smaller()) {
        if (++attempts > MAX_ATTEMPTS) {
          return smallest;
        }
        if (differs(candidate, arguments)) {
          smallest = candidate;
          found = true;
          break;
        }
      }
    }
    return smallest;
  }
}
