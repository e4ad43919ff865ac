package jdtrace.consumer.format;

/**
 * Names for addresses. Asked while output is rendered, once for every frame, so an implementation
 * caches; it answers from what it knows now (a process may be gone) and never fails.
 */
@FunctionalInterface
public interface SymbolResolver {
  /** The place of an address; {@code pid} is 0 for the kernel's. Never null. */
  Location locate(int pid, long address);

  /** Knows nothing: every address is shown as a number. */
  SymbolResolver NONE = (_, _) -> Location.UNKNOWN;

  /**
   * What is known of an address.
   *
   * @param module kernel module, or the base name of a process's object; null when unknown
   * @param function the function or object at the address; null when only the module is known
   * @param offset bytes from the function's start
   * @param moduleStart address where the module or mapping starts: what mod() and umod() keys
   *     become, so that one module is one row; asked for later, it must lie in the module
   */
  record Location(String module, String function, long offset, long moduleStart) {
    public static final Location UNKNOWN = new Location(null, null, 0, 0);
  }
}
