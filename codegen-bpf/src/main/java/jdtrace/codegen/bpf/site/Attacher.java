package jdtrace.codegen.bpf.site;

import jdtrace.linux.bpf.BpfProgram;

/** Attaches a site's loaded program. */
@FunctionalInterface
public interface Attacher {
  /**
   * Attaches; closing the result detaches.
   *
   * @throws jdtrace.linux.ffm.SysException when the kernel refuses
   */
  AutoCloseable attach(BpfProgram program);
}
