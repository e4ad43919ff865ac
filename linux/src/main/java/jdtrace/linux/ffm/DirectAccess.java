package jdtrace.linux.ffm;

import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.r10;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.r11;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.r8;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.r9;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rax;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rcx;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rdi;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rdx;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.rsi;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.xmm0;
import static jdk.internal.foreign.abi.x64.X86_64Architecture.Regs.xmm1;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jdk.internal.access.JavaNioAccess;
import jdk.internal.access.SharedSecrets;
import jdk.internal.foreign.abi.ABIDescriptor;
import jdk.internal.foreign.abi.NativeEntryPoint;
import jdk.internal.foreign.abi.VMStorage;
import jdk.internal.foreign.abi.x64.X86_64Architecture;
import jdk.internal.loader.NativeLibraries;

/**
 * By the native stub that the public Linker would make, called with plain longs, and by buffers on bare
 * addresses, as JNI makes them.
 *
 * <p><b>What it saves.</b> The Linker specializes a class for the shape, wraps it into some ten method
 * handle combinators that check segments and their scopes, and spins 25 hidden classes for that; the
 * AOT cache of JDK 25 keeps none of them. We pass longs, have no scopes, and need one. A JVM that
 * attaches one empty program and exits takes 35 ms, 30 ms of CPU and 34 MB instead of 90 ms, 80 ms and
 * 43 MB; one that does nothing takes 27 ms and 34 MB (medians of 6, 2 vCPU, November 2026).
 *
 * <p><b>What it relies on</b>, all of it in {@code jdk.internal.foreign.abi}: the VM's stub generator
 * takes the storage of every argument, first the function's address and the place for errno, then the
 * arguments, of which six go in registers and the seventh on the stack; the descriptor of the System V
 * ABI is the one that its {@code CallArranger} builds. The stub changes the thread's state around the
 * call, so a call may block, and stores errno before anything else can touch it (mask 4).
 *
 * <p><b>What guards it.</b> It needs {@code --add-exports} of four packages of java.base; it is
 * compiled apart, so that on a JDK where it does not compile the build goes on without it; it offers
 * itself only on the JDK release it was tested on, and only after two calls have answered rightly.
 */
final class DirectAccess extends NativeAccess {
  private static final int TESTED_RELEASE = 25;
  private static final int CAPTURE_ERRNO = 1 << 2;
  private static final int WORD = 8;

  private static final MethodHandle HANDLE;
  private static final NativeLibraries LIBC;
  private static final JavaNioAccess NIO;

  static {
    if (Runtime.version().feature() != TESTED_RELEASE) {
      throw new UnsupportedOperationException();
    }
    HANDLE = handle();
    LIBC = libc();
    NIO = SharedSecrets.getJavaNioAccess();
    if (works()) {
      // Registered from here rather than constructed by reflection, which would spin classes.
      offer(new DirectAccess());
    }
  }

  /** Whether an impossible system call is refused as it should be, and a possible one is not. */
  private static boolean works() {
    final long noSuchCall = 1 << 20;
    long syscall = LIBC.find("syscall");
    if (syscall == 0) {
      return false;
    }
    ByteBuffer errno = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.nativeOrder());
    long place = NIO.getBufferAddress(errno);
    return invoke(syscall, place, noSuchCall, 0, 0, 0, 0, 0, 0) == -1
        && errno.getInt(0) == Errno.ENOSYS
        && invoke(syscall, place, SyscallNumber.GETPID, 0, 0, 0, 0, 0, 0) > 0;
  }

  private static MethodHandle handle() {
    VMStorage[] arguments = {rdi, rsi, rdx, rcx, r8, r9};
    ABIDescriptor abi =
        X86_64Architecture.abiFor(
            new VMStorage[] {rdi, rsi, rdx, rcx, r8, r9, rax},
            new VMStorage[0], // no floating point arguments
            new VMStorage[] {rax, rdx},
            new VMStorage[] {xmm0, xmm1},
            0,
            new VMStorage[] {r10, r11},
            new VMStorage[0],
            16,
            0,
            r10,
            r11);
    VMStorage[] moves = new VMStorage[2 + arguments.length + 1];
    moves[0] = abi.targetAddrStorage();
    moves[1] = abi.capturedStateStorage();
    System.arraycopy(arguments, 0, moves, 2, arguments.length);
    moves[8] = X86_64Architecture.stackStorage((short) WORD, 0);
    Class<?>[] types = new Class<?>[moves.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = long.class;
    }
    NativeEntryPoint stub =
        NativeEntryPoint.make(
            abi,
            moves,
            new VMStorage[] {rax},
            MethodType.methodType(long.class, types),
            false, // one result register: no buffer
            CAPTURE_ERRNO,
            true, // thread state transition
            false); // addresses, not heap objects
    return SharedSecrets.getJavaLangInvokeAccess().nativeMethodHandle(stub);
  }

  /** The JDK's library without content that depends on libc, libm and libdl: dlsym searches these. */
  private static NativeLibraries libc() {
    NativeLibraries libraries = NativeLibraries.newInstance(null);
    libraries.loadLibrary(Object.class, "syslookup");
    return libraries;
  }

  @Override
  long find(String symbol) {
    return LIBC.find(symbol);
  }

  @Override
  long call(
      Scratch scratch, long function, long a, long b, long c, long d, long e, long f, long g) {
    return invoke(function, scratch.address(0), a, b, c, d, e, f, g);
  }

  private static long invoke(
      long function, long errno, long a, long b, long c, long d, long e, long f, long g) {
    try {
      return (long) HANDLE.invokeExact(function, errno, a, b, c, d, e, f, g);
    } catch (Throwable t) {
      throw new AssertionError("a native call threw", t);
    }
  }

  @Override
  long address(ByteBuffer direct) {
    return NIO.getBufferAddress(direct);
  }

  @Override
  ByteBuffer view(long address, int size) {
    return NIO.newDirectByteBuffer(address, size).order(ByteOrder.nativeOrder());
  }
}
