package jdtrace.linux.bpf;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Mapping;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.kernel.Cpus;

/**
 * A BPF map: the state that programs in the kernel and the tracer share.
 *
 * <p>Keys and values are native-order bytes in {@link NativeMemory}. A key buffer holds {@link
 * #keySize} bytes, a value buffer {@link #userValueSize} (per-CPU maps: one slot per possible CPU,
 * each {@link #valueStride} bytes). Calls that have an answer other than success return it (no such
 * key: false); refusals throw {@link SysException}. Thread-safe; no allocation per call. One call is
 * about 0.3-0.5 us.
 *
 * <p>Closing drops the tracer's reference; the kernel frees the map when no program or outer map
 * holds it either.
 */
public final class BpfMap implements AutoCloseable {
  /** Update flag: create or replace. */
  public static final int ANY = 0;

  /** Update flag: create only; EEXIST is answered with false. */
  public static final int NO_EXIST = 1;

  /** Update flag: replace only; ENOENT is answered with false. */
  public static final int EXIST = 2;

  private final MapType type;
  private final String name;
  private final int keySize;
  private final int valueSize;
  private final int maxEntries;
  private final Fd fd;

  private BpfMap(MapSpec spec, Fd fd) {
    this.type = spec.type();
    this.name = spec.name();
    this.keySize = spec.keySize();
    this.valueSize = spec.valueSize();
    this.maxEntries = spec.maxEntries();
    this.fd = fd;
  }

  /** Creates a map. */
  public static BpfMap create(MapSpec spec) {
    Scratch attr = Bpf.attr();
    ByteBuffer b = attr.bytes();
    final int at = Bpf.ATTR;
    b.putInt(at, spec.type().number());
    b.putInt(at + 4, spec.keySize());
    b.putInt(at + 8, spec.valueSize());
    b.putInt(at + 12, spec.maxEntries());
    b.putInt(at + 16, spec.flags());
    if (spec.innerMap() != null) {
      b.putInt(at + 20, spec.innerMap().fd());
    }
    Bpf.putName(b, at + 28, spec.name());
    if (spec.btf() != null) {
      b.putInt(at + 48, spec.btf().fd());
      b.putInt(at + 52, spec.btfKeyType());
      b.putInt(at + 56, spec.btfValueType());
    }
    b.putLong(at + 64, spec.extra());
    long result = Bpf.call(Bpf.MAP_CREATE, attr);
    if (result < 0) {
      throw new SysException(
          "bpf(BPF_MAP_CREATE ".concat(spec.type().name()).concat(")"), (int) -result, spec.name());
    }
    return new BpfMap(spec, Fd.of((int) result));
  }

  public MapType type() {
    return type;
  }

  public String name() {
    return name;
  }

  /** The descriptor number, for BPF instructions that name the map (ld_imm64, src 1). */
  public int fd() {
    return fd.number();
  }

  /** Bytes of a key. */
  public int keySize() {
    return keySize;
  }

  /** Bytes of one value, of one CPU's value in per-CPU maps. */
  public int valueSize() {
    return valueSize;
  }

  /** Entries, or bytes of a ring buffer. */
  public int maxEntries() {
    return maxEntries;
  }

  /** Distance in bytes between the values of two CPUs: the value size rounded up to 8. */
  public int valueStride() {
    return (valueSize + 7) & -8;
  }

  /** Bytes that one lookup fills: all CPUs' slots for per-CPU maps. */
  public int userValueSize() {
    return type.perCpu() ? valueStride() * Cpus.possibleCount() : valueSize;
  }

  /** A zeroed buffer for one key. */
  public NativeMemory newKey() {
    return NativeMemory.allocate(Math.max(keySize, 8));
  }

  /** A zeroed buffer for one lookup's value. */
  public NativeMemory newValue() {
    return NativeMemory.allocate(Math.max(userValueSize(), 8));
  }

  /** Reads the value of {@code key}; false when there is none. */
  public boolean lookup(NativeMemory key, NativeMemory value) {
    return element(Bpf.MAP_LOOKUP_ELEM, address(key), address(value, userValueSize()), 0);
  }

  /** Reads and removes in one step; false when there is none. */
  public boolean lookupAndDelete(NativeMemory key, NativeMemory value) {
    return element(
        Bpf.MAP_LOOKUP_AND_DELETE_ELEM, address(key), address(value, userValueSize()), 0);
  }

  /** Stores; false when {@code flags} is NO_EXIST or EXIST and does not hold. */
  public boolean update(NativeMemory key, NativeMemory value, int flags) {
    return element(Bpf.MAP_UPDATE_ELEM, address(key), address(value, userValueSize()), flags);
  }

  /** Removes; false when there was none. */
  public boolean delete(NativeMemory key) {
    return element(Bpf.MAP_DELETE_ELEM, address(key), 0, 0);
  }

  /** {@link #lookup} with a 4-byte key: arrays, and task storage with a pidfd. */
  public boolean lookup(int key, NativeMemory value) {
    return element(Bpf.MAP_LOOKUP_ELEM, intKey(key), address(value, userValueSize()), 0);
  }

  /** {@link #update} with a 4-byte key. */
  public boolean update(int key, NativeMemory value, int flags) {
    return element(Bpf.MAP_UPDATE_ELEM, intKey(key), address(value, userValueSize()), flags);
  }

  /** {@link #delete} with a 4-byte key. */
  public boolean delete(int key) {
    return element(Bpf.MAP_DELETE_ELEM, intKey(key), 0, 0);
  }

  /** Puts {@code inner} into slot {@code index} of an ARRAY_OF_MAPS. */
  public void put(int index, BpfMap inner) {
    putFd(index, inner.fd());
  }

  /** Puts {@code program} into slot {@code index} of a PROG_ARRAY. */
  public void put(int index, BpfProgram program) {
    putFd(index, program.fd());
  }

  private void putFd(int index, int number) {
    long key = intKey(index);
    Scratch scratch = Scratch.get();
    scratch.bytes().putInt(VALUE, number);
    element(Bpf.MAP_UPDATE_ELEM, key, scratch.address(VALUE), ANY);
  }

  /**
   * The key after {@code key} in the map's own order.
   *
   * @param key null starts from the beginning; so does a key that has been removed meanwhile
   * @return false when there is no further key
   */
  public boolean nextKey(NativeMemory key, NativeMemory next) {
    return element(Bpf.MAP_GET_NEXT_KEY, key == null ? 0 : address(key), address(next, keySize), 0);
  }

  /** Where a 4-byte key and a descriptor value lie in the scratch memory, behind the attributes. */
  private static final int KEY = Scratch.EXTRA - 16;

  private static final int VALUE = Scratch.EXTRA - 8;

  private long intKey(int key) {
    if (keySize != Integer.BYTES) {
      throw new IllegalArgumentException("not a 4-byte key: ".concat(name));
    }
    Scratch scratch = Scratch.get();
    scratch.bytes().putInt(KEY, key);
    return scratch.address(KEY);
  }

  private long address(NativeMemory key) {
    return address(key, keySize);
  }

  private long address(NativeMemory memory, int needed) {
    if (memory.size() < needed) {
      throw new IllegalArgumentException("buffer too small for map ".concat(name));
    }
    return memory.address();
  }

  private boolean element(int command, long key, long value, int flags) {
    Scratch attr = Bpf.attr();
    ByteBuffer b = attr.bytes();
    final int at = Bpf.ATTR;
    b.putInt(at, fd.number());
    b.putLong(at + 8, key);
    b.putLong(at + 16, value);
    b.putLong(at + 24, flags);
    long result = Bpf.call(command, attr);
    if (result >= 0) {
      return true;
    }
    int errno = (int) -result;
    if (errno == Errno.ENOENT || errno == Errno.EEXIST && flags == NO_EXIST) {
      return false;
    }
    throw new SysException(elementOperation(command), errno, name);
  }

  private static String elementOperation(int command) {
    return switch (command) {
      case Bpf.MAP_LOOKUP_ELEM -> "bpf(BPF_MAP_LOOKUP_ELEM)";
      case Bpf.MAP_UPDATE_ELEM -> "bpf(BPF_MAP_UPDATE_ELEM)";
      case Bpf.MAP_DELETE_ELEM -> "bpf(BPF_MAP_DELETE_ELEM)";
      case Bpf.MAP_GET_NEXT_KEY -> "bpf(BPF_MAP_GET_NEXT_KEY)";
      case Bpf.MAP_LOOKUP_AND_DELETE_ELEM -> "bpf(BPF_MAP_LOOKUP_AND_DELETE_ELEM)";
      default -> "bpf";
    };
  }

  /**
   * Makes values read-only for user space; with {@link MapSpec#F_RDONLY_PROG} the verifier then
   * treats an array's content as constants.
   */
  public void freeze() {
    Scratch attr = Bpf.attr();
    attr.bytes().putInt(Bpf.ATTR, fd.number());
    SysException.check("bpf(BPF_MAP_FREEZE)", Bpf.call(Bpf.MAP_FREEZE, attr));
  }

  /** Walks the map in batches; see {@link MapBatch}. */
  public MapBatch batch(int entriesPerCall) {
    return new MapBatch(this, entriesPerCall);
  }

  /**
   * Removes {@code count} keys that lie one after the other, in one call.
   *
   * @return how many were removed; fewer when a key was already gone, in which case the kernel stops
   *     there
   */
  public int deleteBatch(NativeMemory keys, int count) {
    address(keys, Math.multiplyExact(count, keySize));
    Scratch attr = Bpf.attr();
    ByteBuffer b = attr.bytes();
    final int at = Bpf.ATTR;
    b.putLong(at + 16, keys.address());
    b.putInt(at + 32, count);
    b.putInt(at + 36, fd.number());
    long result = Bpf.call(Bpf.MAP_DELETE_BATCH, attr);
    if (result < 0 && result != -Errno.ENOENT) {
      throw new SysException("bpf(BPF_MAP_DELETE_BATCH)", (int) -result, name);
    }
    return b.getInt(at + 32);
  }

  /**
   * Maps the values of an ARRAY created with {@link MapSpec#F_MMAPABLE}: value {@code i} lies at
   * {@code i * valueStride()}. The caller owns the mapping; it stays valid after this map is closed.
   */
  public Mapping mapValues() {
    return mapValues(0, Math.multiplyExact(valueStride(), maxEntries));
  }

  /**
   * Maps a part of the values. Mapped pages count as resident at once, touched or not.
   *
   * @param offsetBytes a multiple of the page size
   */
  public Mapping mapValues(long offsetBytes, int sizeBytes) {
    if (type != MapType.ARRAY) {
      throw new IllegalStateException("only arrays can be mapped: ".concat(name));
    }
    return Mapping.map(fd, offsetBytes, sizeBytes, Mapping.READ | Mapping.WRITE);
  }

  /**
   * Maps an ARENA at the address it was created with ({@link MapSpec#extra}).
   *
   * @param address the same in every process that maps it
   */
  public Mapping mapArena(long address, int sizeBytes) {
    return Mapping.map(fd, 0, sizeBytes, Mapping.READ | Mapping.WRITE, address);
  }

  Fd descriptor() {
    return fd;
  }

  @Override
  public void close() {
    fd.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
