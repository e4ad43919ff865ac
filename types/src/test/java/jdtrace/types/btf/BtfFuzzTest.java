package jdtrace.types.btf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import jdtrace.types.TypeFormatException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken blobs: every one is refused with a sentence or read; none crashes or hangs the reader. */
class BtfFuzzTest {
  private static final Path VMLINUX = Path.of("/sys/kernel/btf/vmlinux");
  private static final int SMALL_BLOB_CASES = 4_000;
  private static final int KERNEL_CASES = 3_000;
  private static final int KERNEL_PASSES = 60;
  private static final int KERNEL_HEADER_CASES = 500;
  private static final int[] INTERESTING = {0, 1, 2, 3, 0x7f, 0x80, 0xff, 24, 12, 0x84, 0x04};

  @Test
  void smallBlobs() {
    RandomBlob correct = RandomBlob.of(new Random(7), 1000);
    byte[] blob = correct.bytes();
    assertThat(new WalkTypes(new BtfTypes(btf(blob), null)).all()).isEqualTo(correct.others());
    Random random = new Random(1);
    assertTimeoutPreemptively(
        Duration.ofSeconds(120),
        () -> {
          int refused = 0;
          for (int i = 0; i < SMALL_BLOB_CASES; i++) {
            refused += readAll(mutate(blob, random)) ? 0 : 1;
          }
          assertThat(refused).isBetween(SMALL_BLOB_CASES / 20, SMALL_BLOB_CASES);
        });
  }

  /** The real thing, a few bytes at a time, found through an index that believes otherwise. */
  @Test
  void kernelBehindItsIndex(@TempDir Path home) throws IOException {
    BtfBytes bytes = kernel();
    BtfIndexFile cache = new BtfIndexFile(home.toFile(), new File("/sys/kernel/notes"));
    Btf built = new Btf("vmlinux", bytes, null, cache);
    BtfIndex index = cache.load(built);
    Assumptions.assumeTrue(index != null, "this kernel has no build id");
    Random random = new Random(2);
    int refused = 0;
    for (int i = 0; i < KERNEL_CASES; i++) {
      int id = 1 + random.nextInt(index.types());
      int at = index.offset(id - 1) + random.nextInt(32);
      refused += withByte(bytes, at, random.nextInt(256), cache, id) ? 0 : 1;
    }
    assertThat(refused).isBetween(1, KERNEL_CASES - 1);
  }

  /** The real thing, read from one end to the other. */
  @Test
  void kernelWithoutIndex() throws IOException {
    BtfBytes bytes = kernel();
    BtfHeader header = new BtfHeader(bytes, false);
    Random random = new Random(4);
    for (int i = 0; i < KERNEL_PASSES; i++) {
      int at = header.typeStart + random.nextInt(header.typeEnd - header.typeStart);
      withByte(bytes, at, random.nextInt(256), null, 1 + random.nextInt(100_000));
    }
  }

  /** Whether one type is still read when a byte of the blob is another. */
  private static boolean withByte(BtfBytes bytes, int at, int value, BtfIndexFile cache, int id) {
    byte[] page = bytes.page(at >>> BtfBytes.PAGE_SHIFT);
    int offset = at & BtfBytes.PAGE_BYTES - 1;
    byte was = page[offset];
    page[offset] = (byte) value;
    try {
      WalkTypes walk = new WalkTypes(new BtfTypes(new Btf("test.btf", bytes, null, cache), null));
      walk.one(id);
      return walk.refused() == 0;
    } catch (TypeFormatException e) {
      assertThat(e.getMessage()).startsWith("vmlinux ");
      return false;
    } finally {
      page[offset] = was;
    }
  }

  @Test
  void kernelHeader() throws IOException {
    BtfBytes bytes = kernel();
    byte[] page = bytes.page(0);
    byte[] before = page.clone();
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < KERNEL_HEADER_CASES; i++) {
      page[random.nextInt(BtfHeader.BYTES)] = (byte) random.nextInt(256);
      try {
        assertThat(new BtfHeader(bytes, false).typeEnd).isPositive();
      } catch (TypeFormatException e) {
        refused++;
      }
      System.arraycopy(before, 0, page, 0, before.length);
    }
    assertThat(refused).isGreaterThan(KERNEL_HEADER_CASES / 2);
  }

  @Test
  void everyTruncation() {
    byte[] blob = RandomBlob.of(new Random(8), 1000).bytes();
    for (int length = 0; length < blob.length; length += 1 + length / 50) {
      byte[] cut = Arrays.copyOf(blob, length);
      assertThat(readAll(cut)).as("length %d", length).isFalse();
    }
  }

  private static BtfBytes kernel() throws IOException {
    Assumptions.assumeTrue(Files.isReadable(VMLINUX), "this kernel has no BTF");
    return BtfBytes.of("vmlinux", Files.readAllBytes(VMLINUX));
  }

  private static byte[] mutate(byte[] blob, Random random) {
    byte[] broken = blob.clone();
    int header = random.nextInt(10) == 0 ? BtfHeader.BYTES : 0;
    for (int n = 1 + random.nextInt(8); n > 0; n--) {
      int at = random.nextInt(header > 0 ? header : broken.length);
      switch (random.nextInt(4)) {
        case 0 -> broken[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> broken[at] = (byte) random.nextInt(256);
        case 2 -> broken[at] = (byte) INTERESTING[random.nextInt(INTERESTING.length)];
        default -> {
          int from = random.nextInt(broken.length);
          int length = Math.min(random.nextInt(40), broken.length - Math.max(from, at));
          System.arraycopy(blob, from, broken, at, length);
        }
      }
    }
    return broken;
  }

  private static Btf btf(byte[] blob) {
    return new Btf("test", BtfBytes.of("test.btf", blob), null, null);
  }

  /** Whether the blob as a whole was accepted; single types may have been refused. */
  private static boolean readAll(byte[] blob) {
    try {
      new WalkTypes(new BtfTypes(btf(blob), null)).all();
      return true;
    } catch (TypeFormatException e) {
      assertThat(e.getMessage()).startsWith("test.btf ").doesNotContain("\n");
      return false;
    }
  }
}
