package jdtrace.linux.bpf;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;

/** BTF of our own that has been loaded into the kernel; maps and programs refer to its type ids. */
public final class BtfObject implements AutoCloseable {
  private static final int LOG_SIZE = 1 << 16;

  private final Fd fd;

  private BtfObject(Fd fd) {
    this.fd = fd;
  }

  /** Loads a blob, e.g. of {@link BtfBuilder}; the refusal's message ends with the kernel's log. */
  public static BtfObject load(byte[] blob) {
    NativeMemory memory = NativeMemory.copyOf(blob);
    long result = load(memory, null);
    if (result < 0) {
      NativeMemory log = NativeMemory.allocate(LOG_SIZE);
      load(memory, log);
      throw new SysException("bpf(BPF_BTF_LOAD)", (int) -result, BpfProgram.text(log).strip());
    }
    return new BtfObject(Fd.of((int) result));
  }

  private static long load(NativeMemory blob, NativeMemory log) {
    Scratch attr = Bpf.attr();
    ByteBuffer b = attr.bytes();
    final int at = Bpf.ATTR;
    b.putLong(at, blob.address());
    b.putInt(at + 16, blob.size());
    if (log != null) {
      b.putLong(at + 8, log.address());
      b.putInt(at + 20, log.size());
      b.putInt(at + 24, 1);
    }
    return Bpf.call(Bpf.BTF_LOAD, attr);
  }

  /** The descriptor number. */
  public int fd() {
    return fd.number();
  }

  @Override
  public void close() {
    fd.close();
  }
}
