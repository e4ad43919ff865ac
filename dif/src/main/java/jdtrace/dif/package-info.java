/**
 * DIF, the contract between the D compiler and the engines (spec dif.md).
 *
 * <pre>
 *   lang ──► Statement = ProbeDescription + predicate DifObject + Actions ──► engines, consumer, DOF
 * </pre>
 *
 * <p>A {@link jdtrace.dif.DifObject} is one expression in DTrace's register machine: forward
 * branches only, so it ends; checked by {@code DifVerifier} before any engine sees it. An {@link
 * jdtrace.dif.Action} says what becomes of the values of its objects (record them, aggregate them,
 * tell the consumer). An {@link jdtrace.dif.Enabling} is everything one session runs: statements in
 * program order, the variables and aggregations they share. Engines may use the side tables of an
 * object to be fast and must be right without them. Nothing here evaluates, reads a clock, touches a
 * file or knows a thread.
 */
package jdtrace.dif;
