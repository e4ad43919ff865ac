/**
 * The run-time library of compiled clauses, inside the JVM that they trace: threads' state, memory,
 * variables, aggregations, records. Java 8, no dependency.
 *
 * <pre>
 *   site ──► Unit (compiled) ──► ProbeThread: guard, arguments, scratch, record, aggregations
 *                                     └──► Session: state, globals, dynamic variables, speculations
 *                                              └──► Shared: rings of records, counters ──► tracer
 * </pre>
 *
 * <p>In a traced JVM these classes live in {@code java.lang} of the boot loader under other names:
 * whoever loads them replaces the prefix {@code jdtrace/agent/rt/} by {@code java/lang/Jdtrace$} in
 * their constants, {@code sun/misc/Unsafe} by {@code jdk/internal/misc/Unsafe} from 9 on, and in
 * {@code Carrier} alone {@code currentThread} by {@code currentCarrierThread} where Thread has it (so
 * that buffers belong to what really runs). So nothing here is looked up by name.
 *
 * <p>Rules of a firing: it never throws into the application, calls no method of it, takes no lock
 * that a blocked thread could hold, and allocates only when a thread fires for the first time, when
 * a table grows, and for stacks.
 *
 * <p>A reference in D is a handle: {@code 0x4A00_0000_0000_0000 | firing << 38 | slot << 32 |
 * selector}; slot finds the object among those that the thread's current firing holds, firing tells
 * it from others, selector is 0 for the object itself, an offset in bytes into an array, or 8 times
 * the number of a field. With all ones in firing and slot it holds no object: its selectors are
 * static fields.
 */
package jdtrace.agent.rt;
