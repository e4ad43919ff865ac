package jdtrace.linux.bpf;

/**
 * What to create: the fields of {@code union bpf_attr} for BPF_MAP_CREATE.
 *
 * @param name shown by bpftool; cut to 15 characters, letters, digits, {@code _} and {@code .} only
 * @param keySize bytes; 0 for ring buffers
 * @param valueSize bytes of one value (of one CPU's slot for per-CPU maps); 0 for ring buffers
 * @param maxEntries entries; for ring buffers the size in bytes (power of two, multiple of the page
 *     size); for arenas pages; 0 for task storage
 * @param flags or of the F_ constants
 * @param innerMap template for the inner maps of ARRAY_OF_MAPS and HASH_OF_MAPS, or null
 * @param btf types of key and value (needed by task storage), or null
 * @param btfKeyType type id in {@code btf}
 * @param btfValueType type id in {@code btf}
 * @param extra {@code map_extra}: the fixed address of an arena
 */
public record MapSpec(
    MapType type,
    String name,
    int keySize,
    int valueSize,
    int maxEntries,
    int flags,
    BpfMap innerMap,
    BtfObject btf,
    int btfKeyType,
    int btfValueType,
    long extra) {
  /** Allocate elements when they are first stored. Task storage demands it. */
  public static final int F_NO_PREALLOC = 1 << 0;

  /** User space may only read. */
  public static final int F_RDONLY = 1 << 3;

  /** BPF programs may only read; with {@link BpfMap#freeze} the verifier treats values as known. */
  public static final int F_RDONLY_PROG = 1 << 7;

  /** User space may mmap the values (ARRAY, ARENA). */
  public static final int F_MMAPABLE = 1 << 10;

  /** The inner map of an ARRAY_OF_MAPS slot may have another max_entries than the template. */
  public static final int F_INNER_MAP = 1 << 12;

  /** A map without inner map, BTF or extra. */
  public static MapSpec of(
      MapType type, String name, int keySize, int valueSize, int maxEntries, int flags) {
    return new MapSpec(type, name, keySize, valueSize, maxEntries, flags, null, null, 0, 0, 0);
  }

  /** An array with 4-byte index. */
  public static MapSpec array(String name, int valueSize, int maxEntries, int flags) {
    return of(MapType.ARRAY, name, Integer.BYTES, valueSize, maxEntries, flags);
  }

  /** A per-CPU array with 4-byte index. */
  public static MapSpec perCpuArray(String name, int valueSize, int maxEntries) {
    return of(MapType.PERCPU_ARRAY, name, Integer.BYTES, valueSize, maxEntries, 0);
  }

  /**
   * A ring buffer.
   *
   * @param sizeBytes a power of two, a multiple of the page size, at most 512 MiB
   */
  public static MapSpec ringBuffer(String name, int sizeBytes) {
    return of(MapType.RINGBUF, name, 0, 0, sizeBytes, 0);
  }

  /** An array whose values are maps like {@code innerMap}. */
  public static MapSpec arrayOfMaps(String name, int maxEntries, BpfMap innerMap) {
    return new MapSpec(
        MapType.ARRAY_OF_MAPS,
        name,
        Integer.BYTES,
        Integer.BYTES,
        maxEntries,
        0,
        innerMap,
        null,
        0,
        0,
        0);
  }

  /**
   * Storage attached to tasks, freed when the task exits. User space addresses an element by a
   * pidfd as key.
   *
   * @param btf has {@code intType}, a 4-byte int, and {@code valueType}, {@code valueSize} bytes
   */
  public static MapSpec taskStorage(
      String name, int valueSize, BtfObject btf, int intType, int valueType) {
    return new MapSpec(
        MapType.TASK_STORAGE,
        name,
        Integer.BYTES,
        valueSize,
        0,
        F_NO_PREALLOC,
        null,
        btf,
        intType,
        valueType,
        0);
  }
}
