package jdtrace.linux.bpf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Scratch;

/**
 * A loaded BPF program.
 *
 * <p>Closing drops the tracer's reference; links keep an attached program running.
 */
public final class BpfProgram implements AutoCloseable {
  /** First log buffer; a log is wanted only after a refusal. */
  private static final int LOG_SIZE = 1 << 18;

  /** Largest log buffer: past this the newest part must do. */
  private static final int LOG_SIZE_MAX = 1 << 24;

  private static final int FUNC_INFO_SIZE = 8; // struct bpf_func_info {insn_off, type_id}

  private final ProgramType type;
  private final String name;
  private final Fd fd;

  private BpfProgram(ProgramType type, String name, Fd fd) {
    this.type = type;
    this.name = name;
    this.fd = fd;
  }

  /**
   * Verifies, compiles and loads.
   *
   * <p>The verifier's log is asked for only after a refusal, by a second load: writing it slows
   * verification down, and a log that overflows its buffer hides the real answer behind ENOSPC. A
   * program that is too large is refused at once, without log.
   *
   * @throws VerifierException when the kernel refuses
   */
  public static BpfProgram load(ProgramSpec spec) {
    NativeMemory instructions = NativeMemory.copyOf(spec.instructions);
    NativeMemory functions = functions(spec.funcInfo);
    long result = load(spec, instructions, functions, null);
    if (result >= 0) {
      return new BpfProgram(spec.type, spec.name, Fd.of((int) result));
    }
    int errno = (int) -result;
    if (errno == Errno.E2BIG) {
      throw new VerifierException(spec.name, errno, ""); // a million steps: the log tells no more
    }
    String log = "";
    int size = LOG_SIZE;
    while (true) {
      NativeMemory buffer = NativeMemory.allocate(size);
      long again = load(spec, instructions, functions, buffer);
      if (again >= 0) {
        // The first refusal was transient (EAGAIN on a pending signal).
        return new BpfProgram(spec.type, spec.name, Fd.of((int) again));
      }
      log = text(buffer);
      if (again != -Errno.ENOSPC || size >= LOG_SIZE_MAX) {
        throw new VerifierException(spec.name, errno, log);
      }
      size = LOG_SIZE_MAX;
    }
  }

  private static long load(
      ProgramSpec spec, NativeMemory instructions, NativeMemory functions, NativeMemory log) {
    Scratch attr = Bpf.attr();
    ByteBuffer b = attr.bytes();
    final int at = Bpf.ATTR;
    b.putInt(at, spec.type.number());
    b.putInt(at + 4, spec.instructions.length);
    b.putLong(at + 8, instructions.address());
    b.putLong(at + 16, attr.text("GPL"));
    if (log != null) {
      b.putInt(at + 24, 1); // log_level
      b.putInt(at + 28, log.size());
      b.putLong(at + 32, log.address());
    }
    b.putInt(at + 44, spec.flags);
    Bpf.putName(b, at + 48, spec.name);
    b.putInt(at + 68, spec.attachType.number());
    if (spec.btf != null) {
      b.putInt(at + 72, spec.btf.fd());
      b.putInt(at + 76, FUNC_INFO_SIZE);
      b.putLong(at + 80, functions.address());
      b.putInt(at + 88, functions.size() / FUNC_INFO_SIZE);
    }
    b.putInt(at + 108, spec.attachBtfId);
    b.putInt(at + 112, spec.attachBtf == null ? 0 : spec.attachBtf.number()); // attach_btf_obj_fd
    return Bpf.call(Bpf.PROG_LOAD, attr);
  }

  private static NativeMemory functions(int[] pairs) {
    if (pairs.length == 0) {
      return null;
    }
    NativeMemory memory = NativeMemory.allocate(pairs.length * Integer.BYTES);
    for (int i = 0; i < pairs.length; i++) {
      memory.bytes().putInt(i * Integer.BYTES, pairs[i]);
    }
    return memory;
  }

  static String text(NativeMemory buffer) {
    ByteBuffer bytes = buffer.bytes();
    int length = 0;
    while (length < bytes.capacity() && bytes.get(length) != 0) {
      length++;
    }
    byte[] copy = new byte[length];
    bytes.get(0, copy);
    return new String(copy, StandardCharsets.ISO_8859_1);
  }

  public ProgramType type() {
    return type;
  }

  public String name() {
    return name;
  }

  /** The descriptor number. */
  public int fd() {
    return fd.number();
  }

  /** What the kernel knows about this program now. */
  public ProgramInfo info() {
    return ProgramInfo.read(fd);
  }

  @Override
  public void close() {
    fd.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
