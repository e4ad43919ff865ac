/**
 * What tracing costs the threads of a JVM that is traced: by this tracer, run as its user runs it; by
 * BTrace and Byteman; and by hand, which is the floor. Every row is a JVM of its own whose benchmark
 * calls a method of {@link jdtrace.bench.woven.Shop} with a name of its own; what a tracer adds is its
 * row minus {@code untraced} of the same run.
 */
package jdtrace.bench.woven;
