package jdtrace.agent.rt;

/**
 * The thread that really runs: whose buffers a firing uses. Where threads can be virtual, whoever
 * loads this class makes it ask for the carrier; a virtual thread cannot leave its carrier inside a
 * firing, because nothing there blocks.
 */
final class Carrier {
  private Carrier() {}

  static Thread current() {
    return Thread.currentThread();
  }
}
