package jdtrace.codegen.interp.variable;

import jdtrace.codegen.interp.memory.AddressSpace;
import jdtrace.codegen.interp.memory.Area;
import jdtrace.dif.DifType;

/** What a by-reference variable holds. */
final class ReferencedValue {
  private ReferencedValue() {}

  /**
   * Reads the value at an address: strings up to their end, cut so that the NUL fits; everything
   * else in full.
   */
  static byte[] read(long address, DifType type, AddressSpace space) {
    return type.kind() == DifType.Kind.STRING
        ? space.string(address, type.size() - 1)
        : space.bytes(address, type.size());
  }

  /** Makes the value a variable's. */
  static void write(byte[] value, Area area) {
    area.clear();
    System.arraycopy(value, 0, area.bytes(), 0, value.length);
  }
}
