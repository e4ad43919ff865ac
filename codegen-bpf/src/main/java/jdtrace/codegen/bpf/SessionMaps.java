package jdtrace.codegen.bpf;

import java.nio.ByteBuffer;
import java.util.HashMap;
import jdtrace.codegen.bpf.gen.Compilation;
import jdtrace.codegen.bpf.gen.CompiledProgram;
import jdtrace.codegen.bpf.gen.ProgramLayout;
import jdtrace.codegen.bpf.ir.MapSlot;
import jdtrace.codegen.bpf.layout.VariableLayout;
import jdtrace.codegen.bpf.layout.VariableLayout.ArrayLayout;
import jdtrace.linux.bpf.BpfMap;
import jdtrace.linux.bpf.BtfBuilder;
import jdtrace.linux.bpf.BtfObject;
import jdtrace.linux.bpf.MapSpec;
import jdtrace.linux.bpf.MapType;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.Mapping;
import jdtrace.linux.ffm.NativeMemory;

/** Creates the maps of a session and binds them to the slots that code refers to. */
final class SessionMaps {
  /** What the kernel's hash table adds to key and value, with a share of its buckets. */
  private static final int HASH_ELEMENT_BYTES = 64;

  private final Handles handles;
  private final Compilation compilation;
  private final int parts;
  private final HashMap<MapSlot, Mapping> mappings = new HashMap<>();
  private final HashMap<MapSlot, BpfMap> maps = new HashMap<>();

  private final ArrayMemory arrayMemory;

  SessionMaps(Handles handles, Compilation compilation) {
    this.handles = handles;
    this.compilation = compilation;
    this.parts = compilation.cpus().count();
    this.arrayMemory = new ArrayMemory(compilation.options().dynamicVariableBytes());
  }

  /** The maps that all programs share. */
  void createShared(int errorTail) {
    Compilation.Maps shared = compilation.maps();
    // A pointer behind the last variable must still be into the map.
    mapped(shared.control, compilation.variables().controlBytes() + Long.BYTES);
    mapped(shared.ring, parts * compilation.ring().stride());
    if (compilation.speculations().count() > 0) {
      create(shared.speculations, compilation.speculations().bytes(), 0);
    }
    write(shared.pool, compilation.pool().toBytes(errorTail));
    int threadBytes = compilation.variables().threadBytes();
    if (threadBytes > 0) {
      bind(shared.threads, taskStorage(threadBytes));
    }
    if (compilation.region() != null) {
      MapSlot region = shared.region;
      maps.put(region, create(region, compilation.region().bytes(), MapSpec.F_MMAPABLE));
    }
    for (ArrayLayout array : compilation.variables().arrays()) {
      bind(shared.array(array), hash(array));
    }
  }

  /** The maps of one site. */
  void createFor(CompiledProgram program) {
    ProgramLayout layout = program.layout();
    createForCode(program);
    if (!layout.aggregations().keys().isEmpty()) {
      mapped(layout.aggregationHeads(), 2 * parts * layout.aggregations().headBytes());
    }
    if (layout.aggregations().area() > 0) {
      MapSlot tables = layout.aggregationTables();
      int bytes = 2 * parts * layout.aggregations().tableBytes();
      maps.put(tables, create(tables, bytes, MapSpec.F_MMAPABLE));
    }
    if (program.probeTable() != null) {
      byte[] table =
          program
              .probeTable()
              .content(
                  compilation.pool(), program.needsParts(), compilation.options().stringBytes());
      write(layout.probeTable(), table);
    }
  }

  /** Those maps that depend on how the code is divided. */
  void createForCode(CompiledProgram program) {
    ProgramLayout layout = program.layout();
    // One part more than there are CPUs: a helper may be given a pointer and a length that are each
    // in bounds, and the verifier adds up the worst cases.
    create(layout.scratch(), (parts + 1) * layout.scratchStride(), 0);
    if (program.hasFaults()) {
      create(layout.faultScratch(), (parts + 1) * layout.faultScratchStride(), 0);
    }
    if (program.parts().size() > 1) {
      MapSpec spec =
          MapSpec.of(
              MapType.PROG_ARRAY,
              layout.parts().name(),
              Integer.BYTES,
              Integer.BYTES,
              program.parts().size(),
              0);
      BpfMap map = BpfMap.create(spec);
      bind(layout.parts(), map);
      maps.put(layout.parts(), map);
    }
  }

  /** The mapped memory of a slot. */
  ByteBuffer memory(MapSlot slot) {
    return mappings.get(slot).bytes();
  }

  /** The map of a slot that is mapped only now and then, or null when it was not needed. */
  BpfMap map(MapSlot slot) {
    return maps.get(slot);
  }

  private void bind(MapSlot slot, BpfMap map) {
    handles.add(map);
    slot.bind(map.fd());
  }

  private BpfMap create(MapSlot slot, int bytes, int flags) {
    BpfMap map = BpfMap.create(MapSpec.array(slot.name(), bytes, 1, flags));
    bind(slot, map);
    return map;
  }

  private void mapped(MapSlot slot, int bytes) {
    BpfMap map = create(slot, bytes, MapSpec.F_MMAPABLE);
    mappings.put(slot, handles.add(map.mapValues()));
  }

  private void write(MapSlot slot, byte[] content) {
    create(slot, content.length, 0).update(0, NativeMemory.copyOf(content), BpfMap.ANY);
  }

  private BpfMap taskStorage(int bytes) {
    BtfBuilder types = new BtfBuilder();
    int word = types.integer("long", 8, 0);
    int index = types.integer("int", 4, BtfBuilder.SIGNED);
    int words = types.array(word, index, bytes / 8);
    int value = types.struct("jdtrace_thread", bytes, new BtfBuilder.Member("words", words, 0));
    BtfObject btf = handles.add(BtfObject.load(types.toBytes()));
    return BpfMap.create(MapSpec.taskStorage("self", bytes, btf, index, value));
  }

  private BpfMap hash(ArrayLayout array) {
    // Programs keep account of dynvarsize; the map must never be what is full first.
    int element = VariableLayout.cost(array);
    long entries = compilation.options().dynamicVariableBytes() / element + 1;
    long bytes = entries * (array.keyBytes() + array.valueBytes() + HASH_ELEMENT_BYTES);
    return BpfMap.create(
        MapSpec.of(
            MapType.HASH,
            array.variable().variable().name(),
            array.keyBytes(),
            array.valueBytes(),
            (int) Math.min(entries, 1 << 24),
            arrayMemory.take(bytes) ? 0 : MapSpec.F_NO_PREALLOC));
  }
}
