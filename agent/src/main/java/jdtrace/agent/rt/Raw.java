package jdtrace.agent.rt;

import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import sun.misc.Unsafe;

/**
 * What Java has no other word for: the fields of foreign objects, and order between ordinary stores.
 * Only methods are used that {@code sun.misc.Unsafe} and {@code jdk.internal.misc.Unsafe} both have.
 */
@SuppressWarnings("removal") // what is to replace it came long after Java 8
final class Raw {
  private static final Unsafe UNSAFE = unsafe();

  private Raw() {}

  private static Unsafe unsafe() {
    try {
      Field field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return (Unsafe) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM has no Unsafe", e);
    }
  }

  /** What was stored before is seen before what is stored after. */
  static void storeFence() {
    UNSAFE.storeFence();
  }

  static void fullFence() {
    UNSAFE.fullFence();
  }

  /** Whether stores of one processor are seen in their order: then barriers bind the compiler only. */
  private static final boolean STORES_IN_ORDER = isStoreOrdered(System.getProperty("os.arch"));

  private static boolean isStoreOrdered(String architecture) {
    return "amd64".equals(architecture) || "x86_64".equals(architecture);
  }

  /**
   * Between the store of a thread's flag that it is inside of a firing and its look at what the flag protects. Where stores
   * are ordered this only keeps the compiler from exchanging them: whoever waits for the flag lets
   * {@link Session#SETTLE_MILLIS} pass first, much longer than a processor can hold a store back.
   */
  static void enterFence() {
    if (STORES_IN_ORDER) {
      UNSAFE.loadFence();
    } else {
      UNSAFE.fullFence();
    }
  }

  // Memory outside of the heap, by its address.

  static long longAt(long address) {
    return UNSAFE.getLongVolatile(null, address);
  }

  /** Stores behind all that was stored before; an earlier store to the same place is not left out. */
  static void longAt(long address, long value) {
    UNSAFE.storeFence();
    UNSAFE.putLong(address, value);
  }

  static void plainLongAt(long address, long value) {
    UNSAFE.putLong(address, value);
  }

  static int intAt(long address) {
    return UNSAFE.getInt(address);
  }

  static void intAt(long address, int value) {
    UNSAFE.putInt(address, value);
  }

  static void byteAt(long address, byte value) {
    UNSAFE.putByte(address, value);
  }

  static boolean exchange(long address, long expected, long value) {
    return UNSAFE.compareAndSwapLong(null, address, expected, value);
  }

  /** What was there before. */
  static long addLong(long address, long value) {
    return UNSAFE.getAndAddLong(null, address, value);
  }

  /** Sets bits; what was there before. */
  static long orLong(long address, long bits) {
    while (true) {
      long before = UNSAFE.getLongVolatile(null, address);
      if (UNSAFE.compareAndSwapLong(null, address, before, before | bits)) {
        return before;
      }
    }
  }

  /** Copies memory from an address to an offset in an array, see {@link #byteArrayBase}. */
  static void copy(long from, byte[] to, long offset, int length) {
    UNSAFE.copyMemory(null, from, to, offset, length);
  }

  static void copy(byte[] from, long offset, long to, int length) {
    UNSAFE.copyMemory(from, offset, null, to, length);
  }

  /** Offset of the first byte in an array; the method's result is an int or a long, by version. */
  static long byteArrayBase() {
    try {
      Object base =
          Unsafe.class.getMethod("arrayBaseOffset", Class.class).invoke(UNSAFE, byte[].class);
      return ((Number) base).longValue();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM's arrays have no base", e);
    }
  }

  /** Where the memory of a direct buffer begins; it stays only as long as somebody holds the buffer. */
  static long address(ByteBuffer buffer) {
    try {
      Field address = Buffer.class.getDeclaredField("address");
      return UNSAFE.getLong(buffer, UNSAFE.objectFieldOffset(address));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this JVM's buffers have no address", e);
    }
  }

  /** Zeros; to be freed. */
  static long allocate(int bytes) {
    long address = UNSAFE.allocateMemory(bytes);
    UNSAFE.setMemory(address, bytes, (byte) 0);
    return address;
  }

  static void free(long address) {
    UNSAFE.freeMemory(address);
  }

  static Object reference(Object base, long offset) {
    return UNSAFE.getObject(base, offset);
  }

  /** A primitive field by its kind; integers extended as Java does, float and double as bits. */
  static long primitive(Object base, long offset, byte kind) {
    switch (kind) {
      case 'Z':
        return UNSAFE.getBoolean(base, offset) ? 1 : 0;
      case 'B':
        return UNSAFE.getByte(base, offset);
      case 'C':
        return UNSAFE.getChar(base, offset);
      case 'S':
        return UNSAFE.getShort(base, offset);
      case 'I':
        return UNSAFE.getInt(base, offset);
      case 'F':
        return Float.floatToRawIntBits(UNSAFE.getFloat(base, offset)) & 0xffffffffL;
      case 'D':
        return Double.doubleToRawLongBits(UNSAFE.getDouble(base, offset));
      default:
        return UNSAFE.getLong(base, offset);
    }
  }
}
