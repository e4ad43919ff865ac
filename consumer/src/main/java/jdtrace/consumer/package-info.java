/**
 * A session from the user's side: options, programs, the plan, the loop that fires ticks, reads
 * buffers, tells drops and prints.
 *
 * <pre>
 *   Source ──► Compiler ──► Enabling ─┐
 *   ProbeCatalog ──► matches, sites ──┴► Plan ──► Engine ──► records ──► RecordPrinter ──► output
 *                                                      └──► aggregation values ──► AggregationStore
 * </pre>
 *
 * <p>The machine (clock, signals, processes, symbols, types) is behind {@link
 * jdtrace.consumer.World}; the engine behind {@link jdtrace.runtime.Engine}. Text is made only by
 * {@code jdtrace.consumer.format}. Every loss that an engine counts is told here, in DTrace's words,
 * or it is a bug.
 */
package jdtrace.consumer;
