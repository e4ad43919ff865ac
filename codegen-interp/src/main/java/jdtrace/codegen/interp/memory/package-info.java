/**
 * Memory as the interpreter sees it: one space of 64-bit addresses, so that a pointer is a number
 * like any other and D may add to it, store it and compare it.
 *
 * <pre>
 *   0                                            never readable
 *   0x0000_0000_0000_1000 .. 0x0000_7fff_...     the traced process   ── Memory.readUser
 *   0x4000_... .. 0x4fff_...                     the tracer's own areas (TracerMemory)
 *   0xffff_8000_... ..                           the traced kernel    ── Memory.readKernel
 * </pre>
 *
 * <p>String tables, scratch and variables are {@link jdtrace.codegen.interp.memory.Area areas} at
 * addresses that no processor can form (not canonical on any 64-bit machine we know), so they never
 * hide memory of the traced system. Areas never touch: an access that leaves its area faults.
 *
 * <p>An access that is refused throws {@link jdtrace.codegen.interp.memory.MachineFault}, which
 * never leaves the interpreter: its caller gets it as a value.
 */
package jdtrace.codegen.interp.memory;
