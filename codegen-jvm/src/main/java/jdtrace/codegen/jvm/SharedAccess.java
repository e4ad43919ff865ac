package jdtrace.codegen.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import jdtrace.agent.rt.Session;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.runtime.shared.RegionLayout;
import jdtrace.runtime.shared.TableLayout;

/**
 * Code that loads and stores variables that other engines use too: calls of {@code rt.SharedVariables} and
 * {@code rt.SharedTable}.
 */
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

  /** What a guest is told of the region. */
  static byte[] specification(RegionLayout region, long address) {
    SpecificationWriter out =
        new SpecificationWriter()
            .integer(Session.SHARE)
            .number(address)
            .number(region.limitBytes())
            .integer(region.firstBlock())
            .integer(region.blockBits())
            .integer(region.blockBytes())
            .integer(region.arrayMark())
            .integers(region.starts(DifVariable.Scope.GLOBAL))
            .integers(region.lengths(DifVariable.Scope.GLOBAL))
            .integers(region.starts(DifVariable.Scope.THREAD))
            .integers(region.lengths(DifVariable.Scope.THREAD))
            .integer(region.tables().size());
    for (TableLayout table : region.tables()) {
      out.integer(table.offset())
          .integer(table.bits())
          .integer(table.keyBytes())
          .integer(table.valueBytes())
          .integer(table.cost())
          .integer(table.ofThread() ? 1 : 0)
          .integers(table.keySizes());
    }
    return out.finish();
  }

  /** Leaves the value of the element that the tuple says. */
  void loadElement(DifVariable row) {
    List<ClassDesc> types = new ArrayList<>();
    Runtime.thread(code);
    types.add(Runtime.THREAD);
    table(row, types);
    boolean byReference = row.type().byReference();
    if (byReference) {
      integer(row.type().size(), Runtime.INT, types);
    }
    call(Runtime.SHARED_TABLE, "element", byReference, Runtime.LONG, types);
  }

  /** Stores what {@code value} leaves to the element that the tuple says. */
  void storeElement(DifVariable row, Runnable value) {
    List<ClassDesc> types = new ArrayList<>();
    Runtime.thread(code);
    types.add(Runtime.THREAD);
    value.run();
    types.add(Runtime.LONG);
    table(row, types);
    boolean byReference = row.type().byReference();
    if (byReference) {
      integer(row.type().size(), Runtime.INT, types);
      boolean string = row.type().kind() == DifType.Kind.STRING;
      integer(string ? 1 : 0, Runtime.BOOLEAN, types);
    }
    call(Runtime.SHARED_TABLE, "element", byReference, Runtime.VOID, types);
  }

  /** Which array it is, and which variable to a virtual thread. */
  private void table(DifVariable row, List<ClassDesc> types) {
    TableLayout table = region.table(row.scope(), row.id());
    integer(region.tables().indexOf(table), Runtime.INT, types);
    integer(row.scope().ordinal() << 16 | row.id(), Runtime.INT, types);
  }

  /** Leaves the value. */
  void load(DifOp op, DifVariable row) {
    List<ClassDesc> types = new ArrayList<>();
    Runtime.thread(code);
    types.add(Runtime.THREAD);
    place(row, types);
    String scope = op == DifOp.LDGS ? "global" : "self";
    call(Runtime.SHARED_VARIABLES, scope, row.type().byReference(), Runtime.LONG, types);
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
    String scope = global ? "global" : "self";
    call(Runtime.SHARED_VARIABLES, scope, byReference, Runtime.VOID, types);
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

  private void call(
      ClassDesc owner, String name, boolean byReference, ClassDesc result, List<ClassDesc> types) {
    code.invokestatic(
        owner, name + (byReference ? "Reference" : ""), MethodTypeDesc.of(result, types));
  }
}
