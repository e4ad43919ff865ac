package jdtrace.codegen.interp.memory;

import java.util.Map;
import java.util.TreeMap;

/**
 * The areas of one session. Addresses are given out in ascending order and never twice, so a
 * pointer to what has been freed faults instead of reading something else.
 */
public final class TracerMemory {
  /** First address of an area; the top bits make it an address no processor can form. */
  public static final long BASE = 0x4000_0000_0000_0000L;

  private static final long LIMIT = 0x5000_0000_0000_0000L;

  /** Unmapped bytes after each area. */
  private static final long GAP = 64;

  private final TreeMap<Long, Area> areas = new TreeMap<>();
  private long next = BASE;

  /** A new area of zeros. */
  public Area allocate(int size) {
    return add(new byte[size], true, size);
  }

  /** A new area that D may only read, over these bytes. */
  public Area allocateReadOnly(byte[] bytes) {
    return add(bytes, false, bytes.length);
  }

  /** A new area of length 0 that may grow to {@code limit} bytes. */
  Area allocateGrowing(int limit) {
    return add(new byte[0], true, limit);
  }

  private Area add(byte[] bytes, boolean writable, int reserve) {
    Area area = new Area(next, bytes, writable);
    areas.put(next, area);
    next += reserve + GAP + 7 & -8;
    return area;
  }

  public void free(Area area) {
    areas.remove(area.base());
  }

  /** The area that holds all of these bytes, or null. */
  public Area find(long address, long size) {
    Map.Entry<Long, Area> entry = areas.floorEntry(address);
    return entry != null && entry.getValue().contains(address, size) ? entry.getValue() : null;
  }

  /** Whether the address is the tracer's, readable or not. */
  public static boolean owns(long address) {
    return address >= BASE && address < LIMIT;
  }
}
