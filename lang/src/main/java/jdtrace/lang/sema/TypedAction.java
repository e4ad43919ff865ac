package jdtrace.lang.sema;

import java.util.List;
import jdtrace.dif.Action;
import jdtrace.dif.PrintfFormat;

/** An {@link Action} whose expressions are typed trees still; emit turns one into the other. */
public sealed interface TypedAction {

  /** {@code hidden} statements are the compiler's own and count for no action number. */
  record Evaluate(Typed value, boolean hidden) implements TypedAction {}

  /** {@code trace(e)}. */
  record Trace(Typed value) implements TypedAction {}

  /**
   * {@code print(e)}.
   *
   * @param followed what a pointer leads to, which {@code compat=oracle} prints behind it; or null
   */
  record Print(Typed value, Typed followed) implements TypedAction {}

  /** {@code tracemem(address, size[, dynamicSize])}. */
  record TraceMemory(Typed address, int sizeBytes, Typed dynamicSize) implements TypedAction {}

  /** {@code printf system freopen}. */
  record Printf(Action.Printf.Purpose purpose, PrintfFormat format, List<Typed> arguments)
      implements TypedAction {}

  /** {@code printa}. */
  record Printa(PrintfFormat format, List<AggregationSymbol> aggregations) implements TypedAction {}

  /** {@code exit(status)}. */
  record Exit(Typed status) implements TypedAction {}

  /** {@code stack(n)}. */
  record Stack(int frames) implements TypedAction {}

  /** {@code ustack(n, bytes)}, {@code jstack(n, bytes)}. */
  record UserStack(boolean java, int frames, int stringBytes) implements TypedAction {}

  /** {@code sym(e)} and its kin. */
  record Symbol(Action.SymbolKind kind, Typed address) implements TypedAction {}

  /** {@code @name[keys] = function(value, ..., increment)}. */
  record Aggregate(AggregationSymbol aggregation, List<Key> keys, Typed value, Typed increment)
      implements TypedAction {}

  /** An element of an aggregation's key. */
  sealed interface Key {
    /** A plain expression. */
    record Value(Typed value) implements Key {}

    /** A stack or symbol action as a key: Stack, UserStack or Symbol. */
    record OfAction(TypedAction action) implements Key {}
  }

  /** What the consumer carries out; {@code aggregation} is null for setopt and ftruncate. */
  record Library(Action.LibraryKind kind, AggregationSymbol aggregation, List<Typed> arguments)
      implements TypedAction {}

  /** {@code speculate commit discard}. */
  record Speculation(Action.SpeculationKind kind, Typed id) implements TypedAction {}

  /** {@code stop raise chill}. */
  record Destructive(Action.DestructiveKind kind, Typed argument) implements TypedAction {}
}
