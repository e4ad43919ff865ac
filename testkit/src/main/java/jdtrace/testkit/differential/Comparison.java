package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdtrace.dif.DifPrinter;
import jdtrace.runtime.EngineException;

/**
 * Compares two evaluators batch by batch. A difference that also shows when its program runs alone
 * is made as small as possible, and so is a batch that one of them refuses to run.
 */
public final class Comparison {
  /** Trees tried while making one smaller. */
  private static final int MAX_ATTEMPTS = 2_000;

  private final Evaluator expected;
  private final Evaluator actual;

  public Comparison(Evaluator expected, Evaluator actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /** A report of the first difference, null if there is none. To refuse a batch is one, too. */
  public String difference(Batch batch, long seed) {
    List<List<Outcome>> wanted = expected.evaluate(batch);
    List<List<Outcome>> got;
    try {
      got = actual.evaluate(batch);
    } catch (EngineException refusal) {
      return refused(batch, seed, refusal);
    }
    for (int firing = 0; firing < wanted.size(); firing++) {
      for (int i = 0; i < batch.programs().size(); i++) {
        if (!same(wanted.get(firing).get(i), got.get(firing).get(i))) {
          return report(batch, seed, firing, i, wanted.get(firing).get(i), got.get(firing).get(i));
        }
      }
    }
    return null;
  }

  /** Who does not know where a fault happened agrees with any place. */
  private static boolean same(Outcome a, Outcome b) {
    if (a instanceof Outcome.Faulted fa
        && b instanceof Outcome.Faulted fb
        && (fa.offset() == Outcome.Faulted.ANYWHERE || fb.offset() == Outcome.Faulted.ANYWHERE)) {
      return fa.fault() == fb.fault() && fa.address() == fb.address();
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

  private String refused(Batch batch, long seed, EngineException refusal) {
    Batch small = smallestRefused(batch);
    StringBuilder report = new StringBuilder();
    report.append("seed ").append(seed).append(": ").append(refusal.getMessage());
    for (Program program : small.programs()) {
      report.append("\nprogram: ").append(program.tree());
      report.append(DifPrinter.print(program.object(), 0));
    }
    EngineException last = refusalOf(small);
    return report.append(last == null ? refusal.detail() : last.detail()).toString();
  }

  /** Leaves out programs, then makes the trees of the rest smaller. */
  private Batch smallestRefused(Batch batch) {
    Batch smallest = batch;
    for (int i = smallest.programs().size() - 1; i >= 0; i--) {
      List<Program> fewer = new ArrayList<>(smallest.programs());
      fewer.remove(i);
      Batch candidate = new Batch(fewer, batch.firings());
      if (!fewer.isEmpty() && refusalOf(candidate) != null) {
        smallest = candidate;
      }
    }
    if (smallest.programs().stream().anyMatch(program -> program.tree() == null)) {
      return smallest;
    }
    int attempts = 0;
    boolean found = true;
    while (found && attempts < MAX_ATTEMPTS) {
      found = false;
      List<Tree> trees = smallest.trees();
      for (int i = 0; i < trees.size() && !found; i++) {
        for (Tree tree : trees.get(i).smaller()) {
          List<Tree> changed = new ArrayList<>(trees);
          changed.set(i, tree);
          Batch candidate = Batch.of(changed, batch.firings());
          if (++attempts < MAX_ATTEMPTS && refusalOf(candidate) != null) {
            smallest = candidate;
            found = true;
            break;
          }
        }
      }
    }
    return smallest;
  }

  private EngineException refusalOf(Batch batch) {
    try {
      actual.evaluate(batch);
      return null;
    } catch (EngineException refusal) {
      return refusal;
    }
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
