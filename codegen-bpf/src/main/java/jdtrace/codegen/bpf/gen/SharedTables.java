package jdtrace.codegen.bpf.gen;

import java.util.HashMap;
import java.util.Map;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.runtime.shared.TableLayout;

/**
 * Associative arrays in the region that another engine uses too; {@link TableLayout} says who may do
 * what to a slot. Each operation is a global function of the program, for each table. A slot is its
 * number, -1 none; hash is that of {@link KeyFunctions} from 0.
 */
final class SharedTables {
  private final StringFunctions functions;
  private final Compilation compilation;
  private final Map<TableLayout, Functions> tables = new HashMap<>();

  /** The functions of one table. */
  private static final class Functions {
    Function find;
    Function load;
    Function store;
    Function insert;
    Function remove;
  }

  SharedTables(StringFunctions functions, Compilation compilation) {
    this.functions = functions;
    this.compilation = compilation;
  }

  private Functions of(TableLayout table) {
    return tables.computeIfAbsent(table, _ -> new Functions());
  }

  /** Pointer to the value of the element that {@link #load} has found. */
  Value value(Graph g, TableLayout table, Value loaded) {
    return g.add(slot(g, table, g.add(loaded, -1)), table.value());
  }

  private Value slot(Graph g, TableLayout table, Value number) {
    Value first = g.mapValue(compilation.maps().region, table.offset());
    Value index = g.alu(Alu.AND, number, table.slots() - 1L);
    return g.add(first, g.alu(Alu.MUL, index, table.slotBytes()));
  }

  private static Value tag(Graph g, Value hash, long kind) {
    return g.alu(Alu.OR, g.alu(Alu.AND, hash, TableLayout.TAG), kind);
  }

  private static void unpin(Graph g, Value slot) {
    g.atomicAdd(slot, TableLayout.STATE, g.constant(-TableLayout.PIN));
  }

  /** find(key, hash): the first slot with the key, pinned. */
  private Function find(TableLayout table) {
    Functions made = of(table);
    if (made.find == null) {
      Graph g = new Graph();
      Value[] in = StringFunctions.parameters(g, table.keyBytes(), 0);
      Value wanted = tag(g, in[1], TableLayout.FULL);
      for (int i = 0; i < TableLayout.WINDOW; i++) {
        Value number = g.alu(Alu.AND, g.add(in[1], i), table.slots() - 1L);
        Value slot = slot(g, table, number);
        Value state = g.load(8, slot, TableLayout.STATE);
        Block used = g.newBlock();
        Block never = g.newBlock();
        Block next = g.newBlock();
        g.branch(Condition.NE, state, g.constant(TableLayout.EMPTY), used, never);
        g.begin(never);
        g.exit(g.constant(-1));
        g.begin(used);
        Block like = g.newBlock();
        g.branch(Condition.EQ, g.alu(Alu.AND, state, TableLayout.IDENTITY), wanted, like, next);
        g.begin(like);
        Value pinned = g.fetchAdd(slot, TableLayout.STATE, g.constant(TableLayout.PIN));
        Block held = g.newBlock();
        Block other = g.newBlock();
        g.branch(Condition.EQ, g.alu(Alu.AND, pinned, TableLayout.IDENTITY), wanted, held, other);
        g.begin(held);
        Function compare = functions.keys().compare(table.keyBytes());
        Value differs = g.call(compare, in[0], g.add(slot, TableLayout.KEY));
        Block same = g.newBlock();
        g.branch(Condition.EQ, differs, g.constant(0), same, other);
        g.begin(same);
        g.exit(number);
        g.begin(other);
        unpin(g, slot);
        g.jump(next);
        g.begin(next);
      }
      g.exit(g.constant(-1));
      made.find = functions.addGlobal("find_element", g, table.keyBytes(), 0);
    }
    return made.find;
  }

  /** Begins the block in which {@code number} is a slot; elsewhere the function's answer is 0. */
  private static void onlyFound(Graph g, Value number) {
    Block found = g.newBlock();
    Block none = g.newBlock();
    g.branch(Condition.SGE, number, g.constant(0), found, none);
    g.begin(none);
    g.exit(g.constant(0));
    g.begin(found);
  }

  /** load(key, hash, cell): copies the value to a cell; one more than the slot's number, 0 when there is none. */
  Function load(TableLayout table) {
    Functions made = of(table);
    if (made.load == null) {
      made.load = copying("load_element", table, false);
    }
    return made.load;
  }

  /** store(key, hash, cell): replaces the value; 0 when there is none. */
  Function store(TableLayout table) {
    Functions made = of(table);
    if (made.store == null) {
      made.store = copying("store_element", table, true);
    }
    return made.store;
  }

  private Function copying(String name, TableLayout table, boolean in) {
    Function find = find(table);
    Graph g = new Graph();
    Value[] p = StringFunctions.parameters(g, table.keyBytes(), 0, table.valueBytes());
    Value number = g.call(find, p[0], p[1]);
    onlyFound(g, number);
    Value slot = slot(g, table, number);
    Value value = g.add(slot, table.value());
    g.call(functions.keys().copy(table.valueBytes()), in ? value : p[2], in ? p[2] : value);
    unpin(g, slot);
    g.exit(in ? g.constant(1) : g.add(number, 1));
    return functions.addGlobal(name, g, table.keyBytes(), 0, table.valueBytes());
  }

  /**
   * insert(key, hash, cell): makes an element of a key that had none. 1 when it is there, 2 when it was
   * there already after all and has the value, -1 when no slot is free.
   */
  Function insert(TableLayout table) {
    Functions made = of(table);
    if (made.insert == null) {
      Function find = find(table);
      Graph g = new Graph();
      Value[] p = StringFunctions.parameters(g, table.keyBytes(), 0, table.valueBytes());
      Value claimed = tag(g, p[1], TableLayout.BUSY);
      int taken = g.newVariable(g.constant(0));
      Block own = g.newBlock();
      for (int i = 0; i < TableLayout.WINDOW; i++) {
        Value number = g.alu(Alu.AND, g.add(p[1], i), table.slots() - 1L);
        Value slot = slot(g, table, number);
        Value state = g.load(8, slot, TableLayout.STATE);
        Block free = g.newBlock();
        Block used = g.newBlock();
        Block next = g.newBlock();
        g.branch(Condition.EQ, state, g.constant(TableLayout.EMPTY), free, used);
        g.begin(used);
        Value kind = g.low32(state);
        g.branch(Condition.EQ, kind, g.constant(TableLayout.DELETED), free, next);
        g.begin(free);
        Value before = g.compareExchange(slot, TableLayout.STATE, state, claimed);
        Block mine = g.newBlock();
        g.branch(Condition.EQ, before, state, mine, next);
        g.begin(mine);
        g.set(taken, number);
        g.jump(own);
        g.begin(next);
      }
      g.exit(g.constant(-1));
      g.begin(own);
      publish(g, table, find, p, (Value) g.get(taken));
      made.insert =
          functions.addGlobal("insert_element", g, table.keyBytes(), 0, table.valueBytes());
    }
    return made.insert;
  }

  private void publish(Graph g, TableLayout table, Function find, Value[] p, Value number) {
    Function copy = functions.keys().copy(table.valueBytes());
    Value slot = slot(g, table, number);
    g.call(functions.keys().copy(table.keyBytes()), g.add(slot, TableLayout.KEY), p[0]);
    g.call(copy, g.add(slot, table.value()), p[2]);
    g.fetchOr(slot, TableLayout.STATE, g.constant(TableLayout.FULL));
    // Others may have made one at the same time: the first on the way from home is the element.
    Value first = g.call(find, p[0], p[1]);
    Block found = g.newBlock();
    Block gone = g.newBlock();
    g.branch(Condition.SGE, first, g.constant(0), found, gone);
    g.begin(gone);
    g.exit(g.constant(1));
    g.begin(found);
    Value element = slot(g, table, first);
    Block other = g.newBlock();
    Block done = g.newBlock();
    g.branch(Condition.NE, first, number, other, done);
    g.begin(done);
    unpin(g, element);
    g.exit(g.constant(1));
    g.begin(other);
    g.call(copy, g.add(element, table.value()), p[2]);
    unpin(g, element);
    Value before = g.fetchOr(slot, TableLayout.STATE, g.constant(TableLayout.DELETED));
    Value removed = g.bool(Condition.EQ, g.alu(Alu.AND, before, TableLayout.GONE), g.constant(0));
    g.exit(g.add(removed, 1));
  }

  /** remove(key, hash): how many slots had it. */
  Function remove(TableLayout table) {
    Functions made = of(table);
    if (made.remove == null) {
      Function find = find(table);
      Graph g = new Graph();
      Value[] p = StringFunctions.parameters(g, table.keyBytes(), 0);
      Value removed = g.constant(0);
      for (int i = 0; i < TableLayout.TWINS; i++) {
        Value number = g.call(find, p[0], p[1]);
        Block found = g.newBlock();
        Block none = g.newBlock();
        g.branch(Condition.SGE, number, g.constant(0), found, none);
        g.begin(none);
        g.exit(removed);
        g.begin(found);
        Value slot = slot(g, table, number);
        Value before = g.fetchOr(slot, TableLayout.STATE, g.constant(TableLayout.DELETED));
        unpin(g, slot);
        Value here = g.bool(Condition.EQ, g.alu(Alu.AND, before, TableLayout.GONE), g.constant(0));
        removed = g.add(removed, here);
      }
      g.exit(removed);
      made.remove = functions.addGlobal("remove_element", g, table.keyBytes(), 0);
    }
    return made.remove;
  }
}
