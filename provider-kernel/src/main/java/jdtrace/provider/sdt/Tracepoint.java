package jdtrace.provider.sdt;

/**
 * A place in the kernel that hands over typed arguments.
 *
 * @param name the kernel's, unique over all modules
 * @param kernelModule {@code vmlinux}, or the module whose BTF describes it
 * @param group of its trace event; the kernel module when it has none
 */
record Tracepoint(String name, String kernelModule, String group) {}
