package jdtrace.codegen.interp.machine;

import java.util.List;
import java.util.OptionalLong;
import jdtrace.base.Fault;
import jdtrace.codegen.interp.memory.AddressSpace;
import jdtrace.codegen.interp.memory.MachineFault;
import jdtrace.codegen.interp.subroutine.Strings;
import jdtrace.codegen.interp.variable.DynamicKey;
import jdtrace.codegen.interp.variable.DynamicVariables;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVerifier;
import jdtrace.dif.Subroutine;

/** One evaluation of one object: registers, condition codes, tuple stack (spec dif.md section 2). */
final class Execution {
  /** What {@code pushtr} of a string takes as its size when told 0. */
  private static final int DEFAULT_STRING_BYTES = 256;

  private static final int MAX_STRING = 1 << 24;

  private static final int PUSH_STRING = 1;

  private final Machine machine;
  private final Machine.Linked linked;
  private final Firing firing;
  private final AddressSpace space;
  private final long[] r = new long[DifVerifier.REGISTERS];
  private final TupleStack tuple = new TupleStack();

  // Condition codes as what they mean: the sign of the last comparison's outcome. All codes clear,
  // as they are at the beginning, is "greater".
  private int signedOrder = 1;
  private int unsignedOrder = 1;

  private int pc;

  Execution(Machine machine, Machine.Linked linked, Firing firing) {
    this.machine = machine;
    this.linked = linked;
    this.firing = firing;
    this.space = firing.space();
  }

  /** Index of the instruction that is, or was last, carried out. */
  int pc() {
    return pc;
  }

  /** Runs to {@code ret}; throws MachineFault. */
  long run() {
    int[] text = linked.object().text();
    int next = 0;
    while (true) {
      pc = next;
      int word = text[pc];
      DifOp op = DifOp.of(word);
      if (op == DifOp.RET) {
        return r[DifOp.rd(word)];
      }
      if (op.form() == DifOp.Form.LABEL) {
        next = taken(op) ? DifOp.label(word) : pc + 1;
      } else {
        step(op, word);
        next = pc + 1;
      }
    }
  }

  private void step(DifOp op, int word) {
    int r1 = DifOp.r1(word);
    int r2 = DifOp.r2(word);
    int rd = DifOp.rd(word);
    int wide = DifOp.wide(word);
    switch (op.form()) {
      case R3 -> r[rd] = compute(op, r[r1], r[r2]);
      case R2 ->
          r[rd] =
              switch (op) {
                case NOT -> ~r[r1];
                case MOV -> r[r1];
                case ALLOCS -> machine.scratch().allocate(r[r1]);
                default -> throw unknown(op);
              };
      case COMPARE -> {
        if (op == DifOp.SCMP) {
          setCodes(Strings.compare(nullable(r[r1]), nullable(r[r2])));
        } else {
          signedOrder = Long.compare(r[r1], r[r2]);
          unsignedOrder = Long.compareUnsigned(r[r1], r[r2]);
        }
      }
      case TEST -> setCodes(r[r1] == 0 ? 0 : 1);
      case LOAD -> r[rd] = load(op, r[r1]);
      case STORE -> space.store(r[rd], storeSize(op), r[r1]);
      case COPY -> copy(r[r1], r[r2], r[rd]);
      case INTEGER -> r[rd] = linked.object().integers()[wide];
      case STRING -> r[rd] = linked.strings().base() + wide;
      case ARRAY -> r[rd] = loadArray(op, r1, r[r2]);
      case LOAD_VARIABLE -> r[rd] = loadVariable(op, wide);
      case STORE_VARIABLE -> storeVariable(op, wide, r[rd]);
      case CALL -> r[rd] = new Calls(machine, firing, tuple).call(Subroutine.ofId(wide));
      case PUSH -> push(op, r1, r[r2], r[rd]);
      case NONE -> {
        switch (op) {
          case POPTS -> tuple.pop();
          case FLUSHTS -> tuple.clear();
          default -> {} // nop
        }
      }
      case LABEL, RETURN -> throw unknown(op);
    }
  }

  private static long compute(DifOp op, long a, long b) {
    return switch (op) {
      case OR -> a | b;
      case XOR -> a ^ b;
      case AND -> a & b;
      case SLL -> a << b;
      case SRL -> a >>> b;
      case SRA -> a >> b;
      case SUB -> a - b;
      case ADD -> a + b;
      case MUL -> a * b;
      case SDIV -> a / divisor(b);
      case UDIV -> Long.divideUnsigned(a, divisor(b));
      case SREM -> a % divisor(b);
      case UREM -> Long.remainderUnsigned(a, divisor(b));
      default -> throw unknown(op);
    };
  }

  private static long divisor(long b) {
    if (b == 0) {
      throw new MachineFault(Fault.DIVZERO);
    }
    return b;
  }

  /** {@code tst scmp}: the carry is clear, so unsigned branches see "equal" or "greater". */
  private void setCodes(int order) {
    signedOrder = order;
    unsignedOrder = order == 0 ? 0 : 1;
  }

  private boolean taken(DifOp op) {
    return switch (op) {
      case BA -> true;
      case BE -> signedOrder == 0;
      case BNE -> signedOrder != 0;
      case BG -> signedOrder > 0;
      case BGE -> signedOrder >= 0;
      case BL -> signedOrder < 0;
      case BLE -> signedOrder <= 0;
      case BGU -> unsignedOrder > 0;
      case BGEU -> unsignedOrder >= 0;
      case BLU -> unsignedOrder < 0;
      case BLEU -> unsignedOrder <= 0;
      default -> throw unknown(op);
    };
  }

  private byte[] nullable(long address) {
    return address == 0 ? new byte[0] : space.string(address, machine.stringBytes());
  }

  private long load(DifOp op, long address) {
    return switch (op) {
      case LDSB -> (byte) space.load(address, 1);
      case LDSH -> (short) space.load(address, 2);
      case LDSW -> (int) space.load(address, 4);
      case LDUB -> space.load(address, 1);
      case LDUH -> space.load(address, 2);
      case LDUW -> space.load(address, 4);
      case LDX -> space.load(address, 8);
      case ULDSB -> (byte) space.loadUser(address, 1);
      case ULDSH -> (short) space.loadUser(address, 2);
      case ULDSW -> (int) space.loadUser(address, 4);
      case ULDUB -> space.loadUser(address, 1);
      case ULDUH -> space.loadUser(address, 2);
      case ULDUW -> space.loadUser(address, 4);
      case ULDX -> space.loadUser(address, 8);
      case RLDSB -> (byte) space.loadRestricted(address, 1);
      case RLDSH -> (short) space.loadRestricted(address, 2);
      case RLDSW -> (int) space.loadRestricted(address, 4);
      case RLDUB -> space.loadRestricted(address, 1);
      case RLDUH -> space.loadRestricted(address, 2);
      case RLDUW -> space.loadRestricted(address, 4);
      case RLDX -> space.loadRestricted(address, 8);
      default -> throw unknown(op);
    };
  }

  private static int storeSize(DifOp op) {
    return switch (op) {
      case STB -> 1;
      case STH -> 2;
      case STW -> 4;
      case STX -> 8;
      default -> throw unknown(op);
    };
  }

  private void copy(long from, long size, long to) {
    if (size != 0) {
      if (!space.writable(to, size)) {
        throw MachineFault.badAddress(to);
      }
      space.store(to, space.bytes(from, size));
    }
  }

  private long loadArray(DifOp op, int id, long index) {
    Builtin builtin = Builtin.ofId(id);
    if (op == DifOp.LDTA || builtin == null || !builtin.isArray()) {
      throw new MachineFault(Fault.ILLOP);
    }
    if (builtin == Builtin.ARGS) {
      return firing.context().typedArgument(index);
    }
    OptionalLong register = firing.context().register(builtin, index);
    return register.orElseThrow(() -> new MachineFault(Fault.ILLOP));
  }

  private long loadVariable(DifOp op, int id) {
    if (id < DifVariable.FIRST_USER_ID) {
      if (op != DifOp.LDGS) {
        throw new MachineFault(Fault.ILLOP);
      }
      return loadBuiltin(id);
    }
    return switch (op) {
      case LDGS -> machine.globals().load(row(op, id));
      case LDLS -> firing.locals().load(row(op, id));
      case LDTS, LDGAA, LDTAA -> machine.dynamics().load(key(op, id));
      default -> throw unknown(op);
    };
  }

  private long loadBuiltin(int id) {
    Builtin builtin = Builtin.ofId(id);
    return switch (builtin) {
      case null -> throw new MachineFault(Fault.ILLOP);
      case ARGS, REGS, UREGS, VMREGS -> throw new MachineFault(Fault.ILLOP);
      case ARG0, ARG1, ARG2, ARG3, ARG4, ARG5, ARG6, ARG7, ARG8, ARG9 ->
          firing.context().argument(id - Builtin.ARG0.id());
      case PROBEPROV, PROBEMOD, PROBEFUNC, PROBENAME, EXECNAME, ZONENAME, EXECARGS, JAILNAME ->
          firing.text(builtin);
      default -> firing.integer(builtin);
    };
  }

  private void storeVariable(DifOp op, int id, long value) {
    DifVariable row = row(op, id);
    DynamicVariables dynamics = machine.dynamics();
    switch (op) {
      case STGS -> machine.globals().store(row, value, space);
      case STLS -> firing.locals().store(row, value, space);
      case STTS, STGAA, STTAA -> dynamics.store(key(op, id), row.type(), value, space);
      default -> throw unknown(op);
    }
  }

  private DifVariable row(DifOp op, int id) {
    return linked.row(DifVariable.Scope.accessedBy(op), id);
  }

  private DynamicKey key(DifOp op, int id) {
    DifVariable.Scope scope = DifVariable.Scope.accessedBy(op);
    boolean scalar = op == DifOp.LDTS || op == DifOp.STTS;
    return new DynamicKey(
        scope,
        id,
        scope == DifVariable.Scope.THREAD ? firing.context().threadKey() : 0,
        scalar ? List.of() : tuple.elements(space));
  }

  private void push(DifOp op, int type, long size, long value) {
    if (op == DifOp.PUSHTV) {
      tuple.pushValue(value);
    } else if (type == PUSH_STRING) {
      long limit = size == 0 ? DEFAULT_STRING_BYTES : size;
      int most = limit < 0 ? MAX_STRING : (int) Math.min(limit, MAX_STRING);
      tuple.pushString(value, Math.min(space.string(value, most).length, most - 1));
    } else {
      tuple.pushReference(value, size);
    }
  }

  private static IllegalStateException unknown(DifOp op) {
    return new IllegalStateException("not reached: " + op);
  }
}
