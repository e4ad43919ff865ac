package jdtrace.dif;

import jdtrace.types.Type;

/**
 * An expression of a clause and the D type of its value. {@code index} is the action number that a
 * fault reports: 0 the predicate, then 1.. in program order over records, printf arguments and
 * aggregation keys.
 */
public record DifExpression(int index, DifObject object, Type type) {}
