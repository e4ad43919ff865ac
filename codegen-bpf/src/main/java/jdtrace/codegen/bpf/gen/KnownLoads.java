package jdtrace.codegen.bpf.gen;

import java.util.HashMap;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * What a clause has read of the kernel's memory by checked copies, so that it need not be read again:
 * definitions of stable probes and translators follow the same pointers over and over. D does not say
 * when, in a clause, memory is read; what the clause itself may have changed is forgotten.
 *
 * <p>A value that is used again lives on in a register or the frame, so there is a limit.
 */
final class KnownLoads {
  /** Values that are kept for use again, 8 bytes of 512 each. */
  private static final int REUSED_MAX = 16;

  private final Graph graph;
  private final HashMap<Place, Known> loads = new HashMap<>();
  private int reused;

  private record Place(int bytes, Value address) {}

  private static final class Known {
    final Value value;
    final Block block;
    boolean reused;

    Known(Value value, Block block) {
      this.value = value;
      this.block = block;
    }
  }

  KnownLoads(Graph graph) {
    this.graph = graph;
  }

  /** What was read from there on every way to here; or null. */
  Value find(int bytes, Value address) {
    Known known = loads.get(new Place(bytes, address));
    if (known == null || !graph.isBehind(known.block)) {
      return null;
    }
    if (!known.reused) {
      if (reused == REUSED_MAX) {
        return null;
      }
      reused++;
      known.reused = true;
    }
    return known.value;
  }

  /** Has just been read, without a fault. */
  void add(int bytes, Value address, Value value) {
    if (graph.isReachable()) {
      loads.put(new Place(bytes, address), new Known(value, graph.current()));
    }
  }

  void forget() {
    loads.clear();
    reused = 0;
  }
}
