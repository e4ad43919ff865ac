package jdtrace.agent.rt;

/**
 * What a thread does while another one, which does not block, is in its way. A virtual thread must not leave its
 * carrier meanwhile, as {@code Thread.yield()} would make it: other virtual threads would find that carrier inside of a
 * firing, and this one could go on with another carrier's buffers. It spins.
 */
final class Pause {
  /** About 100 us, so that who gives up has waited for longer than the kernel takes a processor away. */
  private static final int SPINS = 100_000;

  /** Only so that spinning does something. */
  private static volatile int spun;

  private Pause() {}

  static void pause() {
    if (Thread.currentThread() == Carrier.current()) {
      Thread.yield();
      return;
    }
    int read = 0;
    for (int i = 0; i < SPINS; i++) {
      read |= spun;
    }
    spun = read;
  }
}
