package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Scope;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.runtime.shared.RegionLayout;

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

  /** Frees what a thread has, which does not run any more. */
  void free(Graph g, Value thread) {
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
      g.store(8, place, RegionLayout.OWNER, g.constant(RegionLayout.FREE));
      g.jump(next);
      g.begin(next);
    }
  }
}
