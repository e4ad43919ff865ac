/**
 * The engine {@code jvm}: clauses as bytecode.
 *
 * <pre>
 *   Plan ──► JvmEngine ──► UnitCompiler ──► class file ──► Guest.define ──► sites call it
 *                │              └ ExpressionCompiler: one DIF object, one static method
 *                ├──► Specification ──► Guest.open ──► rt.Session
 *                └◄── records (shared memory), aggregation values, drops
 * </pre>
 *
 * <p>What is compiled runs in a {@link jdtrace.codegen.jvm.Guest}: a JVM with the run-time library
 * {@code jdtrace.agent.rt} inside. {@code LocalGuest} is the tracer itself, which serves the probes
 * that it fires (BEGIN, END, tick-N) and every test that compares engines.
 */
package jdtrace.codegen.jvm;
