package jdtrace.dif;

import java.util.List;

/**
 * What a clause does, statement by statement (spec actions.md). Recording actions put data into
 * the clause's one record, in this order; library actions are recorded too and carried out by the
 * consumer when it meets them.
 */
public sealed interface Action {

  /** An expression statement: run for its side effects, records nothing. */
  record Evaluate(DifExpression expression) implements Action {}

  /** {@code trace(e)}. */
  record Trace(DifExpression value) implements Action {}

  /** {@code print(e)}. */
  record Print(DifExpression value) implements Action {}

  /** {@code tracemem(address, size[, dynamicSize])}; {@code dynamicSize} may be null. */
  record TraceMemory(DifExpression address, int sizeBytes, DifExpression dynamicSize)
      implements Action {}

  /** {@code printf(format, ...)}, and the consumer actions that format: system, freopen. */
  record Printf(Purpose purpose, PrintfFormat format, List<DifExpression> arguments)
      implements Action {
    /** What is done with the formatted text. */
    public enum Purpose {
      PRINT,
      SYSTEM,
      FREOPEN
    }
  }

  /** {@code printa([format,] @a, ...)}; {@code format} may be null. */
  record Printa(PrintfFormat format, List<AggregationDescription> aggregations) implements Action {}

  /** {@code exit(status)}. */
  record Exit(DifExpression status) implements Action {}

  /** {@code stack([frames])}; 0 frames means the option stackframes. */
  record Stack(int frames) implements Action {}

  /** {@code ustack()} and {@code jstack()}; zeros mean the options' values. */
  record UserStack(boolean java, int frames, int stringBytes) implements Action {}

  /** {@code sym func mod usym ufunc umod uaddr}. */
  record Symbol(SymbolKind kind, DifExpression address) implements Action {}

  /** How a symbol value is shown. */
  enum SymbolKind {
    SYM,
    MOD,
    USYM,
    UMOD,
    UADDR
  }

  /** {@code @name[keys] = function(value, ..., increment)}; value and increment may be null. */
  record Aggregate(
      AggregationDescription aggregation,
      List<Key> keys,
      DifExpression value,
      DifExpression increment)
      implements Action {}

  /** An element of an aggregation's key. */
  sealed interface Key {
    /** A plain expression. */
    record Value(DifExpression expression) implements Key {}

    /** {@code stack(n)} as a key. */
    record StackKey(int frames) implements Key {}

    /** {@code ustack(n)} or {@code jstack(n)} as a key. */
    record UserStackKey(boolean java, int frames, int stringBytes) implements Key {}

    /** {@code sym(e)} and its kin as a key. */
    record SymbolKey(SymbolKind kind, DifExpression address) implements Key {}
  }

  /**
   * Actions the consumer carries out: {@code clear trunc normalize denormalize} with their
   * aggregation, {@code setopt} (arguments are strings), {@code ftruncate}.
   */
  record Library(
      LibraryKind kind, AggregationDescription aggregation, List<DifExpression> arguments)
      implements Action {}

  /** Which library action. */
  enum LibraryKind {
    CLEAR,
    TRUNC,
    NORMALIZE,
    DENORMALIZE,
    SETOPT,
    FTRUNCATE
  }

  /** {@code speculate commit discard}. */
  record Speculation(SpeculationKind kind, DifExpression id) implements Action {}

  /** Which of the speculation actions. */
  enum SpeculationKind {
    SPECULATE,
    COMMIT,
    DISCARD
  }

  /** {@code stop raise chill breakpoint panic}; {@code argument} may be null. */
  record Destructive(DestructiveKind kind, DifExpression argument) implements Action {}

  /** Which destructive action. */
  enum DestructiveKind {
    STOP,
    RAISE,
    CHILL,
    BREAKPOINT,
    PANIC
  }
}
