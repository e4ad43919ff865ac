package jdtrace.agent.rt;

/**
 * Room in front of what one thread writes all the time: another thread's object may lie before it, and two processors that
 * write to one cache line wait for each other. (Processors fetch lines in pairs of 64 bytes.)
 */
@SuppressWarnings("unused") // it only takes room
abstract class Padding {
  /** As longs: room at both ends of an array. */
  static final int LONGS = 16;

  private long p0;
  private long p1;
  private long p2;
  private long p3;
  private long p4;
  private long p5;
  private long p6;
  private long p7;
  private long p8;
  private long p9;
  private long p10;
  private long p11;
  private long p12;
  private long p13;
  private long p14;
  private long p15;

  Padding() {}
}
