package jdtrace.dif;

import java.util.List;

/**
 * Everything one session runs, after all its programs were compiled together.
 *
 * @param statements in program order; {@code statements.get(i).ordinal() == i}
 * @param variables every user variable of the session, one row for each (scope, id), so that an
 *     engine can lay out storage; associative arrays carry their key types in {@code keys}
 * @param aggregations in order of id
 * @param stringBytes the option strsize: size of a string with its NUL
 */
public record Enabling(
    List<Statement> statements,
    List<UserVariable> variables,
    List<AggregationDescription> aggregations,
    int stringBytes) {

  /**
   * A user variable: its table row, and for an associative array the machine types of its keys
   * (empty for a scalar).
   */
  public record UserVariable(DifVariable variable, List<DifType> keys) {}
}
