package jdtrace.linux.ffm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import jdtrace.linux.kernel.Cpus;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.Test;

final class SyscallTest {
  @Test
  void answersAndRefusalsAreTheKernels() {
    assertEquals(ProcessHandle.current().pid(), Syscall.call(SyscallNumber.GETPID));
    assertEquals(-Errno.EBADF, Syscall.call(SyscallNumber.CLOSE, -1));
    assertEquals(-Errno.ENOSYS, Syscall.call(1 << 20));
    assertEquals(-Errno.EINVAL, Syscall.call(SyscallNumber.BPF, 9999));
    SysException e =
        assertThrows(
            SysException.class,
            () -> SysException.check("close(-1)", Syscall.call(SyscallNumber.CLOSE, -1)));
    assertEquals("close(-1): Bad file descriptor (EBADF)", e.getMessage());
    assertEquals("EBADF", e.errnoName());
  }

  @Test
  void sixthArgumentArrives() {
    // mmap's sixth is the offset: one that is no multiple of the page size is refused.
    long refused = Syscall.call(SyscallNumber.MMAP, 0, 4096, 1, 0x22, -1, 1);
    assertEquals(-Errno.EINVAL, refused);
    long address = Syscall.call(SyscallNumber.MMAP, 0, 4096, 1, 0x22, -1, 0);
    assertFalse(Syscall.failed(address));
    assertEquals(0, Syscall.call(SyscallNumber.MUNMAP, address, 4096));
  }

  @Test
  void errnoIsEachThreadsOwn() throws Exception {
    Throwable[] failure = new Throwable[1];
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      final boolean odd = i % 2 == 1;
      threads[i] =
          new Thread(() -> {
            for (int n = 0; n < 20_000; n++) {
              assertEquals(
                  odd ? -Errno.EBADF : -Errno.ENOSYS,
                  odd ? Syscall.call(SyscallNumber.CLOSE, -1) : Syscall.call(1 << 20));
            }
          });
      threads[i].setUncaughtExceptionHandler((t, e) -> failure[0] = e);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(null, failure[0]);
  }

  @Test
  void libcIsReached() {
    assertTrue(LibcFunction.exists("posix_spawnp"));
    assertFalse(LibcFunction.exists("no_such_function"));
    assertThrows(NoSuchElementException.class, () -> LibcFunction.find("no_such_function"));
    assertNotEquals(0, LibcFunction.pointer("environ"));
    assertEquals(7, (int) LibcFunction.find("abs").call(-7, 0, 0, 0, 0, 0));
  }

  @Test
  void textIsTerminated() {
    Scratch scratch = Scratch.get().clear(8);
    long text = scratch.text("xyz");
    int at = (int) (text - scratch.address(0));
    assertEquals('z', scratch.bytes().get(at + 2));
    assertEquals(0, scratch.bytes().get(at + 3));
    assertThrows(IllegalArgumentException.class, () -> scratch.text("a\0b"));
    assertThrows(IllegalArgumentException.class, () -> scratch.text("x".repeat(Scratch.SIZE)));
  }

  @Test
  void scopesCloseInReverseAndAll() {
    StringBuilder order = new StringBuilder();
    Handles handles = new Handles();
    handles.add(() -> order.append('a'));
    handles.add(() -> {
      throw new IllegalStateException("b");
    });
    handles.add(() -> order.append('c'));
    assertEquals("b", assertThrows(IllegalStateException.class, handles::close).getMessage());
    assertEquals("ca", order.toString());
    assertThrows(IllegalStateException.class, () -> handles.add(() -> order.append('d')));
    assertEquals("cad", order.toString());
  }

  @Test
  void namesOfErrors() {
    assertEquals("ENOENT", Errno.name(Errno.ENOENT));
    assertEquals("No such file or directory", Errno.message(Errno.ENOENT));
    assertEquals("ENOTSUPP", Errno.name(524));
    assertEquals("errno 999", Errno.name(999));
  }

  /** Says which way is in use, and uses it. */
  static final class Which {
    public static void main(String[] args) {
      long pid = Syscall.call(SyscallNumber.GETPID);
      boolean right = pid == ProcessHandle.current().pid();
      right &= Syscall.call(SyscallNumber.CLOSE, -1) == -Errno.EBADF;
      right &= (int) LibcFunction.find("abs").call(-7, 0, 0, 0, 0, 0) == 7;
      right &= LibcFunction.pointer("environ") != 0;
      right &= Cpus.online().length > 0;
      System.out.println(NativeAccess.CURRENT.getClass().getSimpleName() + " " + right);
    }
  }

  @Test
  void withoutExportsThePublicLinkerServes() throws Exception {
    assertEquals("LinkerAccess true", which());
    assertEquals("LinkerAccess true", which("-Djdtrace.linker=public", EXPORTS[0]));
  }

  @Test
  void withExportsTheDirectWayServes() throws Exception {
    Live.require(Runtime.version().feature() == 25, "needs JDK 25, for which it is made");
    assertEquals("DirectAccess true", which(EXPORTS));
  }

  private static final String[] EXPORTS = {
    "--add-exports=java.base/jdk.internal.access=ALL-UNNAMED",
    "--add-exports=java.base/jdk.internal.foreign.abi=ALL-UNNAMED",
    "--add-exports=java.base/jdk.internal.foreign.abi.x64=ALL-UNNAMED",
    "--add-exports=java.base/jdk.internal.loader=ALL-UNNAMED"
  };

  private static String which(String... flags) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of(flags));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Which.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.strip();
  }
}
