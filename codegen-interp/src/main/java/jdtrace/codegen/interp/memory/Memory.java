package jdtrace.codegen.interp.memory;

/** Memory of the traced system: a live kernel, a core dump, a guest, a test's arrangement. */
public interface Memory {

  /**
   * Copies from kernel memory into {@code into}, up to the first byte that cannot be read.
   *
   * @return how many bytes were copied, 0..length
   */
  int readKernel(long address, byte[] into, int offset, int length);

  /** The same from the process that fired the probe. */
  int readUser(long address, byte[] into, int offset, int length);

  /**
   * Writes to the process that fired the probe: {@code copyout}.
   *
   * @return how many bytes were written, 0..length
   */
  default int writeUser(long address, byte[] from, int offset, int length) {
    return 0;
  }

  /** Whether the enabling may read all of kernel memory; if not, {@code rld*} reports KPRIV. */
  default boolean kernelVisible() {
    return false;
  }

  /** Nothing is readable. */
  Memory NONE =
      new Memory() {
        @Override
        public int readKernel(long address, byte[] into, int offset, int length) {
          return 0;
        }

        @Override
        public int readUser(long address, byte[] into, int offset, int length) {
          return 0;
        }
      };
}
