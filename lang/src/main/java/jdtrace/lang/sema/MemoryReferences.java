package jdtrace.lang.sema;

import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Subroutine;
import jdtrace.lang.ast.Expr;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * FreeBSD's {@code memref(address, size)}, a pair of both in scratch, and {@code printm(size, pair)},
 * which records what it points to (spec actions.md). Both are written with what D has: {@code alloca}
 * with two stores, {@code tracemem} with a dynamic size.
 */
final class MemoryReferences {
  private static final int PAIR_BYTES = 16;
  private static final String PRINTM = "void printm(size_t, uintptr_t *)";

  private final Context context;

  MemoryReferences(Context context) {
    this.context = context;
  }

  Typed memref(Expr.Call call) {
    Pair pair = pair(call);
    SourceSpan span = call.span();
    Type word = context.types.builtin("uintptr_t");
    Type pointer = new Type.Pointer(word);
    Typed place = new Typed.Variable(context.symbols.defineHidden("memref", pointer, span), span);
    Typed memory =
        new Typed.Call(
            Subroutine.ALLOCA,
            List.of(new Typed.Constant(PAIR_BYTES, Types.ULONG, span)),
            Types.VOID_POINTER,
            span);
    Typed taken = new Typed.Assign(place, memory, pointer, span);
    Typed address = store(place, 0, Conversions.retyped(pair.address(), word), word);
    Typed size = store(place, 1, Conversions.retyped(pair.size(), word), word);
    return new Typed.Sequence(
        taken, new Typed.Sequence(address, new Typed.Sequence(size, place, span), span), span);
  }

  private Typed store(Typed pointer, int index, Typed value, Type word) {
    return new Typed.Assign(word(pointer, index), value, word, pointer.span());
  }

  /** {@code pointer[index]}. */
  private Typed word(Typed pointer, int index) {
    SourceSpan span = pointer.span();
    Typed at =
        context
            .expressions
            .operators()
            .offset(Expr.BinaryOp.ADD, pointer, new Typed.Constant(index, Types.INT, span), span);
    return CheckAccess.memory(at, TypeRules.pointee(pointer.type()), null, span);
  }

  /** The arguments of a call of memref(), checked. */
  private record Pair(Typed address, Typed size) {}

  private Pair pair(Expr.Call call) {
    String prototype = "uintptr_t *memref(void *, size_t)";
    if (call.arguments().size() != 2) {
      throw CheckCall.length("memref( )", 2, call.arguments().size(), prototype, call.span());
    }
    Typed address = Conversions.decayed(context.expressions.checkValue(call.arguments().get(0)));
    if (!Types.isPointer(address.type()) && !Types.isString(address.type())) {
      throw CheckStatement.mismatch("memref", 1, "void *", address);
    }
    Typed size = context.expressions.checkValue(call.arguments().get(1));
    if (!Types.isInteger(size.type())) {
      throw CheckStatement.mismatch("memref", 2, "size_t", size);
    }
    return new Pair(address, Conversions.narrowed(size, Types.ULONG));
  }

  TypedAction printm(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    if (arguments.size() != 2) {
      throw CheckCall.length("printm( )", 2, arguments.size(), PRINTM, call.span());
    }
    Typed size = context.expressions.check(arguments.get(0));
    if (!(size instanceof Typed.Constant c)
        || !Types.isInteger(c.type())
        || c.value() <= 0
        || c.value() > Integer.MAX_VALUE) {
      throw new DError(
          ErrorTag.D_PRINTM_SIZE,
          size.span(),
          "printm( ) argument #1 must be a positive integer constant");
    }
    int bytes = (int) c.value();
    if (arguments.get(1) instanceof Expr.Call made && isMemref(made)) {
      Pair pair = pair(made);
      return trace(pair.address(), bytes, pair.size());
    }
    Typed reference = Conversions.decayed(context.expressions.checkValue(arguments.get(1)));
    if (!isReference(reference.type())) {
      throw new DError(
          ErrorTag.D_PRINTM_ADDR,
          reference.span(),
          "printm( ) argument #2 must be a pointer that memref( ) made, not "
              + reference.type().displayName());
    }
    Typed address = Conversions.retyped(word(reference, 0), Types.VOID_POINTER);
    return trace(address, bytes, word(reference, 1));
  }

  private static TypedAction trace(Typed address, int bytes, Typed size) {
    return new TypedAction.TraceMemory(CheckStatement.kernelBytes(address, bytes), bytes, size);
  }

  private static boolean isMemref(Expr.Call call) {
    return call.callee() instanceof Expr.Name n
        && n.scope() == Expr.Scope.GLOBAL
        && n.name().equals("memref");
  }

  /** {@code uintptr_t *}. */
  private boolean isReference(Type type) {
    return Types.isPointer(type)
        && !TypeRules.isUserPointer(type)
        && TypeRules.isCompatible(TypeRules.pointee(type), context.types.builtin("uintptr_t"));
  }
}
