package jdtrace.codegen.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVerifier;
import jdtrace.dif.Subroutine;

/**
 * Compiles one DIF object to the body of {@code static long eN(ProbeThread)}, instruction by
 * instruction; what is redundant in that, the JIT sees.
 *
 * <p>Registers are local variables. Condition codes are the two operands of the last comparison, so a
 * branch compares them as it likes: {@code tst} leaves (0 or 1, 0), {@code scmp} (order, 0), which
 * compared without sign is "greater" for any difference, as the clear carry makes it. At first they
 * are (1, 0): all codes clear is "greater".
 *
 * <p>Before an instruction that can fault, its offset is stored in the thread's object.
 */
final class ExpressionCompiler {
  private static final int COMPARED = 1;
  private static final int COMPARED_TO = 3;
  private static final int REGISTER = 5;

  private final SessionLayout layout;
  private final BuiltinCompiler builtins;
  private final DifObject object;
  private final CodeBuilder code;
  private final SharedAccess shared;
  private final Map<Integer, Label> labels = new HashMap<>();
  private final Map<Integer, DifVariable> rows = new HashMap<>();

  private ExpressionCompiler(
      SessionLayout layout, BuiltinCompiler builtins, DifObject object, CodeBuilder code) {
    this.layout = layout;
    this.builtins = builtins;
    this.object = object;
    this.code = code;
    this.shared = new SharedAccess(layout.region(), code);
  }

  static void compile(
      SessionLayout layout, BuiltinCompiler builtins, DifObject object, CodeBuilder code) {
    new ExpressionCompiler(layout, builtins, object, code).body();
  }

  private void body() {
    for (DifVariable row : object.variables()) {
      rows.put(rowKey(row.scope(), row.id()), row);
    }
    boolean compares = false;
    boolean pushes = false;
    int[] text = object.text();
    for (int word : text) {
      DifOp op = DifOp.of(word);
      if (op.form() == DifOp.Form.LABEL) {
        compares = true;
        labels.computeIfAbsent(DifOp.label(word), _ -> code.newLabel());
      }
      pushes |= op.form() == DifOp.Form.PUSH;
    }
    for (int r = 1; r < DifVerifier.REGISTERS; r++) {
      code.lconst_0().lstore(local(r));
    }
    if (compares) {
      code.lconst_1().lstore(COMPARED).lconst_0().lstore(COMPARED_TO);
    }
    if (pushes || usesTuple()) {
      Runtime.part(code, "tuple", Runtime.TUPLE);
      code.invokevirtual(Runtime.TUPLE, "clear", MethodTypeDesc.of(Runtime.VOID));
    }
    for (int pc = 0; pc < text.length; pc++) {
      Label label = labels.get(pc);
      if (label != null) {
        code.labelBinding(label);
      }
      instruction(pc, text[pc]);
    }
  }

  /** Calls and keys look at the tuple even when nothing was pushed. */
  private boolean usesTuple() {
    for (int word : object.text()) {
      switch (DifOp.of(word)) {
        case CALL, LDGAA, LDTAA, STGAA, STTAA -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static int rowKey(DifVariable.Scope scope, int id) {
    return scope.ordinal() << 16 | id;
  }

  private static int local(int register) {
    return REGISTER + 2 * (register - 1);
  }

  private void load(int register) {
    if (register == 0) {
      code.lconst_0();
    } else {
      code.lload(local(register));
    }
  }

  private void store(int register) {
    code.lstore(local(register));
  }

  private void mayFault(int pc) {
    Runtime.setInt(code, "pc", Integer.BYTES * pc);
  }

  private void instruction(int pc, int word) {
    DifOp op = DifOp.of(word);
    int r1 = DifOp.r1(word);
    int r2 = DifOp.r2(word);
    int rd = DifOp.rd(word);
    int wide = DifOp.wide(word);
    switch (op.form()) {
      case R3 -> {
        compute(op, pc, r1, r2);
        store(rd);
      }
      case R2 -> {
        if (op == DifOp.ALLOCS) {
          mayFault(pc);
          Runtime.part(code, "memory", Runtime.MEMORY);
          load(r1);
          code.invokevirtual(Runtime.MEMORY, "allocate", MethodTypeDesc.ofDescriptor("(J)J"));
        } else {
          load(r1);
          if (op == DifOp.NOT) {
            code.loadConstant(-1L).lxor();
          }
        }
        store(rd);
      }
      case COMPARE -> compare(op, pc, r1, r2);
      case TEST -> {
        load(r1);
        load(r1);
        code.lneg().lor().loadConstant(63).lushr().lstore(COMPARED);
        code.lconst_0().lstore(COMPARED_TO);
      }
      case LABEL -> branch(op, labels.get(DifOp.label(word)));
      case LOAD -> {
        mayFault(pc);
        memoryLoad(op, r1);
        store(rd);
      }
      case STORE -> {
        mayFault(pc);
        Runtime.part(code, "memory", Runtime.MEMORY);
        load(rd);
        code.loadConstant(storeSize(op));
        load(r1);
        code.invokevirtual(Runtime.MEMORY, "store", MethodTypeDesc.ofDescriptor("(JIJ)V"));
      }
      case COPY -> {
        mayFault(pc);
        Runtime.part(code, "memory", Runtime.MEMORY);
        load(r1);
        load(r2);
        load(rd);
        code.invokevirtual(Runtime.MEMORY, "copy", MethodTypeDesc.ofDescriptor("(JJJ)V"));
      }
      case INTEGER -> {
        code.loadConstant(object.integers()[wide]);
        store(rd);
      }
      case STRING -> {
        code.loadConstant(layout.strings(object) + wide);
        store(rd);
      }
      case ARRAY -> {
        mayFault(pc);
        Builtin builtin = Builtin.ofId(r1);
        if (op == DifOp.LDGA && builtin == Builtin.ARGS) {
          Runtime.thread(code);
          load(r2);
          code.invokevirtual(Runtime.THREAD, "argument", MethodTypeDesc.ofDescriptor("(J)J"));
        } else {
          illegal();
        }
        store(rd);
      }
      case LOAD_VARIABLE -> {
        loadVariable(op, pc, wide);
        store(rd);
      }
      case STORE_VARIABLE -> storeVariable(op, pc, wide, rd);
      case CALL -> {
        mayFault(pc);
        CallTable call = CallTable.of(Subroutine.ofId(wide));
        Runtime.thread(code);
        code.invokestatic(call.owner(), call.name(), Runtime.EXPRESSION);
        store(rd);
      }
      case PUSH -> push(op, pc, r1, r2, rd);
      case RETURN -> {
        load(rd);
        code.lreturn();
      }
      case NONE -> {
        if (op != DifOp.NOP) {
          Runtime.part(code, "tuple", Runtime.TUPLE);
          code.invokevirtual(
              Runtime.TUPLE, op == DifOp.POPTS ? "pop" : "clear", MethodTypeDesc.of(Runtime.VOID));
        }
      }
    }
  }

  private void illegal() {
    Runtime.thread(code);
    code.invokevirtual(Runtime.THREAD, "illegal", MethodTypeDesc.ofDescriptor("()J"));
  }

  private void compute(DifOp op, int pc, int r1, int r2) {
    boolean divides = op == DifOp.SDIV || op == DifOp.UDIV || op == DifOp.SREM || op == DifOp.UREM;
    if (divides) {
      mayFault(pc);
    }
    load(r1);
    if (divides) {
      Runtime.thread(code);
    }
    load(r2);
    switch (op) {
      case OR -> code.lor();
      case XOR -> code.lxor();
      case AND -> code.land();
      case SLL -> code.l2i().lshl();
      case SRL -> code.l2i().lushr();
      case SRA -> code.l2i().lshr();
      case SUB -> code.lsub();
      case ADD -> code.ladd();
      case MUL -> code.lmul();
      case SDIV -> divisor().ldiv();
      case SREM -> divisor().lrem();
      case UDIV -> unsigned("divideUnsigned");
      case UREM -> unsigned("remainderUnsigned");
      default -> throw new IllegalStateException("not reached: " + op);
    }
  }

  private CodeBuilder divisor() {
    return code.invokestatic(
        Runtime.NUMBERS, "divisor", MethodTypeDesc.of(Runtime.LONG, Runtime.THREAD, Runtime.LONG));
  }

  private void unsigned(String name) {
    divisor()
        .invokestatic(
            java.lang.constant.ConstantDescs.CD_Long, name, MethodTypeDesc.ofDescriptor("(JJ)J"));
  }

  private void compare(DifOp op, int pc, int r1, int r2) {
    if (op == DifOp.SCMP) {
      mayFault(pc);
      Runtime.thread(code);
      load(r1);
      load(r2);
      code.invokestatic(
          Runtime.TEXTS,
          "compare",
          MethodTypeDesc.of(Runtime.LONG, Runtime.THREAD, Runtime.LONG, Runtime.LONG));
      code.lstore(COMPARED).lconst_0().lstore(COMPARED_TO);
    } else {
      load(r1);
      code.lstore(COMPARED);
      load(r2);
      code.lstore(COMPARED_TO);
    }
  }

  private void branch(DifOp op, Label target) {
    switch (op) {
      case BA -> code.goto_(target);
      case BE -> signed().ifeq(target);
      case BNE -> signed().ifne(target);
      case BG -> signed().ifgt(target);
      case BGE -> signed().ifge(target);
      case BL -> signed().iflt(target);
      case BLE -> signed().ifle(target);
      case BGU -> unsigned().ifgt(target);
      case BGEU -> unsigned().ifge(target);
      case BLU -> unsigned().iflt(target);
      case BLEU -> unsigned().ifle(target);
      default -> throw new IllegalStateException("not reached: " + op);
    }
  }

  private CodeBuilder signed() {
    return code.lload(COMPARED).lload(COMPARED_TO).lcmp();
  }

  private CodeBuilder unsigned() {
    return code.lload(COMPARED)
        .loadConstant(Long.MIN_VALUE)
        .lxor()
        .lload(COMPARED_TO)
        .loadConstant(Long.MIN_VALUE)
        .lxor()
        .lcmp();
  }

  private void memoryLoad(DifOp op, int address) {
    Runtime.part(code, "memory", Runtime.MEMORY);
    load(address);
    if (op.code() >= DifOp.ULDSB.code() && op.code() <= DifOp.ULDX.code()) {
      code.invokevirtual(Runtime.MEMORY, "loadUser", MethodTypeDesc.ofDescriptor("(J)J"));
      return;
    }
    boolean restricted = op.code() >= DifOp.RLDSB.code();
    int size =
        switch (op) {
          case LDSB, LDUB, RLDSB, RLDUB -> 1;
          case LDSH, LDUH, RLDSH, RLDUH -> 2;
          case LDSW, LDUW, RLDSW, RLDUW -> 4;
          default -> 8;
        };
    code.loadConstant(size);
    code.invokevirtual(
        Runtime.MEMORY,
        restricted ? "loadRestricted" : "load",
        MethodTypeDesc.ofDescriptor("(JI)J"));
    switch (op) {
      case LDSB, RLDSB -> code.l2i().i2b().i2l();
      case LDSH, RLDSH -> code.l2i().i2s().i2l();
      case LDSW, RLDSW -> code.l2i().i2l();
      default -> {}
    }
  }

  private static int storeSize(DifOp op) {
    return switch (op) {
      case STB -> 1;
      case STH -> 2;
      case STW -> 4;
      default -> 8;
    };
  }

  private void loadVariable(DifOp op, int pc, int id) {
    if (id < DifVariable.FIRST_USER_ID) {
      if (op != DifOp.LDGS || !builtins.load(code, Builtin.ofId(id))) {
        mayFault(pc);
        illegal();
      }
      return;
    }
    DifVariable row = rows.get(rowKey(DifVariable.Scope.accessedBy(op), id));
    if (layout.isShared(row)) {
      if (row.kind() == DifVariable.Kind.SCALAR) {
        shared.load(op, row);
      } else {
        mayFault(pc);
        shared.loadElement(row);
      }
      return;
    }
    switch (op) {
      case LDGS -> staticLoad("global", layout.global(row), row);
      case LDLS -> staticLoad("local", layout.local(row), row);
      case LDTS -> {
        if (row.type().byReference()) {
          dynamicLoad(op, pc, row);
          return;
        }
        Runtime.thread(code);
        code.loadConstant(layout.self(row))
            .loadConstant(row.scope().ordinal() << 16 | row.id())
            .invokestatic(
                Runtime.VARIABLES,
                "self",
                MethodTypeDesc.of(Runtime.LONG, Runtime.THREAD, Runtime.INT, Runtime.INT));
      }
      default -> dynamicLoad(op, pc, row);
    }
  }

  private void dynamicLoad(DifOp op, int pc, DifVariable row) {
    mayFault(pc);
    Runtime.thread(code);
    dynamicKey(op, row);
    code.invokestatic(
        Runtime.VARIABLES,
        "dynamic",
        MethodTypeDesc.of(
            Runtime.LONG, Runtime.THREAD, Runtime.INT, Runtime.BOOLEAN, Runtime.BOOLEAN));
  }

  /** Which variable, whether each thread has its own, whether it is without further key. */
  private void dynamicKey(DifOp op, DifVariable row) {
    code.loadConstant(row.scope().ordinal() << 16 | row.id())
        .loadConstant(row.scope() == DifVariable.Scope.THREAD ? 1 : 0)
        .loadConstant(op == DifOp.LDTS || op == DifOp.STTS ? 1 : 0);
  }

  private void staticLoad(String name, SessionLayout.Place place, DifVariable row) {
    Runtime.thread(code);
    code.loadConstant(place.index());
    if (row.type().byReference()) {
      code.loadConstant(place.offset())
          .invokestatic(
              Runtime.VARIABLES,
              name + "Reference",
              MethodTypeDesc.of(Runtime.LONG, Runtime.THREAD, Runtime.INT, Runtime.INT));
    } else {
      code.invokestatic(
          Runtime.VARIABLES, name, MethodTypeDesc.of(Runtime.LONG, Runtime.THREAD, Runtime.INT));
    }
  }

  private void storeVariable(DifOp op, int pc, int id, int register) {
    DifVariable row = rows.get(rowKey(DifVariable.Scope.accessedBy(op), id));
    if (layout.isShared(row)) {
      mayFault(pc);
      if (row.kind() == DifVariable.Kind.SCALAR) {
        shared.store(op, row, () -> load(register));
      } else {
        shared.storeElement(row, () -> load(register));
      }
      return;
    }
    if (op == DifOp.STGS) {
      staticStore("global", layout.global(row), row, pc, register);
    } else if (op == DifOp.STLS) {
      staticStore("local", layout.local(row), row, pc, register);
    } else if (op == DifOp.STTS && !row.type().byReference()) {
      Runtime.thread(code);
      load(register);
      code.loadConstant(layout.self(row))
          .loadConstant(row.scope().ordinal() << 16 | row.id())
          .loadConstant(row.type().size())
          .invokestatic(
              Runtime.VARIABLES,
              "self",
              MethodTypeDesc.of(
                  Runtime.VOID,
                  Runtime.THREAD,
                  Runtime.LONG,
                  Runtime.INT,
                  Runtime.INT,
                  Runtime.INT));
    } else {
      mayFault(pc);
      Runtime.thread(code);
      load(register);
      dynamicKey(op, row);
      code.loadConstant(row.type().size());
      if (row.type().byReference()) {
        code.loadConstant(isString(row))
            .invokestatic(
                Runtime.VARIABLES,
                "dynamicReference",
                MethodTypeDesc.of(
                    Runtime.VOID,
                    Runtime.THREAD,
                    Runtime.LONG,
                    Runtime.INT,
                    Runtime.BOOLEAN,
                    Runtime.BOOLEAN,
                    Runtime.INT,
                    Runtime.BOOLEAN));
      } else {
        code.invokestatic(
            Runtime.VARIABLES,
            "dynamic",
            MethodTypeDesc.of(
                Runtime.VOID,
                Runtime.THREAD,
                Runtime.LONG,
                Runtime.INT,
                Runtime.BOOLEAN,
                Runtime.BOOLEAN,
                Runtime.INT));
      }
    }
  }

  private static int isString(DifVariable row) {
    return row.type().kind() == jdtrace.dif.DifType.Kind.STRING ? 1 : 0;
  }

  private void staticStore(
      String name, SessionLayout.Place place, DifVariable row, int pc, int register) {
    boolean byReference = row.type().byReference();
    if (byReference) {
      mayFault(pc);
    }
    Runtime.thread(code);
    load(register);
    code.loadConstant(place.index());
    if (byReference) {
      code.loadConstant(place.offset())
          .loadConstant(row.type().size())
          .loadConstant(isString(row))
          .invokestatic(
              Runtime.VARIABLES,
              name + "Reference",
              MethodTypeDesc.of(
                  Runtime.VOID,
                  Runtime.THREAD,
                  Runtime.LONG,
                  Runtime.INT,
                  Runtime.INT,
                  Runtime.INT,
                  Runtime.BOOLEAN));
    } else {
      code.invokestatic(
          Runtime.VARIABLES,
          name,
          MethodTypeDesc.of(Runtime.VOID, Runtime.THREAD, Runtime.LONG, Runtime.INT));
    }
  }

  private void push(DifOp op, int pc, int type, int size, int value) {
    mayFault(pc);
    Runtime.part(code, "tuple", Runtime.TUPLE);
    load(value);
    if (op == DifOp.PUSHTV) {
      code.invokevirtual(Runtime.TUPLE, "pushValue", MethodTypeDesc.ofDescriptor("(J)V"));
    } else {
      load(size);
      code.invokevirtual(
          Runtime.TUPLE,
          type == 1 ? "pushString" : "pushReference",
          MethodTypeDesc.ofDescriptor("(JJ)V"));
    }
  }
}
