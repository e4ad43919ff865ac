/**
 * Provider {@code syscall}: entry and return of every system call (spec providers.md section 3).
 *
 * <p>However many system calls a session enables, there is one BPF program on the raw tracepoint
 * sys_enter and one on sys_exit; the call's number selects the probe in a table. (One tracepoint a
 * call, as others do it, costs a grace period each to detach: half a minute for all.) Functions are
 * named as the kernel's own syscall tracepoints name them; arguments are typed by the formats of
 * those tracepoints, read for one call at a time and only when a program looks at {@code args[]}.
 */
package jdtrace.provider.syscall;
