/**
 * Providers {@code sdt} and {@code rawtp}: every tracepoint of the kernel is a probe (spec
 * providers.md section 5).
 *
 * <pre>
 *   BTF: btf_trace_NAME, __traceiter_NAME ──► names, argument types ──┐
 *   tracefs: events/GROUP/NAME ─────────────► module = GROUP ─────────┴► Probe sdt:GROUP::NAME
 * </pre>
 *
 * <p>What a tracepoint hands over is what {@code args[]} are: typed by BTF, so that {@code
 * args[1]->comm} of {@code sched_switch} just works; {@code argN} are the same numbers,
 * sign-extended by their types. Both providers name the same places: {@code sdt} is DTrace's name,
 * {@code rawtp} Oracle's. A tracepoint without a trace event has the kernel module that defines it as
 * its module.
 *
 * <p><b>Laziness.</b> The list is made when a description could match it: never for a description
 * with a function, or for a name that no tracepoint can have ({@code tick-1s}, {@code BEGIN}).
 *
 * <p><b>Attachment.</b> Raw tracepoints: attaching takes 0.6 ms and detaching 0.4 ms, a thirtieth and
 * a four-hundredth of a perf tracepoint. Where the kernel has cookies (6.10), tracepoints whose
 * arguments are sign-extended alike share one program and the cookie is the row of its table, so
 * {@code sdt:::} is some dozens of programs rather than a thousand. The program is of the untyped kind:
 * its arguments are plain numbers, with which D may calculate.
 */
package jdtrace.provider.sdt;
