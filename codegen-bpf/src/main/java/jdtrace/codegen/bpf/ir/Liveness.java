package jdtrace.codegen.bpf.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;

/** Numbers the instructions of a row of blocks and finds where each value is live. */
final class Liveness {
  private final ArrayList<Block> row;
  private final BitSet[] liveAtStart;
  private Interval[] intervals = new Interval[64];
  private int[] calls = new int[16];
  private int callCount;

  Liveness(ArrayList<Block> row) {
    this.row = row;
    this.liveAtStart = new BitSet[row.size()];
    number();
    for (int i = row.size() - 1; i >= 0; i--) {
      scan(row.get(i));
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

  private void scan(Block block) {
    BitSet live = new BitSet();
    int end = block.lastPosition + 1;
    for (int s = 0; s < block.successors(); s++) {
      Block next = block.successor(s);
      BitSet nextLive = liveAtStart[next.order];
      if (nextLive != null) {
        live.or(nextLive);
      }
      int way = next.phis.isEmpty() ? -1 : next.predecessors.indexOf(block);
      for (Value phi : next.phis) {
        Value input = phi.inputs[way];
        if (!input.op.isRematerialized()) {
          interval(input);
          live.set(input.id);
        }
      }
    }
    for (int id = live.nextSetBit(0); id >= 0; id = live.nextSetBit(id + 1)) {
      intervals[id].prepend(block.firstPosition, end);
    }
    use(block.left, block, block.lastPosition, live);
    use(block.right, block, block.lastPosition, live);
    for (int i = block.body.size() - 1; i >= 0; i--) {
      Value value = block.body.get(i);
      if (value.op.hasResult()) {
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
      live.clear(phi.id);
    }
    closeLoop(block, live);
    liveAtStart[block.order] = live;
  }

  /** What is live at a loop's header is live all through the loop. */
  private void closeLoop(Block header, BitSet live) {
    int last = -1;
    for (Block from : header.predecessors) {
      if (from.order >= header.order) {
        last = Math.max(last, from.lastPosition + 1);
      }
    }
    if (last >= 0) {
      for (int id = live.nextSetBit(0); id >= 0; id = live.nextSetBit(id + 1)) {
        intervals[id].prepend(header.firstPosition, last);
      }
    }
  }

  private void use(Value value, Block block, int position, BitSet live) {
    if (value != null && !value.op.isRematerialized() && !live.get(value.id)) {
      live.set(value.id);
      interval(value).prepend(block.firstPosition, position);
    }
  }
}
