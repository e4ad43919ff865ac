/**
 * bpf(2): maps, programs, links and the ring buffer, as typed handles.
 *
 * <h2>Who holds what</h2>
 *
 * <pre>
 *   BpfMap ◄── instructions name its fd ── BpfProgram ◄── BpfLink ── attached to a tracepoint, perf
 *     ▲                                                              event, uprobes, ...
 *     └── RingBuffer, Mapping: the same memory in our address space
 * </pre>
 *
 * A handle is one descriptor. The kernel counts references on its own: a program keeps its maps, a
 * link keeps its program. Nothing is pinned, so when the tracer dies, however it dies, the kernel
 * closes its descriptors and everything goes.
 *
 * <h2>Rules</h2>
 *
 * <ul>
 *   <li>One thread builds a session, any thread may read maps, one thread reads a ring.
 *   <li>Load first without log; see {@link jdtrace.linux.bpf.BpfProgram#load}.
 *   <li>Never ask for the kernel's version; try, and let {@link jdtrace.linux.ffm.SysException} say
 *       what is missing.
 *   <li>Instructions are plain longs. Who makes them, and what they mean, is codegen's business.
 * </ul>
 *
 * <p>Structures and numbers: {@code include/uapi/linux/bpf.h}.
 */
package jdtrace.linux.bpf;
