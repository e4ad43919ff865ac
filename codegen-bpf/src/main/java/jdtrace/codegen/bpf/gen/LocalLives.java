package jdtrace.codegen.bpf.gen;

import java.util.Arrays;
import java.util.List;
import jdtrace.codegen.bpf.layout.VariableLayout;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;
import jdtrace.runtime.Match;

/**
 * The first and the last clause of a firing that uses each scalar clause-local variable. A variable
 * takes room only between them: a script of thousands of clauses has thousands of variables, of
 * which few live at a time.
 */
final class LocalLives {
  private final int[] first;
  private final int[] last;

  /**
   * @param count of clause-local variables in the session, by-reference ones too
   */
  LocalLives(List<Match> clauses, VariableLayout variables, int count) {
    first = new int[count];
    last = new int[count];
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, -1);
    for (int i = 0; count > 0 && i < clauses.size(); i++) {
      for (DifExpression expression : clauses.get(i).statement().expressions()) {
        for (int word : expression.object().text()) {
          DifOp op = DifOp.of(word);
          if (op == DifOp.LDLS || op == DifOp.STLS) {
            use(DifOp.wide(word), i, variables);
          }
        }
      }
    }
  }

  private void use(int id, int clause, VariableLayout variables) {
    DifVariable variable = variables.variable(DifVariable.Scope.LOCAL, id);
    int index = id - DifVariable.FIRST_USER_ID;
    if (variable != null && !variable.type().byReference()) {
      first[index] = Math.min(first[index], clause);
      last[index] = clause;
    }
  }

  int count() {
    return first.length;
  }

  /** Whether the variable is used in this clause for the first time. */
  boolean begins(int index, int clause) {
    return first[index] == clause;
  }

  /** Whether the variable is used in this clause for the last time. */
  boolean ends(int index, int clause) {
    return last[index] == clause;
  }

  /** Whether the variable may have a value before this clause that it or a later one uses. */
  boolean crosses(int index, int clause) {
    return first[index] < clause && last[index] >= clause;
  }
}
