package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * Checked reads of kernel memory, the members of one structure by one copy: a copy costs some 15 ns
 * however few its bytes are, and a definition in the D library looks at half a dozen members.
 *
 * <p>A program is compiled twice. The first time shows which reads are near each other: from the same
 * pointer, the first on every way to the others. The second time the first of them copies the stretch
 * from the lowest to the highest. Where that fails (it may reach into a page that is not there) each
 * reads for itself, as it would have done; so values and faults are the same.
 */
final class NearReads {
  /** Longest copy; copying so much takes about as long as another call. */
  private static final int STRETCH_MAX = 256;

  /** What a read may add to a stretch. */
  private static final int GROWTH_MAX = 128;

  /** Copies in one clause: each needs to remember whether it was made, in 8 bytes of 512. */
  private static final int COPIES_MAX = 12;

  /** What is to be copied with a read: bytes from the offset {@code start} of its pointer. */
  record Stretch(long start, int bytes) {}

  private final Firing firing;
  private final Graph graph;

  /** By the number of the read that copies. */
  private final Map<Integer, Stretch> plan;

  private final ArrayList<Group> all = new ArrayList<>();
  private final ArrayList<Group> open = new ArrayList<>();
  private int reads;
  private int copies;

  /** Reads from one pointer that are near each other. */
  private static final class Group {
    final int first;
    final Value pointer;
    long start;
    long end;
    int members = 1;

    /** Where the first has been read, without a fault. */
    Block block;

    /** What was copied, where to, and what the helper answered; null when each reads for itself. */
    Stretch stretch;

    Value copy;
    Value failed;

    Group(int first, Value pointer, long start, int bytes) {
      this.first = first;
      this.pointer = pointer;
      this.start = start;
      this.end = start + bytes;
    }

    boolean takes(long at, int bytes) {
      long from = Math.min(start, at);
      long to = Math.max(end, at + bytes);
      return to - from <= STRETCH_MAX && to - from - (end - start) <= GROWTH_MAX;
    }

    void add(long at, int bytes) {
      start = Math.min(start, at);
      end = Math.max(end, at + bytes);
      members++;
    }
  }

  /**
   * @param plan what {@link #plan} said after the same program was compiled before
   */
  NearReads(Firing firing, Map<Integer, Stretch> plan) {
    this.firing = firing;
    this.graph = firing.graph();
    this.plan = plan;
  }

  /** What compiling the same once more may copy. */
  Map<Integer, Stretch> plan() {
    HashMap<Integer, Stretch> result = new HashMap<>();
    for (Group group : all) {
      if (group.members > 1) {
        // Whole words are copied faster.
        long start = group.start & -8;
        result.put(group.first, new Stretch(start, (int) (group.end - start + 7 & -8)));
      }
    }
    return result;
  }

  /** What was read may have changed. */
  void forget() {
    open.clear();
  }

  /** A new clause, whose copies may lie where the last one's did. */
  void clause() {
    forget();
    copies = 0;
  }

  /** A number of 1, 2, 4 or 8 bytes, zero-extended. */
  Value load(int bytes, Value address, FaultExits faults) {
    int number = reads++;
    Value pointer = address.pointer();
    long at = address.displacement();
    if (pointer.isConstant()) {
      return exact(bytes, address, faults);
    }
    for (Group group : open) {
      if (group.pointer == pointer && group.takes(at, bytes) && graph.isBehind(group.block)) {
        group.add(at, bytes);
        return group.stretch == null
            ? exact(bytes, address, faults)
            : member(group, bytes, at, address, faults);
      }
    }
    Group group = new Group(number, pointer, at, bytes);
    Stretch stretch = plan.get(number);
    Value result =
        stretch != null && copies < COPIES_MAX && firing.space().hasRoom(stretch.bytes)
            ? first(group, stretch, bytes, at, address, faults)
            : exact(bytes, address, faults);
    if (graph.isReachable()) {
      group.block = graph.current();
      all.add(group);
      open.add(group);
    }
    return result;
  }

  private Value first(
      Group group, Stretch stretch, int bytes, long at, Value address, FaultExits faults) {
    copies++;
    group.stretch = stretch;
    group.copy = firing.space().take(stretch.bytes);
    group.failed =
        graph.call(
            BpfHelper.PROBE_READ_KERNEL,
            group.copy,
            graph.constant(stretch.bytes),
            graph.add(group.pointer, stretch.start));
    return member(group, bytes, at, address, faults);
  }

  private Value member(Group group, int bytes, long at, Value address, FaultExits faults) {
    long place = at - group.stretch.start;
    Block alone = graph.newColdBlock();
    Block read = graph.newBlock();
    graph.branch(Condition.NE, group.failed, graph.constant(0), alone, read);
    if (graph.begin(alone)) {
      copy(graph.add(group.copy, place), bytes, address, faults);
      graph.jump(read);
    }
    graph.begin(read);
    return graph.load(bytes, group.copy, place);
  }

  private Value exact(int bytes, Value address, FaultExits faults) {
    Value cell = firing.builtins().loadCell();
    copy(cell, bytes, address, faults);
    return graph.load(bytes, cell, 0);
  }

  private void copy(Value to, int bytes, Value address, FaultExits faults) {
    Value failed = graph.call(BpfHelper.PROBE_READ_KERNEL, to, graph.constant(bytes), address);
    faults.when(Condition.NE, failed, graph.constant(0), Fault.BADADDR, address);
  }
}
