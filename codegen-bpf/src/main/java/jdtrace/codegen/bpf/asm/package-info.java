/**
 * BPF machine code: one instruction per {@code long} in the kernel's encoding, an assembler with
 * labels, a disassembler for our own bug reports.
 *
 * <pre>
 *   bits 0-7 opcode | 8-11 dst | 12-15 src | 16-31 offset (signed) | 32-63 immediate (signed)
 * </pre>
 *
 * <p>Registers: r0 result, r1-r5 arguments (a call destroys them), r6-r9 kept over calls, r10 frame
 * (read only, 512 bytes below it). Source: {@code include/uapi/linux/bpf.h} and the BPF ISA, RFC 9669.
 * Nothing here knows D or touches the kernel.
 */
package jdtrace.codegen.bpf.asm;
