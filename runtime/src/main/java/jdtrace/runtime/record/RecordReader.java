package jdtrace.runtime.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import jdtrace.base.ProbeDescription;

/** Reads values back, whatever the engine's encoding; buffers are little endian. */
public final class RecordReader {
  private RecordReader() {}

  /**
   * A field of the record that starts at {@code start}.
   *
   * @param probe the four parts of the probe in the record's header
   */
  public static Datum read(
      RecordLayout.Field field, ByteBuffer buffer, int start, ProbeDescription probe) {
    return read(field.encoding(), buffer, start + field.offset(), probe);
  }

  /**
   * All elements of the key that starts at {@code start}.
   *
   * @param probes the four parts of a probe by its id
   */
  public static List<Datum> readKey(
      KeyLayout layout, ByteBuffer buffer, int start, IntFunction<ProbeDescription> probes) {
    List<Datum> key = new ArrayList<>(layout.fields().size());
    for (RecordLayout.Field field : layout.fields()) {
      int at = start + field.offset();
      ProbeDescription probe =
          field.encoding() instanceof FieldEncoding.ProbePart
              ? probes.apply(buffer.getInt(at))
              : ProbeDescription.ANY;
      key.add(read(field.encoding(), buffer, at, probe));
    }
    return key;
  }

  private static Datum read(
      FieldEncoding encoding, ByteBuffer buffer, int at, ProbeDescription probe) {
    return switch (encoding) {
      case FieldEncoding.Scalar s ->
          new Datum.Scalar(integer(buffer, at, s.bytes(), s.signed()), s.bytes(), s.signed());
      case FieldEncoding.Text t -> new Datum.Text(text(buffer, at, t.bytes()));
      case FieldEncoding.Bytes b -> new Datum.Bytes(bytes(buffer, at, b.bytes()));
      case FieldEncoding.Memory m -> memory(m, buffer, at);
      case FieldEncoding.Stack s -> stack(s, buffer, at);
      case FieldEncoding.Symbol s ->
          s.user()
              ? new Datum.Symbol(s.kind(), (int) buffer.getLong(at), buffer.getLong(at + 8))
              : new Datum.Symbol(s.kind(), 0, buffer.getLong(at));
      case FieldEncoding.Literal l -> new Datum.Text(l.text());
      case FieldEncoding.Constant c -> new Datum.Scalar(c.value(), c.size(), c.signed());
      case FieldEncoding.ProbePart p -> {
        byte[] text = part(p, probe).getBytes(StandardCharsets.UTF_8);
        int room = Math.max(0, p.stringBytes() - 1);
        yield new Datum.Text(text.length <= room ? text : Arrays.copyOf(text, room));
      }
    };
  }

  /** A little-endian integer of 1, 2, 4 or 8 bytes, extended to 64 bits. */
  static long integer(ByteBuffer buffer, int at, int bytes, boolean signed) {
    return switch (bytes) {
      case 1 -> signed ? buffer.get(at) : buffer.get(at) & 0xff;
      case 2 -> signed ? buffer.getShort(at) : buffer.getShort(at) & 0xffff;
      case 4 -> signed ? buffer.getInt(at) : buffer.getInt(at) & 0xffffffffL;
      default -> buffer.getLong(at);
    };
  }

  private static byte[] bytes(ByteBuffer buffer, int at, int length) {
    byte[] bytes = new byte[length];
    buffer.get(at, bytes);
    return bytes;
  }

  private static byte[] text(ByteBuffer buffer, int at, int capacity) {
    int length = 0;
    while (length < capacity && buffer.get(at + length) != 0) {
      length++;
    }
    return bytes(buffer, at, length);
  }

  /** A dynamic length of 0 or beyond the capacity means the capacity (spec actions.md section 1). */
  private static Datum memory(FieldEncoding.Memory memory, ByteBuffer buffer, int at) {
    int length = memory.capacity();
    int start = at;
    if (memory.dynamic()) {
      long wanted = buffer.getLong(at);
      if (wanted > 0 && wanted < length) {
        length = (int) wanted;
      }
      start += 8;
    }
    return new Datum.Bytes(bytes(buffer, start, length));
  }

  private static Datum stack(FieldEncoding.Stack stack, ByteBuffer buffer, int at) {
    int pid = stack.user() ? (int) buffer.getLong(at) : 0;
    int start = stack.user() ? at + 8 : at;
    long[] frames = new long[stack.frames()];
    int count = 0;
    while (count < frames.length) {
      long frame = buffer.getLong(start + 8 * count);
      if (frame == 0) {
        break;
      }
      frames[count++] = frame;
    }
    return new Datum.Stack(pid, Arrays.copyOf(frames, count));
  }

  private static String part(FieldEncoding.ProbePart part, ProbeDescription probe) {
    return switch (part.part()) {
      case PROBEPROV -> probe.provider();
      case PROBEMOD -> probe.module();
      case PROBEFUNC -> probe.function();
      case PROBENAME -> probe.name();
      default -> throw new IllegalArgumentException(part.part() + " is not a part of a probe");
    };
  }
}
