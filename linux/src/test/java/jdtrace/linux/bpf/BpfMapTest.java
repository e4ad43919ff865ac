package jdtrace.linux.bpf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.Mapping;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.kernel.Cpus;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BpfMapTest {
  @BeforeEach
  void root() {
    Live.requireRoot();
  }

  @Test
  void hashStoresFindsAndForgets() throws Exception {
    Live.leaksNothing(() -> {
      try (BpfMap map = BpfMap.create(MapSpec.of(MapType.HASH, "t hash", 8, 8, 10, 0))) {
        NativeMemory key = map.newKey();
        NativeMemory value = map.newValue();
        key.bytes().putLong(0, 42);
        assertFalse(map.lookup(key, value));
        assertFalse(map.update(key, value, BpfMap.EXIST));
        value.bytes().putLong(0, 7);
        assertTrue(map.update(key, value, BpfMap.NO_EXIST));
        assertFalse(map.update(key, value, BpfMap.NO_EXIST));
        value.clear();
        assertTrue(map.lookup(key, value));
        assertEquals(7, value.bytes().getLong(0));
        NativeMemory next = map.newKey();
        assertTrue(map.nextKey(null, next));
        assertEquals(42, next.bytes().getLong(0));
        assertFalse(map.nextKey(key, next));
        assertTrue(map.delete(key));
        assertFalse(map.delete(key));
      }
    });
  }

  @Test
  void fullHashIsRefusedByName() {
    try (BpfMap map = BpfMap.create(MapSpec.of(MapType.HASH, "t_full", 4, 4, 1, 0))) {
      NativeMemory value = map.newValue();
      map.update(1, value, BpfMap.ANY);
      SysException e = assertThrows(SysException.class, () -> map.update(2, value, BpfMap.ANY));
      assertEquals("E2BIG", e.errnoName());
      assertTrue(e.getMessage().startsWith("bpf(BPF_MAP_UPDATE_ELEM): Argument list too long"));
    }
  }

  @Test
  void badSpecIsATypedRefusal() throws Exception {
    Live.leaksNothing(() -> {
      MapSpec spec = MapSpec.ringBuffer("t_bad", 12345);
      SysException e = assertThrows(SysException.class, () -> BpfMap.create(spec));
      assertEquals("EINVAL", e.errnoName());
      assertEquals("bpf(BPF_MAP_CREATE RINGBUF)", e.operation());
    });
  }

  @Test
  void perCpuValuesHaveOneSlotACpu() {
    try (BpfMap map = BpfMap.create(MapSpec.perCpuArray("t_percpu", 12, 3))) {
      assertEquals(16, map.valueStride());
      assertEquals(16 * Cpus.possibleCount(), map.userValueSize());
      NativeMemory value = map.newValue();
      for (int cpu = 0; cpu < Cpus.possibleCount(); cpu++) {
        value.bytes().putInt(cpu * 16, cpu + 100);
      }
      assertTrue(map.update(2, value, BpfMap.ANY));
      value.clear();
      assertTrue(map.lookup(2, value));
      for (int cpu = 0; cpu < Cpus.possibleCount(); cpu++) {
        assertEquals(cpu + 100, value.bytes().getInt(cpu * 16));
      }
    }
  }

  @Test
  void batchSeesEveryEntryOnceWhateverItsSize() {
    final int entries = 1000;
    for (MapType type : new MapType[] {MapType.HASH, MapType.PERCPU_HASH}) {
      try (BpfMap map = BpfMap.create(MapSpec.of(type, "t_batch", 4, 8, entries, 0))) {
        NativeMemory value = map.newValue();
        for (int i = 0; i < entries; i++) {
          value.bytes().putLong(0, i * 3L);
          assertTrue(map.update(i, value, BpfMap.ANY));
        }
        // 1 forces the batch to grow, 64 makes many calls, 4096 one.
        for (int size : new int[] {1, 64, 4096}) {
          assertEquals(entries, walk(map, size, false));
        }
        assertEquals(entries, walk(map, 100, true));
        assertEquals(0, walk(map, 100, false));
      }
    }
  }

  private static int walk(BpfMap map, int size, boolean deleting) {
    BitSet seen = new BitSet();
    MapBatch batch = map.batch(size);
    if (deleting) {
      batch.startDeleting();
    } else {
      batch.start();
    }
    while (batch.next()) {
      for (int i = 0; i < batch.count(); i++) {
        int key = batch.keys().getInt(batch.keyOffset(i));
        assertEquals(key * 3L, batch.values().getLong(batch.valueOffset(i)));
        assertFalse(seen.get(key));
        seen.set(key);
      }
    }
    return seen.cardinality();
  }

  @Test
  void batchWalksArrays() {
    try (BpfMap map = BpfMap.create(MapSpec.array("t_array", 8, 10, 0))) {
      NativeMemory value = map.newValue();
      for (int i = 0; i < 10; i++) {
        value.bytes().putLong(0, i * 3L);
        map.update(i, value, BpfMap.ANY);
      }
      assertEquals(10, walk(map, 3, false));
    }
  }

  @Test
  void deleteBatchSaysHowMany() {
    try (BpfMap map = BpfMap.create(MapSpec.of(MapType.HASH, "t_del", 4, 4, 10, 0))) {
      NativeMemory value = map.newValue();
      NativeMemory keys = NativeMemory.allocate(12);
      for (int i = 0; i < 3; i++) {
        map.update(i, value, BpfMap.ANY);
        keys.bytes().putInt(i * 4, i);
      }
      assertEquals(3, map.deleteBatch(keys, 3));
      assertEquals(0, map.deleteBatch(keys, 3));
    }
  }

  @Test
  void mappedArrayIsTheMap() throws Exception {
    Live.leaksNothing(() -> {
      MapSpec spec = MapSpec.array("t_mmap", 12, 1000, MapSpec.F_MMAPABLE);
      try (BpfMap map = BpfMap.create(spec);
          Mapping values = map.mapValues()) {
        values.bytes().putInt(999 * map.valueStride(), 77);
        NativeMemory value = map.newValue();
        map.lookup(999, value);
        assertEquals(77, value.bytes().getInt(0));
      }
    });
  }

  @Test
  void arenaMapsAtItsAddress() {
    final long address = 0x7000_0000_0000L;
    MapSpec spec =
        new MapSpec(
            MapType.ARENA, "t_arena", 0, 0, 16, MapSpec.F_MMAPABLE, null, null, 0, 0, address);
    try (Handles handles = new Handles()) {
      BpfMap map;
      try {
        map = handles.add(BpfMap.create(spec));
      } catch (SysException e) {
        Live.require(false, "needs BPF arenas (Linux 6.9): " + e.getMessage());
        return;
      }
      Mapping arena = handles.add(map.mapArena(address, 16 * 4096));
      assertEquals(address, arena.address());
      arena.bytes().putLong(8192, 5);
      assertEquals(5, arena.bytes().getLong(8192));
    }
  }

  @Test
  void mapsNestAndScopesClose() throws Exception {
    Live.leaksNothing(() -> {
      try (Handles handles = new Handles()) {
        BpfMap inner = handles.add(BpfMap.create(MapSpec.ringBuffer("t_inner", 4096)));
        BpfMap outer = handles.add(BpfMap.create(MapSpec.arrayOfMaps("t_outer", 2, inner)));
        outer.put(1, inner);
        assertEquals(2, handles.size());
        NativeMemory id = outer.newValue();
        assertTrue(outer.lookup(1, id));
        assertFalse(outer.lookup(0, id));
      }
    });
  }

  @Test
  void taskStorageIsKeyedByPidfd() throws Exception {
    Live.leaksNothing(() -> {
      BtfBuilder types = new BtfBuilder();
      int integer = types.integer("int", 4, BtfBuilder.SIGNED);
      int word = types.integer("u64", 8, 0);
      int array = types.array(word, integer, 4);
      int value = types.struct("self", 32, new BtfBuilder.Member("words", array, 0));
      try (Handles handles = new Handles()) {
        BtfObject btf = handles.add(BtfObject.load(types.toBytes()));
        BpfMap map =
            handles.add(BpfMap.create(MapSpec.taskStorage("t_self", 32, btf, integer, value)));
        Fd self =
            handles.add(
                Fd.of(
                    "pidfd_open",
                    Syscall.call(SyscallNumber.PIDFD_OPEN, Syscall.call(SyscallNumber.GETPID))));
        NativeMemory bytes = map.newValue();
        assertFalse(map.lookup(self.number(), bytes));
        bytes.bytes().putLong(24, 9);
        map.update(self.number(), bytes, BpfMap.ANY);
        bytes.clear();
        assertTrue(map.lookup(self.number(), bytes));
        assertEquals(9, bytes.bytes().getLong(24));
      }
    });
  }

  @Test
  void brokenBtfShowsTheKernelsLog() {
    byte[] blob = new BtfBuilder().toBytes();
    blob[0] = 0;
    SysException e = assertThrows(SysException.class, () -> BtfObject.load(blob));
    assertEquals("EINVAL", e.errnoName());
  }

  @Test
  void useAfterCloseIsCaught() {
    BpfMap map = BpfMap.create(MapSpec.array("t_closed", 4, 1, 0));
    map.close();
    map.close();
    assertThrows(IllegalStateException.class, map::fd);
  }
}
