package jdtrace.linux.capability;

import jdtrace.linux.bpf.BpfMap;
import jdtrace.linux.bpf.BtfBuilder;
import jdtrace.linux.bpf.BtfObject;
import jdtrace.linux.bpf.MapSpec;
import jdtrace.linux.bpf.MapType;
import jdtrace.linux.ffm.Handles;

/** Creates one map of each kind, and drops it. */
final class MapChecks {
  private static final String YES = "";
  private static final int PAGE = 4096;
  private static final String NAME = "dtrace_doctor";

  private MapChecks() {}

  static String check(Ability ability) {
    try (Handles handles = new Handles()) {
      switch (ability) {
        case BPF -> create(handles, MapSpec.of(MapType.HASH, NAME, 8, 8, 1, 0));
        case PER_CPU_MAPS -> create(handles, MapSpec.of(MapType.PERCPU_HASH, NAME, 8, 8, 1, 0));
        case RING_BUFFER -> create(handles, MapSpec.ringBuffer(NAME, PAGE));
        case MAP_OF_MAPS -> {
          BpfMap inner = create(handles, MapSpec.ringBuffer(NAME, PAGE));
          create(handles, MapSpec.arrayOfMaps(NAME, 1, inner));
        }
        case MMAP_ARRAY -> {
          BpfMap map = create(handles, MapSpec.array(NAME, 8, 1, MapSpec.F_MMAPABLE));
          handles.add(map.mapValues());
        }
        case TASK_STORAGE -> {
          BtfBuilder types = new BtfBuilder();
          int integer = types.integer("int", 4, BtfBuilder.SIGNED);
          BtfObject btf = handles.add(BtfObject.load(types.toBytes()));
          create(handles, MapSpec.taskStorage(NAME, 4, btf, integer, integer));
        }
        case ARENA -> create(handles, MapSpec.of(MapType.ARENA, NAME, 0, 0, 1, MapSpec.F_MMAPABLE));
        default -> throw new IllegalArgumentException(ability.title());
      }
      return YES;
    }
  }

  private static BpfMap create(Handles handles, MapSpec spec) {
    return handles.add(BpfMap.create(spec));
  }
}
