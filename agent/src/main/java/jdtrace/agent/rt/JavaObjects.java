package jdtrace.agent.rt;

/**
 * The objects that a firing holds, and what D reads through their handles. Nothing of the application
 * is called: fields are read where they lie, arrays element by element.
 *
 * <p>A handle names its firing too, so that one that a program has kept is a fault in the next, and
 * never another object.
 */
final class JavaObjects {
  /** How many objects one firing may hold. */
  private static final int SLOTS = 63;

  /** Bits of a handle that number the slot; all ones is none, so that no handle is the static one. */
  private static final int SLOT_BITS = 6;

  private static final int FIRING_BITS = 24 - SLOT_BITS;

  private static final long TAG = 0x4AL << 56;
  private static final long STATIC_SLOT = 0xffffffL;
  private static final long SELECTOR = 0xffffffffL;

  /** Selects the name of an object's class, a String: no field and no element is at an odd place. */
  private static final long CLASS_NAME = 0x0fffffffL;

  /** Selects its identity hash. */
  private static final long IDENTITY_HASH = 0x0ffffffbL;

  /** Selects how many elements an array has. */
  private static final long LENGTH = 0x7fffffffL;

  private final ProbeThread thread;
  private final Session session;
  private final Object[] slots = new Object[SLOTS];

  JavaObjects(ProbeThread thread, Session session) {
    this.thread = thread;
    this.session = session;
  }

  static boolean isHandle(long address) {
    return address >>> 56 == 0x4A;
  }

  /** The handle of an object for the rest of this firing; null is 0. */
  long handle(Object object) {
    if (object == null) {
      return 0;
    }
    int slot = thread.handles;
    if (slot == SLOTS) {
      throw thread.fault(Fault.NOSCRATCH, 0);
    }
    slots[slot] = object;
    thread.handles = slot + 1;
    return TAG | firing() << 32 + SLOT_BITS | (long) slot << 32;
  }

  /** Which firing of which thread this is, as far as a handle can tell. */
  private long firing() {
    return thread.number + thread.serial * 0x9e3779b1L & (1 << FIRING_BITS) - 1;
  }

  /** Lets all objects go. */
  void clear() {
    for (int i = 0; i < thread.handles; i++) {
      slots[i] = null;
    }
    thread.handles = 0;
  }

  /** The object that a handle means; its places are none. */
  Object whole(long address) {
    if (!isHandle(address) || (address & SELECTOR) != 0) {
      throw thread.fault(Fault.BADADDR, address);
    }
    return object(address);
  }

  private Object object(long address) {
    long slot = address >>> 32 & (1 << SLOT_BITS) - 1;
    if (slot >= thread.handles || (address >>> 32 & STATIC_SLOT) >>> SLOT_BITS != firing()) {
      throw thread.fault(Fault.BADADDR, address);
    }
    return slots[(int) slot];
  }

  /** What a load of so many bytes sees: a field, or an element of an array. */
  long load(long address, int size) {
    long selector = address & SELECTOR;
    if ((address >>> 32 & STATIC_SLOT) == STATIC_SLOT) {
      return field(null, address, (int) (selector >>> 3), size);
    }
    Object object = object(address);
    if (selector == CLASS_NAME && size == 8) {
      return handle(object.getClass().getName());
    }
    if (selector == IDENTITY_HASH && size == 4) {
      return cut(System.identityHashCode(object), size);
    }
    if (object.getClass().isArray()) {
      if (selector == LENGTH && size == 4) {
        return length(object);
      }
      return element(object, address, selector, size);
    }
    return field(object, address, (int) (selector >>> 3), size);
  }

  private long field(Object object, long address, int id, int size) {
    FieldTable table = session.fields;
    if (id <= 0 || (address & 7) != 0) {
      throw thread.fault(Fault.BADADDR, address);
    }
    if (id >= table.kinds.length || table.kinds[id] == 0) {
      if (!session.host.findField(id, object)) {
        throw thread.fault(Fault.BADADDR, address);
      }
      table = session.fields;
    }
    byte kind = table.kinds[id];
    boolean isStatic = kind >= 'a';
    if (isStatic != (object == null)) {
      throw thread.fault(Fault.BADADDR, address);
    }
    Object base = object;
    if (isStatic) {
      base = table.bases[id];
      kind -= 'a' - 'A';
    } else if (!table.owners[id].isInstance(object)) {
      throw thread.fault(Fault.BADADDR, address);
    }
    long offset = table.offsets[id];
    if (kind == 'L') {
      return handle(Raw.reference(base, offset));
    }
    return cut(Raw.primitive(base, offset, kind), size);
  }

  /** The low bytes, extended by zeros: the instruction extends them by sign where it should. */
  private static long cut(long value, int size) {
    return size == 8 ? value : value & (1L << 8 * size) - 1;
  }

  private long element(Object array, long address, long offset, int size) {
    int scale = scale(array);
    long index = offset / scale;
    if (offset % scale != 0 || index >= length(array)) {
      throw thread.fault(Fault.BADADDR, address);
    }
    int i = (int) index;
    if (array instanceof byte[]) {
      return size == 1 ? ((byte[]) array)[i] & 0xff : wide((byte[]) array, address, i, size);
    }
    if (array instanceof Object[]) {
      return handle(((Object[]) array)[i]);
    }
    long value;
    if (array instanceof int[]) {
      value = ((int[]) array)[i];
    } else if (array instanceof long[]) {
      value = ((long[]) array)[i];
    } else if (array instanceof char[]) {
      value = ((char[]) array)[i];
    } else if (array instanceof short[]) {
      value = ((short[]) array)[i];
    } else if (array instanceof boolean[]) {
      value = ((boolean[]) array)[i] ? 1 : 0;
    } else if (array instanceof double[]) {
      value = Double.doubleToRawLongBits(((double[]) array)[i]);
    } else {
      value = Float.floatToRawIntBits(((float[]) array)[i]);
    }
    return cut(value, size);
  }

  /** Several bytes of a byte[] at once. */
  private long wide(byte[] array, long address, int at, int size) {
    if (size > array.length - at) {
      throw thread.fault(Fault.BADADDR, address);
    }
    return Memory.integer(array, at, size);
  }

  private static int length(Object array) {
    if (array instanceof Object[]) {
      return ((Object[]) array).length;
    }
    return java.lang.reflect.Array.getLength(array);
  }

  /** Bytes from an element to the next: D's size of the element. References count as pointers. */
  private static int scale(Object array) {
    if (array instanceof byte[] || array instanceof boolean[]) {
      return 1;
    }
    if (array instanceof char[] || array instanceof short[]) {
      return 2;
    }
    return array instanceof int[] || array instanceof float[] ? 4 : 8;
  }

  /** Bytes of a byte[], as {@code bcopy} and {@code tracemem} want them. */
  void bytes(View view, long address, int size) {
    Object object = object(address);
    long offset = address & SELECTOR;
    if (!(object instanceof byte[])
        || offset > ((byte[]) object).length
        || size > ((byte[]) object).length - offset) {
      throw thread.fault(Fault.BADADDR, address);
    }
    view.set((byte[]) object, (int) offset, size);
  }

  /**
   * Text: of a java.lang.String as UTF-8, at most {@code limit} bytes and no half character; of a byte[]
   * or char[] up to a NUL or its end.
   */
  void string(View view, long address, int limit) {
    Object object = object(address);
    long offset = address & SELECTOR;
    if (object instanceof byte[] && offset <= ((byte[]) object).length) {
      byte[] bytes = (byte[]) object;
      int last = (int) Math.min(bytes.length, offset + limit);
      int at = (int) offset;
      while (at < last && bytes[at] != 0) {
        at++;
      }
      view.set(bytes, (int) offset, at - (int) offset);
    } else if (object instanceof char[] && offset == 0) {
      char[] chars = (char[]) object;
      Utf8 out = thread.utf8.begin(view, limit);
      for (int i = 0; i < chars.length && chars[i] != 0 && out.put(chars[i]); i++) {
        // Put until it is full.
      }
      out.end();
    } else if (object instanceof String && offset == 0) {
      string(view, (String) object, limit);
    } else {
      throw thread.fault(Fault.BADADDR, address);
    }
  }

  private void string(View view, String text, int limit) {
    Utf8 out = thread.utf8.begin(view, limit);
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0 || !out.put(c)) {
        break;
      }
    }
    out.end();
  }
}
