package jdtrace.codegen.bpf.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Numbers the instructions of a row of blocks and finds where each value is live.
 *
 * <p>First what is live at the borders of blocks, in reverse order of creation: except for loops,
 * jumps lead to blocks created later (not so in the row, where cold blocks come last and lead back).
 * Then the ranges, block by block.
 */
final class Liveness {
  private final ArrayList<Block> row;
  private final BitSet[] liveAtStart;
  private final BitSet[] liveAtEnd;
  private Interval[] intervals = new Interval[64];
  private int[] calls = new int[16];
  private int callCount;

  /**
   * @param created the same blocks as {@code row}, in order of creation
   */
  Liveness(ArrayList<Block> created, ArrayList<Block> row) {
    this.row = row;
    this.liveAtStart = new BitSet[row.size()];
    this.liveAtEnd = new BitSet[row.size()];
    number();
    for (int i = created.size() - 1; i >= 0; i--) {
      if (created.get(i).order >= 0) {
        borders(created, i);
      }
    }
    for (int i = row.size() - 1; i >= 0; i--) {
      ranges(row.get(i));
    }
  }

  /** Positions of the calls, ascending. */
  int[] calls() {
    return calls;
  }

  int callCount() {
    return callCount;
  }

  /** All intervals that need a place, in no order. */
  ArrayList<Interval> intervals() {
    ArrayList<Interval> all = new ArrayList<>();
    for (Interval interval : intervals) {
      if (interval != null && !interval.isEmpty()) {
        all.add(interval);
      }
    }
    return all;
  }

  private void number() {
    int position = 2;
    for (Block block : row) {
      block.firstPosition = position;
      position += 2;
      for (Value phi : block.phis) {
        phi.position = block.firstPosition;
        countUses(phi);
      }
      for (Value value : block.body) {
        value.position = position;
        countUses(value);
        if (value.op.isCall()) {
          addCall(position);
        }
        position += 2;
      }
      if (block.left != null) {
        block.left.uses++;
      }
      if (block.right != null) {
        block.right.uses++;
      }
      block.lastPosition = position;
      position += 2;
    }
  }

  private static void countUses(Value value) {
    for (Value input : value.inputs) {
      input.uses++;
    }
  }

  private void addCall(int position) {
    if (callCount == calls.length) {
      calls = Arrays.copyOf(calls, callCount * 2);
    }
    calls[callCount++] = position;
  }

  private Interval interval(Value value) {
    if (value.id >= intervals.length) {
      intervals = Arrays.copyOf(intervals, Math.max(value.id + 1, intervals.length * 2));
    }
    Interval interval = intervals[value.id];
    if (interval == null) {
      interval = new Interval(value);
      intervals[value.id] = interval;
    }
    return interval;
  }

  private void borders(ArrayList<Block> created, int index) {
    Block block = created.get(index);
    BitSet live = new BitSet();
    for (int s = 0; s < block.successors(); s++) {
      Block next = block.successor(s);
      if (liveAtStart[next.order] != null) {
        live.or(liveAtStart[next.order]);
      }
      int way = next.phis.isEmpty() ? -1 : next.predecessors.indexOf(block);
      for (Value phi : next.phis) {
        add(phi.inputs[way], live);
      }
    }
    liveAtEnd[block.order] = (BitSet) live.clone();
    add(block.left, live);
    add(block.right, live);
    for (int i = block.body.size() - 1; i >= 0; i--) {
      Value value = block.body.get(i);
      live.clear(value.id);
      for (Value input : value.inputs) {
        add(input, live);
      }
    }
    for (Value phi : block.phis) {
      live.clear(phi.id);
    }
    liveAtStart[block.order] = live;
    if (block.latch != null) {
      closeLoop(created, index, live);
    }
  }

  private void add(Value value, BitSet live) {
    if (value != null && !value.op.isRematerialized()) {
      interval(value);
      live.set(value.id);
    }
  }

  /** What is live at a loop's header is live all through the loop. */
  private void closeLoop(ArrayList<Block> created, int header, BitSet live) {
    for (int i = header; i < created.size(); i++) {
      Block block = created.get(i);
      if (block.order >= 0) {
        liveAtEnd[block.order].or(live);
        if (i > header) {
          liveAtStart[block.order].or(live);
        }
      }
      if (block == created.get(header).latch) {
        return;
      }
    }
  }

  private void ranges(Block block) {
    BitSet live = liveAtEnd[block.order];
    int end = block.lastPosition + 1;
    for (int id = live.nextSetBit(0); id >= 0; id = live.nextSetBit(id + 1)) {
      intervals[id].prepend(block.firstPosition, end);
    }
    use(block.left, block, block.lastPosition, live);
    use(block.right, block, block.lastPosition, live);
    for (int i = block.body.size() - 1; i >= 0; i--) {
      Value value = block.body.get(i);
      if (value.needsPlace()) {
        // A call's result appears after the call has destroyed the registers.
        interval(value).begin(value.op.isCall() ? value.position + 1 : value.position);
        live.clear(value.id);
      }
      for (Value input : value.inputs) {
        use(input, block, value.position, live);
      }
    }
    for (Value phi : block.phis) {
      interval(phi).begin(block.firstPosition);
    }
  }

  private void use(Value value, Block block, int position, BitSet live) {
    if (value != null && !value.op.isRematerialized() && !live.get(value.id)) {
      live.set(value.id);
      interval(value).prepend(block.firstPosition, position);
    }
  }
}
