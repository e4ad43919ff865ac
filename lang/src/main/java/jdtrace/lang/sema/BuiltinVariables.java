package jdtrace.lang.sema;

import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Builtin;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * The built-in variables: types and stability (spec variables.md section 1), and those that cannot
 * be had on Linux, each with its reason.
 */
final class BuiltinVariables {
  private static final Attributes STABLE_PRIVATE =
      new Attributes(
          Attributes.Stability.STABLE,
          Attributes.Stability.PRIVATE,
          Attributes.DependencyClass.COMMON);

  private final Context context;
  private Type thread;

  BuiltinVariables(Context context) {
    this.context = context;
  }

  boolean isKnown(String name) {
    return named(name) != null || reason(name) != null;
  }

  /** The built-in of a name, or null. */
  static Builtin named(String name) {
    // Linux keeps a name for each thread, and execname is the current thread's.
    String canonical =
        switch (name) {
          case "threadname", "uthreadname" -> "execname";
          default -> name;
        };
    for (Builtin builtin : ALL) {
      if (builtin.text().equals(canonical)) {
        return builtin;
      }
    }
    return null;
  }

  private static final Builtin[] ALL = Builtin.values();

  /** Refuses a variable that D has but we have not; returns when there is nothing to refuse. */
  void requireSupported(String name, SourceSpan span) {
    String reason = reason(name);
    if (reason != null) {
      throw new DError(ErrorTag.D_VAR_UNSUP, span, "variable " + name + " " + reason);
    }
  }

  private static String reason(String name) {
    return switch (name) {
      case "regs" -> "is not supported: kernel registers are not saved at Linux probes";
      case "vmregs" -> "is not supported: it needs a virtual machine provider";
      default -> null;
    };
  }

  Typed scalar(Builtin builtin, SourceSpan span) {
    context.use(builtin == Builtin.CURTHREAD ? STABLE_PRIVATE : Attributes.STABLE_COMMON);
    return new Typed.BuiltinScalar(builtin, scalarType(builtin), span);
  }

  Type scalarType(Builtin builtin) {
    return switch (builtin) {
      case CURTHREAD -> thread();
      case TIMESTAMP, VTIMESTAMP, UCALLER, REGS, UREGS, VMREGS -> named64("uint64_t");
      case IPL, EPID, ID -> context.types.builtin("uint_t");
      case ARG0, ARG1, ARG2, ARG3, ARG4, ARG5, ARG6, ARG7, ARG8, ARG9, WALLTIMESTAMP ->
          named64("int64_t");
      case STACKDEPTH, USTACKDEPTH -> context.types.builtin("uint32_t");
      case CALLER -> named64("uintptr_t");
      case PROBEPROV, PROBEMOD, PROBEFUNC, PROBENAME, EXECNAME, ZONENAME, EXECARGS, JAILNAME ->
          context.string;
      case PID, PPID -> context.types.builtin("pid_t");
      case TID -> context.types.builtin("id_t");
      case UID -> context.types.builtin("uid_t");
      case GID -> context.types.builtin("gid_t");
      case ERRNO, JID, CPU -> Types.INT;
      case ARGS -> Types.DYNAMIC;
    };
  }

  private Type named64(String name) {
    return context.types.builtin(name);
  }

  private Type thread() {
    if (thread == null) {
      Type.Forward task = new Type.Forward(Type.TagKind.STRUCT, "task_struct");
      thread = new Type.Pointer(() -> context.types.completed(task), false);
    }
    return thread;
  }

  /** {@code args[i]} (spec variables.md section 2). */
  Typed argument(Typed index, SourceSpan span) {
    if (context.probe == null) {
      throw new DError(ErrorTag.D_ARGS_NONE, span, "args[ ] may not be used outside a clause");
    }
    if (!(index instanceof Typed.Constant constant) || !Types.isInteger(index.type())) {
      throw new DError(
          ErrorTag.D_PROTO_ARG, span, "args[ ] index must be an integer constant expression");
    }
    if (context.probe.arguments() == null) {
      throw new DError(
          ErrorTag.D_ARGS_MULTI,
          span,
          "args[ ] is ambiguous: the probes that "
              + context.description
              + " matches take different arguments",
          "use arg0 .. arg9, or name one probe");
    }
    long at = constant.value();
    int count = context.probe.arguments().size();
    if (at < 0 || at >= count) {
      throw new DError(
          ErrorTag.D_ARGS_IDX,
          span,
          "index " + at + " is out of range for " + context.description + " args[ ]",
          count == 0 ? "the probe has no typed arguments" : "the last one is " + (count - 1));
    }
    Type type = context.probe.arguments().get((int) at);
    if (type == null || TypeRules.isVoid(type)) {
      throw new DError(ErrorTag.D_ARGS_TYPE, span, "the type of args[" + at + "] is not known");
    }
    context.use(context.probe.argumentAttributes());
    Typed value = new Typed.Constant(at, Types.INT, span);
    if (Types.isByReference(type)) {
      throw new DError(
          ErrorTag.D_UNKNOWN, span, "args[" + at + "] is passed by value: not supported yet");
    }
    // The machine gives the raw 64-bit argument: it is cut to what its type says.
    Typed raw = new Typed.BuiltinElement(Builtin.ARGS, value, Types.LONG, span);
    return Types.isInteger(type)
        ? Conversions.narrowed(raw, type)
        : new Typed.Retype(raw, type, span);
  }

  /** {@code uregs[i]}. */
  Typed register(Typed index, SourceSpan span) {
    if (!(index instanceof Typed.Constant constant) || !Types.isInteger(index.type())) {
      throw new DError(
          ErrorTag.D_PROTO_ARG, span, "uregs[ ] index must be an integer constant expression");
    }
    if (constant.value() < 0) {
      throw new DError(
          ErrorTag.D_REGS_IDX, span, "index " + constant.value() + " is out of range for uregs[ ]");
    }
    context.use(Attributes.STABLE_COMMON);
    return new Typed.BuiltinElement(Builtin.UREGS, constant, scalarType(Builtin.UREGS), span);
  }
}
