package jdtrace.lang.sema;

import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Builtin;
import jdtrace.dif.TranslatedArgument;
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
    if (builtin == Builtin.JTHIS) {
      return receiver(span);
    }
    context.use(builtin == Builtin.CURTHREAD ? STABLE_PRIVATE : Attributes.STABLE_COMMON);
    int argument = builtin.id() - Builtin.ARG0.id();
    if (argument >= 0 && argument <= Builtin.ARG9.id() - Builtin.ARG0.id()) {
      context.argumentUses++;
      if (context.source != null) {
        return context.splices.raw(argument, scalarType(builtin), span);
      }
    }
    return new Typed.BuiltinScalar(builtin, scalarType(builtin), span);
  }

  /** {@code jthis}: its class is the probe's. */
  private Typed receiver(SourceSpan span) {
    Type type = context.probe == null ? null : context.host.receiver(context.description);
    if (type == null) {
      throw new DError(
          ErrorTag.D_VAR_UNSUP,
          span,
          "variable jthis is the object whose method is traced: only entry and line probes of"
              + " provider java have it, in methods that are not static");
    }
    context.use(context.probe.argumentAttributes());
    Type raw = scalarType(Builtin.JTHIS);
    return new Typed.Retype(new Typed.BuiltinScalar(Builtin.JTHIS, raw, span), type, span);
  }

  Type scalarType(Builtin builtin) {
    return switch (builtin) {
      case CURTHREAD -> thread();
      case TIMESTAMP, VTIMESTAMP, UCALLER, REGS, UREGS, VMREGS -> named64("uint64_t");
      case IPL, EPID, ID -> context.types.builtin("uint_t");
      case ARG0, ARG1, ARG2, ARG3, ARG4, ARG5, ARG6, ARG7, ARG8, ARG9, WALLTIMESTAMP ->
          named64("int64_t");
      case STACKDEPTH, USTACKDEPTH -> context.types.builtin("uint32_t");
      case CALLER, JTHIS -> named64("uintptr_t");
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
    List<TranslatedArgument> translated = context.probe.translated();
    int count = translated == null ? context.probe.arguments().size() : translated.size();
    if (at < 0 || at >= count) {
      throw new DError(
          ErrorTag.D_ARGS_IDX,
          span,
          "index " + at + " is out of range for " + context.description + " args[ ]",
          count == 0 ? "the probe has no typed arguments" : "the last one is " + (count - 1));
    }
    context.use(context.probe.argumentAttributes());
    return translated == null
        ? nativeArgument((int) at, (int) at, span)
        : translated((int) at, translated.get((int) at), span);
  }

  /** Native argument {@code from}, which the program calls {@code args[at]}. */
  private Typed nativeArgument(int at, int from, SourceSpan span) {
    if (context.source != null) {
      return context.splices.argument(from, span);
    }
    Type type = context.probe.arguments().get(from);
    if (type == null || TypeRules.isVoid(type)) {
      throw new DError(ErrorTag.D_ARGS_TYPE, span, "the type of args[" + at + "] is not known");
    }
    if (Types.isByReference(type)) {
      throw new DError(
          ErrorTag.D_ARGS_TYPE,
          span,
          "args["
              + at
              + "] is a "
              + type.displayName()
              + " passed by value, which is in several registers",
          "use arg" + from + " for its first 8 bytes");
    }
    // The machine gives the raw 64-bit argument: it is cut to what its type says.
    Typed index = new Typed.Constant(from, Types.INT, span);
    Typed raw = new Typed.BuiltinElement(Builtin.ARGS, index, Types.LONG, span);
    return Types.isInteger(type)
        ? Conversions.narrowed(raw, type)
        : new Typed.Retype(raw, type, span);
  }

  /** An argument that is native argument {@code from} translated, or only seen as another type. */
  private Typed translated(int at, TranslatedArgument argument, SourceSpan span) {
    Type to = context.types.written(argument.type());
    if (to == null) {
      throw new DError(
          ErrorTag.D_ARGS_TYPE,
          span,
          "failed to resolve type of args[" + at + "] " + argument.type() + ": Unknown type name");
    }
    Typed value = nativeArgument(at, argument.from(), span);
    if (Types.isString(to) && TypeRules.isStringLike(value.type())) {
      return Conversions.string(value, context.string);
    }
    if (TypeRules.isUserPointer(value.type()) && TypeRules.isArgument(to, value)) {
      return value; // what it points to is still the process's
    }
    if (TypeRules.isArgument(to, value)) {
      return Types.isInteger(to)
          ? Conversions.narrowed(value, to)
          : Conversions.retyped(Conversions.decayed(value), to);
    }
    Typed translation =
        TypeRules.isStructure(TypeRules.isAddress(to) ? TypeRules.pointee(to) : to)
            ? context.translators.translate(value, to, span)
            : null;
    if (translation == null) {
      throw new DError(
          ErrorTag.D_ARGS_XLATOR,
          span,
          "translator for args["
              + at
              + "] from "
              + value.type().displayName()
              + " to "
              + to.displayName()
              + " is not defined");
    }
    return translation;
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
