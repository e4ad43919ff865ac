/**
 * Processes that a session is about: the command of {@code -c} and the process of {@code -p}.
 *
 * <h2>The promise of {@code -c}</h2>
 *
 * The command has replaced us in the child, none of its instructions has run, and it waits until the
 * probes are enabled. What we need to get there must not show in the probes.
 *
 * <pre>
 *   thread A (the tracer's)                  thread B (spawner)           child (vfork of B)
 *   make a FIFO
 *   start B ───────────────────────────────► posix_spawn ───────────────► open(FIFO) blocks
 *   read B's children: the pid                   │ (suspended by vfork)
 *   ptrace SEIZE the child                       │
 *   open(FIFO) for writing ──────────────────────┼──────────────────────► goes on
 *                                                │                        execve: the new image
 *   wait: stopped by its exec event ◄────────────┼── returns 0 ◄───────── stops (PTRACE_EVENT_EXEC)
 *   let it leave execve, wait again ─────────────┼──────────────────────► stops (syscall exit)
 *   ... probes are enabled ...
 *   ptrace DETACH ───────────────────────────────┼──────────────────────► first instruction
 * </pre>
 *
 * <ul>
 *   <li>No fork in the JVM, no native code of ours: posix_spawn does clone(CLONE_VM | CLONE_VFORK)
 *       and its child half in libc, with signals blocked, which is safe among threads.
 *   <li>No shell in between: nothing to find in a container, no foreign system calls. posix_spawn
 *       runs the "file actions" it is given; the first is the blocking open of the FIFO, which holds
 *       the child until it is seized. glibc tells exactly why an exec failed.
 *   <li>The stop is after execve has returned inside the kernel, so even {@code execve:return} is not
 *       seen. The first system call that a probe sees is the program's (or its loader's) own.
 *   <li>Dies the tracer before the release, the child dies too (PTRACE_O_EXITKILL).
 *   <li>ptrace belongs to one thread: launch and release from the same platform thread. Afterwards
 *       nobody traces the command, so it may be debugged or traced by others.
 *   <li>Where ptrace is forbidden (yama, a container's seccomp filter) the child is held at the FIFO
 *       instead; then its last steps before exec are visible, and an exec error comes at release.
 * </ul>
 *
 * Rejected: {@code sh -c 'kill -STOP $$; exec "$@"'} (needs a shell, its own system calls, and its
 * words for errors); ProcessBuilder (a helper program, and its reaper thread takes the exit status);
 * SIGSTOP sent by a BPF program at exec (works, but only with BPF, and leaves a stopped process if
 * the tracer dies); raw vfork by {@code syscall} (the child would run Java).
 *
 * <h2>The end of a process</h2>
 *
 * Each target has a pidfd, readable when the process is dead; put it into an {@link
 * jdtrace.linux.event.EventLoop}. How it ended: wait4 for our child; for others PIDFD_GET_INFO (since
 * Linux 6.15) or, while it is a zombie, field 52 of /proc/PID/stat; else it has just ended.
 */
package jdtrace.linux.proc;
