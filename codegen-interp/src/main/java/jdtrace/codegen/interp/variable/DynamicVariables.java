package jdtrace.codegen.interp.variable;

import java.util.HashMap;
import java.util.Map;
import jdtrace.codegen.interp.memory.AddressSpace;
import jdtrace.codegen.interp.memory.Area;
import jdtrace.codegen.interp.memory.TracerMemory;
import jdtrace.dif.DifType;

/**
 * Thread-local variables and associative arrays. A variable exists from the first store of
 * something other than 0 until 0 is stored.
 */
public final class DynamicVariables {
  /** What a variable takes of dynvarsize besides its key and value. */
  private static final int OVERHEAD_BYTES = 64;

  private final TracerMemory memory;
  private final long limitBytes;
  private final Map<DynamicKey, Slot> slots = new HashMap<>();
  private long usedBytes;
  private long drops;

  private static final class Slot {
    long value;
    Area area;
    long cost;
  }

  public DynamicVariables(TracerMemory memory, long limitBytes) {
    this.memory = memory;
    this.limitBytes = limitBytes;
  }

  /** The value, or the address of a by-reference one; 0 when there is none. */
  public long load(DynamicKey key) {
    Slot slot = slots.get(key);
    if (slot == null) {
      return 0;
    }
    return slot.area == null ? slot.value : slot.area.base();
  }

  /** Stores a value, or by reference what is at this address; 0 frees. */
  public void store(DynamicKey key, DifType type, long value, AddressSpace space) {
    if (value == 0) {
      free(key);
      return;
    }
    byte[] referenced = type.byReference() ? ReferencedValue.read(value, type, space) : null;
    Slot slot = slots.get(key);
    if (slot == null) {
      long cost = OVERHEAD_BYTES + key.bytes() + Math.max(8, type.size() + 7 & -8);
      if (cost > limitBytes - usedBytes) {
        drops++;
        return;
      }
      slot = new Slot();
      slot.cost = cost;
      slot.area = referenced == null ? null : memory.allocate(type.size());
      slots.put(key, slot);
      usedBytes += cost;
    }
    if (referenced == null) {
      slot.value = value;
    } else {
      ReferencedValue.write(referenced, slot.area);
    }
  }

  private void free(DynamicKey key) {
    Slot slot = slots.remove(key);
    if (slot != null) {
      usedBytes -= slot.cost;
      if (slot.area != null) {
        memory.free(slot.area);
      }
    }
  }

  /** Stores lost for lack of space. */
  public long drops() {
    return drops;
  }

  /** How many variables exist. */
  public int size() {
    return slots.size();
  }
}
