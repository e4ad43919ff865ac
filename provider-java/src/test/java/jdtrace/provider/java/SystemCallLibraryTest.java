package jdtrace.provider.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jdtrace.agent.rt.MappedRegion;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.proc.DescriptorPassing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCallLibraryTest {
  private static final int AT_FDCWD = -100;
  private static final int O_RDWR = 2;
  private static final int EFAULT = 14;
  private static final int PAGE = 4096;

  @TempDir Path directory;

  private Path library() throws IOException {
    Path file = directory.resolve("calls.so");
    Files.write(
        file, SystemCallLibrary.make("jdtrace/agent/rt/SystemCall", System.getProperty("os.arch")));
    return file;
  }

  private static Fd open(Path file) {
    Scratch scratch = Scratch.get().clear(0);
    return Fd.of(
        "open",
        Syscall.call(SyscallNumber.OPENAT, AT_FDCWD, scratch.text(file.toString()), O_RDWR, 0));
  }

  /** Reads from a file into memory at an address: how many bytes, or minus the errno. */
  private static long read(Path file, long address, int bytes) {
    try (Fd from = open(file)) {
      return Syscall.call(SyscallNumber.READ, from.number(), address, bytes);
    }
  }

  private static long mappings(Path file) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/maps")).stream()
        .filter(line -> line.contains(file.toString()))
        .count();
  }

  @Test
  void aDescriptorComesThroughAndIsMapped() throws IOException {
    Path file = directory.resolve("memory");
    Files.write(file, new byte[2 * PAGE]);
    Path other = directory.resolve("other");
    Files.write(other, new byte[] {1, 2, 3, 4});
    MappedRegion region = MappedRegion.offer(library().toString());
    long address;
    try (Fd memory = open(file)) {
      DescriptorPassing.send(
          (int) ProcessHandle.current().pid(), region.offered(), memory.number());
      address = region.map(2 * PAGE);
    }
    assertThat(mappings(file)).isEqualTo(1);
    assertThat(read(other, address + PAGE, 4)).isEqualTo(4);
    assertThat(Files.readAllBytes(file)[PAGE + 2]).isEqualTo((byte) 3);

    region.release();
    assertThat(mappings(file)).isZero();
    assertThat(read(other, address + PAGE, 4)).isEqualTo(4); // empty memory is there
    region.unmap();
    assertThat(read(other, address + PAGE, 4)).isEqualTo(-EFAULT);
  }

  @Test
  void withoutAMessageNothingIsMapped() throws IOException {
    MappedRegion region = MappedRegion.offer(library().toString());
    assertThatThrownBy(() -> region.map(PAGE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("recvmsg fails in it with error 11"); // EAGAIN
    region.release();
  }

  @Test
  void theNameIsEscapedAsJniWants() {
    byte[] file = SystemCallLibrary.make("java/lang/Jdtrace$1a_$SystemCall", "aarch64");
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .contains("\0Java_java_lang_Jdtrace_000241a_1_00024SystemCall_call\0");
    ByteBuffer words = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(words.getShort(18)).isEqualTo((short) 183); // EM_AARCH64
  }

  @Test
  void anArchitectureWithoutCodeIsRefused() {
    assertThatThrownBy(() -> SystemCallLibrary.make("a/B", "riscv64"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
