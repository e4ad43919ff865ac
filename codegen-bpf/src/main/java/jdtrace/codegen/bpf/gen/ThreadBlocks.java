package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.FrameSlot;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.GraphFunction;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Scope;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.runtime.shared.RegionLayout;
import jdtrace.runtime.shared.TableLayout;

/**
 * The blocks of threads in the region that another engine uses too; see {@link RegionLayout} for who
 * may take which. A block is its number here, -1 none.
 */
final class ThreadBlocks {
  private final StringFunctions functions;
  private final Compilation compilation;
  private final RegionLayout layout;
  private Function find;
  private Function take;

  /** For each array of threads, what removes a thread's element. */
  private final List<Function> removers = new ArrayList<>();

  ThreadBlocks(StringFunctions functions, Compilation compilation) {
    this.functions = functions;
    this.compilation = compilation;
    this.layout = compilation.region();
  }

  /** find(thread): its block. */
  Function find() {
    if (find == null) {
      Graph g = new Graph();
      Value thread = StringFunctions.parameters(g, 0)[0];
      for (int i = 0; i < RegionLayout.WINDOW; i++) {
        Value block = candidate(g, thread, i);
        Value owner = g.load(8, at(g, block), RegionLayout.OWNER);
        Block found = g.newBlock();
        Block other = g.newBlock();
        g.branch(Condition.EQ, owner, thread, found, other);
        g.begin(found);
        g.exit(block);
        g.begin(other);
        Block used = g.newBlock();
        Block never = g.newBlock();
        g.branch(Condition.NE, owner, g.constant(RegionLayout.NEVER), used, never);
        g.begin(never);
        g.exit(g.constant(-1));
        g.begin(used);
      }
      g.exit(g.constant(-1));
      find = functions.addGlobal("find_thread", g, 0);
    }
    return find;
  }

  /** take(thread): a block for a thread that has none. */
  Function take() {
    if (take == null) {
      Graph g = new Graph();
      Value thread = StringFunctions.parameters(g, 0)[0];
      for (int i = 0; i < RegionLayout.WINDOW; i++) {
        Value block = candidate(g, thread, i);
        Value place = at(g, block);
        Value owner = g.load(8, place, RegionLayout.OWNER);
        Block free = g.newBlock();
        Block notNever = g.newBlock();
        Block next = g.newBlock();
        g.branch(Condition.EQ, owner, g.constant(RegionLayout.NEVER), free, notNever);
        g.begin(notNever);
        g.branch(Condition.EQ, owner, g.constant(RegionLayout.FREE), free, next);
        g.begin(free);
        Value before = g.compareExchange(place, RegionLayout.OWNER, owner, thread);
        Block taken = g.newBlock();
        g.branch(Condition.EQ, before, owner, taken, next);
        g.begin(taken);
        g.exit(g.call(find(), thread));
        g.begin(next);
      }
      g.exit(g.constant(-1));
      take = functions.addGlobal("take_thread", g, 0);
    }
    return take;
  }

  private Value candidate(Graph g, Value thread, int number) {
    Value home =
        g.alu(Alu.SHR, g.alu(Alu.MUL, thread, RegionLayout.SPREAD), Long.SIZE - layout.blockBits());
    return g.alu(Alu.AND, g.add(home, number), layout.blocks() - 1L);
  }

  /** Where a block is. */
  Value at(Graph g, Value block) {
    Value first = g.mapValue(compilation.maps().region, layout.firstBlock());
    Value number = g.alu(Alu.AND, block, layout.blocks() - 1L);
    return g.add(first, g.alu(Alu.MUL, number, layout.blockBytes()));
  }

  /**
   * Frees what a thread has, which does not run any more.
   *
   * @param callbacks takes functions that this needs
   */
  void free(Graph g, Value thread, List<Function> callbacks) {
    Value zero = g.constant(0);
    for (int i = 0; i < RegionLayout.WINDOW; i++) {
      Value place = at(g, candidate(g, thread, i));
      Block mine = g.newBlock();
      Block next = g.newBlock();
      g.branch(Condition.EQ, g.load(8, place, RegionLayout.OWNER), thread, mine, next);
      g.begin(mine);
      for (UserVariable user : layout.variables()) {
        DifVariable variable = user.variable();
        if (variable.scope() == Scope.THREAD && variable.kind() == DifVariable.Kind.SCALAR) {
          int offset = layout.offset(Scope.THREAD, variable.id());
          Value used = g.bool(Condition.NE, g.load(8, place, offset), zero);
          Value cost = g.alu(Alu.MUL, used, RegionLayout.cost(variable));
          Value account = g.mapValue(compilation.maps().region, RegionLayout.USED);
          g.atomicAdd(account, 0, g.alu(Alu.SUB, zero, cost));
          g.store(8, place, offset, zero);
        }
      }
      if (layout.arrayMark() > 0) {
        Block marked = g.newBlock();
        Block done = g.newBlock();
        Value mark = g.load(8, place, layout.arrayMark());
        g.branch(Condition.NE, mark, zero, marked, done);
        g.begin(marked);
        g.store(8, place, layout.arrayMark(), zero);
        freeElements(g, thread, callbacks, i == 0);
        g.jump(done);
        g.begin(done);
      }
      g.store(8, place, RegionLayout.OWNER, g.constant(RegionLayout.FREE));
      g.jump(next);
      g.begin(next);
    }
  }

  /** Goes through all slots of threads' arrays: a thread that ends is rare, and most have no elements. */
  private void freeElements(Graph g, Value thread, List<Function> callbacks, boolean first) {
    FrameSlot frame = g.newFrameSlot(8);
    g.store(8, g.frame(frame, 0), 0, thread);
    for (TableLayout table : layout.tables()) {
      if (table.ofThread()) {
        if (first) {
          Function made = new GraphFunction("free_" + callbacks.size(), freeElement(table));
          callbacks.add(made);
          removers.add(made);
        }
        Function remover = removers.get(ofThread(table));
        g.call(
            BpfHelper.LOOP,
            g.constant(table.slots()),
            g.functionAddress(remover),
            g.frame(frame, 0),
            g.constant(0));
      }
    }
  }

  /** Which of the threads' arrays it is. */
  private int ofThread(TableLayout table) {
    int number = 0;
    for (TableLayout one : layout.tables()) {
      if (one.equals(table)) {
        return number;
      }
      number += one.ofThread() ? 1 : 0;
    }
    throw new IllegalArgumentException("no such table");
  }

  /** For one slot: removes its element if it is the thread's. */
  private Graph freeElement(TableLayout table) {
    Graph g = new Graph();
    Value index = g.alu(Alu.AND, g.parameter(1), table.slots() - 1L);
    Value context = g.parameter(2);
    Value first = g.mapValue(compilation.maps().region, table.offset());
    Value slot = g.add(first, g.alu(Alu.MUL, index, table.slotBytes()));
    Block full = g.newBlock();
    Block mine = g.newBlock();
    Block done = g.newBlock();
    Value kind = g.alu(Alu.AND, g.load(8, slot, TableLayout.STATE), TableLayout.DELETED);
    g.branch(Condition.EQ, kind, g.constant(TableLayout.FULL), full, done);
    g.begin(full);
    Value owner = g.load(8, slot, TableLayout.KEY);
    g.branch(Condition.EQ, owner, g.load(8, context, 0), mine, done);
    g.begin(mine);
    Value before = g.fetchOr(slot, TableLayout.STATE, g.constant(TableLayout.DELETED));
    Value here = g.bool(Condition.EQ, g.alu(Alu.AND, before, TableLayout.GONE), g.constant(0));
    Value account = g.mapValue(compilation.maps().region, RegionLayout.USED);
    g.atomicAdd(account, 0, g.alu(Alu.MUL, here, -table.cost()));
    g.jump(done);
    g.begin(done);
    g.exit(g.constant(0));
    return g;
  }
}
