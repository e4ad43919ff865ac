package jdtrace.types.btf;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The index of vmlinux kept between runs, in {@code ~/.cache/jdtrace/BUILDID.btfindex}. Building it
 * costs 20 ms of processor time at start, loading it 2 (Xeon virtual machine, November 2026).
 *
 * <pre>
 *   0 magic | 4 version | 8 CRC-32 of all that follows | 12 length of the BTF
 *   16, 20 type section | 24, 28 string section | 32 CRC-32 of three of its pages | 36 unused
 *   40 build id of the kernel (24) | 64 what {@link BtfIndex} keeps
 * </pre>
 *
 * <p>An index is believed only if directory and file belong to the owner of the home directory and
 * nobody else may write them, if it was made for this build of the kernel and a BTF of exactly these
 * sections, and if its checksum is right; what it finds is compared with the BTF itself. Otherwise
 * it does not exist. The home directory is the one in the password file, never the environment's:
 * the cache of a sudo user must not be read by root. Every failure here is silent, for the only loss
 * is time.
 */
final class BtfIndexFile {
  static final String SUFFIX = ".btfindex";
  private static final int MAGIC = 0x4942646a;
  private static final int FORMAT = 2;
  private static final int CHECKSUM_AT = 8;
  private static final int CHECKED_FROM = 12;
  private static final int BUILD_ID_AT = 40;
  private static final int BUILD_ID_BYTES = 24;
  private static final int NOTE_BUILD_ID = 3;
  private static final int MAX_NOTES_BYTES = 1 << 16;

  /** What RandomAccessFile reads through its stack; more goes through fresh memory, twice as slow. */
  private static final int CHUNK_BYTES = 8192;

  private static final long STALE_MILLIS = 90L * 24 * 3600 * 1000;

  private static final int DIRECTORY = 0040000;
  private static final int REGULAR_FILE = 0100000;
  private static final int FILE_TYPE = 0170000;
  private static final int OTHERS_WRITE = 0022;

  private final File home;
  private final File notes;

  /**
   * @param home the user's home directory
   * @param notes the kernel's ELF notes, for its build id
   */
  BtfIndexFile(File home, File notes) {
    this.home = home;
    this.notes = notes;
  }

  static BtfIndexFile ofUser() {
    return new BtfIndexFile(
        new File(System.getProperty("user.home")), new File("/sys/kernel/notes"));
  }

  /** The index of this blob, or null if none can be trusted. */
  BtfIndex load(Btf btf) {
    try {
      byte[] buildId = buildId();
      if (buildId == null) {
        return null;
      }
      File file = new File(directory(), hex(buildId) + SUFFIX);
      long length = file.length();
      if (length < BtfIndex.HEADER_BYTES || length > Integer.MAX_VALUE || !isTrusted(file)) {
        return null;
      }
      byte[] image = new byte[(int) length];
      try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
        for (int at = 0; at < image.length; at += CHUNK_BYTES) {
          in.readFully(image, at, Math.min(CHUNK_BYTES, image.length - at));
        }
      }
      return isFor(btf, buildId, image) ? new BtfIndex(image) : null;
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  /** Keeps an index for the next run, if that can be done safely. */
  void store(Btf btf, BtfIndex index) {
    try {
      byte[] buildId = buildId();
      if (buildId == null || !makeDirectory()) {
        return;
      }
      byte[] image = index.image();
      seal(btf, buildId, image);
      String name = hex(buildId) + SUFFIX;
      removeStale(name);
      long unique = ProcessHandle.current().pid() << 32 ^ System.nanoTime();
      File temporary = new File(directory(), Long.toHexString(unique) + ".tmp");
      try (RandomAccessFile out = new RandomAccessFile(temporary, "rw")) {
        out.write(image);
      }
      boolean ours = temporary.setWritable(false, false) && temporary.setWritable(true, true);
      if (!ours || !temporary.renameTo(new File(directory(), name))) {
        temporary.delete();
      }
    } catch (IOException | UnsupportedOperationException e) {
      // The next run builds it again.
    }
  }

  private File directory() {
    return new File(home, ".cache/jdtrace");
  }

  private boolean isFor(Btf btf, byte[] buildId, byte[] image) {
    if (!BtfIndex.fits(image)
        || BtfIndex.get(image, CHECKSUM_AT) != checksum(image, CHECKED_FROM, image.length)) {
      return false;
    }
    byte[] expected = new byte[BtfIndex.HEADER_BYTES];
    describe(btf, buildId, expected);
    for (int i = 0; i < BUILD_ID_AT + BUILD_ID_BYTES; i++) {
      boolean isChecksum = i >= CHECKSUM_AT && i < CHECKED_FROM;
      if (!isChecksum && image[i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static void seal(Btf btf, byte[] buildId, byte[] image) {
    describe(btf, buildId, image);
    BtfIndex.put(image, CHECKSUM_AT, checksum(image, CHECKED_FROM, image.length));
  }

  /** Everything in the header that says which BTF an index is for. */
  private static void describe(Btf btf, byte[] buildId, byte[] image) {
    BtfHeader header = btf.header();
    BtfBytes bytes = btf.bytes();
    CRC32 pages = new CRC32();
    pages.update(bytes.page(0));
    pages.update(bytes.page(Math.max(0, header.typeEnd - 1) >>> BtfBytes.PAGE_SHIFT));
    pages.update(bytes.page(header.stringEnd - 1 >>> BtfBytes.PAGE_SHIFT));
    BtfIndex.put(image, 0, MAGIC);
    BtfIndex.put(image, 4, FORMAT);
    BtfIndex.put(image, 12, bytes.length());
    BtfIndex.put(image, 16, header.typeStart);
    BtfIndex.put(image, 20, header.typeEnd);
    BtfIndex.put(image, 24, header.stringStart);
    BtfIndex.put(image, 28, header.stringEnd);
    BtfIndex.put(image, 32, (int) pages.getValue());
    System.arraycopy(buildId, 0, image, BUILD_ID_AT, buildId.length);
  }

  private static int checksum(byte[] image, int from, int end) {
    CRC32 crc = new CRC32();
    crc.update(image, from, end - from);
    return (int) crc.getValue();
  }

  private boolean isTrusted(File file) throws IOException {
    Object owner = Files.getAttribute(home.toPath(), "unix:uid");
    return isOwn(directory().toPath(), owner, DIRECTORY)
        && isOwn(file.toPath(), owner, REGULAR_FILE);
  }

  private static boolean isOwn(Path path, Object owner, int type) throws IOException {
    Map<String, Object> attributes =
        Files.readAttributes(path, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
    int mode = (Integer) attributes.get("mode");
    return owner.equals(attributes.get("uid"))
        && (mode & FILE_TYPE) == type
        && (mode & OTHERS_WRITE) == 0;
  }

  /** Makes the directory, or checks that an existing one is the user's own. */
  private boolean makeDirectory() throws IOException {
    File directory = directory();
    if (!directory.isDirectory()) {
      directory.getParentFile().mkdir();
      if (directory.mkdir()) {
        directory.setWritable(false, false);
        directory.setWritable(true, true);
      }
    }
    return directory.isDirectory()
        && isOwn(directory.toPath(), Files.getAttribute(home.toPath(), "unix:uid"), DIRECTORY);
  }

  /** Removes indexes of kernels that are probably gone, and what a killed writer left. */
  private void removeStale(String keep) {
    File[] files = directory().listFiles();
    long now = System.currentTimeMillis();
    for (int i = 0; files != null && i < files.length; i++) {
      String name = files[i].getName();
      boolean old = now - files[i].lastModified() > STALE_MILLIS;
      boolean abandoned = name.endsWith(".tmp") && now - files[i].lastModified() > 60_000;
      if (abandoned || old && name.endsWith(SUFFIX) && !name.equals(keep)) {
        files[i].delete();
      }
    }
  }

  /** The note GNU 3 of the kernel, or null; notes are {namesz, descsz, type}, name, desc. */
  private byte[] buildId() throws IOException {
    byte[] content;
    try (RandomAccessFile in = new RandomAccessFile(notes, "r")) {
      content = new byte[(int) Math.min(in.length(), MAX_NOTES_BYTES)];
      in.readFully(content);
    }
    long at = 0;
    while (at + 12 <= content.length) {
      int i = (int) at;
      long nameBytes = Integer.toUnsignedLong(BtfIndex.get(content, i));
      long descBytes = Integer.toUnsignedLong(BtfIndex.get(content, i + 4));
      long desc = at + 12 + (nameBytes + 3 & ~3L);
      if (desc + descBytes > content.length) {
        return null;
      }
      if (BtfIndex.get(content, i + 8) == NOTE_BUILD_ID
          && nameBytes == 4
          && BtfIndex.get(content, i + 12) == 0x00554e47
          && descBytes >= 8) {
        byte[] id = new byte[(int) Math.min(descBytes, BUILD_ID_BYTES)];
        System.arraycopy(content, (int) desc, id, 0, id.length);
        return id;
      }
      at = desc + (descBytes + 3 & ~3L);
    }
    return null;
  }

  private static String hex(byte[] bytes) {
    char[] text = new char[2 * bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      text[2 * i] = Character.forDigit(bytes[i] >> 4 & 0xf, 16);
      text[2 * i + 1] = Character.forDigit(bytes[i] & 0xf, 16);
    }
    return new String(text);
  }
}
