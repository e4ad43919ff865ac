package jdtrace.types.btf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index on disk is either right or not there. */
class BtfIndexFileTest {
  @TempDir Path home;
  private File notes;
  private final byte[] blob = RandomBlob.of(new Random(11), 200).bytes();
  private BtfIndexFile cache;
  private Path file;
  private Path directory;

  @BeforeEach
  void store() throws IOException {
    notes = home.resolve("notes").toFile();
    writeNotes((byte) 1);
    cache = new BtfIndexFile(home.toFile(), notes);
    assertThat(cache.load(btf(blob))).isNull();
    Btf built = read(blob, cache);
    directory = home.resolve(".cache/jdtrace");
    file = directory.resolve("0101010101010101010101010101010101010101" + BtfIndexFile.SUFFIX);
    assertThat(file).exists();
    assertThat(cache.load(built)).isNotNull();
  }

  @Test
  void whatIsLoadedIsWhatWasBuilt() {
    assertThat(cache.load(btf(blob)).image()).isEqualTo(content(file));
    Btf loaded = read(blob, cache);
    Btf built = btf(blob);
    assertThat(loaded.endId()).isEqualTo(built.endId());
    for (int id = 1; id < built.endId(); id++) {
      assertThat(loaded.kind(id)).isEqualTo(built.kind(id));
    }
  }

  @Test
  void everyWrongByteIsSeen() throws IOException {
    byte[] image = content(file);
    Random random = new Random(12);
    for (int i = 0; i < 500; i++) {
      byte[] broken = image.clone();
      int at = i < BtfIndex.HEADER_BYTES ? i : random.nextInt(image.length);
      broken[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, broken);
      assertThat(cache.load(btf(blob))).as("byte %d", at).isNull();
    }
  }

  /** With the checksum made right, counts that do not fit are still refused. */
  @Test
  void strangeCounts() throws IOException {
    byte[] image = content(file);
    for (int at = 64; at < BtfIndex.HEADER_BYTES; at += 4) {
      for (int value : new int[] {-1, 0, 1, 3, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        byte[] broken = image.clone();
        BtfIndex.put(broken, at, value);
        CRC32 crc = new CRC32();
        crc.update(broken, 12, broken.length - 12);
        BtfIndex.put(broken, 8, (int) crc.getValue());
        Files.write(file, broken);
        boolean counted = at < 76;
        assertThat(cache.load(btf(blob)) == null).as("%d at %d", value, at).isEqualTo(counted);
      }
    }
  }

  @Test
  void truncatedOrEmpty() throws IOException {
    byte[] image = content(file);
    for (int length = 0; length < image.length; length += 1 + length / 10) {
      Files.write(file, java.util.Arrays.copyOf(image, length));
      assertThat(cache.load(btf(blob))).isNull();
    }
  }

  @Test
  void otherBtfOrOtherBuild() throws IOException {
    assertThat(cache.load(btf(RandomBlob.of(new Random(13), 200).bytes()))).isNull();
    writeNotes((byte) 2);
    assertThat(cache.load(btf(blob))).isNull();
    Files.write(notes.toPath(), new byte[] {4, 0, 0, 0, -1, -1, -1, -1, 3, 0, 0, 0, 71, 78, 85, 0});
    assertThat(cache.load(btf(blob))).isNull();
    Files.delete(notes.toPath());
    assertThat(cache.load(btf(blob))).isNull();
    assertThat(read(blob, cache).endId()).isEqualTo(201);
  }

  @Test
  void whatOthersMayWriteIsNotRead() throws IOException {
    for (String mode : new String[] {"rw-rw----", "rw-----w-"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      assertThat(cache.load(btf(blob))).as(mode).isNull();
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(cache.load(btf(blob))).isNotNull();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(cache.load(btf(blob))).isNull();
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path elsewhere = home.resolve("elsewhere");
    Files.move(file, elsewhere);
    Files.createSymbolicLink(file, elsewhere);
    assertThat(cache.load(btf(blob))).isNull();
  }

  @Test
  void nothingIsLeftBehindAndOldIndexesGo() throws IOException {
    Path abandoned = Files.createFile(directory.resolve("1234.tmp"));
    Path old = Files.createFile(directory.resolve("00" + BtfIndexFile.SUFFIX));
    Path young = Files.createFile(directory.resolve("01" + BtfIndexFile.SUFFIX));
    Path foreign = Files.createFile(directory.resolve("something.else"));
    FileTime longAgo = FileTime.fromMillis(0);
    for (Path p : new Path[] {abandoned, old, foreign}) {
      Files.setLastModifiedTime(p, longAgo);
    }
    Files.delete(file);
    read(blob, cache);
    assertThat(directory)
        .isDirectoryContaining(p -> p.equals(file))
        .isDirectoryContaining(p -> p.equals(young))
        .isDirectoryContaining(p -> p.equals(foreign))
        .isDirectoryNotContaining(p -> p.equals(old))
        .isDirectoryNotContaining(p -> p.toString().endsWith(".tmp"));
  }

  @Test
  void noHomeNoCache() {
    BtfIndexFile none = new BtfIndexFile(new File("/nonexistent"), notes);
    assertThat(read(blob, none).endId()).isEqualTo(201);
    assertThat(none.load(btf(blob))).isNull();
  }

  private static byte[] content(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void writeNotes(byte id) throws IOException {
    ByteBuffer note = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    note.putInt(6).putInt(1).putInt(9).put("Linux\0".getBytes(StandardCharsets.US_ASCII));
    note.putShort((short) 0).putInt(7);
    note.putInt(4).putInt(20).putInt(3).put("GNU\0".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 20; i++) {
      note.put(id);
    }
    Files.write(notes.toPath(), java.util.Arrays.copyOf(note.array(), note.position()));
  }

  private static Btf btf(byte[] blob) {
    return read(blob, null);
  }

  private static Btf read(byte[] blob, BtfIndexFile cache) {
    return new Btf("vmlinux", BtfBytes.of("vmlinux", blob), null, cache);
  }
}
