package jdtrace.codegen.bpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.layout.RingLayout;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The reader against a writer that does what programs do, and a list of what was written. */
class RingReaderTest {
  private static final int KINDS = 4;
  private static final int BLOCK_MAX = 5;
  private static final int LONGEST = RingLayout.BLOCK_HEADER + BLOCK_MAX * (16 + 8 * (KINDS - 1));

  /** Records of 16, 24, ... bytes. */
  private static List<RecordLayout> layouts() {
    List<RecordLayout> layouts = new ArrayList<>();
    for (int kind = 0; kind < KINDS; kind++) {
      layouts.add(new RecordLayout(RecordHeader.BYTES + 8 * kind, List.of(), true));
    }
    return layouts;
  }

  /** What a program on a CPU does. */
  private static final class Writer {
    final ByteBuffer memory;
    final RingLayout layout;
    final int base;
    final int trailer;

    Writer(ByteBuffer memory, RingLayout layout, int part) {
      this.memory = memory;
      this.layout = layout;
      this.base = part * layout.stride();
      this.trailer = layout.policy() == BufferPolicy.RING ? RingLayout.TRAILER : 0;
    }

    /** The offset of a piece, or -1. */
    int reserve(int bytes) {
      long head = memory.getLong(base + RingLayout.HEAD);
      long tail = memory.getLong(base + RingLayout.TAIL);
      if (layout.policy() != BufferPolicy.RING && head - tail + bytes > layout.capacity()) {
        return -1;
      }
      memory.putLong(base + RingLayout.HEAD, head + bytes + trailer);
      int at = base + RingLayout.DATA + ((int) head & layout.size() - 1);
      if (trailer > 0) {
        memory.putLong(at + bytes, head);
      } else {
        for (int i = 0; i < bytes; i += 8) {
          assertThat(memory.getLong(at + i)).as("free room is zero").isZero();
        }
      }
      return at;
    }

    void record(int at, int kind, int number, long time) {
      for (int i = RecordHeader.BYTES; i < RecordHeader.BYTES + 8 * kind; i += 8) {
        memory.putLong(at + i, -1);
      }
      memory.putLong(at + RecordHeader.TIMESTAMP_OFFSET, time);
      memory.putInt(at + RecordHeader.PROBE_OFFSET, number);
      memory.putInt(at + RecordHeader.ORDINAL_OFFSET, kind);
    }

    void skip(int at, int bytes) {
      memory.putInt(at + RecordHeader.PROBE_OFFSET, 1);
      memory.putInt(at + RecordHeader.ORDINAL_OFFSET, RingLayout.SKIP | bytes);
    }
  }

  /** Numbers of the records of a piece, and what it takes. */
  private record Piece(List<Integer> numbers, int bytes) {}

  private static Piece write(Writer writer, Random random, int first, long time) {
    int kind = random.nextInt(KINDS);
    int bytes = RecordHeader.BYTES + 8 * kind;
    switch (random.nextInt(6)) {
      case 0 -> {
        int at = writer.reserve(bytes);
        if (at >= 0) {
          writer.skip(at, bytes);
        }
        return new Piece(List.of(), at < 0 ? 0 : bytes);
      }
      case 1 -> {
        int count = 1 + random.nextInt(BLOCK_MAX);
        int length = count * bytes;
        int at = writer.reserve(RingLayout.BLOCK_HEADER + length);
        if (at < 0) {
          return new Piece(List.of(), 0);
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          int inner = at + RingLayout.BLOCK_HEADER + i * bytes;
          if (random.nextInt(4) == 0) {
            writer.skip(inner, bytes);
          } else {
            numbers.add(first + i);
            writer.record(inner, kind, first + i, 0);
          }
        }
        writer.memory.putLong(at + RecordHeader.TIMESTAMP_OFFSET, time);
        writer.memory.putLong(at + RingLayout.BLOCK_LENGTH, length);
        writer.memory.putLong(at, RingLayout.BLOCK & 0xffffffffL | 1L << 32);
        return new Piece(numbers, RingLayout.BLOCK_HEADER + length);
      }
      default -> {
        int at = writer.reserve(bytes);
        if (at < 0) {
          return new Piece(List.of(), 0);
        }
        writer.record(at, kind, first, time);
        return new Piece(List.of(first), bytes);
      }
    }
  }

  private static ByteBuffer memory(RingLayout layout, int parts) {
    return ByteBuffer.allocate(parts * layout.stride()).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Property
  void policySwitchGivesEverythingInOrderOfTime(
      @ForAll long seed, @ForAll @IntRange(min = 20, max = 60) int words) {
    Random random = new Random(seed);
    RingLayout layout = new RingLayout(BufferPolicy.SWITCH, 8 * words, LONGEST, 0);
    ByteBuffer memory = memory(layout, 2);
    CpuParts cpus = new CpuParts(2, new int[] {0, 1});
    RingReader reader = new RingReader(memory, layout, cpus, layouts(), true);
    Writer[] writers = {new Writer(memory, layout, 0), new Writer(memory, layout, 1)};
    List<Integer> written = new ArrayList<>();
    List<Integer> read = new ArrayList<>();
    int number = 1;
    for (int round = 0; round < 200; round++) {
      written.addAll(write(writers[random.nextInt(2)], random, number, number).numbers());
      number += BLOCK_MAX;
      if (random.nextInt(8) == 0) {
        reader.read(true, (_, b, offset, length) -> take(read, b, offset, length));
      }
    }
    reader.read(true, (_, b, offset, length) -> take(read, b, offset, length));
    assertThat(read).isEqualTo(written);
  }

  private static void take(List<Integer> read, ByteBuffer memory, int offset, int length) {
    int number = memory.getInt(offset + RecordHeader.PROBE_OFFSET);
    int kind = memory.getInt(offset + RecordHeader.ORDINAL_OFFSET);
    assertThat(length).isEqualTo(RecordHeader.BYTES + 8 * kind);
    // A block's records have the block's time, which is the number of its first.
    assertThat(memory.getLong(offset + RecordHeader.TIMESTAMP_OFFSET))
        .isBetween((long) number - BLOCK_MAX, (long) number);
    for (int i = RecordHeader.BYTES; i < length; i += 8) {
      assertThat(memory.getLong(offset + i)).isEqualTo(-1);
    }
    read.add(number);
  }

  @Property
  void policyRingGivesTheLastThatAreWhole(
      @ForAll long seed,
      @ForAll @IntRange(min = 26, max = 80) int words,
      @ForAll @IntRange(min = 0, max = 120) int pieces) {
    Random random = new Random(seed);
    RingLayout layout = new RingLayout(BufferPolicy.RING, 8 * words, LONGEST, 0);
    ByteBuffer memory = memory(layout, 1);
    CpuParts cpus = new CpuParts(1, new int[] {0});
    Writer writer = new Writer(memory, layout, 0);
    ArrayDeque<Piece> kept = new ArrayDeque<>();
    int used = 0;
    int number = 1;
    for (int i = 0; i < pieces; i++) {
      Piece piece = write(writer, random, number, number);
      number += BLOCK_MAX;
      kept.add(piece);
      used += piece.bytes() + RingLayout.TRAILER;
      while (used > layout.capacity()) {
        used -= kept.remove().bytes() + RingLayout.TRAILER;
      }
    }
    List<Integer> expected = new ArrayList<>();
    kept.forEach(piece -> expected.addAll(piece.numbers()));
    List<Integer> read = new ArrayList<>();
    RingReader reader = new RingReader(memory, layout, cpus, layouts(), true);
    reader.read(true, (_, b, offset, length) -> take(read, b, offset, length));
    assertThat(read).isEqualTo(expected);
    assertThat(reader.read(true, (_, _, _, _) -> {})).isZero();
  }

  @Property
  void withoutTemporalEachCpuComesWhole(@ForAll long seed) {
    Random random = new Random(seed);
    RingLayout layout = new RingLayout(BufferPolicy.SWITCH, 4096, LONGEST, 0);
    ByteBuffer memory = memory(layout, 4);
    CpuParts cpus = new CpuParts(4, new int[] {0, 1, 2, 3});
    RingReader reader = new RingReader(memory, layout, cpus, layouts(), false);
    Writer[] writers = new Writer[4];
    for (int part = 0; part < writers.length; part++) {
      writers[part] = new Writer(memory, layout, part);
    }
    int begin = random.nextInt(4);
    int end = random.nextInt(4);
    List<List<Integer>> written = new ArrayList<>();
    for (int part = 0; part < writers.length; part++) {
      written.add(new ArrayList<>());
    }
    long[] before = reader.heads();
    record(writers[begin], written.get(begin), 1);
    reader.begun(before);
    int number = 2;
    for (int round = 0; round < 40; round++) {
      int part = random.nextInt(4);
      written.get(part).addAll(write(writers[part], random, number, number).numbers());
      number += BLOCK_MAX;
    }
    before = reader.heads();
    record(writers[end], written.get(end), number);
    reader.ended(before);
    List<Integer> expected = new ArrayList<>();
    if (begin != end) {
      expected.addAll(written.get(begin));
    }
    for (int part = 0; part < writers.length; part++) {
      if (part != begin && part != end) {
        expected.addAll(written.get(part));
      }
    }
    expected.addAll(written.get(end));
    List<Integer> read = new ArrayList<>();
    reader.read(true, (_, b, offset, length) -> take(read, b, offset, length));
    assertThat(read).isEqualTo(expected);
  }

  private static void record(Writer writer, List<Integer> written, int number) {
    writer.record(writer.reserve(RecordHeader.BYTES), 0, number, number);
    written.add(number);
  }
}
