package jdtrace.provider.fbt;

/**
 * A function that can be probed.
 *
 * @param module {@code vmlinux} or the module's name
 * @param name unique among the module's functions
 * @param btfId in the module's BTF
 * @param address where the kernel's tracer instruments it; 0 when only its name is known
 */
record KernelFunction(String module, String name, int btfId, long address) {}
