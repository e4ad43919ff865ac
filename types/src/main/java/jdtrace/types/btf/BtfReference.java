package jdtrace.types.btf;

/**
 * A type as the kernel names it.
 *
 * @param module {@code vmlinux}, or the module whose BTF the id belongs to
 * @param id of the type there
 */
public record BtfReference(String module, int id) {}
