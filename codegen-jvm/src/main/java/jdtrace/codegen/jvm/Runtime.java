package jdtrace.codegen.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** The run-time library as compiled code names it. */
final class Runtime {
  private static final String PACKAGE = "jdtrace.agent.rt.";

  static final ClassDesc THREAD = ClassDesc.of(PACKAGE + "ProbeThread");
  static final ClassDesc SESSION = ClassDesc.of(PACKAGE + "Session");
  static final ClassDesc UNIT = ClassDesc.of(PACKAGE + "Unit");
  static final ClassDesc FAULT = ClassDesc.of(PACKAGE + "Fault");
  static final ClassDesc MEMORY = ClassDesc.of(PACKAGE + "Memory");
  static final ClassDesc TUPLE = ClassDesc.of(PACKAGE + "Tuple");
  static final ClassDesc FIELDS = ClassDesc.of(PACKAGE + "Fields");
  static final ClassDesc VARIABLES = ClassDesc.of(PACKAGE + "Variables");
  static final ClassDesc NUMBERS = ClassDesc.of(PACKAGE + "Numbers");
  static final ClassDesc TEXTS = ClassDesc.of(PACKAGE + "Texts");
  static final ClassDesc PATHS = ClassDesc.of(PACKAGE + "Paths");
  static final ClassDesc JSON = ClassDesc.of(PACKAGE + "Json");
  static final ClassDesc ADDRESSES = ClassDesc.of(PACKAGE + "Addresses");
  static final ClassDesc CALLS = ClassDesc.of(PACKAGE + "Calls");
  static final ClassDesc SHARED_TABLE = ClassDesc.of(PACKAGE + "SharedTable");
  static final ClassDesc SHARED_VARIABLES = ClassDesc.of(PACKAGE + "SharedVariables");
  static final ClassDesc SPECULATIONS = ClassDesc.of(PACKAGE + "Speculations");
  static final ClassDesc STACKS = ClassDesc.of(PACKAGE + "Stacks");
  static final ClassDesc CHILL = ClassDesc.of(PACKAGE + "Chill");
  static final ClassDesc BUCKETS = ClassDesc.of(PACKAGE + "Buckets");

  static final ClassDesc LONG = ConstantDescs.CD_long;
  static final ClassDesc INT = ConstantDescs.CD_int;
  static final ClassDesc BOOLEAN = ConstantDescs.CD_boolean;
  static final ClassDesc VOID = ConstantDescs.CD_void;
  static final ClassDesc LONGS = ConstantDescs.CD_long.arrayType();
  static final ClassDesc OBJECT = ConstantDescs.CD_Object;

  /** Of an expression's method: {@code static long eN(ProbeThread)}. */
  static final MethodTypeDesc EXPRESSION = MethodTypeDesc.of(LONG, THREAD);

  /** Of a clause's method: {@code static void cN(ProbeThread)}. */
  static final MethodTypeDesc CLAUSE = MethodTypeDesc.of(VOID, THREAD);

  /** Every method of a unit that has the thread has it here. */
  static final int THREAD_SLOT = 0;

  private Runtime() {}

  /** Of this machine. */
  static int processors() {
    return java.lang.Runtime.getRuntime().availableProcessors();
  }

  static void thread(CodeBuilder code) {
    code.aload(THREAD_SLOT);
  }

  /** A part of the thread's object. */
  static void part(CodeBuilder code, String field, ClassDesc type) {
    code.aload(THREAD_SLOT).getfield(THREAD, field, type);
  }

  static void setInt(CodeBuilder code, String field, int value) {
    code.aload(THREAD_SLOT).loadConstant(value).putfield(THREAD, field, INT);
  }
}
