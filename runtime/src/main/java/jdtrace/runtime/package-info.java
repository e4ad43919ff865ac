/**
 * What happens when a probe fires, seen from outside: probes, the plan of a session, the {@link
 * jdtrace.runtime.Engine} that carries it out, its drops.
 *
 * <pre>
 *   Enabling + matched probes + sites = Plan ──► Engine ──► records, aggregation values, drops ──► consumer
 * </pre>
 *
 * <p>An engine holds the state of one session (variables, aggregations, buffers) and runs every
 * probe of it, including BEGIN, END and ERROR, so that they all see the same variables. Sub-package
 * {@code record} fixes how a record is laid out and read back, {@code aggregation} the arithmetic of
 * aggregating functions; both are shared by all engines. Nothing here prints.
 */
package jdtrace.runtime;
