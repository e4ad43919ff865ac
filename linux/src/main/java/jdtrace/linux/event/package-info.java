/**
 * What the consumer waits for: time, readable descriptors, signals, and other threads.
 *
 * <pre>
 *   signal ──► JVM's dispatcher thread ──► {@link jdtrace.linux.event.Signals} ──┐ eventfd
 *   other threads ──────────────────────────────────────────────────────────────┤
 *   pidfd of a target (readable: it has exited) ─────────────────────────────────┼──► epoll ──► the one
 *   ring buffer (readable: a program woke us) ───────────────────────────────────┤   consumer thread
 *   deadline (switch rate, tick, status rate) ───────────────────────────────────┘
 * </pre>
 *
 * <h2>Signals</h2>
 *
 * A signalfd would be the kernel's way, but it needs the signals blocked in <i>every</i> thread, and
 * HotSpot's own threads exist and have them unblocked before the first line of Java runs. So the
 * JVM's dispatcher is used: a handler that counts and wakes the loop. Installing it costs 0.2 ms.
 *
 * <h2>Time</h2>
 *
 * One clock everywhere: CLOCK_MONOTONIC in nanoseconds. System.nanoTime is that clock on Linux
 * without offset (HotSpot's os::javaTimeNanos), and so is bpf_ktime_get_ns; values of the three may
 * be compared and subtracted. It does not run while the machine is suspended.
 */
package jdtrace.linux.event;
