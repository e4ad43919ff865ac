package jdtrace.codegen.bpf.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;

/** Puts a graph's live code into a row of blocks, ready for register allocation. */
final class FlowOrder {
  private final Graph graph;

  private FlowOrder(Graph graph) {
    this.graph = graph;
  }

  /** The blocks in the order in which they are emitted. */
  static ArrayList<Block> of(Graph graph) {
    FlowOrder order = new FlowOrder(graph);
    order.markLive();
    order.removeDead();
    while (order.removeEmptyDiamonds()) {
      // removing one may make the next one empty
    }
    order.splitCriticalEdges();
    return order.row();
  }

  private void markLive() {
    ArrayDeque<Value> work = new ArrayDeque<>();
    for (Block block : graph.blocks) {
      for (Value value : block.body) {
        if (!value.removable) {
          mark(value, work);
        }
      }
      mark(block.left, work);
      mark(block.right, work);
    }
    while (!work.isEmpty()) {
      Value value = work.poll();
      for (Value input : value.inputs) {
        mark(input, work);
      }
    }
  }

  private static void mark(Value value, ArrayDeque<Value> work) {
    if (value != null && !value.live) {
      value.live = true;
      work.add(value);
    }
  }

  private void removeDead() {
    for (Block block : graph.blocks) {
      block.body.removeIf(v -> !v.live);
      block.phis.removeIf(v -> !v.live);
    }
  }

  /** A branch whose ways do nothing before they meet becomes a jump. */
  private boolean removeEmptyDiamonds() {
    boolean changed = false;
    for (Block block : graph.blocks) {
      if (block.end != Block.End.BRANCH) {
        continue;
      }
      Block meeting = through(block.target);
      if (meeting != through(block.otherwise) || !meeting.phis.isEmpty()) {
        continue;
      }
      detach(block, block.target, meeting);
      detach(block, block.otherwise, meeting);
      block.end = Block.End.JUMP;
      block.target = meeting;
      block.otherwise = null;
      block.left = null;
      block.right = null;
      meeting.predecessors.add(block);
      changed = true;
    }
    return changed;
  }

  private static Block through(Block block) {
    boolean passes =
        block.isEmpty() && block.predecessors.size() == 1 && block.end == Block.End.JUMP;
    return passes ? block.target : block;
  }

  private void detach(Block from, Block way, Block meeting) {
    if (way == meeting) {
      meeting.predecessors.remove(from);
    } else {
      meeting.predecessors.remove(way);
      way.predecessors.clear();
      way.end = Block.End.NONE;
    }
  }

  /** Copies for phis need a block of their own where a branch leads straight to them. */
  private void splitCriticalEdges() {
    ArrayList<Block> row = new ArrayList<>(graph.blocks.size());
    for (Block block : graph.blocks) {
      row.add(block);
      if (block.end == Block.End.BRANCH) {
        block.target = split(block, block.target, row);
        block.otherwise = split(block, block.otherwise, row);
      }
    }
    graph.blocks.clear();
    graph.blocks.addAll(row);
  }

  private static Block split(Block from, Block to, ArrayList<Block> row) {
    if (to.phis.isEmpty() || to.predecessors.size() < 2) {
      return to;
    }
    Block edge = new Block(to.cold);
    edge.end = Block.End.JUMP;
    edge.target = to;
    edge.predecessors.add(from);
    to.predecessors.set(to.predecessors.indexOf(from), edge);
    row.add(edge);
    return edge;
  }

  private ArrayList<Block> row() {
    ArrayList<Block> row = new ArrayList<>(graph.blocks.size());
    add(row, false);
    add(row, true);
    for (int i = 0; i < row.size(); i++) {
      row.get(i).order = i;
    }
    return row;
  }

  private void add(ArrayList<Block> row, boolean cold) {
    for (Block block : graph.blocks) {
      if (block.cold == cold && block.end != Block.End.NONE) {
        row.add(block);
      }
    }
  }
}
