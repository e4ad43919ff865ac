package jdtrace.codegen.bpf.site;

/** What attaching many places of one site gave; closing detaches all. */
public interface Attachment extends AutoCloseable {
  /**
   * Firings that the kernel skipped and that it does not count for the site's own program; also after
   * closing. They only grow.
   */
  long missed();
}
