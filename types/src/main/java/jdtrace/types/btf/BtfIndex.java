package jdtrace.types.btf;

/**
 * Where each type of a blob lies, and which types have a given name. A name space keeps apart what
 * C keeps apart (tags of structures, of unions, ...), so that one hash answers one question.
 *
 * <pre>
 *   image:  header (80) | offsets: int[types] | buckets: int[bucketCount + 1] | entries
 *   entry:  int hash of (space, name) | int id of the type (for an enumerator: of its enumeration)
 * </pre>
 *
 * Entries of a bucket are in the order of their ids, so the first definition wins. The whole index
 * is one array of little-endian words because it is also a file of {@link BtfIndexFile}: what was
 * built and what was loaded are the same thing. A hash may lie; the caller compares kind and name
 * with the blob itself.
 */
final class BtfIndex {
  static final int NAMELESS = 0;
  static final int TYPE_NAMES = 1;
  static final int STRUCT_TAGS = 2;
  static final int UNION_TAGS = 3;
  static final int ENUM_TAGS = 4;
  static final int FORWARD_TAGS = 5;
  static final int FUNCTIONS = 6;
  static final int VARIABLES = 7;

  /** All sections have one hash, for they are looked through, not looked up. */
  static final int SECTIONS = 8;

  static final int ENUMERATORS = 9;

  static final int HEADER_BYTES = 80;
  private static final int TYPES_AT = 64;
  private static final int BUCKETS_AT = 68;
  private static final int ENTRIES_AT = 72;
  private static final int ENTRY_BYTES = 8;

  private final byte[] image;
  private final int types;
  private final int bucketMask;
  private final int entries;
  private final int bucketStart;
  private final int entryStart;

  /** {@code image} has passed {@link #fits}. */
  BtfIndex(byte[] image) {
    this.image = image;
    this.types = get(image, TYPES_AT);
    this.bucketMask = get(image, BUCKETS_AT) - 1;
    this.entries = get(image, ENTRIES_AT);
    this.bucketStart = HEADER_BYTES + 4 * types;
    this.entryStart = bucketStart + 4 * (bucketMask + 2);
  }

  /** An image with room for these; the caller fills in what its header does not say. */
  static byte[] newImage(int types, int buckets, int entries) {
    byte[] image = new byte[Math.toIntExact(imageBytes(types, buckets, entries))];
    put(image, TYPES_AT, types);
    put(image, BUCKETS_AT, buckets);
    put(image, ENTRIES_AT, entries);
    return image;
  }

  /** Whether the counts of an image agree with its length. */
  static boolean fits(byte[] image) {
    if (image.length < HEADER_BYTES) {
      return false;
    }
    int types = get(image, TYPES_AT);
    int buckets = get(image, BUCKETS_AT);
    int entries = get(image, ENTRIES_AT);
    return types >= 0
        && entries >= 0
        && Integer.bitCount(buckets) == 1
        && buckets > 0
        && imageBytes(types, buckets, entries) == image.length;
  }

  private static long imageBytes(int types, int buckets, int entries) {
    return HEADER_BYTES + 4L * types + 4L * buckets + 4 + (long) ENTRY_BYTES * entries;
  }

  byte[] image() {
    return image;
  }

  /** Number of types, void not counted. */
  int types() {
    return types;
  }

  /** Offset in the blob of its type number {@code n}, counted from 0. */
  int offset(int n) {
    return get(image, HEADER_BYTES + 4 * n);
  }

  void setOffset(int n, int offset) {
    put(image, HEADER_BYTES + 4 * n, offset);
  }

  /** The first entry with this hash, or -1. */
  int first(int hash) {
    return scan(get(image, bucketStart + 4 * (hash & bucketMask)), hash);
  }

  /** The next entry with the same hash, or -1. */
  int next(int entry, int hash) {
    return scan(entry + 1, hash);
  }

  int id(int entry) {
    return get(image, entryStart + ENTRY_BYTES * entry + 4);
  }

  private int scan(int from, int hash) {
    int end = Math.min(entries, get(image, bucketStart + 4 * (hash & bucketMask) + 4));
    for (int e = Math.max(0, from); e < end; e++) {
      if (get(image, entryStart + ENTRY_BYTES * e) == hash) {
        return e;
      }
    }
    return -1;
  }

  /** Distributes {@code count} pairs over the buckets, keeping their order within each. */
  void fill(int[] hashes, int[] ids, int count) {
    int[] next = new int[bucketMask + 2];
    for (int i = 0; i < count; i++) {
      next[(hashes[i] & bucketMask) + 1]++;
    }
    for (int b = 0; b <= bucketMask; b++) {
      next[b + 1] += next[b];
      put(image, bucketStart + 4 * (b + 1), next[b + 1]);
    }
    for (int i = 0; i < count; i++) {
      int entry = next[hashes[i] & bucketMask]++;
      put(image, entryStart + ENTRY_BYTES * entry, hashes[i]);
      put(image, entryStart + ENTRY_BYTES * entry + 4, ids[i]);
    }
  }

  /** Hash of a name in a space: FNV-1a, seeded with the space, low bits mixed for the buckets. */
  static int hash(int space, byte[] name) {
    int h = seed(space);
    int length = space == SECTIONS ? 0 : name.length;
    for (int i = 0; i < length; i++) {
      h = step(h, name[i]);
    }
    return finish(h);
  }

  static int seed(int space) {
    return 0x811c9dc5 + space * 0x9e3779b9;
  }

  static int step(int h, int b) {
    return (h ^ b & 0xff) * 0x01000193;
  }

  static int finish(int h) {
    return h ^ h >>> 15;
  }

  static int get(byte[] image, int at) {
    return image[at] & 0xff
        | (image[at + 1] & 0xff) << 8
        | (image[at + 2] & 0xff) << 16
        | image[at + 3] << 24;
  }

  static void put(byte[] image, int at, int value) {
    image[at] = (byte) value;
    image[at + 1] = (byte) (value >> 8);
    image[at + 2] = (byte) (value >> 16);
    image[at + 3] = (byte) (value >> 24);
  }
}
