package jdtrace.lang.sema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;
import jdtrace.dif.PrintfFormat;
import jdtrace.dif.Subroutine;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.parse.PrintfFormatParser;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Statements of a clause: actions with their arguments, everything else for its side effects. */
final class CheckStatement {
  private final Context context;
  private final CheckAggregation aggregations;

  CheckStatement(Context context) {
    this.context = context;
    this.aggregations = new CheckAggregation(context, this);
  }

  TypedAction check(Expr expr) {
    switch (expr) {
      case Expr.Call call
          when call.callee() instanceof Expr.Name n && n.scope() == Expr.Scope.GLOBAL -> {
        context.versions.requireFunction(n.name(), call.span());
        if (Functions.action(n.name()) != null) {
          context.use(Attributes.STABLE_COMMON);
          return action(n.name(), call);
        }
        if (Functions.aggregating(n.name()) != null) {
          throw new DError(
              ErrorTag.D_CG_EXPR,
              call.span(),
              "aggregating function " + n.name() + "( ) may not stand alone",
              "assign it to an aggregation: @name = " + n.name() + "(...)");
        }
      }
      case Expr.Assign a when CheckAssignment.isAggregation(a.target()) -> {
        context.use(Attributes.STABLE_COMMON);
        return aggregations.assign(a);
      }
      case Expr.Aggregation a -> throw aggregations.alone(a, a.span());
      case Expr.Index i when CheckAssignment.isAggregation(i) -> throw aggregations.alone(i);
      default -> {}
    }
    Typed value = CheckExpression.requireValue(context.expressions.check(expr));
    return new TypedAction.Evaluate(discarded(value), false);
  }

  /** Drops what only serves a result that nobody looks at. */
  private static Typed discarded(Typed value) {
    return switch (value) {
      case Typed.Retype r when r.operand() instanceof Typed.Assign -> r.operand();
      case Typed.Modify m when m.old() ->
          new Typed.Modify(
              m.op(), m.target(), m.operand(), m.signed(), m.narrow(), false, m.type(), m.span());
      default -> value;
    };
  }

  private TypedAction action(String name, Expr.Call call) {
    List<Expr> arguments = call.arguments();
    return switch (name) {
      case "trace" -> trace(call);
      case "print" -> print(call);
      case "tracemem" -> traceMemory(call);
      case "printm" -> new MemoryReferences(context).printm(call);
      case "printf" -> printf(name, Action.Printf.Purpose.PRINT, call);
      case "system" -> printf(name, Action.Printf.Purpose.SYSTEM, call);
      case "freopen" -> printf(name, Action.Printf.Purpose.FREOPEN, call);
      case "printa" -> aggregations.printa(call);
      case "exit" -> {
        requireCount(name, call, 1, "void exit(int)");
        yield new TypedAction.Exit(integer(name, arguments.get(0), Types.INT));
      }
      case "stack", "ustack", "jstack" -> stack(name, call);
      case "sym", "func", "mod", "usym", "ufunc", "umod", "uaddr" -> symbol(name, call);
      case "clear", "trunc", "normalize", "denormalize" -> aggregations.library(name, call);
      case "setopt" -> setopt(call);
      case "ftruncate" -> {
        requireCount(name, call, 0, "void ftruncate(void)");
        yield new TypedAction.Library(Action.LibraryKind.FTRUNCATE, null, List.of());
      }
      case "speculate" -> speculation(name, Action.SpeculationKind.SPECULATE, call);
      case "commit" -> speculation(name, Action.SpeculationKind.COMMIT, call);
      case "discard" -> speculation(name, Action.SpeculationKind.DISCARD, call);
      case "stop" -> {
        requireCount(name, call, 0, "void stop(void)");
        yield new TypedAction.Destructive(Action.DestructiveKind.STOP, null);
      }
      case "raise" -> {
        requireCount(name, call, 1, "void raise(int)");
        yield new TypedAction.Destructive(
            Action.DestructiveKind.RAISE, integer(name, arguments.get(0), Types.INT));
      }
      case "chill" -> {
        requireCount(name, call, 1, "void chill(int)");
        yield new TypedAction.Destructive(
            Action.DestructiveKind.CHILL, integer(name, arguments.get(0), Types.INT));
      }
      case "breakpoint" ->
          throw new DError(
              ErrorTag.D_UNKNOWN,
              call.span(),
              "breakpoint( ) is not supported: a probe cannot enter the debugger of Linux");
      case "panic" ->
          throw new DError(
              ErrorTag.D_UNKNOWN,
              call.span(),
              "panic( ) is not supported: a probe cannot bring Linux down");
      case "pcap" -> throw pcap(call);
      default -> throw new IllegalStateException("not an action: " + name);
    };
  }

  /** Oracle's capture of a packet; its mistakes are told first, so that a script shows them here. */
  private DError pcap(Expr.Call call) {
    requireCount("pcap", call, 2, "void pcap(void *, int)");
    Typed packet = CheckExpression.requireValue(context.expressions.check(call.arguments().get(0)));
    if (!TypeRules.isAddress(packet.type()) && !TypeRules.isZero(packet)) {
      return new DError(
          ErrorTag.D_PCAP_ADDR,
          packet.span(),
          "pcap( ) argument #1 must be the address of a packet");
    }
    Typed protocol =
        CheckExpression.requireValue(context.expressions.check(call.arguments().get(1)));
    if (!Types.isInteger(protocol.type())) {
      return new DError(
          ErrorTag.D_PCAP_PROTO, protocol.span(), "pcap( ) argument #2 must be a protocol number");
    }
    return new DError(
        ErrorTag.D_UNKNOWN,
        call.span(),
        "pcap( ) is not supported: its output is another program's (tcpdump, tshark)",
        "record the bytes of a packet with tracemem( ), or filter with tcpdump itself");
  }

  static void requireCount(String name, Expr.Call call, int wanted, String prototype) {
    if (call.arguments().size() != wanted) {
      throw CheckCall.length(name + "( )", wanted, call.arguments().size(), prototype, call.span());
    }
  }

  /** An argument that must be an integer. */
  private Typed integer(String name, Expr argument, Type type) {
    Typed value = CheckExpression.requireValue(context.expressions.check(argument));
    if (!Types.isInteger(value.type())) {
      throw mismatch(name, 1, type.displayName(), value);
    }
    return Conversions.narrowed(value, type);
  }

  static DError mismatch(String name, int at, String prototype, Typed value) {
    return new DError(
        ErrorTag.D_PROTO_ARG,
        value.span(),
        name
            + "( ) argument #"
            + at
            + " is incompatible with prototype:\n\tprototype: "
            + prototype
            + "\n\t argument: "
            + value.type().displayName());
  }

  private TypedAction trace(Expr.Call call) {
    requireCount("trace", call, 1, "void trace(@)");
    Typed value = context.expressions.check(call.arguments().get(0));
    if (value instanceof Typed.AggregationUse use) {
      throw new DError(
          ErrorTag.D_TRACE_AGG,
          call.span(),
          "trace( ) may not be applied to an aggregation: @" + use.name(),
          "use printa(@" + use.name() + ")");
    }
    if (TypeRules.isVoid(value.type())) {
      throw new DError(
          ErrorTag.D_TRACE_VOID, call.span(), "trace( ) may not be applied to a void expression");
    }
    if (isDynamic(value)) {
      throw new DError(
          ErrorTag.D_TRACE_DYN,
          call.span(),
          "trace( ) may not be applied to a translated pointer or dynamic expression");
    }
    return new TypedAction.Trace(shown(CheckExpression.requireValue(value)));
  }

  private TypedAction print(Expr.Call call) {
    requireCount("print", call, 1, "void print(@)");
    Expr argument = call.arguments().get(0);
    Typed value =
        argument instanceof Expr.Unary(Expr.UnaryOp op, Expr operand, SourceSpan span)
                && op == Expr.UnaryOp.DEREFERENCE
            ? context.expressions.access().printed(context.expressions.check(operand), span)
            : context.expressions.check(argument);
    if (value instanceof Typed.AggregationUse use) {
      throw new DError(
          ErrorTag.D_PRINT_AGG,
          call.span(),
          "print( ) may not be applied to an aggregation: @" + use.name(),
          "use printa(@" + use.name() + ")");
    }
    if (TypeRules.isVoid(value.type())) {
      throw new DError(
          ErrorTag.D_PRINT_VOID, call.span(), "print( ) may not be applied to a void expression");
    }
    if (isDynamic(value)) {
      throw new DError(
          ErrorTag.D_PRINT_DYN,
          call.span(),
          "print( ) may not be applied to a translated pointer or dynamic expression");
    }
    if (context.options.oracle() && Types.isPointer(value.type())) {
      return printFollowed(CheckExpression.requireValue(value));
    }
    return new TypedAction.Print(shown(CheckExpression.requireValue(value)), null);
  }

  /** Oracle's print() follows a pointer (spec variants.md section 2): it, then what it leads to. */
  private TypedAction printFollowed(Typed pointer) {
    SourceSpan span = pointer.span();
    Typed kept =
        new Typed.Variable(context.symbols.defineHidden("print", pointer.type(), span), span);
    Typed value = new Typed.Assign(kept, pointer, pointer.type(), span);
    Typed followed = context.expressions.access().printed(kept, span);
    return new TypedAction.Print(value, recorded(followed));
  }

  /** A translated pointer or the result of an aggregating function: nothing that can be recorded. */
  private static boolean isDynamic(Typed value) {
    return value instanceof Typed.Translation t && Types.isPointer(t.type())
        || TypeRules.isDynamic(value.type());
  }

  private Typed shown(Typed value) {
    return Conversions.cut(recorded(Conversions.text(value, context.string)), context.string);
  }

  /** A value as it goes into a record. */
  static Typed recorded(Typed value) {
    if (value instanceof Typed.Memory m && m.bits() != null) {
      return new Typed.Retype(m, TypeRules.bitFieldRecord(m.type(), m.bits().width()), m.span());
    }
    return Conversions.kernelValue(value);
  }

  private TypedAction traceMemory(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    if (arguments.size() < 2) {
      throw CheckCall.length(
          "tracemem( )", 2, arguments.size(), "void tracemem(@, size_t, ...)", call.span());
    }
    if (arguments.size() > 3) {
      throw new DError(
          ErrorTag.D_TRACEMEM_ARGS, call.span(), "tracemem( ) takes two or three arguments");
    }
    Typed address =
        Conversions.decayed(
            CheckExpression.requireValue(context.expressions.check(arguments.get(0))));
    if (!TypeRules.isScalar(address.type())) {
      throw new DError(
          ErrorTag.D_TRACEMEM_ADDR,
          address.span(),
          "tracemem( ) argument #1 must be an integer or pointer, not "
              + address.type().displayName());
    }
    int size =
        constant(
            arguments.get(1),
            1,
            ErrorTag.D_TRACEMEM_SIZE,
            "tracemem( ) argument #2 must be a " + "positive integer constant");
    Typed dynamic = null;
    if (arguments.size() == 3) {
      dynamic = CheckExpression.requireValue(context.expressions.check(arguments.get(2)));
      if (!TypeRules.isScalar(dynamic.type())) {
        throw new DError(
            ErrorTag.D_TRACEMEM_DYNSIZE,
            dynamic.span(),
            "tracemem( ) argument #3 must be a scalar, not " + dynamic.type().displayName());
      }
    }
    return new TypedAction.TraceMemory(kernelBytes(address, size), size, dynamic);
  }

  /** Bytes of the traced process are copied in before they are recorded. */
  static Typed kernelBytes(Typed address, int size) {
    if (!TypeRules.isUserPointer(address.type())) {
      return address;
    }
    return new Typed.Call(
        Subroutine.COPYIN,
        List.of(
            Conversions.retyped(address, Types.ULONG),
            new Typed.Constant(size, Types.ULONG, address.span())),
        Types.VOID_POINTER,
        address.span());
  }

  /** An integer constant not below {@code least}. */
  private int constant(Expr argument, int least, ErrorTag tag, String message) {
    Typed value = context.expressions.check(argument);
    if (!(value instanceof Typed.Constant c)
        || !Types.isInteger(c.type())
        || c.value() < least
        || c.value() > Integer.MAX_VALUE) {
      throw new DError(tag, value.span(), message);
    }
    return (int) c.value();
  }

  private TypedAction printf(String name, Action.Printf.Purpose purpose, Expr.Call call) {
    List<Expr> arguments = call.arguments();
    if (arguments.isEmpty()) {
      throw CheckCall.length(name + "( )", 1, 0, "void " + name + "(@, ...)", call.span());
    }
    PrintfFormat format = format(name, purpose, arguments.get(0));
    List<Typed> values = new ArrayList<>(arguments.size() - 1);
    for (int i = 1; i < arguments.size(); i++) {
      Typed value = context.expressions.check(arguments.get(i));
      values.add(Conversions.text(value, context.string));
    }
    List<Typed> recorded = new ArrayList<>(values.size());
    for (Typed value : CheckFormat.arguments(name, format, values, call.span())) {
      recorded.add(Conversions.cut(value, context.string));
    }
    return new TypedAction.Printf(purpose, format, List.copyOf(recorded));
  }

  private PrintfFormat format(String name, Action.Printf.Purpose purpose, Expr expr) {
    if (!(expr instanceof Expr.StringConstant literal)) {
      throw new DError(
          ErrorTag.D_PRINTF_ARG_FMT,
          expr.span(),
          name + "( ) argument #1 is incompatible with prototype:\n\tprototype: string constant",
          "write " + name + "(\"%s\", ...)");
    }
    String text = text(literal);
    if (text.isEmpty() && purpose != Action.Printf.Purpose.FREOPEN) {
      throw new DError(
          ErrorTag.D_PRINTF_FMT_EMPTY, literal.span(), name + "( ) format string is empty");
    }
    if (text.equals(".") && purpose == Action.Printf.Purpose.FREOPEN) {
      throw new DError(
          ErrorTag.D_FREOPEN_INVALID, literal.span(), "freopen( ) argument #1 cannot be \".\"");
    }
    return PrintfFormatParser.parse(text, literal.span());
  }

  /** One character a byte, as formats want it. */
  static String text(Expr.StringConstant literal) {
    return new String(literal.bytes(), StandardCharsets.ISO_8859_1);
  }

  /** {@code stack ustack jstack}: as statements and as keys. */
  TypedAction stack(String name, Expr.Call call) {
    List<Expr> arguments = call.arguments();
    if (name.equals("stack")) {
      if (arguments.size() > 1) {
        throw new DError(
            ErrorTag.D_STACK_PROTO,
            call.span(),
            "stack( ) prototype mismatch: "
                + arguments.size()
                + " args passed, at most 1 expected");
      }
      int frames =
          arguments.isEmpty()
              ? 0
              : constant(
                  arguments.get(0),
                  1,
                  ErrorTag.D_STACK_SIZE,
                  "stack( ) argument #1 must be a positive integer constant");
      return new TypedAction.Stack(frames);
    }
    if (arguments.size() > 2) {
      throw new DError(
          ErrorTag.D_USTACK_PROTO,
          call.span(),
          name
              + "( ) prototype mismatch: "
              + arguments.size()
              + " args passed, at most 2 expected");
    }
    int frames =
        arguments.isEmpty()
            ? 0
            : constant(
                arguments.get(0),
                1,
                ErrorTag.D_USTACK_FRAMES,
                name + "( ) argument #1 must be a positive integer constant");
    int bytes =
        arguments.size() < 2
            ? 0
            : constant(
                arguments.get(1),
                0,
                ErrorTag.D_USTACK_STRSIZE,
                name + "( ) argument #2 must be a non-negative integer constant");
    return new TypedAction.UserStack(name.equals("jstack"), frames, bytes);
  }

  /** {@code sym func mod usym ufunc umod uaddr}: as statements and as keys. */
  TypedAction symbol(String name, Expr.Call call) {
    requireCount(name, call, 1, name + "(uintptr_t)");
    Typed address =
        Conversions.decayed(
            CheckExpression.requireValue(context.expressions.check(call.arguments().get(0))));
    if (!TypeRules.isScalar(address.type())) {
      throw mismatch(name, 1, "uintptr_t", address);
    }
    Action.SymbolKind kind =
        switch (name) {
          case "sym", "func" -> Action.SymbolKind.SYM;
          case "mod" -> Action.SymbolKind.MOD;
          case "umod" -> Action.SymbolKind.UMOD;
          case "uaddr" -> Action.SymbolKind.UADDR;
          default -> Action.SymbolKind.USYM;
        };
    return new TypedAction.Symbol(kind, Conversions.retyped(address, Types.ULONG));
  }

  private TypedAction setopt(Expr.Call call) {
    int count = call.arguments().size();
    if (count < 1 || count > 2) {
      throw CheckCall.length(
          "setopt( )", 1, count, "void setopt(const char *, [const char *])", call.span());
    }
    List<Typed> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Typed value =
          CheckExpression.requireValue(context.expressions.check(call.arguments().get(i)));
      if (!TypeRules.isStringLike(value.type())) {
        throw mismatch("setopt", i + 1, "const char *", value);
      }
      values.add(Conversions.string(value, context.string));
    }
    return new TypedAction.Library(Action.LibraryKind.SETOPT, null, List.copyOf(values));
  }

  private TypedAction speculation(String name, Action.SpeculationKind kind, Expr.Call call) {
    requireCount(name, call, 1, "void " + name + "(int)");
    return new TypedAction.Speculation(kind, integer(name, call.arguments().get(0), Types.INT));
  }
}
