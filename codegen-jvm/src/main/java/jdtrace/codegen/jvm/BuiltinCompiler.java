package jdtrace.codegen.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import jdtrace.dif.Builtin;

/** Built-in variables as code. What a JVM has no notion of is 0, as where the tracer fires itself. */
record BuiltinCompiler(SessionLayout layout, Guest.Environment environment, int cpu) {

  /** Leaves the value; false, and nothing, if the built-in is no scalar. */
  boolean load(CodeBuilder code, Builtin builtin) {
    if (builtin == null) {
      return false;
    }
    switch (builtin) {
      case ARGS, REGS, UREGS, VMREGS -> {
        return false;
      }
      case ARG0, ARG1, ARG2, ARG3, ARG4, ARG5, ARG6, ARG7, ARG8, ARG9 -> {
        Runtime.thread(code);
        code.loadConstant((long) builtin.id() - Builtin.ARG0.id())
            .invokevirtual(Runtime.THREAD, "argument", MethodTypeDesc.ofDescriptor("(J)J"));
      }
      case TIMESTAMP, VTIMESTAMP, WALLTIMESTAMP, EPID, ID, TID, JTHIS -> {
        Runtime.thread(code);
        code.invokevirtual(Runtime.THREAD, builtin.text(), MethodTypeDesc.ofDescriptor("()J"));
      }
      case PROBEPROV, PROBEMOD, PROBEFUNC, PROBENAME -> {
        Runtime.thread(code);
        code.loadConstant(builtin.id() - Builtin.PROBEPROV.id())
            .invokevirtual(Runtime.THREAD, "part", MethodTypeDesc.ofDescriptor("(I)J"));
      }
      case EXECNAME -> code.loadConstant(layout.text(environment.execname()));
      case EXECARGS -> code.loadConstant(layout.text(environment.arguments()));
      case ZONENAME -> code.loadConstant(layout.text("global"));
      case JAILNAME -> code.loadConstant(layout.text(""));
      case PID -> code.loadConstant((long) environment.pid());
      case PPID -> code.loadConstant((long) environment.parentPid());
      case UID -> code.loadConstant(Integer.toUnsignedLong(environment.uid()));
      case GID -> code.loadConstant(Integer.toUnsignedLong(environment.gid()));
      case CPU -> code.loadConstant((long) cpu);
      case CURTHREAD, IPL, STACKDEPTH, CALLER, USTACKDEPTH, UCALLER, ERRNO, JID -> code.lconst_0();
    }
    return true;
  }

  private static void stack(CodeBuilder code, String method) {
    Runtime.thread(code);
    code.invokestatic(Runtime.STACKS, method, Runtime.EXPRESSION);
  }
}
