package jdtrace.linux.ffm;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * By java.lang.foreign.
 *
 * <p>libc's {@code syscall} is variadic in C and called here as an ordinary function, which saves 6 ms
 * at start-up and is the same on x86-64: the System V ABI differs only by the count of vector
 * registers in {@code al}, and glibc's and musl's are plain assembler that never look at it.
 */
final class LinkerAccess extends NativeAccess {
  private static final SymbolLookup LOOKUP = Linker.nativeLinker().defaultLookup();
  private static final MethodHandle HANDLE = handle();

  /** The function that is nearly always called, as the object that the handle wants. */
  private static final MemorySegment SYSCALL = LOOKUP.findOrThrow("syscall");

  private static final long SYSCALL_ADDRESS = SYSCALL.address();

  @SuppressWarnings("restricted")
  private static MethodHandle handle() {
    ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
    return Linker.nativeLinker()
        .downcallHandle(
            FunctionDescriptor.of(word, word, word, word, word, word, word, word),
            Linker.Option.captureCallState("errno"));
  }

  @Override
  long find(String symbol) {
    return LOOKUP.find(symbol).orElse(MemorySegment.NULL).address();
  }

  @Override
  long call(
      Scratch scratch, long function, long a, long b, long c, long d, long e, long f, long g) {
    MemorySegment target =
        function == SYSCALL_ADDRESS ? SYSCALL : MemorySegment.ofAddress(function);
    try {
      return (long) HANDLE.invokeExact(target, scratch.errnoSegment(), a, b, c, d, e, f, g);
    } catch (Throwable t) {
      throw new AssertionError("a native call threw", t);
    }
  }

  @Override
  long address(ByteBuffer direct) {
    return MemorySegment.ofBuffer(direct).address();
  }

  @Override
  @SuppressWarnings("restricted")
  ByteBuffer view(long address, int size) {
    return MemorySegment.ofAddress(address)
        .reinterpret(size)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder());
  }
}
