package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.RingLayout;
import jdtrace.runtime.BufferPolicy;

/** Reserves room in a CPU's ring, as the buffer policy has it; see {@link RingLayout}. */
final class RingWriter {
  /** A program that interrupts a reservation makes it fail; this often it is tried. */
  private static final int ATTEMPTS = 3;

  private final Graph graph;
  private final RingLayout layout;

  /** Whether this is END, for which a full buffer of policy FILL has kept room. */
  private final boolean end;

  RingWriter(Graph graph, RingLayout layout, boolean end) {
    this.graph = graph;
    this.layout = layout;
    this.end = end;
  }

  /** Whether a record that finds no room is a drop: not where that merely ends the session. */
  boolean countsDrops() {
    return layout.policy() != BufferPolicy.FILL || end;
  }

  /**
   * Reserves {@code bytes}, a multiple of 8; goes to {@code full} when there is no room.
   *
   * @return a pointer to the piece
   */
  Value reserve(Value ring, Value bytes, Block full) {
    Value whole = bytes;
    if (layout.policy() == BufferPolicy.RING) {
      whole = graph.add(bytes, RingLayout.TRAILER);
      Block fits = graph.newBlock();
      graph.branch(Condition.UGT, whole, graph.constant(layout.capacity()), full, fits);
      if (!graph.begin(fits)) {
        return null;
      }
    } else if (layout.policy() == BufferPolicy.FILL && !end) {
      Block open = graph.newBlock();
      Value isFull = graph.load(8, ring, RingLayout.FULL);
      graph.branch(Condition.NE, isFull, graph.constant(0), full, open);
      graph.begin(open);
    }
    Block reserved = graph.newBlock();
    int position = graph.newVariable(null);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Value head = graph.load(8, ring, RingLayout.HEAD);
      checkRoom(ring, head, whole, full);
      Value found = graph.compareExchange(ring, RingLayout.HEAD, head, graph.add(head, whole));
      graph.set(position, head);
      Block again = attempt == ATTEMPTS - 1 ? full : graph.newColdBlock();
      graph.branch(Condition.EQ, found, head, reserved, again);
      if (attempt < ATTEMPTS - 1) {
        graph.begin(again);
      }
    }
    graph.begin(reserved);
    Value at = (Value) graph.get(position);
    graph.release(position);
    Value index = graph.alu(Alu.AND, at, layout.size() - 1);
    Value piece = graph.add(graph.add(ring, index), RingLayout.DATA);
    if (layout.policy() == BufferPolicy.RING) {
      graph.store(8, graph.add(piece, bytes), 0, at);
    }
    return piece;
  }

  private void checkRoom(Value ring, Value head, Value bytes, Block full) {
    if (layout.policy() == BufferPolicy.RING) {
      return;
    }
    Block room = graph.newBlock();
    Value used = graph.alu(Alu.SUB, head, graph.load(8, ring, RingLayout.TAIL));
    if (layout.policy() == BufferPolicy.FILL && !end) {
      Block filled = graph.newColdBlock();
      long limit = (long) layout.capacity() - layout.kept();
      graph.branch(Condition.SGT, graph.add(used, bytes), graph.constant(limit), filled, room);
      if (graph.begin(filled)) {
        graph.store(8, ring, RingLayout.FULL, graph.constant(1));
        graph.jump(full);
      }
    } else {
      Value free = graph.alu(Alu.SUB, graph.constant(layout.capacity()), bytes);
      graph.branch(Condition.SGT, used, free, full, room);
    }
    graph.begin(room);
  }
}
