/**
 * What the running kernel says about itself in /proc and /sys: CPUs, symbols, system calls, trace
 * events, release.
 *
 * <p>All of it is text that the kernel formats when it is read, so the rule is: read late, read once,
 * keep it small. Files are read with RandomAccessFile ({@link jdtrace.linux.kernel.KernelFile}),
 * because FileChannel and Files cost milliseconds of class spinning at start-up.
 *
 * <table>
 * <caption>What costs what (November 2026, cold, 2 vCPU)</caption>
 * <tr><td>{@link jdtrace.linux.kernel.Cpus}</td><td>one small file</td></tr>
 * <tr><td>{@link jdtrace.linux.kernel.SyscallTable}</td><td>no I/O for names and numbers</td></tr>
 * <tr><td>{@link jdtrace.linux.kernel.Tracefs}</td><td>/proc/self/mounts once; may be absent</td></tr>
 * <tr><td>{@link jdtrace.linux.kernel.Kallsyms}</td><td>5 MB of text: only to resolve addresses</td></tr>
 * </table>
 *
 * <p>Imports nothing but {@code jdtrace.linux.ffm}; every package of this module may import it.
 */
package jdtrace.linux.kernel;
