package jdtrace.codegen.jvm;

import jdtrace.agent.rt.SharedLayout;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;

/** The sizes of the buffers: whole words as in DTrace, at most what an array or a mapping can hold. */
final class Sizes {
  private static final long LARGEST = 1L << 30;

  /** What a buffer is lowered to at the least for want of room. */
  private static final long SMALLEST = 4096;

  private static final int RING_OVERHEAD = 8;

  private Sizes() {}

  /**
   * The options with the sizes that there will be.
   *
   * @param rings of each guest
   * @param room bytes that each guest has for all of its rings
   */
  static RunOptions granted(RunOptions options, int rings, long room) {
    return options.withSizes(
        new BufferSizes(
            grantedRing(options, rings, room),
            granted(options, options.aggregationBytes()),
            granted(options, options.speculationBytes()),
            options.dynamicVariableBytes() > LARGEST
                ? granted(options, options.dynamicVariableBytes())
                : options.dynamicVariableBytes()));
  }

  private static long granted(RunOptions options, long bytes) {
    long granted = bytes & -8;
    while (granted > LARGEST) {
      granted = smaller(options, granted);
    }
    return granted;
  }

  private static long grantedRing(RunOptions options, int rings, long room) {
    long granted = options.bufferBytes() & -8;
    while (granted > LARGEST || SharedLayout.bytes(granted, rings) > Integer.MAX_VALUE) {
      granted = smaller(options, granted);
    }
    if (!options.buffers().resizable()) {
      return granted;
    }
    long lowered = granted;
    while (lowered >= SMALLEST && SharedLayout.bytes(lowered, rings) > room) {
      lowered = smaller(options, lowered);
    }
    return lowered < SMALLEST ? granted : lowered; // the guest refuses, and knows why
  }

  private static long smaller(RunOptions options, long bytes) {
    if (!options.buffers().resizable()) {
      throw new EngineException("Cannot allocate memory");
    }
    return bytes / 2 & -8;
  }

  /**
   * Checks that every record has room, and END's have it in a buffer of policy FILL.
   *
   * @return bytes of all records of END's clauses
   * @throws EngineException in DTrace's words when not
   */
  static int check(RunOptions options, Plan plan, java.util.List<Clause> clauses) {
    boolean ring = options.buffers().policy() == BufferPolicy.RING;
    int end = 0;
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      int bytes = clause.layout().recorded() ? clause.layout().bytes() : 0;
      if (bytes + (ring ? RING_OVERHEAD : 0) > options.bufferBytes()) {
        throw new EngineException("Enabling exceeds size of buffer");
      }
      end += isEnd(plan.matches().get(i)) ? bytes : 0;
    }
    if (options.buffers().policy() != BufferPolicy.FILL) {
      return 0;
    }
    if (end > options.bufferBytes()) {
      throw new EngineException("END enablings exceed size of principal buffer");
    }
    return end;
  }

  private static boolean isEnd(Match match) {
    for (Probe probe : match.probes()) {
      if (probe.provider().equals("dtrace") && probe.name().equals("END")) {
        return true;
      }
    }
    return false;
  }
}
