package jdtrace.codegen.bpf.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Atomic;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;

/**
 * The code of one function, under construction. Code is appended to the current block; a block is
 * begun after all forward jumps to it were made, which is when variables merge into phis.
 *
 * <p>Variables are the changing things of the source (DIF registers, {@code this->x}, what was
 * computed already in this firing): small numbers handed out by {@link #newVariable}.
 */
public final class Graph {
  private static final Value[] NO_INPUTS = new Value[0];

  final ArrayList<Block> blocks = new ArrayList<>();
  final ArrayList<FrameSlot> frameSlots = new ArrayList<>();
  private final HashMap<ValueKey, Value> numbered = new HashMap<>();
  private final HashMap<Long, Value> constants = new HashMap<>();
  private final Block entry;
  private Block current;

  /** Takes code that cannot be reached, so that its maker need not care. */
  private final Block nowhere = new Block(false);

  private Binding[] bindings = new Binding[16];
  private final ArrayList<Integer> released = new ArrayList<>();
  private int variables;
  private int nextId;

  public Graph() {
    entry = new Block(false);
    entry.begun = true;
    blocks.add(entry);
    current = entry;
  }

  /**
   * Forgets which values are known, except results of calls: recomputing an address is cheaper than
   * keeping it over a whole clause.
   */
  public void forgetNumbers() {
    numbered.values().removeIf(v -> v.op != Op.CALL);
  }

  /** Values made so far: a measure of the code. */
  public int size() {
    return nextId;
  }

  // Variables and blocks.

  /** A new variable, bound to {@code initial} from here on. */
  public int newVariable(Binding initial) {
    if (!released.isEmpty()) {
      int again = released.remove(released.size() - 1);
      bindings[again] = initial;
      return again;
    }
    if (variables == bindings.length) {
      bindings = Arrays.copyOf(bindings, variables * 2);
    }
    bindings[variables] = initial;
    return variables++;
  }

  /** Gives a variable back, bound or not; its number is handed out again. */
  public void release(int variable) {
    bindings[variable] = null;
    released.add(variable);
  }

  public Binding get(int variable) {
    return bindings[variable];
  }

  public void set(int variable, Binding binding) {
    bindings[variable] = binding;
  }

  /** A block that is begun later. */
  public Block newBlock() {
    return new Block(false);
  }

  /** A block for what seldom happens. */
  public Block newColdBlock() {
    return new Block(true);
  }

  /** Whether code appended now can be reached. */
  public boolean isReachable() {
    return current != nowhere;
  }

  public Block current() {
    return current;
  }

  /**
   * Goes on in {@code block}.
   *
   * @return false when nothing jumps to it: then what is appended goes nowhere
   */
  public boolean begin(Block block) {
    if (isReachable()) {
      throw new IllegalStateException("the current block has no end");
    }
    if (block.predecessors.isEmpty()) {
      return false;
    }
    block.begun = true;
    blocks.add(block);
    block.dominator = block.predecessors.get(0);
    for (int i = 1; i < block.predecessors.size(); i++) {
      block.dominator = common(block.dominator, block.predecessors.get(i));
    }
    block.depth = block.dominator.depth + 1;
    merge(block);
    current = block;
    return true;
  }

  private static Block common(Block a, Block b) {
    while (a != b) {
      if (a.depth >= b.depth) {
        a = a.dominator;
      } else {
        b = b.dominator;
      }
    }
    return a;
  }

  /** Whether every way to here leads through a block that was begun. */
  public boolean isBehind(Block block) {
    return isReachable() && dominates(block, current);
  }

  private static boolean dominates(Block a, Block b) {
    Block at = b;
    while (at.depth > a.depth) {
      at = at.dominator;
    }
    return at == a;
  }

  /** Binds the variables at the start of a block, with phis where predecessors disagree. */
  private void merge(Block block) {
    ArrayList<Block> from = block.predecessors;
    int count = variables;
    Binding[] merged = new Binding[bindings.length];
    Diamond diamond = from.size() == 2 ? Diamond.at(from.get(0), from.get(1)) : null;
    for (int v = 0; v < count; v++) {
      Binding first = binding(from.get(0), v);
      boolean same = true;
      for (int i = 1; i < from.size() && same; i++) {
        same =
            first == null ? binding(from.get(i), v) == null : first.equals(binding(from.get(i), v));
      }
      merged[v] = first;
      if (!same) {
        merged[v] = choose(block, diamond, v);
      }
    }
    bindings = merged;
  }

  private Binding choose(Block block, Diamond diamond, int variable) {
    ArrayList<Block> from = block.predecessors;
    for (int i = 0; i < from.size(); i++) {
      if (binding(from.get(i), variable) == null) {
        return null; // not defined on every path: dead here
      }
    }
    if (diamond != null
        && binding(from.get(0), variable) instanceof Value a
        && binding(from.get(1), variable) instanceof Value b
        && a.isConstant()
        && b.isConstant()) {
      return select(diamond, a.constant(), b.constant());
    }
    Value[] inputs = new Value[from.size()];
    for (int i = 0; i < inputs.length; i++) {
      current = from.get(i);
      inputs[i] = binding(current, variable).materialize(this);
    }
    current = nowhere;
    return addPhi(block, inputs);
  }

  private static Binding binding(Block block, int variable) {
    return variable < block.bindings.length ? block.bindings[variable] : null;
  }

  /** {@code condition ? a : b} for two numbers, computed before the branch. */
  private Value select(Diamond diamond, long first, long second) {
    Block top = diamond.top();
    long whenTrue = diamond.firstOnTrue() ? first : second;
    long whenFalse = diamond.firstOnTrue() ? second : first;
    current = top;
    Value result;
    if (whenFalse == 0 && whenTrue == 1) {
      result = bool(top.condition, top.left, top.right);
    } else if (whenTrue == 0 && whenFalse == 1) {
      result = bool(top.condition.inverse(), top.left, top.right);
    } else {
      Value holds = bool(top.condition, top.left, top.right);
      result = alu(Alu.ADD, alu(Alu.MUL, holds, whenTrue - whenFalse), whenFalse);
    }
    current = nowhere;
    return result;
  }

  private Value addPhi(Block block, Value[] inputs) {
    Value phi = make(Op.PHI, inputs, 0, 0, null, false, true);
    phi.block = block;
    block.phis.add(phi);
    return phi;
  }

  /** Goes on in {@code header}, to which a later {@link #closeLoop} jumps back. */
  public void beginLoop(Block header) {
    jump(header);
    begin(header);
  }

  /** A value that changes from round to round; only directly after {@link #beginLoop}. */
  public Value loopPhi(Value initial) {
    return addPhi(current, new Value[] {initial, null});
  }

  /** Jumps back to a loop's header, with the next round's values of its phis in order. */
  public void closeLoop(Block header, Value... next) {
    if (!isReachable()) {
      return;
    }
    int first = header.phis.size() - next.length;
    for (int i = 0; i < next.length; i++) {
      header.phis.get(first + i).inputs[1] = next[i];
    }
    finish(Block.End.JUMP);
    Block from = current;
    from.target = header;
    header.predecessors.add(from);
    header.latch = from;
    current = nowhere;
  }

  /** Whether ways that meet at the start of the current block computed it differently. */
  public boolean isMergedHere(Value value) {
    return value.op == Op.PHI && value.block == current;
  }

  // Ends of blocks.

  private void finish(Block.End end) {
    current.end = end;
    current.bindings = Arrays.copyOf(bindings, variables);
  }

  public void jump(Block target) {
    if (!isReachable()) {
      return;
    }
    finish(Block.End.JUMP);
    current.target = target;
    target.predecessors.add(current);
    current = nowhere;
  }

  /** Goes to {@code target} when the condition holds, else to {@code otherwise}. */
  public void branch(Condition condition, Value left, Value right, Block target, Block otherwise) {
    branch(condition, left, right, target, otherwise, false);
  }

  /** Same, and the verifier learns what the condition says of {@code left}. */
  public void guard(Condition condition, Value left, Value right, Block target, Block otherwise) {
    branch(condition, left.pin(), right, target, otherwise, true);
  }

  /** Goes to {@code present} when a pointer that a helper answered is not NULL. */
  public void ifPresent(Value pointer, Block present, Block absent) {
    branch(Condition.NE, pointer, constant(0), present, absent, true);
  }

  private void branch(
      Condition condition, Value a, Value b, Block target, Block otherwise, boolean guard) {
    Value left = a;
    Value right = b;
    Condition c = condition;
    if (target == otherwise || !isReachable()) {
      jump(target);
      return;
    }
    if (left.isConstant() && right.isConstant()) {
      jump(c.holds(left.constant(), right.constant()) ? target : otherwise);
      return;
    }
    if (left.isConstant()) {
      Value swap = left;
      left = right;
      right = swap;
      c = c.swapped();
    }
    if (left.op == Op.BOOL && right.is(0) && (c == Condition.EQ || c == Condition.NE)) {
      Condition inner = (Condition) left.detail;
      c = c == Condition.NE ? inner : inner.inverse();
      right = left.inputs[1];
      left = left.inputs[0];
    }
    finish(Block.End.BRANCH);
    current.condition = c;
    current.left = left;
    current.right = right;
    current.guard = guard;
    current.target = target;
    current.otherwise = otherwise;
    target.predecessors.add(current);
    otherwise.predecessors.add(current);
    current = nowhere;
  }

  /** Ends the function with this result. */
  public void exit(Value result) {
    if (!isReachable()) {
      return;
    }
    finish(Block.End.EXIT);
    current.left = result;
    current = nowhere;
  }

  // Values.

  private Value make(
      Op op, Value[] in, long imm, int bytes, Object detail, boolean pure, boolean removable) {
    return new Value(nextId++, op, in, imm, bytes, detail, pure, removable);
  }

  private Value append(Value value) {
    value.block = current;
    current.body.add(value);
    return value;
  }

  private Value pure(Op op, Object detail, long immediate, int bytes, Value... inputs) {
    if (!isReachable() && !op.isRematerialized()) {
      return append(make(op, inputs, immediate, bytes, detail, true, true));
    }
    ValueKey key = new ValueKey(op, detail, immediate, bytes, inputs);
    Value known = numbered.get(key);
    if (known != null && (op.isRematerialized() || dominates(known.block, current))) {
      return known;
    }
    Value made = make(op, inputs, immediate, bytes, detail, true, true);
    numbered.put(key, made);
    if (op.isRematerialized()) {
      made.block = entry;
      return made;
    }
    return append(made);
  }

  public Value constant(long number) {
    Value known = constants.get(number);
    if (known == null) {
      known = make(Op.CONSTANT, NO_INPUTS, number, 0, null, true, true);
      known.block = entry;
      constants.put(number, known);
    }
    return known;
  }

  /** A number that is fixed later. */
  public Value late(LateConstant constant) {
    return pure(Op.LATE, constant, 0, 0);
  }

  /** The argument in register r1..r5; only at the start of the entry block. */
  public Value parameter(int register) {
    return append(make(Op.PARAMETER, NO_INPUTS, register, 0, null, false, true));
  }

  public Value map(MapSlot map) {
    return pure(Op.MAP, map, 0, 0);
  }

  public Value mapValue(MapSlot map, long offset) {
    return pure(Op.MAP_VALUE, map, offset, 0);
  }

  public Value functionAddress(Function function) {
    return pure(Op.FUNCTION, function, 0, 0);
  }

  /** A new piece of the stack frame, 8-aligned; its content is undefined. */
  public FrameSlot newFrameSlot(int bytes) {
    FrameSlot slot = new FrameSlot(bytes);
    frameSlots.add(slot);
    return slot;
  }

  public Value frame(FrameSlot slot, int offset) {
    return pure(Op.FRAME, slot, offset, 0);
  }

  public Value alu(Alu op, Value left, long right) {
    return alu(op, left, constant(right));
  }

  public Value alu(Alu op, Value left, Value right) {
    if (left.isConstant() && right.isConstant()) {
      return constant(op.apply(left.constant(), right.constant()));
    }
    if (left.isConstant() && op.commutes()) {
      return alu(op, right, left);
    }
    if (right.isConstant()) {
      long c = right.constant();
      Value simple = AluRules.simplify(this, op, left, c);
      if (simple != null) {
        return simple;
      }
      if (op == Alu.SUB && c != Long.MIN_VALUE && left.op != Op.FRAME) {
        return alu(Alu.ADD, left, -c);
      }
    } else if (left == right && (op == Alu.SUB || op == Alu.XOR)) {
      return constant(0);
    } else if (left == right && (op == Alu.AND || op == Alu.OR)) {
      return left;
    }
    return pure(Op.ALU, op, 0, 0, left, right);
  }

  public Value add(Value left, long right) {
    return alu(Alu.ADD, left, right);
  }

  public Value add(Value left, Value right) {
    return alu(Alu.ADD, left, right);
  }

  /** The low 32 bits, zero-extended. */
  public Value low32(Value value) {
    if (value.isConstant()) {
      return constant(value.constant() & 0xffffffffL);
    }
    if (value.op == Op.LOW32 || value.op == Op.LOAD && value.bytes <= 4 || value.op == Op.BOOL) {
      return value;
    }
    return pure(Op.LOW32, null, 0, 0, value);
  }

  /** The low {@code bits} sign-extended. */
  public Value signExtend(Value value, int bits) {
    return alu(Alu.SAR, alu(Alu.SHL, value, 64 - bits), 64 - bits);
  }

  /** The low {@code bits} (16, 32 or 64) with their bytes reversed. */
  public Value swap(Value value, int bits) {
    if (value.isConstant()) {
      return constant(Long.reverseBytes(value.constant()) >>> 64 - bits);
    }
    return pure(Op.SWAP, null, bits, 0, value);
  }

  /** 1 or 0, without a branch. */
  public Value bool(Condition condition, Value left, Value right) {
    if (left.isConstant() && right.isConstant()) {
      return constant(condition.holds(left.constant(), right.constant()) ? 1 : 0);
    }
    if (left.isConstant()) {
      return bool(condition.swapped(), right, left);
    }
    if (left.op == Op.BOOL && right.is(0)) {
      if (condition == Condition.NE) {
        return left;
      }
      if (condition == Condition.EQ) {
        return pure(
            Op.BOOL, ((Condition) left.detail).inverse(), 0, 0, left.inputs[0], left.inputs[1]);
      }
    }
    return pure(Op.BOOL, condition, 0, 0, left, right);
  }

  /** A pointer as a plain number; {@code cell} points to 8 bytes of map memory to do it in. */
  public Value launder(Value pointer, Value cell) {
    return append(make(Op.LAUNDER, new Value[] {pointer, cell}, 0, 8, null, false, true));
  }

  /** A load of memory that does not change while the function runs (its context). */
  public Value loadPure(int bytes, Value pointer, long offset) {
    if (isFar(offset)) {
      return loadPure(bytes, add(pointer, offset), 0);
    }
    Value base = base(pointer, offset);
    return pure(Op.LOAD, null, offset + pointerOffset(pointer, base), bytes, base);
  }

  public Value load(int bytes, Value pointer, long offset) {
    if (isFar(offset)) {
      return load(bytes, add(pointer, offset), 0);
    }
    Value base = base(pointer, offset);
    long at = offset + pointerOffset(pointer, base);
    return append(make(Op.LOAD, new Value[] {base}, at, bytes, null, false, true));
  }

  public void store(int bytes, Value pointer, long offset, Value value) {
    if (isFar(offset)) {
      store(bytes, add(pointer, offset), 0, value);
      return;
    }
    Value base = base(pointer, offset);
    long at = offset + pointerOffset(pointer, base);
    append(make(Op.STORE, new Value[] {base, value}, at, bytes, null, false, false));
  }

  public void atomicAdd(Value pointer, long offset, Value value) {
    if (isFar(offset)) {
      atomicAdd(add(pointer, offset), 0, value);
      return;
    }
    Value base = base(pointer, offset);
    long at = offset + pointerOffset(pointer, base);
    append(make(Op.ATOMIC_ADD, new Value[] {base, value}, at, 8, null, false, false));
  }

  /** Whether an offset is too large for an instruction. */
  private static boolean isFar(long offset) {
    return offset != (short) offset;
  }

  /** The pointer without a constant that fits into the instruction's offset. */
  private static Value base(Value pointer, long offset) {
    return isFar(offset + pointer.displacement()) ? pointer : pointer.pointer();
  }

  private static long pointerOffset(Value pointer, Value base) {
    return pointer == base ? 0 : pointer.displacement();
  }

  /** Stores {@code replacement} if {@code expected} is there; the result is what was there. */
  public Value compareExchange(Value pointer, long offset, Value expected, Value replacement) {
    Value[] inputs = {pointer, expected, replacement};
    return append(make(Op.COMPARE_EXCHANGE, inputs, offset, 8, null, false, false));
  }

  /** Adds; the result is what was there. */
  public Value fetchAdd(Value pointer, long offset, Value value) {
    return fetch(Atomic.FETCH_ADD, pointer, offset, value);
  }

  /** Sets bits; the result is what was there. */
  public Value fetchOr(Value pointer, long offset, Value value) {
    return fetch(Atomic.FETCH_OR, pointer, offset, value);
  }

  private Value fetch(Atomic operation, Value pointer, long offset, Value value) {
    return append(make(Op.FETCH, new Value[] {pointer, value}, offset, 8, operation, false, false));
  }

  public Value call(BpfHelper helper, Value... arguments) {
    return append(make(Op.CALL, arguments, 0, 0, helper, false, false));
  }

  /** A helper that answers the same all through one run of the program, and does nothing else. */
  public Value callPure(BpfHelper helper, Value... arguments) {
    return pure(Op.CALL, helper, 0, 0, arguments);
  }

  public Value call(Function function, Value... arguments) {
    return append(make(Op.CALL_FUNCTION, arguments, 0, 0, function, false, false));
  }
}
