package jdtrace.lang.sema;

import jdtrace.base.DError;
import jdtrace.base.ErrorTag;

/** Tags that Oracle's DTrace gives to the same mistakes (spec variants.md section 4). */
final class OracleTags {
  private OracleTags() {}

  /** The error as {@code compat=oracle} tells it. */
  static DError of(DError error) {
    ErrorTag tag = of(error.tag());
    return tag == error.tag()
        ? error
        : new DError(tag, error.span(), error.getMessage(), error.hint());
  }

  private static ErrorTag of(ErrorTag tag) {
    return switch (tag) {
      case D_LLQUANT_FACTORSMALL -> ErrorTag.D_LLQUANT_FACTORVAL;
      case D_LLQUANT_MAGRANGE, D_LLQUANT_MAGTOOBIG, D_LLQUANT_HIGHVAL -> ErrorTag.D_LLQUANT_HMAGVAL;
      case D_LLQUANT_FACTORNSTEPS, D_LLQUANT_FACTOREVEN, D_LLQUANT_NSTEPVAL ->
          ErrorTag.D_LLQUANT_STEPVAL;
      case D_LLQUANT_HIGHTYPE -> ErrorTag.D_LLQUANT_HMAGTYPE;
      case D_LLQUANT_LOWTYPE -> ErrorTag.D_LLQUANT_LMAGTYPE;
      case D_LLQUANT_LOWVAL -> ErrorTag.D_LLQUANT_LMAGVAL;
      case D_LLQUANT_NSTEPTYPE -> ErrorTag.D_LLQUANT_STEPTYPE;
      case D_LLQUANT_FACTORMATCH -> ErrorTag.D_LLQUANT_MATCHFACTOR;
      case D_LLQUANT_LOWMATCH -> ErrorTag.D_LLQUANT_MATCHLMAG;
      case D_LLQUANT_HIGHMATCH -> ErrorTag.D_LLQUANT_MATCHHMAG;
      case D_LLQUANT_NSTEPMATCH -> ErrorTag.D_LLQUANT_MATCHSTEPS;
      case D_CLEAR_PROTO, D_TRUNC_PROTO, D_NORMALIZE_PROTO, D_TRACEMEM_ARGS -> ErrorTag.D_PROTO_LEN;
      case D_TRUNC_SCALAR,
          D_NORMALIZE_SCALAR,
          D_TRACEMEM_SIZE,
          D_TRACEMEM_DYNSIZE,
          D_PRINT_VOID,
          D_PRINT_DYN,
          D_PRINT_AGG ->
          ErrorTag.D_PROTO_ARG;
      default -> tag;
    };
  }
}
