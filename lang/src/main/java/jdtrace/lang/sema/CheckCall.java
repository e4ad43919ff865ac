package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Subroutine;
import jdtrace.lang.ast.Expr;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Calls: subroutines against their prototypes; actions become nodes that others refuse or use. */
final class CheckCall {
  /** More scratch than this in one piece can never be had. */
  private static final long MAX_ALLOCA_BYTES = 64 << 10;

  private static final String GETF = "dtrace_getf";

  private final Context context;

  CheckCall(Context context) {
    this.context = context;
  }

  Typed check(Expr.Call call) {
    if (!(call.callee() instanceof Expr.Name n) || n.scope() != Expr.Scope.GLOBAL) {
      throw new DError(ErrorTag.D_FUNC_IDENT, call.span(), "only a function's name can be called");
    }
    String name = n.name();
    context.versions.requireFunction(name, call.span());
    switch (name) {
      case "getf" -> {
        return getf(call);
      }
      case "memref" -> {
        context.use(Attributes.STABLE_COMMON);
        return new MemoryReferences(context).memref(call);
      }
      default -> {}
    }
    Functions.Prototype prototype = Functions.prototype(name);
    if (prototype != null) {
      context.use(Attributes.STABLE_COMMON);
      return subroutine(name, prototype, call);
    }
    if (Functions.aggregating(name) != null) {
      return new Typed.ActionCall(name, Types.DYNAMIC, call.span());
    }
    Type action = Functions.action(name);
    if (action != null) {
      return new Typed.ActionCall(name, action, call.span());
    }
    if (context.isGlobal(name) || context.bindings.containsKey(name)) {
      throw new DError(ErrorTag.D_FUNC_IDKIND, call.span(), name + " is not a function");
    }
    throw undefined(name, call.span());
  }

  static DError undefined(String name, SourceSpan span) {
    String why =
        switch (name) {
          case "ddi_pathname", "msgsize", "msgdsize" -> "it needs illumos";
          case "sx_shared_held", "sx_exclusive_held", "sx_isexclusive" -> "it needs FreeBSD";
          case "getf" -> "it is in the system library, which this session does without";
          case "strcmp", "strncmp" -> "compare strings with ==, <, ...";
          case "sprintf" -> "use strjoin( ) and lltostr( )";
          default -> {
            String near = Functions.nearest(name);
            yield near == null ? null : "did you mean " + near + "?";
          }
        };
    return new DError(ErrorTag.D_FUNC_UNDEF, span, "undefined function name: " + name, why);
  }

  /** The file of a descriptor is an inline of the system library. */
  private Typed getf(Expr.Call call) {
    if (call.arguments().size() != 1) {
      throw length("getf( )", 1, call.arguments().size(), "struct file *getf(int)", call.span());
    }
    Typed descriptor = context.expressions.checkValue(call.arguments().get(0));
    if (!Types.isInteger(descriptor.type())) {
      throw argument("getf", 0, "int", descriptor);
    }
    if (!context.isGlobal(GETF)) {
      throw undefined("getf", call.span());
    }
    Expr.Name inline = new Expr.Name(Expr.Scope.GLOBAL, GETF, call.span());
    return context.expressions.check(new Expr.Index(inline, call.arguments(), call.span()));
  }

  private Typed subroutine(String name, Functions.Prototype prototype, Expr.Call call) {
    List<Expr> given = call.arguments();
    if (given.size() < prototype.required() || given.size() > prototype.parameters().length) {
      throw new DError(
          ErrorTag.D_PROTO_LEN,
          call.span(),
          name
              + "( ) prototype mismatch: "
              + given.size()
              + " arg"
              + (given.size() == 1 ? "" : "s")
              + " passed\n\tprototype: "
              + prototype.text(name));
    }
    List<Typed> arguments = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      Typed value = context.expressions.check(given.get(i));
      Typed converted = convert(prototype.parameters()[i], value);
      if (converted == null) {
        throw argument(name, i, prototype.parameters()[i], value);
      }
      arguments.add(converted);
    }
    if (prototype.subroutine() == Subroutine.ALLOCA
        && arguments.get(0) instanceof Typed.Constant c
        && Long.compareUnsigned(c.value(), MAX_ALLOCA_BYTES) > 0) {
      throw new DError(
          ErrorTag.D_ALLOCA_SIZE,
          call.span(),
          "alloca( ) of " + Long.toUnsignedString(c.value()) + " bytes can never succeed");
    }
    Type result = type(prototype.result());
    Subroutine subroutine =
        prototype.subroutine() == Subroutine.CLEANPATH && context.options.oracle()
            ? Subroutine.CLEANPATH_ORACLE
            : prototype.subroutine();
    return new Typed.Call(subroutine, List.copyOf(arguments), result, call.span());
  }

  private static DError argument(String name, int at, String parameter, Typed value) {
    boolean user = TypeRules.isUserPointer(value.type());
    return new DError(
        ErrorTag.D_PROTO_ARG,
        value.span(),
        name
            + "( ) argument #"
            + (at + 1)
            + " is incompatible with prototype:\n\tprototype: "
            + (parameter.equals("str") ? "const char *" : parameter)
            + "\n\t argument: "
            + value.type().displayName(),
        user ? "it is an address of the traced process: use copyin( ) or copyinstr( )" : null);
  }

  /** The error of a wrong number of arguments or keys. */
  static DError length(String name, int wanted, int given, String prototype, SourceSpan span) {
    return new DError(
        ErrorTag.D_PROTO_LEN,
        span,
        name
            + " prototype mismatch: "
            + given
            + (name.endsWith("]") ? " key" : " arg")
            + (given == 1 ? "" : "s")
            + " passed, "
            + wanted
            + " expected"
            + (prototype == null ? "" : "\n\tprototype: " + prototype));
  }

  /** The argument as the parameter wants it, or null when it does not fit. */
  private Typed convert(String parameter, Typed value) {
    if (value instanceof Typed.ActionCall
        || value instanceof Typed.AggregationUse
        || value instanceof Typed.Translation) {
      CheckExpression.requireValue(value);
    }
    Type from = value.type();
    if (parameter.equals("str")) {
      if (TypeRules.isZero(value)) {
        return value;
      }
      return TypeRules.isStringLike(from) ? Conversions.string(value, context.string) : null;
    }
    if (parameter.endsWith("*")) {
      return pointer(parameter, value);
    }
    Type to = type(parameter);
    if (Types.isInteger(from)) {
      return Conversions.narrowed(value, to);
    }
    // An address may be given where a uintptr_t is wanted: copyinstr(args[1]).
    return parameter.equals("uintptr_t") && TypeRules.isAddress(from)
        ? Conversions.retyped(Conversions.decayed(value), to)
        : null;
  }

  private Typed pointer(String parameter, Typed value) {
    if (TypeRules.isZero(value)) {
      return value;
    }
    if (TypeRules.isUserPointer(value.type())
        || value instanceof Typed.Memory m && m.user() && !Types.isPointer(value.type())) {
      return null;
    }
    if (Types.isString(value.type())) {
      return parameter.equals("void *") ? value : null;
    }
    if (!TypeRules.isAddress(value.type())) {
      return null;
    }
    Typed address = Conversions.decayed(value);
    Type target = TypeRules.pointee(address.type());
    return switch (parameter) {
      case "void *" -> address;
      case "ipaddr_t *" -> target.size() == 4 || TypeRules.isVoid(target) ? address : null;
      case "in6_addr_t *" -> target.size() == 16 || TypeRules.isVoid(target) ? address : null;
      default -> isStruct(parameter, target) ? address : null;
    };
  }

  private static boolean isStruct(String parameter, Type target) {
    Type t = Types.resolve(target);
    return TypeRules.isVoid(t)
        || (t instanceof Type.Struct || t instanceof Type.Forward)
            && parameter.startsWith(t.displayName())
            && parameter.length() == t.displayName().length() + 2;
  }

  private Type type(String name) {
    return switch (name) {
      case "void" -> Types.VOID;
      case "void *" -> Types.VOID_POINTER;
      case "string" -> context.string;
      case "int" -> Types.INT;
      case "char" -> Types.CHAR;
      case "dev_t" -> Types.UINT;
      case "struct task_struct *" -> context.builtins.scalarType(jdtrace.dif.Builtin.CURTHREAD);
      default -> context.types.builtin(name);
    };
  }
}
