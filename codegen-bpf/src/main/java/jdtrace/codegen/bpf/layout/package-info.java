/**
 * Memory that programs in the kernel write and the tracer reads: where everything lies. Each class
 * names the offsets of one structure; code generation and the session both use it.
 *
 * <pre>
 *   control      activity, generation, drop counters by CPU, global variables         mapped
 *   rings        one record ring per CPU                                              mapped
 *   speculations records that wait for commit(), per id and CPU; their states are in control
 *   pool         string literals, tables                                              written once
 *   per program: scratch (per CPU), aggregation tables (per CPU, two generations)     mapped
 * </pre>
 *
 * <p>All are arrays with a single large value, so that programs address them directly: no look-up,
 * no call. A CPU's part lies at {@code cpu * stride}. The kernel lets programs reach 512 MiB of such
 * a value at a variable offset; sizes are cut to fit (as DTrace's bufresize=auto does).
 */
package jdtrace.codegen.bpf.layout;
