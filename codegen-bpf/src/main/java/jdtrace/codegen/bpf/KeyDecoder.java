package jdtrace.codegen.bpf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import jdtrace.dif.Builtin;
import jdtrace.runtime.Probe;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.FieldEncoding;

/** Turns the stored form of a key's element back into the value. */
final class KeyDecoder {
  private final HashMap<Integer, Probe> probes = new HashMap<>();

  /** Learns of a probe whose parts may be keys. */
  void add(Probe probe) {
    probes.put(probe.id(), probe);
  }

  /** The same, fixed on the one probe of a program. */
  KeyDecoder of(Probe only) {
    KeyDecoder decoder = new KeyDecoder();
    decoder.probes.put(0, only);
    return decoder;
  }

  Datum decode(ByteBuffer memory, int at, FieldEncoding encoding) {
    return switch (encoding) {
      case FieldEncoding.Scalar s ->
          new Datum.Scalar(scalar(memory, at, s.bytes(), s.signed()), s.bytes(), s.signed());
      case FieldEncoding.Constant c -> new Datum.Scalar(c.value(), c.size(), c.signed());
      case FieldEncoding.Literal l -> new Datum.Text(l.text());
      case FieldEncoding.Text t -> new Datum.Text(text(memory, at, t.bytes()));
      case FieldEncoding.Bytes b -> new Datum.Bytes(bytes(memory, at, b.bytes()));
      case FieldEncoding.ProbePart p -> {
        int id = p.bytes() == 0 ? 0 : memory.getInt(at);
        yield new Datum.Text(part(probes.get(id), p.part()));
      }
      case FieldEncoding.Stack s -> stack(memory, at, s);
      case FieldEncoding.Symbol s -> {
        int pid = s.user() ? (int) memory.getLong(at) : 0;
        yield new Datum.Symbol(s.kind(), pid, memory.getLong(at + (s.user() ? 8 : 0)));
      }
      case FieldEncoding.Memory m -> new Datum.Bytes(bytes(memory, at, m.bytes()));
    };
  }

  private static long scalar(ByteBuffer memory, int at, int bytes, boolean signed) {
    return switch (bytes) {
      case 1 -> signed ? memory.get(at) : memory.get(at) & 0xffL;
      case 2 -> signed ? memory.getShort(at) : memory.getShort(at) & 0xffffL;
      case 4 -> signed ? memory.getInt(at) : memory.getInt(at) & 0xffffffffL;
      default -> memory.getLong(at);
    };
  }

  private static byte[] bytes(ByteBuffer memory, int at, int length) {
    byte[] copy = new byte[length];
    memory.get(at, copy);
    return copy;
  }

  private static byte[] text(ByteBuffer memory, int at, int max) {
    int length = 0;
    while (length < max && memory.get(at + length) != 0) {
      length++;
    }
    return bytes(memory, at, length);
  }

  private static Datum stack(ByteBuffer memory, int at, FieldEncoding.Stack s) {
    int pid = s.user() ? (int) memory.getLong(at) : 0;
    int from = s.user() ? at + 8 : at;
    long[] frames = new long[s.frames()];
    int count = 0;
    while (count < frames.length && memory.getLong(from + 8 * count) != 0) {
      frames[count] = memory.getLong(from + 8 * count);
      count++;
    }
    return new Datum.Stack(pid, Arrays.copyOf(frames, count));
  }

  private static byte[] part(Probe probe, Builtin part) {
    String text =
        switch (part) {
          case PROBEPROV -> probe.provider();
          case PROBEMOD -> probe.module();
          case PROBEFUNC -> probe.function();
          default -> probe.name();
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
