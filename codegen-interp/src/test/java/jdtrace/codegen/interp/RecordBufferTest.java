package jdtrace.codegen.interp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import jdtrace.runtime.record.RecordHeader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A buffer against a list of records: what fits, what is overwritten, what comes out. */
class RecordBufferTest {
  /** What a record takes of a ring besides its bytes. */
  private static final int RING_OVERHEAD = 8;

  private static byte[] record(int number, int words) {
    byte[] bytes = new byte[RecordHeader.BYTES + 8 * words];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(0, number).putLong(8, number);
    return bytes;
  }

  private static List<Integer> drained(RecordBuffer buffer) {
    List<Integer> numbers = new ArrayList<>();
    buffer.drain(0, (_, bytes, offset, _) -> numbers.add(bytes.getInt(offset)));
    return numbers;
  }

  @Property
  void aPlainBufferKeepsTheFirst(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9) Integer> words,
      @ForAll @IntRange(min = 0, max = 400) int limit) {
    RecordBuffer buffer = new RecordBuffer(limit);
    List<Integer> expected = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < words.size(); i++) {
      byte[] record = record(i, words.get(i));
      boolean fits = used + record.length <= limit;
      assertThat(buffer.append(record)).isEqualTo(fits);
      if (fits) {
        used += record.length;
        expected.add(i);
      }
      assertThat(buffer.freeBytes()).isEqualTo(limit - used);
    }
    assertThat(drained(buffer)).isEqualTo(expected);
    assertThat(drained(buffer)).isEmpty();
  }

  @Property
  void aRingKeepsTheLast(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9) Integer> words,
      @ForAll @IntRange(min = 0, max = 400) int limit) {
    RecordBuffer buffer = new RecordBuffer(limit, true);
    List<Integer> expected = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < words.size(); i++) {
      byte[] record = record(i, words.get(i));
      int takes = record.length + RING_OVERHEAD;
      assertThat(buffer.append(record)).isEqualTo(takes <= limit);
      if (takes > limit) {
        continue;
      }
      while (used + takes > limit) {
        used -= sizes.removeFirst();
        expected.removeFirst();
      }
      used += takes;
      sizes.add(takes);
      expected.add(i);
    }
    assertThat(drained(buffer)).isEqualTo(expected);
  }

  @Property
  void aSpeculationMovesWholeOrNotAtAll(
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 9) Integer> before,
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 9) Integer> words,
      @ForAll @IntRange(min = 0, max = 600) int limit) {
    RecordBuffer principal = new RecordBuffer(limit);
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (principal.append(record(i, before.get(i)))) {
        expected.add(i);
      }
    }
    RecordBuffer speculation = new RecordBuffer(10_000);
    long bytes = 0;
    for (int i = 0; i < words.size(); i++) {
      byte[] record = record(100 + i, words.get(i));
      speculation.append(record);
      bytes += record.length;
    }
    boolean fits = bytes <= principal.freeBytes();
    assertThat(principal.appendAll(speculation, 77)).isEqualTo(fits);
    for (int i = 0; fits && i < words.size(); i++) {
      expected.add(100 + i);
    }
    List<Integer> numbers = new ArrayList<>();
    principal.drain(
        0,
        (_, buffer, offset, _) -> {
          int number = buffer.getInt(offset);
          numbers.add(number);
          long time = buffer.getLong(offset + RecordHeader.TIMESTAMP_OFFSET);
          assertThat(time).isEqualTo(number >= 100 ? 77 : number);
        });
    assertThat(numbers).isEqualTo(expected);
  }
}
