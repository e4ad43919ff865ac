/**
 * Aggregations as the consumer holds them (spec aggregations.md sections 4 to 6). Engines hand over
 * partial values, by CPU and by interval, in any order; here they are folded into one entry a key,
 * and sorted, normalised, truncated and printed from there.
 *
 * <pre>
 *   engine ──(aggregation, key, words)──► AggregationStore ─► Aggregation ─► Entry(key, words, normal)
 *                                            │ printa, what is left at the end
 *                                            ▼
 *                        EntryOrder sorts ─► AggregationRenderer | PrintfRenderer
 * </pre>
 *
 * <p><b>Invariants.</b> An entry's words are exactly what {@link
 * jdtrace.runtime.aggregation.AggregationValues} defines: folding is associative and commutative, so
 * when and from where parts arrive does not matter. A cleared entry stays, holds zeros, and takes
 * the next part as it is: that makes a cleared min or max forget (variants.md section 3). Keys that
 * name symbols are moved to the start of the symbol or module before they are compared, so that one
 * function is one row. All work is done by the consuming thread.
 */
package jdtrace.consumer.aggregate;
