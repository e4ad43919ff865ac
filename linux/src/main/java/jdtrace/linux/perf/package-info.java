/**
 * perf_event_open(2): the timers behind {@code profile-N} and the counters behind {@code cpc};
 * and what a process maps.
 *
 * <p>A software cpu-clock event a CPU, in period mode, each running the same BPF program of type
 * PERF_EVENT. The program is attached by ioctl: neither that nor a BPF link waits for a grace period
 * here, unlike with tracepoints and uprobes. Measured (November 2026, 2 vCPU): open 80 us, attach 10,
 * enable 20, disable 100, close 30, so a whole machine of 64 CPUs is switched off in 10 ms.
 *
 * <p>{@code tick-N} is not made here: an idle CPU delivers only 65-75 % of its cpu-clock ticks, so
 * ticks come from the deadline of {@link jdtrace.linux.event.EventLoop}.
 */
package jdtrace.linux.perf;
