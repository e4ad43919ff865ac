package jdtrace.codegen.bpf.gen;

import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.VariableLayout;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Scope;

/**
 * Loads and stores of user variables; where each lives is said in {@link VariableLayout}. Reading a
 * variable that was never assigned gives 0; storing 0 frees.
 */
final class Variables {
  private static final int STORAGE_CREATE = 1;

  private final Firing firing;
  private final Graph graph;
  private final VariableLayout layout;
  private final ByReferenceStore byReference;
  private final AssociativeArrays arrays;
  private final int threadStorage;

  /** The number of this thread's block in the region that another engine uses too. */
  private final int threadBlock;

  Variables(Firing firing, Strings strings) {
    this.firing = firing;
    this.graph = firing.graph();
    this.layout = firing.compilation().variables();
    this.byReference = new ByReferenceStore(firing, strings);
    this.arrays = new AssociativeArrays(firing, byReference, this::markThread);
    this.threadStorage = graph.newVariable(null);
    this.threadBlock = graph.newVariable(null);
  }

  private boolean isByReference(Scope scope, int id) {
    DifVariable variable = layout.variable(scope, id);
    if (variable == null) {
      throw new UnsupportedDifException("undeclared variable " + scope + " " + id);
    }
    return variable.type().byReference();
  }

  private int size(Scope scope, int id) {
    return layout.variable(scope, id).type().size();
  }

  Binding loadGlobal(int id) {
    Value at = globalAt(id);
    if (!isByReference(Scope.GLOBAL, id)) {
      return graph.load(8, at, 0);
    }
    return Memory.variable(
        firing,
        graph.add(at, VariableLayout.MARK_BYTES),
        size(Scope.GLOBAL, id),
        graph.load(8, at, 0));
  }

  void storeGlobal(int id, Binding value, FaultExits faults) {
    Value at = globalAt(id);
    if (isByReference(Scope.GLOBAL, id)) {
      store(at, layout.variable(Scope.GLOBAL, id), value, faults);
    } else {
      graph.store(8, at, 0, value.materialize(graph));
    }
  }

  private boolean isShared(Scope scope, int id) {
    return firing.compilation().isShared(scope, id);
  }

  private Value globalAt(int id) {
    int offset = layoutOffset(Scope.GLOBAL, id);
    return isShared(Scope.GLOBAL, id)
        ? graph.mapValue(firing.compilation().maps().region, offset)
        : firing.control(offset);
  }

  private int layoutOffset(Scope scope, int id) {
    isByReference(scope, id);
    return isShared(scope, id)
        ? firing.compilation().region().offset(scope, id)
        : layout.offset(scope, id);
  }

  Binding loadLocal(int id) {
    if (!isByReference(Scope.LOCAL, id)) {
      return graph.get(firing.locals().variable(id - DifVariable.FIRST_USER_ID));
    }
    Value at = firing.scratchAt(Firing.SCRATCH_START + layout.offset(Scope.LOCAL, id));
    return Memory.variable(
        firing,
        graph.add(at, VariableLayout.MARK_BYTES),
        size(Scope.LOCAL, id),
        graph.load(8, at, 0));
  }

  void storeLocal(int id, Binding value, FaultExits faults) {
    if (!isByReference(Scope.LOCAL, id)) {
      graph.set(firing.locals().variable(id - DifVariable.FIRST_USER_ID), value.materialize(graph));
      return;
    }
    Value at = firing.scratchAt(Firing.SCRATCH_START + layout.offset(Scope.LOCAL, id));
    store(at, layout.variable(Scope.LOCAL, id), value, faults);
  }

  private void store(Value at, DifVariable variable, Binding value, FaultExits faults) {
    Binding checked = byReference.checked(variable.type(), value, faults);
    if (checked != null) {
      byReference.store(at, variable.type(), 1, checked, faults);
    }
  }

  // Thread-local variables: one task-storage element holds them all.

  /** This thread's element, or NULL when it has none; looked up once on a way through the program. */
  private Value threadElement() {
    if (graph.get(threadStorage) instanceof Value known) {
      return known;
    }
    Value element = storageGet(0);
    graph.set(threadStorage, element);
    return element;
  }

  private Value storageGet(int flags) {
    return graph.call(
        BpfHelper.TASK_STORAGE_GET,
        graph.map(firing.compilation().maps().threads),
        firing.builtins().current().task(),
        graph.constant(0),
        graph.constant(flags));
  }

  /** Begins {@code present} with this thread's variables, or goes to {@code absent}. */
  private Value element(boolean shared, Block present, Block absent) {
    if (!shared) {
      Value element = threadElement();
      graph.ifPresent(element, present, absent);
      graph.begin(present);
      return element;
    }
    if (!(graph.get(threadBlock) instanceof Value)) {
      graph.set(threadBlock, graph.call(blocks().find(), firing.builtins().current().tid()));
    }
    Value block = (Value) graph.get(threadBlock);
    graph.branch(Condition.SGE, block, graph.constant(0), present, absent);
    graph.begin(present);
    return blocks().at(graph, block);
  }

  /** The same for a store: makes them if there are none. */
  private Value createElement(boolean shared, Block got, Block none) {
    if (!shared) {
      Block again = graph.newColdBlock();
      graph.ifPresent(createThreadElement(), got, again);
      graph.begin(again);
      // The kernel refuses while what another session kept of the thread is being freed: it is gone
      // then.
      Value second = storageGet(STORAGE_CREATE);
      graph.set(threadStorage, second);
      graph.ifPresent(second, got, none);
      graph.begin(got);
      return (Value) graph.get(threadStorage);
    }
    Value thread = firing.builtins().current().tid();
    Block have = graph.newBlock();
    Block take = graph.newBlock();
    if (!(graph.get(threadBlock) instanceof Value)) {
      graph.set(threadBlock, graph.call(blocks().find(), thread));
    }
    Value known = (Value) graph.get(threadBlock);
    graph.branch(Condition.SGE, known, graph.constant(0), have, take);
    graph.begin(take);
    graph.set(threadBlock, graph.call(blocks().take(), thread));
    graph.jump(have);
    graph.begin(have);
    Value block = (Value) graph.get(threadBlock);
    graph.branch(Condition.SGE, block, graph.constant(0), got, none);
    graph.begin(got);
    return blocks().at(graph, block);
  }

  private ThreadBlocks blocks() {
    return firing.stringFunctions().threadBlocks(firing.compilation());
  }

  private DynamicSpace space(boolean shared) {
    return shared
        ? DynamicSpace.ofRegion(graph, firing.compilation())
        : new DynamicSpace(graph, firing.compilation(), firing.part());
  }

  Binding loadThread(int id) {
    int offset = layoutOffset(Scope.THREAD, id);
    Block present = graph.newBlock();
    Block absent = graph.newBlock();
    Block done = graph.newBlock();
    boolean reference = isByReference(Scope.THREAD, id);
    Value zero = graph.constant(0);
    int value = graph.newVariable(zero);
    int pointer = graph.newVariable(zero);
    Value element = element(isShared(Scope.THREAD, id), present, absent);
    graph.set(value, graph.load(8, element, offset));
    graph.set(pointer, graph.add(element, offset + VariableLayout.MARK_BYTES));
    graph.jump(done);
    graph.begin(absent);
    if (reference) {
      Value nothing = graph.mapValue(firing.compilation().maps().pool, 0);
      graph.set(pointer, nothing);
    }
    graph.jump(done);
    graph.begin(done);
    Binding loaded = graph.get(value);
    Binding bytes = graph.get(pointer);
    graph.release(value);
    graph.release(pointer);
    if (!reference) {
      return loaded;
    }
    Value isNull = graph.bool(Condition.EQ, (Value) loaded, zero);
    return Memory.variable(firing, (Value) bytes, size(Scope.THREAD, id), isNull);
  }

  void storeThread(int id, Binding value, FaultExits faults) {
    int offset = layoutOffset(Scope.THREAD, id);
    boolean shared = isShared(Scope.THREAD, id);
    if (value instanceof Value v && v.is(0)) {
      clearThread(shared, offset, VariableLayout.cost(layout.variable(Scope.THREAD, id)));
      return;
    }
    boolean reference = isByReference(Scope.THREAD, id);
    Binding stored =
        reference
            ? byReference.checked(layout.variable(Scope.THREAD, id).type(), value, faults)
            : value.materialize(graph);
    if (stored == null) {
      return;
    }
    Block got = graph.newBlock();
    Block none = graph.newColdBlock();
    Block done = graph.newBlock();
    Value element = createElement(shared, got, none);
    charge(
        shared,
        element,
        offset,
        VariableLayout.cost(layout.variable(Scope.THREAD, id)),
        stored,
        none);
    if (reference) {
      byReference.store(
          graph.add(element, offset), layout.variable(Scope.THREAD, id).type(), 0, stored, faults);
    } else {
      graph.store(8, element, offset, (Value) stored);
    }
    if (graph.isReachable()) {
      graph.jump(done);
    }
    graph.begin(none);
    firing.countDynamicDrop();
    graph.jump(done);
    graph.begin(done);
  }

  /**
   * Takes room of dynvarsize when the variable was 0 and will not be, gives it back in the opposite
   * case; goes to {@code none} when there is no room.
   */
  private void charge(
      boolean shared, Value element, int offset, int cost, Binding stored, Block none) {
    DynamicSpace space = space(shared);
    Value isZero =
        stored instanceof Memory m
            ? m.isNull() == null ? graph.constant(0) : m.isNull()
            : graph.bool(Condition.EQ, stored.materialize(graph), graph.constant(0));
    Value before = graph.load(8, element, offset);
    Value zero = graph.constant(0);
    Block was = graph.newBlock();
    Block wasNot = graph.newBlock();
    Block done = graph.newBlock();
    graph.branch(Condition.NE, before, zero, was, wasNot);
    graph.begin(was);
    Block frees = graph.newBlock();
    graph.branch(Condition.NE, isZero, zero, frees, done);
    if (graph.begin(frees)) {
      space.giveBack(cost);
      graph.jump(done);
    }
    if (graph.begin(wasNot)) {
      Block takes = graph.newBlock();
      graph.branch(Condition.NE, isZero, zero, done, takes);
      if (graph.begin(takes)) {
        space.take(cost, none);
        graph.jump(done);
      }
    }
    graph.begin(done);
  }

  /** Notes in the thread's element that the thread has stored to a thread-local array. */
  private void markThread(boolean shared, Block none) {
    Value element = createElement(shared, graph.newBlock(), none);
    int mark = shared ? firing.compilation().region().arrayMark() : layout.threadArrayMark();
    graph.store(8, element, mark, graph.constant(1));
  }

  /** The element, made if there is none; NULL when the kernel has no memory. */
  private Value createThreadElement() {
    if (!(graph.get(threadStorage) instanceof Value known)) {
      Value made = storageGet(STORAGE_CREATE);
      graph.set(threadStorage, made);
      return made;
    }
    Block create = graph.newBlock();
    Block have = graph.newBlock();
    graph.ifPresent(known, have, create);
    graph.begin(create);
    graph.set(threadStorage, storageGet(STORAGE_CREATE));
    graph.jump(have);
    graph.begin(have);
    return (Value) graph.get(threadStorage);
  }

  private void clearThread(boolean shared, int offset, int cost) {
    Block present = graph.newBlock();
    Block done = graph.newBlock();
    Value element = element(shared, present, done);
    Block was = graph.newBlock();
    Value before = graph.load(8, element, offset);
    graph.branch(Condition.NE, before, graph.constant(0), was, done);
    graph.begin(was);
    space(shared).giveBack(cost);
    graph.store(8, element, offset, graph.constant(0));
    graph.jump(done);
    graph.begin(done);
  }

  // Associative arrays.

  Binding loadArray(Scope scope, int id, List<DifTranslator.TupleElement> key, FaultExits faults) {
    return arrays.load(array(scope, id), key, faults);
  }

  void storeArray(
      Scope scope, int id, List<DifTranslator.TupleElement> key, Binding value, FaultExits faults) {
    arrays.store(array(scope, id), key, value, faults);
  }

  private VariableLayout.ArrayLayout array(Scope scope, int id) {
    VariableLayout.ArrayLayout array = layout.array(scope, id);
    if (array == null) {
      throw new UnsupportedDifException("undeclared array " + scope + " " + id);
    }
    return array;
  }

  /** Sets the by-reference clause-locals to "" or zeros, as each firing begins. */
  void clearLocals() {
    int bytes = layout.localBytes();
    if (bytes > 0) {
      new MemoryAccess(firing).clear(firing.scratchAt(Firing.SCRATCH_START), bytes);
      firing.needScratch(Firing.SCRATCH_START + bytes);
    }
  }

  /** The number of scalar clause-local variables of a session: one graph variable each. */
  static int localCount(List<jdtrace.dif.Enabling.UserVariable> variables) {
    int count = 0;
    for (jdtrace.dif.Enabling.UserVariable user : variables) {
      DifVariable v = user.variable();
      if (v.scope() == Scope.LOCAL) {
        count = Math.max(count, v.id() - DifVariable.FIRST_USER_ID + 1);
      }
    }
    return count;
  }

  /** {@code value != 0 ? -1 : 0}. */
  static Value mask(Graph graph, Value value) {
    return graph.alu(
        Alu.SUB, graph.constant(0), graph.bool(Condition.NE, value, graph.constant(0)));
  }
}
