package jdtrace.codegen.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.runtime.shared.RegionLayout;

/** Code that loads and stores scalars that other engines use too: calls of {@code rt.SharedVariables}. */
final class SharedAccess {
  private final RegionLayout region;
  private final CodeBuilder code;

  /**
   * @param region null when nothing is shared
   */
  SharedAccess(RegionLayout region, CodeBuilder code) {
    this.region = region;
    this.code = code;
  }

  /** Leaves the value. */
  void load(DifOp op, DifVariable row) {
    List<ClassDesc> types = new ArrayList<>();
    Runtime.thread(code);
    types.add(Runtime.THREAD);
    place(row, types);
    call(op == DifOp.LDGS, row.type().byReference(), Runtime.LONG, types);
  }

  /** Stores what {@code value} leaves. */
  void store(DifOp op, DifVariable row, Runnable value) {
    boolean byReference = row.type().byReference();
    boolean global = op == DifOp.STGS;
    List<ClassDesc> types = new ArrayList<>();
    Runtime.thread(code);
    types.add(Runtime.THREAD);
    value.run();
    types.add(Runtime.LONG);
    place(row, types);
    if (byReference || !global) {
      integer(row.type().size(), Runtime.INT, types);
    }
    if (byReference) {
      boolean string = row.type().kind() == DifType.Kind.STRING;
      integer(string ? 1 : 0, Runtime.BOOLEAN, types);
    }
    call(global, byReference, Runtime.VOID, types);
  }

  /** Where it is, and for self-> which variable it is to a virtual thread. */
  private void place(DifVariable row, List<ClassDesc> types) {
    integer(region.offset(row.scope(), row.id()), Runtime.INT, types);
    if (row.scope() == DifVariable.Scope.THREAD) {
      integer(row.scope().ordinal() << 16 | row.id(), Runtime.INT, types);
    }
  }

  private void integer(int number, ClassDesc type, List<ClassDesc> types) {
    code.loadConstant(number);
    types.add(type);
  }

  private void call(boolean global, boolean byReference, ClassDesc result, List<ClassDesc> types) {
    code.invokestatic(
        Runtime.SHARED_VARIABLES,
        (global ? "global" : "self") + (byReference ? "Reference" : ""),
        MethodTypeDesc.of(result, types));
  }
}
