package jdtrace.codegen.bpf.layout;

import java.util.List;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.aggregation.AggregationValues;
import jdtrace.runtime.record.RecordLayout;

/**
 * The aggregation tables of one program: DTrace's aggregation buffer, one for each CPU, twice.
 *
 * <pre>
 *   heads   CPU 0 { generation 0, generation 1 }, CPU 1 { ... } ...       always mapped
 *     head:   0   u64 used: bytes of entries in the table
 *             64  values without key, each {u64 present, words}
 *
 *   tables  in the same order                                             mapped to be read
 *     table:  0   u32 buckets[]: offset of the first entry | 1, 0 when empty
 *             ..  entries, one behind the other, {@code area} bytes (a power of two), and slack
 *
 *     entry:  0   u64 tag: hash of the key, its low 16 bits replaced by the layout's number
 *             8   u32 next entry of the bucket, as above      12  u32 unused
 *             16  key words, then value words
 * </pre>
 *
 * <p>Programs fill the tables of the current generation; the tracer switches generations, waits
 * until no program that saw the old one runs any more, reads the idle tables and zeroes them. So a
 * value is read exactly once and never half-written, as with DTrace's buffer switch. A table belongs
 * to one program, and a program does not nest on itself, so plain loads and stores do.
 *
 * <p>Values are stored so that zero means "nothing seen": min as {@code v ^ Long.MAX_VALUE} and max
 * as {@code v ^ Long.MIN_VALUE}, both folded by the larger unsigned number. Buckets of quantize and
 * llquantize are rounded up to a power of two, so that a mask bounds the index.
 *
 * <p>Against the kernel's own hash map: no call, where look-up and update are two of 19 ns each and
 * jhash; made in a millisecond (8 MiB), where a preallocated PERCPU_HASH of 50 000 keys takes 49; read
 * without a system call. {@code @[execname]=count()} costs 23 ns over an empty program, the key
 * included (kernel 6.18, November 2025).
 */
public final class AggregationLayout {
  public static final int USED = 0;
  public static final int FIRST_VALUE = 64;
  public static final int ENTRY_TAG = 0;
  public static final int ENTRY_NEXT = 8;
  public static final int ENTRY_KEY = 16;
  public static final int LAYOUT_MASK = 0xffff;

  /** Longest chain that programs follow; what does not fit is dropped and counted. */
  public static final int CHAIN_MAX = 16;

  private static final int BYTES_PER_BUCKET = 64;
  private static final int SMALLEST = 1024;
  private static final int PAGE = 4096;

  private final List<KeyLayout> keys;
  private final int headBytes;
  private final int buckets;
  private final long capacity;
  private final int area;
  private final int entriesOffset;
  private final int tableBytes;

  /**
   * @param keys the layouts of the program, numbered from 0
   * @param keylessBytes bytes taken by values without key
   */
  public AggregationLayout(
      List<KeyLayout> keys, int keylessBytes, long aggregationBytes, int cpus) {
    this.keys = keys;
    int longest = 0;
    for (KeyLayout key : keys) {
      longest = key.isKeyless() ? longest : Math.max(longest, key.entryBytes());
    }
    headBytes = FIRST_VALUE + keylessBytes + 63 & -64;
    int slack = longest + 63 & -64;
    long most = MapLimits.VALUE_MAX / (2L * cpus) - slack - PAGE;
    long largest = Long.highestOneBit(most * 16 / 17);
    long granted = Math.max(8, aggregationBytes & -8);
    while (granted > largest) {
      granted = granted / 2 & -8;
    }
    capacity = longest == 0 ? aggregationBytes & -8 : granted;
    area = longest == 0 ? 0 : (int) Math.max(SMALLEST, Long.highestOneBit(granted - 1) * 2);
    buckets = area / BYTES_PER_BUCKET;
    entriesOffset = buckets * Integer.BYTES;
    tableBytes = longest == 0 ? 0 : entriesOffset + area + slack + PAGE - 1 & -PAGE;
  }

  public List<KeyLayout> keys() {
    return keys;
  }

  /** A power of two, or 0 when all aggregations are without key. */
  public int buckets() {
    return buckets;
  }

  /** Bytes of entries that may be used: option aggsize, or less where that cannot be had. */
  public long capacity() {
    return capacity;
  }

  /** Bytes of memory for entries: a power of two. */
  public int area() {
    return area;
  }

  public int entriesOffset() {
    return entriesOffset;
  }

  /** A head: one generation of one CPU. */
  public int headBytes() {
    return headBytes;
  }

  /** A table: one generation of one CPU; whole pages, 0 when all aggregations are without key. */
  public int tableBytes() {
    return tableBytes;
  }

  /** Words that a value takes in a table. */
  public static int words(AggregationDescription aggregation) {
    int words = AggregationValues.words(aggregation.function(), aggregation.parameter());
    boolean masked =
        aggregation.function() == AggregatingFunction.QUANTIZE
            || aggregation.function() == AggregatingFunction.LLQUANTIZE;
    return masked ? Integer.highestOneBit(words - 1) * 2 : words;
  }

  /**
   * How one action's key lies in an entry.
   *
   * @param number in its program
   * @param fields the key's elements in order
   * @param keyBytes a multiple of 8; 0 when every element is known beforehand
   * @param keylessOffset where the value lies in the head when keyBytes is 0, else 0
   */
  public record KeyLayout(
      int number,
      AggregationDescription aggregation,
      List<RecordLayout.Field> fields,
      int keyBytes,
      int keylessOffset) {
    public boolean isKeyless() {
      return keyBytes == 0;
    }

    /** Offset of the value words in an entry. */
    public int valueOffset() {
      return ENTRY_KEY + keyBytes;
    }

    public int entryBytes() {
      return valueOffset() + 8 * words(aggregation);
    }
  }
}
