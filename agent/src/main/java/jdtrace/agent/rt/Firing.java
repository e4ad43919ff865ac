package jdtrace.agent.rt;

/**
 * What the clauses of one firing share and no other firing sees. A thread has two, the second for
 * ERROR's firing within another.
 */
final class Firing extends Padding {
  /** this-> by value, and whether one by reference is NULL is in {@link #nulls}. */
  final long[] locals;

  final boolean[] nulls;
  final Region localBytes;

  /** What the arguments were of the firing that this is within. */
  final long[] outerArguments = new long[10];

  /** The handle of {@code this}, 0 in a static method. */
  long receiver;

  int epid;

  /** Which of the session's probes. */
  int probeIndex;

  /** Clocks, each read once; and in which firing that was, by {@link ProbeThread#number}. */
  long timestamp;

  long timestampOf;
  long wallTimestamp;
  long wallTimestampOf;
  long cpuTimestamp;
  long cpuTimestampOf;

  /** The rest of what strtok splits; {@code tokenAt} is -1 when there is none. */
  byte[] tokens = new byte[0];

  int tokenAt = -1;
  int tokenEnd;
  long tokensOf;

  Firing(Session session) {
    this.locals = new long[session.localCount];
    this.nulls = new boolean[session.localCount];
    this.localBytes = session.newLocalBytes();
  }

  /** Forgets what belongs to an earlier firing; needed where {@link ProbeThread#number} is the same. */
  void begin(int newIndex) {
    probeIndex = newIndex;
    receiver = 0;
    timestampOf = 0;
    wallTimestampOf = 0;
    cpuTimestampOf = 0;
    tokensOf = 0;
  }

  /** Variables are zero at the beginning of a firing, where there are any. */
  void clearLocals() {
    for (int i = 0; i < locals.length; i++) {
      locals[i] = 0;
      nulls[i] = false;
    }
    if (localBytes != null) {
      Memory.zero(localBytes.bytes, 0, localBytes.bytes.length);
    }
  }

  void tokens(View text) {
    if (tokens.length < text.length) {
      tokens = new byte[Math.max(64, text.length)];
    }
    System.arraycopy(text.bytes, text.start, tokens, 0, text.length);
    tokenAt = 0;
    tokenEnd = text.length;
  }
}
