package jdtrace.agent.rt;

/** A dynamic variable: an element of an associative array, or self-> of one thread. */
final class Dynamic {
  final int id;
  Dynamic next;
  byte[] key;
  int hash;
  int keyLength;

  /** By value. */
  volatile long number;

  /** By reference, null otherwise. */
  byte[] value;

  /** 0 while the variable does not exist. */
  volatile int valueLength;

  int cost;

  /** Whose self-> it is; null when it is nobody's. */
  Thread owner;

  Dynamic(int id) {
    this.id = id;
  }
}
