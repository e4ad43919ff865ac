package jdtrace.codegen.bpf.ir;

/**
 * What makes a number a pointer that a program may load from: the kernel's bpf_rdonly_cast (from 6.2 on).
 * The verifier turns the call into a move of one register; the load becomes one that the kernel lets fail,
 * with 0 as its result.
 *
 * @param function BTF id of bpf_rdonly_cast
 * @param structure BTF id of a structure that begins with a number of 8 bytes
 */
public record ReadOnlyCast(int function, int structure) {}
