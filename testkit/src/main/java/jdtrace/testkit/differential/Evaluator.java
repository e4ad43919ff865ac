package jdtrace.testkit.differential;

import java.util.List;

/** Whoever can say what programs come to. */
@FunctionalInterface
public interface Evaluator {
  /** For each firing, in order, the outcome of each program. */
  List<List<Outcome>> evaluate(Batch batch);
}
