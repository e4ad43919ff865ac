package jdtrace.types.btf;

import jdtrace.types.Type;

/**
 * A variable of the kernel.
 *
 * @param module {@code vmlinux} or the module whose BTF has it
 * @param id of the VAR, what a BPF program names it by
 * @param section e.g. {@code .data..percpu}; empty when no section lists it
 * @param sectionOffset bytes from the start of the section; of a per-CPU variable its offset from
 *     each CPU's base
 */
public record BtfVariable(
    String module, int id, String name, Type type, String section, int sectionOffset) {
  /** Whether each CPU has its own. */
  public boolean isPerCpu() {
    return section.equals(".data..percpu");
  }
}
