/**
 * The engine {@code interp}: the reference, and the one that needs nothing but the tracer.
 *
 * <pre>
 *   Plan ──► InterpEngine ─► Clause (statement on a probe) ─► machine.Machine ─► variable, memory
 *                │                     │                            └► subroutine
 *                │                     └► RecordWriter ─► RecordBuffer, Speculations, AggregationTable
 *                └► records, aggregation values, drops ──► consumer
 * </pre>
 *
 * <p>It serves plans whose probes the tracer itself fires: BEGIN, END, ERROR, tick-N. Anything else
 * is refused with the name of what is missing. The machine below it ({@link
 * jdtrace.codegen.interp.machine}) knows nothing of plans: it evaluates one object in one firing
 * over whatever {@link jdtrace.codegen.interp.memory.Memory} it is given, and so also serves
 * postmortem data, guests and the differential tests.
 *
 * <p>The tracer's one thread is its one CPU, number 0 or what option cpu says. So a commit or discard
 * is done at once, and what dynamic variables took of dynvarsize is free when 0 is stored: nothing is
 * ever busy, dirty or rinsing. What a record, an aggregation's entry and a dynamic variable take of
 * their buffers is the same in all engines, so that small limits drop the same everywhere.
 */
package jdtrace.codegen.interp;
