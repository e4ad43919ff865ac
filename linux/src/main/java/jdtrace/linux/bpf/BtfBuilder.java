package jdtrace.linux.bpf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a small BTF blob: the types that the kernel wants to see for task storage, spin locks and
 * callbacks. Reading BTF is the module {@code types}.
 *
 * <pre>
 *   header 24 | types: {name, info = kind &lt;&lt; 24 | vlen, size or type} + per-kind data | strings
 * </pre>
 *
 * Type ids start at 1; 0 is void. Each method appends one type and returns its id. Source: {@code
 * include/uapi/linux/btf.h}.
 */
public final class BtfBuilder {
  /** {@link #integer} encoding: signed. */
  public static final int SIGNED = 1;

  private static final int KIND_INT = 1;
  private static final int KIND_PTR = 2;
  private static final int KIND_ARRAY = 3;
  private static final int KIND_STRUCT = 4;
  private static final int KIND_FUNC = 12;
  private static final int KIND_FUNC_PROTO = 13;
  private static final int GLOBAL = 1;
  private static final int MAGIC = 0xeb9f;
  private static final int HEADER_SIZE = 24;

  private ByteBuffer types = ByteBuffer.allocate(512).order(ByteOrder.nativeOrder());
  private byte[] strings = new byte[256];
  private int stringsLength = 1; // the empty name
  private int count;

  /**
   * @param sizeBytes 1, 2, 4, 8 or 16
   * @param encoding {@link #SIGNED} or 0
   */
  public int integer(String name, int sizeBytes, int encoding) {
    int id = type(name, KIND_INT, 0, sizeBytes);
    word(encoding << 24 | sizeBytes * 8);
    return id;
  }

  /** A pointer to {@code type}; 0 makes a {@code void *}. */
  public int pointer(int type) {
    return type("", KIND_PTR, 0, type);
  }

  /**
   * @param indexType an integer type
   */
  public int array(int elementType, int indexType, int length) {
    int id = type("", KIND_ARRAY, 0, 0);
    word(elementType);
    word(indexType);
    word(length);
    return id;
  }

  /**
   * @param members name, type id, offset in <i>bits</i>, each as one {@link Member}
   */
  public int struct(String name, int sizeBytes, Member... members) {
    int id = type(name, KIND_STRUCT, members.length, sizeBytes);
    for (int i = 0; i < members.length; i++) {
      word(string(members[i].name()));
      word(members[i].type());
      word(members[i].offsetBits());
    }
    return id;
  }

  /** A member of {@link #struct}. */
  public record Member(String name, int type, int offsetBits) {}

  /**
   * @param parameters a name is needed by each for a function with code; given as p0, p1, ...
   */
  public int prototype(int returnType, int... parameters) {
    int id = type("", KIND_FUNC_PROTO, parameters.length, returnType);
    for (int i = 0; i < parameters.length; i++) {
      word(string("p".concat(Integer.toString(i))));
      word(parameters[i]);
    }
    return id;
  }

  /** A function with static linkage, for {@link ProgramSpec#functions}. */
  public int function(String name, int prototype) {
    return type(name, KIND_FUNC, 0, prototype);
  }

  /**
   * A function with global linkage: the verifier looks at it once, with any numbers and with pointers
   * to as many bytes as their types have, or NULL.
   */
  public int globalFunction(String name, int prototype) {
    return type(name, KIND_FUNC, GLOBAL, prototype);
  }

  private int type(String name, int kind, int vlen, int sizeOrType) {
    word(string(name));
    word(kind << 24 | vlen);
    word(sizeOrType);
    return ++count;
  }

  private void word(int value) {
    if (types.remaining() < Integer.BYTES) {
      types =
          ByteBuffer.wrap(Arrays.copyOf(types.array(), types.capacity() * 2))
              .order(ByteOrder.nativeOrder())
              .position(types.position());
    }
    types.putInt(value);
  }

  private int string(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
    int start = stringsLength;
    stringsLength += text.length + 1;
    if (stringsLength > strings.length) {
      strings = Arrays.copyOf(strings, stringsLength * 2);
    }
    System.arraycopy(text, 0, strings, start, text.length);
    return start;
  }

  /** The blob. */
  public byte[] toBytes() {
    int typesLength = types.position();
    ByteBuffer blob =
        ByteBuffer.allocate(HEADER_SIZE + typesLength + stringsLength)
            .order(ByteOrder.nativeOrder());
    blob.putShort((short) MAGIC).put((byte) 1).put((byte) 0).putInt(HEADER_SIZE);
    blob.putInt(0).putInt(typesLength); // type_off, type_len
    blob.putInt(typesLength).putInt(stringsLength); // str_off, str_len
    blob.put(types.array(), 0, typesLength);
    blob.put(strings, 0, stringsLength);
    return blob.array();
  }
}
