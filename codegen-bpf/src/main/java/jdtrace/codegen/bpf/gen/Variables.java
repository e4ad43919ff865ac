package jdtrace.codegen.bpf.gen;

import java.util.List;
import java.util.TreeSet;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.VariableLayout;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Scope;
import jdtrace.runtime.Match;

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

  Variables(Firing firing, Strings strings) {
    this.firing = firing;
    this.graph = firing.graph();
    this.layout = firing.compilation().variables();
    this.byReference = new ByReferenceStore(firing, strings);
    this.arrays = new AssociativeArrays(firing, byReference);
    this.threadStorage = graph.newVariable(null);
  }

  private boolean isByReference(Scope scope, int id) {
    DifVariable variable = layout.variable(scope, id);
    if (variable == null) {
      throw new UnsupportedDifException("undeclared variable " + scope + " " + id);
    }
    return variable.type().byReference();
  }

  private int size(Scope scope, int id) {
    return layout.variable(scope, id).type().size() + 7 & -8;
  }

  Binding loadGlobal(int id) {
    Value at = firing.control(layoutOffset(Scope.GLOBAL, id));
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
    Value at = firing.control(layoutOffset(Scope.GLOBAL, id));
    if (isByReference(Scope.GLOBAL, id)) {
      byReference.store(at, layout.variable(Scope.GLOBAL, id).type(), 1, value, faults);
    } else {
      graph.store(8, at, 0, value.materialize(graph));
    }
  }

  private int layoutOffset(Scope scope, int id) {
    isByReference(scope, id);
    return layout.offset(scope, id);
  }

  Binding loadLocal(int id) {
    boolean reference = isByReference(Scope.LOCAL, id);
    int register = layout.register(id);
    if (register >= 0) {
      return graph.get(firing.local(register));
    }
    Value at = localAt(id);
    if (!reference) {
      return graph.load(8, at, 0);
    }
    return Memory.variable(
        firing,
        graph.add(at, VariableLayout.MARK_BYTES),
        size(Scope.LOCAL, id),
        graph.load(8, at, 0));
  }

  private Value localAt(int id) {
    return firing.scratchAt(Firing.SCRATCH_START + layout.offset(Scope.LOCAL, id));
  }

  void storeLocal(int id, Binding value, FaultExits faults) {
    boolean reference = isByReference(Scope.LOCAL, id);
    int register = layout.register(id);
    if (register >= 0) {
      graph.set(firing.local(register), value); // an address of ours stays one we know
    } else if (reference) {
      byReference.store(localAt(id), layout.variable(Scope.LOCAL, id).type(), 1, value, faults);
    } else {
      graph.store(8, localAt(id), 0, value.materialize(graph));
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

  Binding loadThread(int id) {
    int offset = layoutOffset(Scope.THREAD, id);
    Value element = threadElement();
    Block present = graph.newBlock();
    Block absent = graph.newBlock();
    Block done = graph.newBlock();
    boolean reference = isByReference(Scope.THREAD, id);
    Value zero = graph.constant(0);
    int value = graph.newVariable(zero);
    int pointer = graph.newVariable(zero);
    graph.ifPresent(element, present, absent);
    graph.begin(present);
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
    if (value instanceof Value v && v.is(0)) {
      clearThread(offset);
      return;
    }
    boolean reference = isByReference(Scope.THREAD, id);
    Binding stored = reference ? value : value.materialize(graph);
    Block got = graph.newBlock();
    Block none = graph.newColdBlock();
    Block done = graph.newBlock();
    Value element = createThreadElement();
    graph.ifPresent(element, got, none);
    graph.begin(got);
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

  private void clearThread(int offset) {
    Value element = threadElement();
    Block present = graph.newBlock();
    Block done = graph.newBlock();
    graph.ifPresent(element, present, done);
    graph.begin(present);
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

  /** Sets the clause-locals in memory that these clauses use to "" or zeros, as a firing begins. */
  void clearLocals(List<Match> matches) {
    int bytes = layout.localBytes();
    if (bytes == 0) {
      return;
    }
    firing.needScratch(Firing.SCRATCH_START + bytes);
    MemoryAccess memory = new MemoryAccess(firing);
    for (int id : used(matches)) {
      DifVariable variable = layout.variable(Scope.LOCAL, id);
      if (layout.register(id) < 0) {
        boolean text = variable.type().kind() == DifType.Kind.STRING;
        boolean number = !variable.type().byReference();
        int length = number ? 8 : VariableLayout.MARK_BYTES + variable.type().size();
        memory.clear(localAt(id), text ? 2 * VariableLayout.MARK_BYTES : length);
      }
    }
  }

  private TreeSet<Integer> used(List<Match> matches) {
    TreeSet<Integer> ids = new TreeSet<>();
    for (Match match : matches) {
      for (DifExpression expression : match.statement().expressions()) {
        for (int word : expression.object().text()) {
          DifOp op = DifOp.of(word);
          if (op == DifOp.LDLS || op == DifOp.STLS) {
            isByReference(Scope.LOCAL, DifOp.wide(word));
            ids.add(DifOp.wide(word));
          }
        }
      }
    }
    return ids;
  }
}
