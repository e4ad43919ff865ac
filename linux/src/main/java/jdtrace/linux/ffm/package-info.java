/**
 * One door to the kernel: every system call of the tracer goes through {@link
 * jdtrace.linux.ffm.Syscall}.
 *
 * <h2>Why one shape</h2>
 *
 * Calling C from Java is not free to begin with: for the first function the JDK's linker makes classes
 * and method handles for 20 ms, for every further shape half of that, and the AOT cache of JDK 25 keeps
 * none of it. So there is exactly one shape, seven longs in and a long out with errno kept, behind
 * {@link jdtrace.linux.ffm.NativeAccess}, and it serves libc's {@code syscall} for everything and the few
 * libc functions that are no system calls (posix_spawn). Pointers are passed as plain longs. Where the
 * JDK allows it the shape is made directly, in 3 ms.
 *
 * <h2>How memory is passed</h2>
 *
 * <pre>
 *   caller ── writes a struct ──► {@link jdtrace.linux.ffm.NativeMemory}  (direct ByteBuffer + its address)
 *                                     │ address as a long
 *                                     ▼
 *                              {@link jdtrace.linux.ffm.Syscall}.call ──► kernel ──► result, or -errno
 * </pre>
 *
 * Structs are written with {@link java.nio.ByteBuffer} accessors at named offsets; MemorySegment
 * accessors cost milliseconds of class spinning on first use, ByteBuffer accessors nothing. Small
 * structs that live for one call go to the calling thread's {@link jdtrace.linux.ffm.Scratch}, so a
 * call allocates nothing. Memory shared with the kernel is a {@link jdtrace.linux.ffm.Mapping},
 * again seen as a ByteBuffer; ordering is by the static fences of {@link
 * java.lang.invoke.VarHandle} (3 us on first use; a VarHandle of a memory segment takes 2.4 ms).
 *
 * <h2>Errors</h2>
 *
 * {@code Syscall.call} returns what the kernel returns: a value, or minus the errno. It never
 * throws. Callers either look at the number (a missing key is an answer, not an accident) or let
 * {@link jdtrace.linux.ffm.SysException#check} turn it into a typed failure that names the operation.
 * libc's own return value -1 is never confused with data, because the kernel reserves -4095..-1.
 *
 * <h2>Ownership</h2>
 *
 * What the tracer opens is an {@link jdtrace.linux.ffm.Fd} or a {@link jdtrace.linux.ffm.Mapping},
 * closed once, and usually owned by a {@link jdtrace.linux.ffm.Handles} scope that closes in reverse
 * order on every path.
 *
 * <h2>Threads</h2>
 *
 * Everything here may be called from any thread; errno is captured per thread. A call that blocks
 * does not hold up safepoints. Calls that the kernel ties to one thread (ptrace) are the caller's
 * business; use a platform thread for these.
 *
 * <h2>Measured (Temurin 25.0.3, 2 shared vCPU, AOT cache, C1, November 2026)</h2>
 *
 * First use until the first system call has returned: 3 ms direct; 22 ms by the public Linker, of which
 * nativeLinker 5, the handle 12, the first call 1.5 (declared variadic the handle takes 18, without
 * errno capture 10). Tried and rejected: errno in a heap array (refused by JDK 25), looking the symbol
 * up in libc.so.6 itself (no change), reaching the direct way by reflection (35 ms; 5 ms with
 * jdk.reflect.useNativeAccessorOnly). Afterwards a call costs what it costs in C.
 */
package jdtrace.linux.ffm;
