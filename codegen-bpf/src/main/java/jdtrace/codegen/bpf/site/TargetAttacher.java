package jdtrace.codegen.bpf.site;

import jdtrace.linux.bpf.BpfProgram;

/**
 * Attaches a site whose program the kernel ties to one function as it is loaded: for each function it
 * has a copy loaded. All copies share the memory of the site.
 */
@FunctionalInterface
public interface TargetAttacher {
  /** Loads the site's program for a function. */
  interface Loader {
    /**
     * @throws jdtrace.linux.bpf.VerifierException when the kernel refuses the function; the caller
     *     goes on without it or gives up
     */
    BpfProgram load(FunctionTarget target);
  }

  /** Attaches; what is not attached is the attacher's to tell. */
  Attachment attach(Loader loader);
}
