package jdtrace.codegen.bpf.ir;

import java.util.ArrayList;
import java.util.Comparator;

/**
 * Linear scan over intervals with holes. An interval gets one register for its whole life, or a
 * spill slot; what is worth least is spilled. Values that live over a call need r6-r9.
 */
final class RegisterAllocator {
  private static final int[] REGISTERS = {2, 3, 4, 6, 7, 8, 9};
  private static final int FIRST_KEPT = 6;

  private final Liveness liveness;
  private final ArrayList<ArrayList<Interval>> assigned = new ArrayList<>();
  private final ArrayList<Interval> spilled = new ArrayList<>();

  RegisterAllocator(Liveness liveness) {
    this.liveness = liveness;
    for (int i = 0; i < REGISTERS.length; i++) {
      assigned.add(new ArrayList<>());
    }
  }

  /**
   * Gives each value its register or slot.
   *
   * @param frameBytes how much of the frame is taken already
   * @return bytes of the frame used
   */
  int allocate(int frameBytes) {
    ArrayList<Interval> intervals = liveness.intervals();
    intervals.sort(Comparator.comparingInt(Interval::start));
    for (Interval interval : intervals) {
      place(interval);
    }
    return placeSpills(frameBytes);
  }

  private void place(Interval interval) {
    boolean overCall = interval.containsAny(liveness.calls(), liveness.callCount());
    int hint = hint(interval.value);
    int free = -1;
    int cheapest = -1;
    long cheapestWeight = interval.weight();
    for (int i = 0; i < REGISTERS.length; i++) {
      if (overCall && REGISTERS[i] < FIRST_KEPT) {
        continue;
      }
      long weight = conflictWeight(i, interval);
      if (weight == 0) {
        if (REGISTERS[i] == hint) {
          free = i;
          break;
        }
        free = free < 0 ? i : free;
      } else if (weight < cheapestWeight) {
        cheapest = i;
        cheapestWeight = weight;
      }
    }
    if (free < 0 && cheapest < 0) {
      if (interval.value.pinned) {
        throw new IllegalStateException("no register for " + interval.value);
      }
      spilled.add(interval);
      return;
    }
    if (free < 0) {
      evict(cheapest, interval);
      free = cheapest;
    }
    assigned.get(free).add(interval);
    interval.value.register = REGISTERS[free];
  }

  /** What would have to be spilled to have register i: 0 when it is free. */
  private long conflictWeight(int i, Interval interval) {
    ArrayList<Interval> others = assigned.get(i);
    long weight = 0;
    int kept = 0;
    for (int k = 0; k < others.size(); k++) {
      Interval other = others.get(k);
      if (other.end() <= interval.start()) {
        continue; // over for good: intervals come by ascending start
      }
      others.set(kept++, other);
      if (other.intersects(interval)) {
        weight += other.weight();
      }
    }
    others.subList(kept, others.size()).clear();
    return weight;
  }

  private void evict(int i, Interval interval) {
    ArrayList<Interval> others = assigned.get(i);
    for (int k = others.size() - 1; k >= 0; k--) {
      Interval other = others.get(k);
      if (other.intersects(interval)) {
        other.value.register = -1;
        spilled.add(other);
        others.remove(k);
      }
    }
  }

  /** The register that would save a copy, or -1. */
  private static int hint(Value value) {
    if (value.op == Op.PHI || value.op == Op.ALU || value.op == Op.LOW32) {
      for (Value input : value.inputs) {
        if (input.register >= 0) {
          return input.register;
        }
      }
    }
    return value.op == Op.PARAMETER ? (int) value.immediate : -1;
  }

  private int placeSpills(int frameBytes) {
    spilled.sort(Comparator.comparingInt(Interval::start));
    ArrayList<ArrayList<Interval>> slots = new ArrayList<>();
    for (Interval interval : spilled) {
      int slot = 0;
      while (slot < slots.size() && isTaken(slots.get(slot), interval)) {
        slot++;
      }
      if (slot == slots.size()) {
        slots.add(new ArrayList<>());
      }
      slots.get(slot).add(interval);
      interval.value.slot = -(frameBytes + 8 * (slot + 1));
    }
    return frameBytes + 8 * slots.size();
  }

  private static boolean isTaken(ArrayList<Interval> slot, Interval interval) {
    slot.removeIf(other -> other.end() <= interval.start());
    for (int i = 0; i < slot.size(); i++) {
      if (slot.get(i).intersects(interval)) {
        return true;
      }
    }
    return false;
  }
}
