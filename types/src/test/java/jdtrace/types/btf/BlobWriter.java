package jdtrace.types.btf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes BTF for tests: any record, right or wrong. Ids are given in the order of writing. */
final class BlobWriter {
  private final int firstString;
  private final ByteArrayOutputStream types = new ByteArrayOutputStream();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private final Map<String, Integer> known = new LinkedHashMap<>();
  private int lastId;

  BlobWriter() {
    this(1, 0);
    strings.write(0);
  }

  /** Split BTF over a base with these ends. */
  BlobWriter(int firstId, int firstString) {
    this.lastId = firstId - 1;
    this.firstString = firstString;
    known.put("", 0);
  }

  int lastId() {
    return lastId;
  }

  int nextId() {
    return lastId + 1;
  }

  int endString() {
    return firstString + strings.size();
  }

  int string(String text) {
    Integer at = known.get(text);
    if (at == null) {
      at = endString();
      known.put(text, at);
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      strings.write(bytes, 0, bytes.length);
      strings.write(0);
    }
    return at;
  }

  /** Any record. */
  int record(BtfKind kind, boolean flag, int elements, String name, int sizeOrType, int... words) {
    word(string(name));
    word((flag ? 1 << 31 : 0) | kind.ordinal() << 24 | elements);
    word(sizeOrType);
    for (int word : words) {
      word(word);
    }
    return ++lastId;
  }

  int integer(String name, int size, int encoding) {
    return record(BtfKind.INT, false, 0, name, size, encoding << 24 | size * 8);
  }

  int refer(BtfKind kind, String name, int target) {
    return record(kind, false, 0, name, target);
  }

  int array(int element, int count) {
    return record(BtfKind.ARRAY, false, 0, "", 0, element, 1, count);
  }

  /** {@code members}: name offset, type, offset word; three for each. */
  int struct(BtfKind kind, boolean flag, String tag, int size, int... members) {
    return record(kind, flag, members.length / 3, tag, size, members);
  }

  byte[] bytes() {
    ByteBuffer blob =
        ByteBuffer.allocate(BtfHeader.BYTES + types.size() + strings.size())
            .order(ByteOrder.LITTLE_ENDIAN);
    blob.putShort((short) BtfHeader.MAGIC).put((byte) BtfHeader.VERSION).put((byte) 0);
    blob.putInt(BtfHeader.BYTES).putInt(0).putInt(types.size());
    blob.putInt(types.size()).putInt(strings.size());
    return blob.put(types.toByteArray()).put(strings.toByteArray()).array();
  }

  Btf btf() {
    return new Btf("test", BtfBytes.of("test.btf", bytes()), null, null);
  }

  BtfTypes read() {
    return new BtfTypes(btf(), null);
  }

  private void word(int value) {
    types.write(value);
    types.write(value >> 8);
    types.write(value >> 16);
    types.write(value >> 24);
  }
}
