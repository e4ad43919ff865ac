package jdtrace.lang.sema;

import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.Action;

/**
 * Which action may follow which in a block (spec actions.md section 2): speculate before anything
 * that records, nothing that records after commit, no aggregation, exit or destructive action into
 * a speculation.
 */
final class RecordOrder {
  private boolean speculating;
  private boolean committed;
  private boolean recorded;

  void add(TypedAction action, SourceSpan span) {
    switch (action) {
      case TypedAction.Evaluate _ -> {
        // Variables change at once, speculating or not.
      }
      case TypedAction.Speculation s -> {
        switch (s.kind()) {
          case SPECULATE -> speculate(span);
          case COMMIT -> commit(span);
          case DISCARD -> {
            // Records nothing and may stand anywhere.
          }
        }
      }
      case TypedAction.Aggregate _ -> {
        refuse(committed, ErrorTag.D_AGG_COMM, "aggregation may not follow commit( )", span);
        refuse(speculating, ErrorTag.D_AGG_SPEC, "aggregation may not follow speculate( )", span);
        recorded = true;
      }
      case TypedAction.Destructive _ -> destructive(span);
      case TypedAction.Printf p when p.purpose() != Action.Printf.Purpose.PRINT -> {
        destructive(span);
        record(span);
      }
      case TypedAction.Exit _ -> {
        refuse(speculating, ErrorTag.D_EXIT_SPEC, "exit( ) may not follow speculate( )", span);
        record(span);
      }
      default -> record(span);
    }
  }

  private void speculate(SourceSpan span) {
    refuse(speculating, ErrorTag.D_SPEC_SPEC, "speculate( ) may not follow speculate( )", span);
    refuse(committed, ErrorTag.D_SPEC_COMM, "speculate( ) may not follow commit( )", span);
    refuse(
        recorded,
        ErrorTag.D_SPEC_DREC,
        "speculate( ) may not follow data-recording action(s)",
        span);
    speculating = true;
  }

  private void commit(SourceSpan span) {
    refuse(
        recorded, ErrorTag.D_COMM_DREC, "commit( ) may not follow data-recording action(s)", span);
    committed = true;
  }

  private void destructive(SourceSpan span) {
    refuse(
        speculating, ErrorTag.D_ACT_SPEC, "destructive action may not follow speculate( )", span);
  }

  private void record(SourceSpan span) {
    refuse(
        committed, ErrorTag.D_DREC_COMM, "data-recording actions may not follow commit( )", span);
    recorded = true;
  }

  private static void refuse(boolean when, ErrorTag tag, String message, SourceSpan span) {
    if (when) {
      throw new DError(tag, span, message);
    }
  }
}
