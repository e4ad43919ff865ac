package jdtrace.codegen.interp.machine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import jdtrace.codegen.interp.memory.Memory;
import jdtrace.dif.Builtin;

/** A probe context that a test arranges: one page of kernel memory, one of user memory. */
public final class FakeContext implements ProbeContext, Memory {
  public static final long KERNEL = 0xffff_8880_0000_1000L;
  public static final long USER = 0x7fff_0000_1000L;
  public static final int PAGE = 4096;

  final byte[] kernel = new byte[PAGE];
  final byte[] user = new byte[PAGE];
  final Map<Builtin, Long> integers = new EnumMap<>(Builtin.class);
  final Map<Long, Long> registers = new HashMap<>();
  long[] arguments = {};
  long thread = 7;
  boolean kernelVisible;
  int clockReads;

  FakeContext kernel(int offset, String text) {
    System.arraycopy(text.getBytes(ISO_8859_1), 0, kernel, offset, text.length());
    return this;
  }

  FakeContext user(int offset, String text) {
    System.arraycopy(text.getBytes(ISO_8859_1), 0, user, offset, text.length());
    return this;
  }

  @Override
  public Memory memory() {
    return this;
  }

  @Override
  public int readKernel(long address, byte[] into, int offset, int length) {
    return read(kernel, address - KERNEL, into, offset, length);
  }

  @Override
  public int readUser(long address, byte[] into, int offset, int length) {
    return read(user, address - USER, into, offset, length);
  }

  private static int read(byte[] page, long at, byte[] into, int offset, int length) {
    if (at < 0 || at >= page.length) {
      return 0;
    }
    int readable = (int) Math.min(length, page.length - at);
    System.arraycopy(page, (int) at, into, offset, readable);
    return readable;
  }

  @Override
  public int writeUser(long address, byte[] from, int offset, int length) {
    long at = address - USER;
    if (at < 0 || at + length > user.length) {
      return 0;
    }
    System.arraycopy(from, offset, user, (int) at, length);
    return length;
  }

  @Override
  public boolean kernelVisible() {
    return kernelVisible;
  }

  @Override
  public long argument(long index) {
    return index >= 0 && index < arguments.length ? arguments[(int) index] : 0;
  }

  @Override
  public long integer(Builtin builtin) {
    return builtin == Builtin.TIMESTAMP ? ++clockReads : integers.getOrDefault(builtin, 0L);
  }

  @Override
  public byte[] text(Builtin builtin) {
    return builtin.text().getBytes(ISO_8859_1);
  }

  @Override
  public OptionalLong register(Builtin array, long index) {
    Long value = registers.get(index);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  @Override
  public long threadKey() {
    return thread;
  }

  @Override
  public boolean progenyOf(long pid) {
    return pid == 1 || pid == 42;
  }
}
