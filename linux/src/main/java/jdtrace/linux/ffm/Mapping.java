package jdtrace.linux.ffm;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Memory mapped by mmap(2), seen as a {@link ByteBuffer}: BPF ring buffers, arrays and arenas.
 *
 * <p>Closing unmaps. <b>No access may follow</b>: a ByteBuffer of a closed mapping points nowhere
 * and an access kills the JVM. Owners therefore close a mapping only after the thread that reads it
 * has stopped, and never hand the buffer further than that.
 */
public final class Mapping implements AutoCloseable {
  /** Pages may be read (PROT_READ). */
  public static final int READ = 1;

  /** Pages may be written (PROT_WRITE). */
  public static final int WRITE = 2;

  private static final int MAP_SHARED = 0x01;
  private static final int MAP_FIXED_NOREPLACE = 0x100000;

  private final long address;
  private final int size;
  private final ByteBuffer bytes;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private Mapping(long address, int size) {
    this.address = address;
    this.size = size;
    this.bytes = NativeAccess.CURRENT.view(address, size);
  }

  /**
   * Maps part of a file, shared.
   *
   * @param sizeBytes at most 2 GiB - 1; the kernel rounds up to pages
   * @param offsetBytes a multiple of the page size
   * @param protection {@link #READ} | {@link #WRITE}
   */
  public static Mapping map(Fd fd, long offsetBytes, int sizeBytes, int protection) {
    return map(fd, offsetBytes, sizeBytes, protection, 0);
  }

  /**
   * Same, at a fixed address that must be free (BPF arenas: every process must map an arena at the
   * same address).
   *
   * @param fixedAddress 0 lets the kernel choose
   */
  public static Mapping map(
      Fd fd, long offsetBytes, int sizeBytes, int protection, long fixedAddress) {
    int flags = fixedAddress == 0 ? MAP_SHARED : MAP_SHARED | MAP_FIXED_NOREPLACE;
    long address =
        SysException.check(
            "mmap",
            Syscall.call(
                SyscallNumber.MMAP,
                fixedAddress,
                sizeBytes,
                protection,
                flags,
                fd.number(),
                offsetBytes));
    return new Mapping(address, sizeBytes);
  }

  /** The memory in native order. Plain accesses; see {@link java.lang.invoke.VarHandle} fences. */
  public ByteBuffer bytes() {
    return bytes;
  }

  /** Address of the first byte. */
  public long address() {
    return address;
  }

  /** Size in bytes, as asked for. */
  public int size() {
    return size;
  }

  /** Unmaps; a second call does nothing. */
  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      SysException.check("munmap", Syscall.call(SyscallNumber.MUNMAP, address, size));
    }
  }
}
