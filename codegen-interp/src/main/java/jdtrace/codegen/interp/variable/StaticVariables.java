package jdtrace.codegen.interp.variable;

import java.util.HashMap;
import java.util.Map;
import jdtrace.codegen.interp.memory.AddressSpace;
import jdtrace.codegen.interp.memory.Area;
import jdtrace.codegen.interp.memory.TracerMemory;
import jdtrace.dif.DifVariable;

/** Global or clause-local scalars: all there from the beginning, zero. */
public final class StaticVariables {
  private final TracerMemory memory;
  private final Map<Integer, Slot> slots = new HashMap<>();

  private static final class Slot {
    long value;
    boolean isNull;
    Area area;
  }

  public StaticVariables(TracerMemory memory) {
    this.memory = memory;
  }

  /** The value, or the address of a by-reference variable, 0 if it is NULL. */
  public long load(DifVariable row) {
    Slot slot = slot(row);
    if (!row.type().byReference()) {
      return slot.value;
    }
    return slot.isNull ? 0 : slot.area.base();
  }

  /** Stores a value; by reference: copies what is at this address, 0 makes the variable NULL. */
  public void store(DifVariable row, long value, AddressSpace space) {
    Slot slot = slot(row);
    if (!row.type().byReference()) {
      slot.value = value;
    } else if (value == 0) {
      slot.isNull = true;
    } else {
      ReferencedValue.write(ReferencedValue.read(value, row.type(), space), slot.area);
      slot.isNull = false;
    }
  }

  private Slot slot(DifVariable row) {
    Slot slot = slots.computeIfAbsent(row.id(), _ -> new Slot());
    if (slot.area == null && row.type().byReference()) {
      slot.area = memory.allocate(row.type().size());
    }
    return slot;
  }

  /** Gives the areas back; every variable is zero again. */
  public void clear() {
    for (Slot slot : slots.values()) {
      if (slot.area != null) {
        memory.free(slot.area);
      }
    }
    slots.clear();
  }
}
