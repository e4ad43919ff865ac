/**
 * A small SSA form between DIF and BPF, and the way from it to machine code.
 *
 * <pre>
 *   Graph (built block by block, simplified and numbered while it is built)
 *     └► FlowOrder (dead code out, critical edges split, blocks in a row, cold ones last)
 *          └► Liveness ─► RegisterAllocator (linear scan over ranges with holes) ─► Emitter ─► Assembler
 * </pre>
 *
 * <p>A {@link jdtrace.codegen.bpf.ir.Value} is made by one instruction and never changes. Values of
 * straight-line code are numbered while they are built (the same operation on the same inputs in a
 * dominating block is the same value), constants are folded, and a diamond that only picks one of two
 * numbers becomes arithmetic: BPF's verifier walks every path, so a branch costs more there than in
 * the CPU. Control flow goes forward, as in DIF; the few loops of the code generator are made by hand
 * with {@link jdtrace.codegen.bpf.ir.Graph#loopPhi}.
 *
 * <p>What the kernel's verifier demands shapes this IR more than the machine does:
 *
 * <ul>
 *   <li>A pointer must stay a pointer: it is never an operand of arithmetic other than adding a
 *       bounded number. {@link jdtrace.codegen.bpf.ir.Op#LAUNDER} turns it into the plain number by
 *       storing it to map memory and loading it back.
 *   <li>A number that bounds an access must not lose its bound in a spill slot (kernels before 5.16
 *       forget it): such values are pinned to registers.
 *   <li>A compared number that lives on is compared as a copy, or the verifier follows both outcomes
 *       for ever (4000 predicates: 50 thousand steps with copies, refused without; kernel 6.18).
 * </ul>
 *
 * <p>Registers: r2-r4 and r6-r9 are allocated, r0, r1 and r5 are the emitter's temporaries.
 */
package jdtrace.codegen.bpf.ir;
