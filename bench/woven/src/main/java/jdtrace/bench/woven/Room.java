package jdtrace.bench.woven;

/** Keeps the fields of a subclass away from the object before: no two threads write to one cache line. */
@SuppressWarnings("unused") // it only takes room
abstract class Room {
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

  Room() {}
}
