package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.Arrays;
import jdtrace.base.Fault;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Binding;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Subroutine;

/**
 * Translates DIF objects of one firing to the graph, instruction by instruction. DIF registers and
 * the condition codes are graph variables; since DIF branches go forward only, one pass does.
 *
 * <p>The condition codes are kept as the two numbers that were compared: {@code tst a} compares
 * {@code a != 0} with 0, {@code scmp} the sign of the comparison with 0. All conditions then follow
 * from comparing the pair, signed or unsigned.
 */
final class DifTranslator {
  private static final int REGISTERS = 8;
  private static final int TUPLE_MAX = 8;

  /** The type of pushtr that means a string. */
  private static final int PUSH_STRING = 1;

  private final Firing firing;
  private final Graph graph;
  private final MemoryAccess memory;
  private final Strings strings;
  private final Variables variables;
  private final KeptPointers kept;
  private final Subroutines subroutines;
  private final int firstRegister;
  private final int left;
  private final int right;
  private final int result;
  private final ArrayList<TupleElement> tuple = new ArrayList<>();

  private Clause clause;
  private DifObject object;
  private Block[] blocks;
  private TupleElement[][] tuples;

  /** Where a predicate goes, while one is translated. */
  private Block whenTrue;

  private Block whenFalse;

  /**
   * A pushed value.
   *
   * @param size bytes of a by-reference value, 0 for the default string size; null by value
   */
  record TupleElement(Binding value, Binding size) {
    boolean isByReference() {
      return size != null;
    }
  }

  DifTranslator(Firing firing) {
    this.firing = firing;
    this.graph = firing.graph();
    this.memory = new MemoryAccess(firing);
    this.strings = new Strings(firing);
    this.variables = new Variables(firing, strings);
    this.kept = new KeptPointers(firing, variables);
    this.subroutines = new Subroutines(firing, memory, strings);
    this.firstRegister = graph.newVariable(null);
    for (int i = 1; i < REGISTERS; i++) {
      graph.newVariable(null);
    }
    this.left = graph.newVariable(null);
    this.right = graph.newVariable(null);
    this.result = graph.newVariable(null);
  }

  Strings strings() {
    return strings;
  }

  Variables variables() {
    return variables;
  }

  MemoryAccess memory() {
    return memory;
  }

  /**
   * Appends the expression's code.
   *
   * @return its value, which is defined where the code goes on; null when every way through it
   *     ends in a fault: then nothing may be appended
   */
  Binding evaluate(DifExpression expression, Clause of) {
    begin(expression, of);
    int[] text = object.text();
    Block end = graph.newBlock();
    boolean ended = false;
    for (int pc = 0; pc < text.length; pc++) {
      enter(pc);
      if (!graph.isReachable()) {
        continue;
      }
      clause.faults().instruction(pc);
      if (DifOp.of(text[pc]) == DifOp.RET) {
        Binding value = register(DifOp.rd(text[pc]));
        if (!ended && pc == text.length - 1) {
          forget();
          clause.faults().action(expression.index()); // what is done with the value has no offset
          return value;
        }
        graph.set(result, value);
        graph.jump(end);
        ended = true;
      } else {
        instruction(text[pc], pc);
      }
    }
    if (!graph.begin(end)) {
      return null;
    }
    Binding value = graph.get(result);
    forget();
    clause.faults().action(expression.index());
    return value;
  }

  /** Appends a predicate's code, which goes on where its value says. */
  void test(DifExpression expression, Clause of, Block holds, Block fails) {
    begin(expression, of);
    whenTrue = holds;
    whenFalse = fails;
    int[] text = object.text();
    for (int pc = 0; pc < text.length; pc++) {
      enter(pc);
      if (!graph.isReachable()) {
        continue;
      }
      clause.faults().instruction(pc);
      if (DifOp.of(text[pc]) == DifOp.RET) {
        Value value = number(DifOp.rd(text[pc]));
        forget();
        graph.branch(Condition.NE, value, graph.constant(0), holds, fails);
      } else {
        instruction(text[pc], pc);
      }
    }
    whenTrue = null;
    whenFalse = null;
  }

  private void begin(DifExpression expression, Clause of) {
    clause = of;
    object = expression.object();
    clause.faults().action(expression.index());
    blocks = new Block[object.text().length];
    tuples = new TupleElement[object.text().length][];
    forget();
  }

  /** Registers and condition codes of one object mean nothing to the next. */
  private void forget() {
    for (int i = firstRegister; i <= result; i++) {
      graph.set(i, null);
    }
    // All codes clear mean "greater".
    graph.set(left, graph.constant(1));
    graph.set(right, graph.constant(0));
    tuple.clear();
  }

  /** Begins the block of a branch target. */
  private void enter(int pc) {
    Block block = blocks[pc];
    if (block == null) {
      return;
    }
    if (graph.isReachable()) {
      jump(pc);
    }
    if (graph.begin(block)) {
      tuple.clear();
      tuple.addAll(Arrays.asList(tuples[pc]));
    }
  }

  /**
   * Jumps to an instruction. Parts of a condition come together as a number, 1 or 0, only to be
   * tested again; on a way where the number is known the test's outcome is too, and what was read on
   * the way to "all of it holds" has been read there.
   */
  private void jump(int label) {
    int[] text = object.text();
    int pc = label;
    while (DifOp.of(text[pc]) == DifOp.TST
        && register(DifOp.r1(text[pc])) instanceof Value tested
        && tested.isConstant()
        && (DifOp.of(text[pc + 1]) == DifOp.BE || DifOp.of(text[pc + 1]) == DifOp.BNE)) {
      compare(graph.constant(tested.is(0) ? 0 : 1), graph.constant(0));
      boolean branches = (DifOp.of(text[pc + 1]) == DifOp.BE) == tested.is(0);
      pc = branches ? DifOp.label(text[pc + 1]) : pc + 2;
    }
    if (whenTrue != null
        && DifOp.of(text[pc]) == DifOp.RET
        && register(DifOp.rd(text[pc])) instanceof Value known
        && known.isConstant()) {
      graph.jump(known.is(0) ? whenFalse : whenTrue);
    } else {
      graph.jump(target(pc));
    }
  }

  private Block target(int pc) {
    saveTuple(pc);
    if (blocks[pc] == null) {
      blocks[pc] = graph.newBlock();
    }
    return blocks[pc];
  }

  private void saveTuple(int pc) {
    TupleElement[] now = tuple.toArray(new TupleElement[0]);
    if (tuples[pc] != null && !Arrays.equals(tuples[pc], now)) {
      throw new UnsupportedDifException("the tuple stack depends on the way to instruction " + pc);
    }
    tuples[pc] = now;
  }

  private Binding register(int number) {
    Binding binding = number == 0 ? null : graph.get(firstRegister + number);
    return binding == null ? graph.constant(0) : binding;
  }

  private Value number(int register) {
    return register(register).materialize(graph);
  }

  private void set(int register, Binding binding) {
    if (register != 0 && graph.isReachable()) {
      graph.set(firstRegister + register, binding);
    }
  }

  private void instruction(int word, int pc) {
    DifOp op = DifOp.of(word);
    int r1 = DifOp.r1(word);
    int r2 = DifOp.r2(word);
    int rd = DifOp.rd(word);
    int wide = DifOp.wide(word);
    if (mayWrite(op, wide)) {
      memory.forgetLoads();
    }
    switch (op) {
      case OR -> set(rd, graph.alu(Alu.OR, number(r1), number(r2)));
      case XOR -> set(rd, graph.alu(Alu.XOR, number(r1), number(r2)));
      case AND -> set(rd, graph.alu(Alu.AND, number(r1), number(r2)));
      case SLL -> set(rd, shift(Alu.SHL, r1, r2));
      case SRL -> set(rd, shift(Alu.SHR, r1, r2));
      case SRA -> set(rd, shift(Alu.SAR, r1, r2));
      case SUB -> set(rd, subtract(register(r1), register(r2)));
      case ADD -> set(rd, add(register(r1), register(r2)));
      case MUL -> set(rd, graph.alu(Alu.MUL, number(r1), number(r2)));
      case SDIV, UDIV, SREM, UREM -> set(rd, divide(op, number(r1), number(r2)));
      case NOT -> set(rd, graph.alu(Alu.XOR, number(r1), -1));
      case MOV -> set(rd, register(r1));
      case CMP -> compare(number(r1), number(r2));
      case TST ->
          compare(graph.bool(Condition.NE, number(r1), graph.constant(0)), graph.constant(0));
      case SCMP ->
          compare(
              strings.compare(register(r1), register(r2), isEquality(pc), clause.faults()),
              graph.constant(0));
      case BA -> jump(DifOp.label(word));
      case BE -> branch(Condition.EQ, word, pc);
      case BNE -> branch(Condition.NE, word, pc);
      case BG -> branch(Condition.SGT, word, pc);
      case BGU -> branch(Condition.UGT, word, pc);
      case BGE -> branch(Condition.SGE, word, pc);
      case BGEU -> branch(Condition.UGE, word, pc);
      case BL -> branch(Condition.SLT, word, pc);
      case BLU -> branch(Condition.ULT, word, pc);
      case BLE -> branch(Condition.SLE, word, pc);
      case BLEU -> branch(Condition.ULE, word, pc);
      case NOP -> {}
      case SETX -> set(rd, graph.constant(object.integers()[wide]));
      case SETS -> set(rd, Memory.literal(firing, object.string(wide)));
      case LDGA -> set(rd, element(r1, r2));
      case LDTA -> clause.faults().leave(Fault.ILLOP, null);
      case LDGS -> set(rd, global(wide));
      case LDTS -> set(rd, variables.loadThread(wide));
      case LDLS -> set(rd, variables.loadLocal(wide));
      case STGS -> variables.storeGlobal(wide, register(rd), clause.faults());
      case STTS -> variables.storeThread(wide, register(rd), clause.faults());
      case STLS -> variables.storeLocal(wide, register(rd), clause.faults());
      case LDGAA -> set(rd, arrayElement(false, wide));
      case LDTAA -> set(rd, arrayElement(true, wide));
      case STGAA -> variables.storeArray(scope(false), wide, tuple, register(rd), clause.faults());
      case STTAA -> variables.storeArray(scope(true), wide, tuple, register(rd), clause.faults());
      case PUSHTR -> pushReference(r1, register(r2), register(rd));
      case PUSHTV -> push(new TupleElement(register(rd), null));
      case POPTS -> {
        if (!tuple.isEmpty()) {
          tuple.remove(tuple.size() - 1);
        }
      }
      case FLUSHTS -> tuple.clear();
      case CALL -> call(Subroutine.ofId(wide), rd);
      case ALLOCS -> set(rd, memory.allocate(register(r1), true, clause.faults()));
      case COPYS -> memory.copy(register(r1), number(r2), register(rd), clause.faults());
      case STB -> memory.store(1, register(rd), number(r1), kept, clause.faults());
      case STH -> memory.store(2, register(rd), number(r1), kept, clause.faults());
      case STW -> memory.store(4, register(rd), number(r1), kept, clause.faults());
      case STX -> memory.store(8, register(rd), number(r1), kept, clause.faults());
      case LDSB, RLDSB -> set(rd, memory.load(1, true, register(r1), clause.faults()));
      case LDSH, RLDSH -> set(rd, memory.load(2, true, register(r1), clause.faults()));
      case LDSW, RLDSW -> set(rd, memory.load(4, true, register(r1), clause.faults()));
      case LDUB, RLDUB -> set(rd, memory.load(1, false, register(r1), clause.faults()));
      case LDUH, RLDUH -> set(rd, memory.load(2, false, register(r1), clause.faults()));
      case LDUW, RLDUW -> set(rd, memory.load(4, false, register(r1), clause.faults()));
      case LDX, RLDX -> set(rd, memory.load(8, false, register(r1), clause.faults()));
      case ULDSB -> set(rd, memory.loadUser(1, true, number(r1), clause.faults()));
      case ULDSH -> set(rd, memory.loadUser(2, true, number(r1), clause.faults()));
      case ULDSW -> set(rd, memory.loadUser(4, true, number(r1), clause.faults()));
      case ULDUB -> set(rd, memory.loadUser(1, false, number(r1), clause.faults()));
      case ULDUH -> set(rd, memory.loadUser(2, false, number(r1), clause.faults()));
      case ULDUW -> set(rd, memory.loadUser(4, false, number(r1), clause.faults()));
      case ULDX -> set(rd, memory.loadUser(8, false, number(r1), clause.faults()));
      case RET, XLATE, XLARG ->
          throw new UnsupportedDifException("instruction " + op.mnemonic() + " in a program");
    }
  }

  /** Whether an instruction may change memory that D can read. */
  private static boolean mayWrite(DifOp op, int wide) {
    return switch (op) {
      case STGS, STTS, STLS, STGAA, STTAA, ALLOCS, COPYS, STB, STH, STW, STX -> true;
      case CALL ->
          switch (Subroutine.ofId(wide)) {
            case HTONS, HTONL, HTONLL, NTOHS, NTOHL, NTOHLL, INET_NTOA, INET_NTOA6 -> false;
            default -> true;
          };
      default -> false;
    };
  }

  private static DifVariable.Scope scope(boolean thread) {
    return thread ? DifVariable.Scope.THREAD : DifVariable.Scope.GLOBAL;
  }

  private Binding add(Binding a, Binding b) {
    if (a instanceof Memory m && b instanceof Value v && isInside(m, v)) {
      return m.from((int) v.constant());
    }
    if (b instanceof Memory m && a instanceof Value v && isInside(m, v)) {
      return m.from((int) v.constant());
    }
    VariableAddress left = inVariable(a);
    VariableAddress right = inVariable(b);
    if (left != null && b instanceof Value v) {
      return left.plus(v);
    }
    if (right != null && a instanceof Value v) {
      return right.plus(v);
    }
    return graph.alu(Alu.ADD, a.materialize(graph), b.materialize(graph));
  }

  private Binding subtract(Binding a, Binding b) {
    VariableAddress left = inVariable(a);
    return left != null && b instanceof Value v
        ? left.plus(graph.alu(Alu.SUB, graph.constant(0), v))
        : graph.alu(Alu.SUB, a.materialize(graph), b.materialize(graph));
  }

  /** An address that arithmetic moves within a by-reference variable, or null. */
  private VariableAddress inVariable(Binding address) {
    return switch (address) {
      case VariableAddress v -> v;
      case Memory m when m.variableBytes() != 0 -> new VariableAddress(m, graph.constant(0));
      default -> null;
    };
  }

  private static boolean isInside(Memory memory, Value offset) {
    return memory.variableBytes() == 0
        && memory.isNull() == null
        && offset.isConstant()
        && offset.constant() >= 0
        && offset.constant() < memory.bytes();
  }

  private Value shift(Alu op, int r1, int r2) {
    return graph.alu(op, number(r1), graph.alu(Alu.AND, number(r2), 63));
  }

  /** Division faults on zero; the signed forms are built from the unsigned, as kernels below 6.6 need. */
  private Value divide(DifOp op, Value a, Value b) {
    if (b.is(0)) {
      clause.faults().leave(Fault.DIVZERO, null);
      return null;
    }
    if (!b.isConstant()) {
      clause.faults().when(Condition.EQ, b, graph.constant(0), Fault.DIVZERO, null);
    }
    return switch (op) {
      case UDIV -> graph.alu(Alu.DIV, a, b);
      case UREM -> graph.alu(Alu.MOD, a, b);
      case SDIV -> {
        Value signA = graph.alu(Alu.SAR, a, 63);
        Value signB = graph.alu(Alu.SAR, b, 63);
        Value quotient = graph.alu(Alu.DIV, negateIf(a, signA), negateIf(b, signB));
        yield negateIf(quotient, graph.alu(Alu.XOR, signA, signB));
      }
      default -> {
        Value signA = graph.alu(Alu.SAR, a, 63);
        Value magnitude = negateIf(b, graph.alu(Alu.SAR, b, 63));
        yield negateIf(graph.alu(Alu.MOD, negateIf(a, signA), magnitude), signA);
      }
    };
  }

  /** {@code -value} where {@code sign} is -1, {@code value} where it is 0. */
  private Value negateIf(Value value, Value sign) {
    if (sign.is(0)) {
      return value;
    }
    return graph.alu(Alu.SUB, graph.alu(Alu.XOR, value, sign), sign);
  }

  private void compare(Value a, Value b) {
    if (graph.isReachable()) {
      graph.set(left, a);
      graph.set(right, b);
    }
  }

  private void branch(Condition condition, int word, int pc) {
    Binding a = graph.get(left);
    Binding b = graph.get(right);
    Value zero = graph.constant(0);
    Block to = target(DifOp.label(word));
    Block on = graph.newBlock();
    graph.branch(
        condition,
        a == null ? zero : a.materialize(graph),
        b == null ? zero : b.materialize(graph),
        to,
        on);
    graph.begin(on);
  }

  /** Whether what follows only asks if the compared strings are equal. */
  private boolean isEquality(int pc) {
    int[] text = object.text();
    DifOp next = DifOp.of(text[pc + 1]);
    return (next == DifOp.BE || next == DifOp.BNE)
        && !isConditional(text[pc + 2])
        && !isConditional(text[DifOp.label(text[pc + 1])]);
  }

  private static boolean isConditional(int word) {
    DifOp op = DifOp.of(word);
    return op.form() == DifOp.Form.LABEL && op != DifOp.BA;
  }

  /** Pushes what is at an address; a string is looked at now, and faults now. */
  private void pushReference(int type, Binding size, Binding value) {
    if (type != PUSH_STRING) {
      push(new TupleElement(value, size));
    } else {
      Memory text = strings.inMemory(value, clause.faults());
      if (text != null) {
        push(new TupleElement(text, size));
      }
    }
  }

  private void push(TupleElement element) {
    if (tuple.size() == TUPLE_MAX) {
      clause.faults().leave(Fault.TUPOFLOW, null);
    } else {
      tuple.add(element);
    }
  }

  private Binding global(int id) {
    if (id >= DifVariable.FIRST_USER_ID) {
      return variables.loadGlobal(id);
    }
    Builtin builtin = Builtin.ofId(id);
    if (builtin == null) {
      clause.faults().leave(Fault.ILLOP, null);
      return null;
    }
    return firing.builtins().load(builtin, clause);
  }

  private Binding arrayElement(boolean thread, int array) {
    ArrayList<Value> key = new ArrayList<>(tuple.size());
    for (TupleElement element : tuple) {
      if (!element.isByReference() && element.value() instanceof Value number) {
        key.add(number);
      }
    }
    KnownLoads.Place place = new KnownLoads.Element(thread, array, key);
    Value known = key.size() == tuple.size() ? memory.known().find(place) : null;
    if (known != null) {
      return known;
    }
    Binding loaded = variables.loadArray(scope(thread), array, tuple, clause.faults());
    if (key.size() == tuple.size() && loaded instanceof Value value) {
      memory.known().add(place, value);
    }
    return loaded;
  }

  private Value element(int array, int index) {
    Value number = number(index);
    if (Builtin.ofId(array) == Builtin.UREGS && number.isConstant()) {
      Value register = firing.builtins().userRegister(number.constant());
      if (register == null) {
        clause.faults().leave(Fault.ILLOP, null);
      }
      return register;
    }
    if (Builtin.ofId(array) != Builtin.ARGS || !number.isConstant()) {
      Builtin builtin = Builtin.ofId(array);
      String name = builtin == null ? "this built-in array" : builtin.text() + "[]";
      throw new UnsupportedDifException(name + " is not supported yet");
    }
    return firing.argument((int) number.constant());
  }

  private void call(Subroutine subroutine, int rd) {
    Binding value = subroutines.call(subroutine, tuple, clause);
    set(rd, value);
  }
}
