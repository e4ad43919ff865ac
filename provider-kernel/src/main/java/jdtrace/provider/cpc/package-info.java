/**
 * Provider {@code cpc}: a probe at every so-manieth event of a CPU's counters (spec providers.md section
 * 14), {@code cpc:::EVENT-MODE[-MASK]-COUNT}.
 *
 * <pre>
 *   page_faults-user-100   cycles-all-1000000   r01c2-kernel-0x03-50000
 *   │           │    └ fires at every 100th
 *   │           └ user, kernel or all: where the CPU is when it happens
 *   └ CpcEvent: the kernel's own counters, generic ones of the processor, raw numbers of its manual
 * </pre>
 *
 * <p>One perf event a CPU in period mode, all running the same program. The kernel's own events always
 * exist and fire for every single event with count 1, unthrottled and in the thread they happen in: the
 * definitions of stable probes use them as places ({@code from counter major_faults}). Counters of the
 * processor are offered if one can be opened; small counts of these are refused, as an interrupt at
 * every few instructions stops a machine.
 */
package jdtrace.provider.cpc;
