package jdtrace.codegen.bpf.gen;

import java.util.HashMap;
import java.util.List;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * What a clause has read of the kernel's memory by checked copies, and of arrays, so that it need not
 * be read again: definitions of stable probes and translators follow the same pointers over and over,
 * and a predicate asks for the element that its clause is about. D does not say when, in a clause,
 * memory is read; what the clause itself may have changed is forgotten.
 *
 * <p>A value that is used again lives on in a register or the frame, so there is a limit.
 */
final class KnownLoads {
  /** Values that are kept for use again, 8 bytes of 512 each. */
  private static final int REUSED_MAX = 16;

  private final Graph graph;
  private final HashMap<Place, Known> loads = new HashMap<>();
  private int reused;

  /** What was read. */
  sealed interface Place {}

  /** Kernel memory. */
  record Address(int bytes, Value address) implements Place {}

  /** An element of an array whose key is of numbers only. */
  record Element(boolean thread, int array, List<Value> key) implements Place {}

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
  Value find(Place place) {
    Known known = loads.get(place);
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
  void add(Place place, Value value) {
    if (graph.isReachable()) {
      loads.put(place, new Known(value, graph.current()));
    }
  }

  void forget() {
    loads.clear();
    reused = 0;
  }
}
