/**
 * The arithmetic of the nine aggregating functions: bucket rules, value words, merging, and the
 * numbers that output derives from them (spec aggregations.md sections 2 and 3). Every function is
 * an exact integer monoid, so parts gathered on different CPUs, threads or engines fold in any
 * order. Pure functions over {@code long[]}; no state, no I/O.
 */
package jdtrace.runtime.aggregation;
