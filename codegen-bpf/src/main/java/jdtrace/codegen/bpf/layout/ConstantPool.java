package jdtrace.codegen.bpf.layout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;

/** Bytes that programs read and never write: string literals, tables. Equal pieces are shared. */
public final class ConstantPool {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final HashMap<String, Integer> known = new HashMap<>();

  /** Adds a NUL-terminated string, zero-padded to a multiple of 8. */
  public int string(byte[] text) {
    return add(Arrays.copyOf(text, text.length + 8 & -8));
  }

  /**
   * Adds a piece.
   *
   * @return its offset, a multiple of 8
   */
  public int add(byte[] piece) {
    String key = new String(piece, StandardCharsets.ISO_8859_1);
    Integer at = known.get(key);
    if (at == null) {
      at = bytes.size();
      known.put(key, at);
      bytes.writeBytes(piece);
      bytes.writeBytes(new byte[-piece.length & 7]);
    }
    return at;
  }

  /** A number of the form 2^n - 1, not below any piece's offset. */
  public int offsetMask() {
    return Integer.highestOneBit(Math.max(1, bytes.size())) * 2 - 1;
  }

  /**
   * The content.
   *
   * @param tailBytes zeros behind the largest offset, so that whole strings may be read anywhere
   */
  public byte[] toBytes(int tailBytes) {
    return Arrays.copyOf(bytes.toByteArray(), offsetMask() + 1 + tailBytes);
  }
}
