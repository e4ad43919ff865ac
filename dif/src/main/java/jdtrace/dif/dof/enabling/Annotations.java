package jdtrace.dif.dof.enabling;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import jdtrace.base.Attributes;
import jdtrace.base.SourceSpan;
import jdtrace.dif.AggregationDescription;
import jdtrace.dif.DifType;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.dif.ProbeSource;
import jdtrace.types.Type;

/**
 * What an enabling knows and standard DOF has no place for, as it is kept in a section of its own
 * (number {@link #SECTION}), which other readers skip because it is not loadable.
 *
 * @param statements by the index of their ECBDESC section
 * @param expressions by the index of their DIFOHDR section
 */
record Annotations(
    int stringBytes,
    List<UserVariable> variables,
    List<AggregationDescription> aggregations,
    SortedMap<String, String> settings,
    Map<Integer, StatementNote> statements,
    Map<Integer, ExpressionNote> expressions) {
  /** The section's type: the letters jd, then 1. */
  static final int SECTION = 0x6a640001;

  /** Of the encoding. */
  static final int VERSION = 2;

  /**
   * What the ECBDESC does not tell of a statement.
   *
   * @param emptyBody the clause was written without statements and records its header
   * @param source null when its probes run it themselves
   * @param helper a clause of a probe's definition
   */
  record StatementNote(
      boolean emptyBody,
      SourceSpan span,
      Attributes attributes,
      ProbeSource source,
      boolean helper) {}

  /**
   * What the DIFOHDR does not tell of an expression.
   *
   * @param index the action number that faults name
   * @param type for printing
   * @param returnType the object's own; the DIFOHDR may show what its action makes of it
   * @param lines as the object has them
   */
  record ExpressionNote(int index, Type type, DifType returnType, int[] lines) {}
}
