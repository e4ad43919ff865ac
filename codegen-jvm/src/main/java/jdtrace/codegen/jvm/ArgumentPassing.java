package jdtrace.codegen.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;

/** How the arguments of a probe's method become D's; only those that some clause looks at. */
final class ArgumentPassing {
  private static final int MAX_ARGUMENTS = 10;

  private final UnitCompiler.CompiledProbe probe;
  private final MethodTypeDesc type;
  private final boolean[] used = new boolean[MAX_ARGUMENTS];
  private boolean receiverUsed;
  private boolean anyUsed;

  /** Where arguments were moved to. */
  private int base;

  ArgumentPassing(UnitCompiler.CompiledProbe probe, MethodTypeDesc type, List<Clause> clauses) {
    this.probe = probe;
    this.type = type;
    for (Clause clause : clauses) {
      for (DifExpression expression : clause.statement().expressions()) {
        for (int word : expression.object().text()) {
          look(word);
        }
      }
    }
  }

  private void look(int word) {
    DifOp op = DifOp.of(word);
    if (op == DifOp.LDGS) {
      int id = DifOp.wide(word);
      if (id >= Builtin.ARG0.id() && id <= Builtin.ARG9.id()) {
        used[id - Builtin.ARG0.id()] = true;
        anyUsed = true;
      }
      receiverUsed |= id == Builtin.JTHIS.id();
    } else if (op == DifOp.LDGA) {
      java.util.Arrays.fill(used, true); // which one, a register says
      anyUsed = true;
    }
  }

  /** D's arguments at a site. */
  private int count() {
    int parameters = type.parameterCount();
    int count =
        switch (probe.site().point()) {
          case ENTRY -> parameters - (probe.site().receiver() ? 1 : 0);
          case RETURN -> parameters == 0 ? 1 : 2;
          case NEW, CALL_ENTRY, CALL_RETURN -> 2;
          case THROW, MONITOR_ENTER, MONITOR_ENTERED, MONITOR_EXIT -> 1;
          case LINE -> 0;
        };
    return Math.min(MAX_ARGUMENTS, count);
  }

  /** Makes the first slot free for the thread; answers a slot that is free besides. */
  int moveUp(CodeBuilder code) {
    int slots = 0;
    for (ClassDesc parameter : type.parameterList()) {
      slots += UnitCompiler.slots(parameter);
    }
    if (slots == 0) {
      base = 1;
      return 1;
    }
    // Only what lies in the first slot has to move.
    ClassDesc first = type.parameterType(0);
    base = slots + 1;
    code.loadLocal(TypeKind.from(first), 0).storeLocal(TypeKind.from(first), base);
    return base + UnitCompiler.slots(first);
  }

  void pass(CodeBuilder code) {
    if (receiverUsed && (probe.site() == null || !probe.site().receiver())) {
      Runtime.thread(code);
      code.aconst_null()
          .invokevirtual(
              Runtime.THREAD, "receiver", MethodTypeDesc.of(Runtime.VOID, Runtime.OBJECT));
    }
    if (probe.site() == null) {
      Runtime.thread(code);
      code.aload(base)
          .invokevirtual(
              Runtime.THREAD, "arguments", MethodTypeDesc.of(Runtime.VOID, Runtime.LONGS));
      return;
    }
    if (anyUsed) {
      Runtime.thread(code);
      code.loadConstant(count())
          .invokevirtual(
              Runtime.THREAD, "argumentCount", MethodTypeDesc.of(Runtime.VOID, Runtime.INT));
      if (probe.site().point() == JvmSite.Point.RETURN && used[0]) {
        Runtime.thread(code);
        code.iconst_0()
            .lconst_0()
            .invokevirtual(
                Runtime.THREAD,
                "argument",
                MethodTypeDesc.of(Runtime.VOID, Runtime.INT, Runtime.LONG));
      }
    }
    if (probe.site().point() == JvmSite.Point.NEW) {
      allocation(code);
      return;
    }
    int slot = 0;
    int index = probe.site().point() == JvmSite.Point.RETURN ? 1 : 0;
    for (int i = 0; i < type.parameterCount(); i++) {
      ClassDesc parameter = type.parameterType(i);
      int from = i == 0 ? base : slot;
      if (i == 0 && probe.site().receiver()) {
        if (receiverUsed) {
          Runtime.thread(code);
          code.aload(from)
              .invokevirtual(
                  Runtime.THREAD, "receiver", MethodTypeDesc.of(Runtime.VOID, Runtime.OBJECT));
        }
      } else if (index < MAX_ARGUMENTS) {
        if (used[index]) {
          argument(code, index, parameter, from);
        }
        index++;
      }
      slot += UnitCompiler.slots(parameter);
    }
  }

  private void allocation(CodeBuilder code) {
    if (used[0]) {
      argument(code, 0, type.parameterType(0), base);
    }
    if (used[1]) {
      Runtime.thread(code);
      code.iconst_1();
      Runtime.thread(code);
      code.aload(1)
          .iload(2)
          .invokevirtual(
              Runtime.THREAD,
              "allocated",
              MethodTypeDesc.of(ConstantDescs.CD_long, Runtime.OBJECT, Runtime.INT))
          .invokevirtual(
              Runtime.THREAD,
              "argument",
              MethodTypeDesc.of(Runtime.VOID, Runtime.INT, Runtime.LONG));
    }
  }

  private static void argument(CodeBuilder code, int index, ClassDesc type, int from) {
    TypeKind kind = TypeKind.from(type);
    Runtime.thread(code);
    code.loadConstant(index).loadLocal(kind, from);
    if (kind == TypeKind.REFERENCE) {
      code.invokevirtual(
          Runtime.THREAD, "argument", MethodTypeDesc.of(Runtime.VOID, Runtime.INT, Runtime.OBJECT));
      return;
    }
    switch (kind) {
      case LONG -> {}
      case FLOAT ->
          code.invokestatic(
                  ConstantDescs.CD_Float, "floatToRawIntBits", MethodTypeDesc.ofDescriptor("(F)I"))
              .i2l()
              .loadConstant(0xffff_ffffL)
              .land();
      case DOUBLE ->
          code.invokestatic(
              ConstantDescs.CD_Double, "doubleToRawLongBits", MethodTypeDesc.ofDescriptor("(D)J"));
      default -> code.i2l();
    }
    code.invokevirtual(
        Runtime.THREAD, "argument", MethodTypeDesc.of(Runtime.VOID, Runtime.INT, Runtime.LONG));
  }
}
