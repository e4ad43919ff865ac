/**
 * The one record layout that every engine writes and the consumer reads.
 *
 * <pre>
 *   0        4        8                16
 *   +--------+--------+----------------+-----------------------------+
 *   |ordinal |probe id| timestamp (ns) | fields of the statement ... |
 *   +--------+--------+----------------+-----------------------------+
 * </pre>
 *
 * <p>A statement's record always has the same size and layout, so its ordinal alone decodes it
 * (DTrace's EPID rule; the EPID itself is a function of ordinal and probe). An engine chooses how a
 * field is stored: what it knows at load time (a literal, a part of the probe's name) need not be
 * in the record at all. All numbers are little endian.
 */
package jdtrace.runtime.record;
