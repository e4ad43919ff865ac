package jdtrace.lang.sema;

import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.types.Types;

/** Checks and packs the bucket parameters (spec aggregations.md sections 2.2 and 2.3). */
final class QuantizeParameters {
  private static final int MAX_UNSIGNED_16 = 0xffff;

  /** No magnitude of 64 bits is as large. */
  private static final int MIRRORED = 0x8000;

  private QuantizeParameters() {}

  /** {@code step<<48 | levels<<32 | base} of {@code lquantize(v, base, limit[, step])}. */
  static long linear(List<Typed> arguments, AggregationSymbol symbol, SourceSpan span) {
    long base =
        signed32(arguments.get(1), ErrorTag.D_LQUANT_BASETYPE, ErrorTag.D_LQUANT_BASEVAL, "base");
    long limit =
        signed32(arguments.get(2), ErrorTag.D_LQUANT_LIMTYPE, ErrorTag.D_LQUANT_LIMVAL, "limit");
    if (limit < base) {
      throw new DError(
          ErrorTag.D_LQUANT_MISMATCH,
          span,
          "lquantize( ) base (argument #1) must be less than limit (argument #2)");
    }
    long step = 1;
    if (arguments.size() > 3) {
      if (!(arguments.get(3) instanceof Typed.Constant c)
          || !Types.isInteger(c.type())
          || c.value() <= 0) {
        throw new DError(
            ErrorTag.D_LQUANT_STEPTYPE,
            arguments.get(3).span(),
            "lquantize( ) step must be a non-zero positive integer constant");
      }
      step = c.value();
      if (step > MAX_UNSIGNED_16) {
        throw new DError(
            ErrorTag.D_LQUANT_STEPVAL,
            arguments.get(3).span(),
            "lquantize( ) step must be a 16-bit quantity");
      }
    }
    long levels = (limit - base) / step;
    if (levels == 0) {
      throw new DError(
          ErrorTag.D_LQUANT_STEPLARGE,
          span,
          "lquantize( ) step is too large: not one level between base and limit");
    }
    if (levels > MAX_UNSIGNED_16) {
      throw new DError(
          ErrorTag.D_LQUANT_STEPSMALL,
          span,
          "lquantize( ) step is too small: " + levels + " levels are too many");
    }
    long word = step << 48 | levels << 32 | base & 0xffff_ffffL;
    if (symbol.isAssigned() && symbol.parameter() != word) {
      throw linearMismatch(symbol.parameter(), base, limit, span);
    }
    return word;
  }

  private static DError linearMismatch(long known, long base, long limit, SourceSpan span) {
    long knownBase = (int) known;
    long knownLimit = knownBase + (known >>> 32 & MAX_UNSIGNED_16) * (known >>> 48);
    if (knownBase != base) {
      return mismatch(ErrorTag.D_LQUANT_MATCHBASE, "lquantize", "base", span);
    }
    return knownLimit != limit
        ? mismatch(ErrorTag.D_LQUANT_MATCHLIM, "lquantize", "limit", span)
        : mismatch(ErrorTag.D_LQUANT_MATCHSTEP, "lquantize", "step", span);
  }

  private static DError mismatch(ErrorTag tag, String function, String what, SourceSpan span) {
    return new DError(
        tag, span, function + "( ) " + what + " differs from the aggregation's first assignment");
  }

  private static long signed32(Typed value, ErrorTag type, ErrorTag range, String what) {
    if (!(value instanceof Typed.Constant c) || !Types.isInteger(c.type())) {
      throw new DError(type, value.span(), "lquantize( ) " + what + " must be an integer constant");
    }
    if (c.value() != (int) c.value()) {
      throw new DError(range, value.span(), "lquantize( ) " + what + " must be a 32-bit quantity");
    }
    return c.value();
  }

  /**
   * {@code factor<<48 | low<<32 | high<<16 | nsteps} of {@code llquantize(v, factor, low, high,
   * nsteps)}. Oracle's wider limits are accepted: low = high, and steps below the factor that divide
   * it (spec variants.md section 3).
   *
   * @param mirrored whether negative values have buckets of their own, as compat=oracle says; the
   *     highest bit of low
   */
  static long logLinear(
      List<Typed> arguments, AggregationSymbol symbol, boolean mirrored, SourceSpan span) {
    long factor =
        unsigned16(
            arguments.get(1),
            ErrorTag.D_LLQUANT_FACTORTYPE,
            ErrorTag.D_LLQUANT_FACTORVAL,
            "factor");
    long low =
        unsigned16(
            arguments.get(2),
            ErrorTag.D_LLQUANT_LOWTYPE,
            ErrorTag.D_LLQUANT_LOWVAL,
            "low magnitude");
    long high =
        unsigned16(
            arguments.get(3),
            ErrorTag.D_LLQUANT_HIGHTYPE,
            ErrorTag.D_LLQUANT_HIGHVAL,
            "high magnitude");
    long steps =
        unsigned16(
            arguments.get(4),
            ErrorTag.D_LLQUANT_NSTEPTYPE,
            ErrorTag.D_LLQUANT_NSTEPVAL,
            "number of steps");
    if (factor < 2) {
      throw new DError(
          ErrorTag.D_LLQUANT_FACTORSMALL, span, "llquantize( ) factor must be two or more");
    }
    if (low > high) {
      throw new DError(
          ErrorTag.D_LLQUANT_MAGRANGE,
          span,
          "llquantize( ) high magnitude must be greater than low magnitude");
    }
    requireEven(factor, steps, span);
    long order = 1;
    for (long i = 0; i < high + 2; i++) {
      if (Math.multiplyHigh(order, factor) != 0 || order * factor <= order) {
        throw new DError(
            ErrorTag.D_LLQUANT_MAGTOOBIG,
            span,
            "llquantize( ) factor ("
                + factor
                + ") raised to the power of the high magnitude ("
                + high
                + ") plus 2 overflows 64 bits");
      }
      order *= factor;
    }
    low |= mirrored ? MIRRORED : 0;
    long word = factor << 48 | low << 32 | high << 16 | steps;
    if (symbol.isAssigned() && symbol.parameter() != word) {
      throw logLinearMismatch(symbol.parameter(), factor, low, high, span);
    }
    return word;
  }

  private static void requireEven(long factor, long steps, SourceSpan span) {
    if (steps < factor) {
      if (steps == 0 || factor % steps != 0) {
        throw new DError(
            ErrorTag.D_LLQUANT_FACTORNSTEPS,
            span,
            "llquantize( ) number of steps must not be less than factor");
      }
      return;
    }
    long power = factor;
    while (power < steps) {
      power *= factor;
    }
    if (steps % factor != 0 || power % steps != 0) {
      throw new DError(
          ErrorTag.D_LLQUANT_FACTOREVEN,
          span,
          "llquantize( ) steps must divide a power of the factor evenly, and factor the steps");
    }
  }

  private static DError logLinearMismatch(
      long known, long factor, long low, long high, SourceSpan span) {
    if (known >>> 48 != factor) {
      return mismatch(ErrorTag.D_LLQUANT_FACTORMATCH, "llquantize", "factor", span);
    }
    if ((known >>> 32 & MAX_UNSIGNED_16) != low) {
      return mismatch(ErrorTag.D_LLQUANT_LOWMATCH, "llquantize", "low magnitude", span);
    }
    return (known >>> 16 & MAX_UNSIGNED_16) != high
        ? mismatch(ErrorTag.D_LLQUANT_HIGHMATCH, "llquantize", "high magnitude", span)
        : mismatch(ErrorTag.D_LLQUANT_NSTEPMATCH, "llquantize", "number of steps", span);
  }

  private static long unsigned16(Typed value, ErrorTag type, ErrorTag range, String what) {
    if (!(value instanceof Typed.Constant c) || !Types.isInteger(c.type())) {
      throw new DError(
          type, value.span(), "llquantize( ) " + what + " must be an integer constant");
    }
    if (c.value() < 0 || c.value() > MAX_UNSIGNED_16) {
      throw new DError(
          range, value.span(), "llquantize( ) " + what + " must be an unsigned 16-bit quantity");
    }
    return c.value();
  }
}
