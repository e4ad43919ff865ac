package jdtrace.runtime.shared;

import java.util.List;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling.UserVariable;

/**
 * A shared associative array: a hash table of slots that never grows.
 *
 * <pre>
 *   slot: 0  u64 state: tag of the key's hash (upper half) | pins (bits 8 to 31) | kind (bits 0 to 2)
 *         8  key: of a thread's array first the thread's id; 8 bytes for each number; strings and structures at their full size, rounded up to 8,
 *            zeros behind a string's NUL
 *         .. value: 8 bytes, or a by-reference one rounded up to 8
 * </pre>
 *
 * <p>The hash is, from 0, for each word of the key: {@code h = (h ^ word) * SPREAD; h ^= h >>> 32}. A
 * key's slots are the {@link #WINDOW} ones from {@code hash & slots - 1} on. The tag is the hash's own
 * upper half.
 *
 * <p><b>Kinds.</b> EMPTY: never used; a look-up ends there. BUSY: somebody writes key and value; others pass
 * over it. FULL: an element. DELETED: to be used again, when no pin is left. Of these bits each is set
 * once on the way, so that setting them is idempotent and tells who was first.
 *
 * <p><b>Pins.</b> Who reads or writes an element pins its slot by an atomic addition and looks again: while a
 * slot is pinned its key stays. Nobody waits for anybody, because a program of the kernel's may have
 * interrupted the very thread it would wait for.
 *
 * <ul>
 *   <li>Load, store to an existing element: find the first FULL slot with the key, pin it, copy, unpin.
 *       By-reference values are written in place: who loads one while another CPU stores may see parts
 *       of both, as in DTrace.
 *   <li>Insert: take the first free slot by a compare-and-exchange (EMPTY, or DELETED without pins) to BUSY,
 *       write, set FULL, look the key up again. If another slot comes first, then two have inserted at
 *       the same time: the value goes there, and the own slot is DELETED.
 *   <li>Remove: DELETED, for each FULL slot with the key ({@link #TWINS} at the most).
 *   <li>dynvarsize is charged before an insert, and given back by who sets DELETED first.
 * </ul>
 *
 * @param variable the array
 * @param offset of the first slot in the region
 * @param bits logarithm of the number of slots
 */
public record TableLayout(UserVariable variable, int offset, int bits) {
  public static final int STATE = 0;
  public static final int KEY = 8;
  public static final long EMPTY = 0;
  public static final long BUSY = 1;
  public static final long FULL = 3;
  public static final long DELETED = 7;

  /** The bit of DELETED alone. */
  public static final long GONE = 4;

  public static final long PIN = 1 << 8;
  public static final long TAG = 0xffffffffL << 32;

  /** What of a state says which key it may be of. */
  public static final long IDENTITY = TAG | 7;

  /** So many slots from its home on may an element be. */
  public static final int WINDOW = 32;

  /** So many slots of one key are there at the most. */
  public static final int TWINS = 4;

  private static final int OVERHEAD_BYTES = 64;

  private static int round(int bytes) {
    return bytes + 7 & -8;
  }

  private static int elementBytes(UserVariable variable) {
    int bytes = 0;
    for (DifType type : variable.keys()) {
      bytes += type.byReference() ? round(type.size()) : Long.BYTES;
    }
    return bytes;
  }

  public int keyBytes() {
    return Math.max(Long.BYTES, (ofThread() ? Long.BYTES : 0) + elementBytes(variable));
  }

  /** Whether each thread has its own elements. */
  public boolean ofThread() {
    return variable.variable().scope() == DifVariable.Scope.THREAD;
  }

  public boolean byReference() {
    return variable.variable().type().byReference();
  }

  public int valueBytes() {
    return byReference() ? round(variable.variable().type().size()) : Long.BYTES;
  }

  /** Offset of the value in a slot. */
  public int value() {
    return KEY + keyBytes();
  }

  public int slotBytes() {
    return value() + valueBytes();
  }

  public int slots() {
    return 1 << bits;
  }

  /** What an element takes of dynvarsize, as in every engine. */
  public int cost() {
    return cost(variable);
  }

  static int cost(UserVariable variable) {
    DifType type = variable.variable().type();
    int value = type.byReference() ? round(type.size()) : Long.BYTES;
    return OVERHEAD_BYTES + elementBytes(variable) + value;
  }

  /** For each element of a key: -1 for a number, else how many bytes. */
  public List<Integer> keySizes() {
    return variable.keys().stream().map(t -> t.byReference() ? t.size() : -1).toList();
  }
}
