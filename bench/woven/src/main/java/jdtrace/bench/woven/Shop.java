package jdtrace.bench.woven;

/** Methods of about a nanosecond, all alike: what differs is who traces which. */
final class Shop extends Room {
  private int seed = 1;

  int untraced(int n) {
    return next(n);
  }

  /** Counted by whichever tracer. */
  int count(int n) {
    return next(n);
  }

  /** Counted by its name: {@code @[probefunc]}. */
  int named(int n) {
    return next(n);
  }

  /** With a predicate that is false. */
  int predicate(int n) {
    return next(n);
  }

  /** Its argument is put into a histogram. */
  int argument(int n) {
    return next(n);
  }

  /** Its duration is put into a histogram. */
  int latency(int n) {
    return next(n);
  }

  /** Was counted, until the tracer left. */
  int left(int n) {
    return next(n);
  }

  /** Where other tracers print what they have counted. */
  int report() {
    return next(0);
  }

  private int next(int n) {
    seed = seed * 1_103_515_245 + n;
    return seed;
  }
}
