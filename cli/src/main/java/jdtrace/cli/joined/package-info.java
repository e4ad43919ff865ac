/**
 * Sessions that have probes on both sides of the kernel's border: two engines behind one.
 *
 * <pre>
 *   Plan ──► ProgramSides ──► Plan of the kernel's sites and the tracer's ──► BpfEngine
 *                        └──► Plan of the Java sites ──► JvmEngine
 *   records of both, by time ◄── MergedRecords ┘    aggregation values, drops: added
 * </pre>
 *
 * <p>Variables that both use, or several JVMs, lie in a {@link jdtrace.runtime.shared.RegionLayout region} that the
 * kernel's engine makes and the JVM maps; only sessions that have such variables pay for it.
 *
 * <p>Statements, probes, EPIDs keep their numbers on either side. BEGIN, END and tick-n run in the
 * kernel's engine; ERROR's clauses in the one that had the fault. A statement whose description means probes of
 * both sides is in both plans, in each with that side's probes and the EPIDs that they have in the whole; its records
 * have one layout.
 */
package jdtrace.cli.joined;
