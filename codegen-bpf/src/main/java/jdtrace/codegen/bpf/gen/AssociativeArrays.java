package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.MapSlot;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.VariableLayout;
import jdtrace.codegen.bpf.layout.VariableLayout.ArrayLayout;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.runtime.shared.RegionLayout;
import jdtrace.runtime.shared.TableLayout;

/**
 * Associative arrays, each a hash map of the kernel. Values are replaced by map_update_elem, never
 * through a pointer from a look-up: another CPU may free the element and the kernel give its memory
 * to another key at any time. (A load may then, once in a blue moon, see the other key's value; D
 * promises no more for variables that several CPUs write.)
 */
final class AssociativeArrays {
  /** Flags of map_update_elem: make a new element only, replace one only. */
  private static final int NOEXIST = 1;

  private static final int EXIST = 2;

  private final Firing firing;
  private final Graph graph;
  private final ByReferenceStore byReference;
  private final ThreadMark mark;

  /** Notes that the current thread has elements of arrays; goes to a block when it cannot. */
  interface ThreadMark {
    void set(boolean shared, Block none);
  }

  AssociativeArrays(Firing firing, ByReferenceStore byReference, ThreadMark mark) {
    this.mark = mark;
    this.firing = firing;
    this.graph = firing.graph();
    this.byReference = byReference;
  }

  /** Where an array is that another engine uses too; null for others. */
  private TableLayout table(ArrayLayout array) {
    DifVariable variable = array.variable().variable();
    return firing.compilation().isShared(variable.scope(), variable.id())
        ? firing.compilation().region().table(variable.scope(), variable.id())
        : null;
  }

  private SharedTables tables() {
    return firing.stringFunctions().sharedTables(firing.compilation());
  }

  private Value hash(ArrayLayout array, Value key) {
    Function hash = firing.stringFunctions().keys().hash(array.keyBytes());
    return graph.call(hash, key, graph.constant(0));
  }

  private Binding loadShared(ArrayLayout array, TableLayout table, Value key, FaultExits faults) {
    if (!firing.space().hasRoom(array.valueBytes())) {
      faults.leave(Fault.NOSCRATCH, null);
      return null;
    }
    Value cell = firing.space().take(array.valueBytes());
    graph.store(8, cell, 0, graph.constant(0));
    Value found = graph.call(tables().load(table), key, hash(array, key), cell);
    if (!array.byReference()) {
      return graph.load(8, cell, 0);
    }
    int size = array.variable().variable().type().size();
    Value isNull = graph.bool(Condition.EQ, found, graph.constant(0));
    Value home = tables().value(graph, table, found);
    return Memory.element(firing, cell, size, isNull, home);
  }

  private void removeShared(ArrayLayout array, TableLayout table, Value key) {
    Value removed = graph.call(tables().remove(table), key, hash(array, key));
    Value bytes = graph.alu(Alu.MUL, removed, -table.cost());
    Value account = graph.mapValue(firing.compilation().maps().region, RegionLayout.USED);
    graph.atomicAdd(account, 0, bytes);
  }

  private void updateShared(ArrayLayout array, TableLayout table, Value key, Value cell) {
    Value hash = hash(array, key);
    DynamicSpace space = DynamicSpace.ofRegion(graph, firing.compilation());
    Value zero = graph.constant(0);
    Block create = graph.newBlock();
    Block notNew = graph.newBlock();
    Block back = graph.newColdBlock();
    Block lost = graph.newColdBlock();
    Block done = graph.newBlock();
    Value stored = graph.call(tables().store(table), key, hash, cell);
    graph.branch(Condition.NE, stored, zero, done, create);
    graph.begin(create);
    if (array.thread()) {
      mark.set(true, lost);
    }
    space.take(table.cost(), lost);
    Value made = graph.call(tables().insert(table), key, hash, cell);
    graph.branch(Condition.EQ, made, graph.constant(1), done, notNew);
    graph.begin(notNew);
    space.giveBack(table.cost());
    graph.branch(Condition.SLT, made, zero, back, done);
    graph.begin(back);
    graph.jump(lost);
    graph.begin(lost);
    firing.countDynamicDrop();
    graph.jump(done);
    graph.begin(done);
  }

  private Value map(ArrayLayout array) {
    MapSlot slot = firing.compilation().maps().array(array);
    return graph.map(slot);
  }

  /** Builds the key in scratch memory. */
  private Value key(ArrayLayout array, List<DifTranslator.TupleElement> tuple, FaultExits faults) {
    if (!firing.space().hasRoom(array.keyBytes())) {
      faults.leave(Fault.NOSCRATCH, null);
      return null;
    }
    Value key = firing.space().take(array.keyBytes());
    int at = 0;
    if (array.thread()) {
      boolean shared = table(array) != null;
      graph.store(8, key, 0, shared ? firing.builtins().current().tid() : thread());
      at = 8;
    }
    List<DifType> types = array.variable().keys();
    if (tuple.size() != types.size()) {
      throw new UnsupportedDifException(
          array.variable().variable().name() + " is used with another number of keys");
    }
    if (at == 0 && types.isEmpty()) {
      graph.store(8, key, 0, graph.constant(0));
    }
    for (int i = 0; i < types.size() && graph.isReachable(); i++) {
      DifType type = types.get(i);
      Binding value = tuple.get(i).value();
      if (!type.byReference()) {
        graph.store(8, key, at, value.materialize(graph));
        at += 8;
      } else {
        int bytes = type.size() + 7 & -8;
        Value to = graph.add(key, at);
        new MemoryAccess(firing).clear(to, bytes);
        byReference.copy(to, type, present(value, faults), faults);
        at += bytes;
      }
    }
    return key;
  }

  private Binding present(Binding value, FaultExits faults) {
    if (value instanceof Memory m) {
      new MemoryAccess(firing).faultIfNull(m, faults);
      return m.notNull();
    }
    return value;
  }

  /** Tells threads apart, also when a thread id is used again: id and low bits of the start time. */
  private Value thread() {
    CurrentTask current = firing.builtins().current();
    return thread(graph, current.tid(), current.field(8, "start_time"));
  }

  static Value thread(Graph graph, Value id, Value start) {
    return graph.alu(Alu.OR, id, graph.alu(Alu.SHL, start, 32));
  }

  Binding load(ArrayLayout array, List<DifTranslator.TupleElement> tuple, FaultExits faults) {
    Value key = key(array, tuple, faults);
    if (!graph.isReachable()) {
      return null;
    }
    TableLayout table = table(array);
    if (table != null) {
      return loadShared(array, table, key, faults);
    }
    Value element = graph.call(BpfHelper.MAP_LOOKUP_ELEM, map(array), key);
    Value zero = graph.constant(0);
    Block present = graph.newBlock();
    Block absent = graph.newBlock();
    Block done = graph.newBlock();
    int value = graph.newVariable(zero);
    int missing = graph.newVariable(zero);
    graph.ifPresent(element, present, absent);
    graph.begin(present);
    graph.set(value, array.byReference() ? element : graph.load(8, element, 0));
    graph.jump(done);
    graph.begin(absent);
    graph.set(missing, graph.constant(1));
    if (array.byReference()) {
      graph.set(value, graph.mapValue(firing.compilation().maps().pool, 0));
    }
    graph.jump(done);
    graph.begin(done);
    Value loaded = (Value) graph.get(value);
    Value isNull = (Value) graph.get(missing);
    graph.release(value);
    graph.release(missing);
    if (!array.byReference()) {
      return loaded;
    }
    // A stored string is copied out: its element may be freed while it is used.
    return copyOut(array, loaded, isNull, faults);
  }

  private Binding copyOut(ArrayLayout array, Value from, Value isNull, FaultExits faults) {
    if (!firing.space().hasRoom(array.valueBytes())) {
      faults.leave(Fault.NOSCRATCH, null);
      return null;
    }
    Value to = firing.space().take(array.valueBytes());
    graph.call(BpfHelper.PROBE_READ_KERNEL, to, graph.constant(array.valueBytes()), from);
    return Memory.element(firing, to, array.variable().variable().type().size(), isNull, from);
  }

  void store(
      ArrayLayout array, List<DifTranslator.TupleElement> tuple, Binding value, FaultExits faults) {
    Value key = key(array, tuple, faults);
    if (!graph.isReachable()) {
      return;
    }
    TableLayout table = table(array);
    Value zero = isZero(value);
    Block remove = graph.newBlock();
    Block keep = graph.newBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.NE, zero, graph.constant(0), remove, keep);
    if (graph.begin(remove)) {
      if (table != null) {
        removeShared(array, table, key);
      } else {
        Value missing = graph.call(BpfHelper.MAP_DELETE_ELEM, map(array), key);
        Block removed = graph.newBlock();
        graph.branch(Condition.EQ, missing, graph.constant(0), removed, done);
        graph.begin(removed);
        space().giveBack(VariableLayout.cost(array));
      }
      graph.jump(done);
    }
    if (graph.begin(keep)) {
      update(array, table, key, value, faults);
      if (graph.isReachable()) {
        graph.jump(done);
      }
    }
    graph.begin(done);
  }

  private Value isZero(Binding value) {
    if (value instanceof Memory m) {
      return m.isNull() == null ? graph.constant(0) : m.isNull();
    }
    return graph.bool(Condition.EQ, value.materialize(graph), graph.constant(0));
  }

  private void update(
      ArrayLayout array, TableLayout table, Value key, Binding value, FaultExits faults) {
    if (!firing.space().hasRoom(array.valueBytes())) {
      faults.leave(Fault.NOSCRATCH, null);
      return;
    }
    Value cell = firing.space().take(array.valueBytes());
    if (array.byReference()) {
      DifType type = array.variable().variable().type();
      Binding present = value instanceof Memory m ? m.notNull() : value;
      byReference.copy(cell, type, present, faults);
    } else {
      graph.store(8, cell, 0, value.materialize(graph));
    }
    if (!graph.isReachable()) {
      return;
    }
    if (table != null) {
      updateShared(array, table, key, cell);
      return;
    }
    Value map = map(array);
    Value zero = graph.constant(0);
    Block done = graph.newBlock();
    Block lost = graph.newColdBlock();
    if (!firing.compilation().variables().isCleared(array)) {
      // Looking takes no lock, which an update takes only to find that there is nothing.
      Block present = graph.newBlock();
      Block create = graph.newBlock();
      graph.ifPresent(graph.call(BpfHelper.MAP_LOOKUP_ELEM, map, key), present, create);
      graph.begin(present);
      Value gone = graph.call(BpfHelper.MAP_UPDATE_ELEM, map, key, cell, graph.constant(EXIST));
      graph.branch(Condition.EQ, gone, zero, done, create);
      graph.begin(create);
    }
    if (array.thread()) {
      mark.set(false, lost);
    }
    Block full = graph.newColdBlock();
    Block refused = graph.newColdBlock();
    space().take(VariableLayout.cost(array), full);
    Value failed = graph.call(BpfHelper.MAP_UPDATE_ELEM, map, key, cell, graph.constant(NOEXIST));
    graph.branch(Condition.EQ, failed, zero, done, refused);
    graph.begin(refused);
    space().giveBack(VariableLayout.cost(array));
    graph.jump(full);
    // What is there, perhaps since another CPU just made it, is replaced, which takes no room.
    graph.begin(full);
    Value again = graph.call(BpfHelper.MAP_UPDATE_ELEM, map, key, cell, graph.constant(EXIST));
    graph.branch(Condition.EQ, again, zero, done, lost);
    graph.begin(lost);
    firing.countDynamicDrop();
    graph.jump(done);
    graph.begin(done);
  }

  private DynamicSpace space() {
    return new DynamicSpace(graph, firing.compilation(), firing.part());
  }
}
