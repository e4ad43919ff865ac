package jdtrace.runtime;

import jdtrace.runtime.record.RecordLayout;

/**
 * Carries out one session. Life: {@link #prepare} (load and attach everything; nothing is recorded
 * yet) → {@link #fire fire(BEGIN)} → {@link #activate} → consume … → {@link #stop} (no probe but END
 * records any more) → fire(END) → consume → {@link #close}. All methods are called from one thread.
 *
 * <p>States follow the DTrace guide: BEGIN runs in WARMUP, the others in ACTIVE, END in COOLDOWN;
 * exit() moves to DRAINING at once, inside the engine, so that no later firing records anything.
 */
public interface Engine extends AutoCloseable {

  /**
   * Loads and attaches the plan. On failure everything done so far is undone.
   *
   * @throws EngineException when this engine or this machine cannot run the plan
   */
  void prepare(Plan plan);

  /** Fires a tracer site's probe on the calling thread, with arg0..: BEGIN, END, tick-N. */
  void fire(Probe probe, long... args);

  /** WARMUP → ACTIVE, unless BEGIN called exit(). */
  void activate();

  /** Whether exit() was called. */
  boolean exiting();

  /**
   * Whether probes may have come that statements are waiting for. Cheap: a load for each JVM; true
   * until the caller has looked, see {@link #grow}.
   */
  default boolean hasNews() {
    return false;
  }

  /**
   * Enables probes that have come while the session runs.
   *
   * @throws EngineException when it cannot: the session goes on without them
   */
  default void grow(Arrivals arrivals) {
    throw new EngineException("this engine takes no probes while it runs");
  }

  /** ACTIVE or DRAINING → COOLDOWN, and detaches every site; END may be fired afterwards. */
  void stop();

  /**
   * Hands over the records that are complete, oldest first over all CPUs. After {@link #stop} and
   * END it hands over all that is left.
   *
   * @return how many records were handed over
   */
  int consume(RecordSink sink);

  /**
   * Whether some buffer has filled so far that it should be consumed before its turn. Cheap: a few
   * loads for each CPU.
   */
  default boolean pressing() {
    return false;
  }

  /**
   * Hands over every aggregation value gathered since the last call, and forgets it: the caller
   * accumulates. A key may be handed over several times (once for each CPU).
   */
  void drainAggregations(AggregationSink sink);

  /** How a statement's record is laid out by this engine. */
  RecordLayout layout(int ordinal);

  /**
   * Whether a buffer of policy FILL is full: the session is to be stopped. Cheap: a load for each
   * CPU.
   */
  default boolean filled() {
    return false;
  }

  /**
   * Whether {@link #clean} has anything to do: it is to be called at cleanrate while this holds.
   * Cheap: a load for each speculation.
   */
  default boolean needsCleaning() {
    return false;
  }

  /** Carries on what could not be done in one firing: commits and discards across CPUs. */
  default void clean() {}

  /** The sizes that the buffers really have; known after {@link #prepare}. */
  BufferSizes sizes();

  /**
   * What a frame of a stack is, where its number is one that this engine gave; null for addresses of
   * the machine. Asked while output is made, for every frame.
   */
  default Frame frame(long number) {
    return null;
  }

  /** Losses so far; counters only grow. */
  Drops drops();

  /** Detaches and frees everything; idempotent. */
  @Override
  void close();
}
