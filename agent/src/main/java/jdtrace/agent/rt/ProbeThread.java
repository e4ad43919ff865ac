package jdtrace.agent.rt;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * One (carrier) thread of one session: the guard against firing within a firing, and all that its
 * clauses need while they run. Only that thread touches it, but for {@link #inside} and the generation of
 * aggregations that no firing sees any more.
 *
 * <p>What compiled code does, for each firing:
 *
 * <pre>
 *   enter ── null: nothing to do
 *     begin, arguments
 *     for each clause: clause method ── Fault ──► faulted
 *   leave
 * </pre>
 */
class ProbeThread extends Padding {
  static final AtomicLongFieldUpdater<ProbeThread> GRANTED =
      AtomicLongFieldUpdater.newUpdater(ProbeThread.class, "selfGranted");

  private static final int MAX_ARGUMENTS = 10;

  final Session session;
  Thread thread;

  /** Unique in the session: what self-> of a platform thread belongs to. */
  int serial;

  /** Whether a firing is going on. Stored as constants: no firing waits for what the last one stored. */
  boolean inside;

  /** Of the firing, from 1. */
  long number;

  /** For whoever waits: still in the firing that it was found in; its values come another time. */
  boolean stuck;

  final Memory memory;
  final Tuple tuple;
  final Key key;
  final Fields record;
  final Fields keyFields;
  final JavaObjects objects;
  final Json json;
  final View first = new View();
  final View second = new View();
  final Utf8 utf8 = new Utf8();
  final Addresses addresses = new Addresses();
  final Chill chill = new Chill();

  /** arg0..arg9 of the firing, ERROR's while that fires. */
  private final long[] arguments = new long[MAX_ARGUMENTS + 2 * LONGS];

  private int argumentCount;

  private final Firing outer;
  private final Firing inner;
  Firing firing;

  /** Values of the two generations. */
  final Aggregations even;

  final Aggregations odd;

  /** Words of values without key of the two generations. */
  private final long[] evenWords;

  private final long[] oddWords;

  /** The session's mode when the firing began: its state, and which generation it adds to. */
  private int mode;

  /** How many objects the firing holds. */
  int handles;

  /** self-> of a platform thread by value, from {@link #LONGS} on, and what that takes of dynvarsize. */
  final long[] self;

  long selfUsed;

  /** Others take it away when the thread has ended. */
  volatile long selfGranted;

  /** Index of the ring that this thread wrote to last. */
  int ring;

  /** Where the clause's record goes, null for a ring. */
  Speculation speculation;

  /** What a fault reports: expression, offset of its instruction in bytes or -1. */
  int action;

  int pc;
  private int faultCode;
  private long faultAddress;

  /** The key of an element of a {@link SharedTable}. */
  long[] sharedKey;

  /** Address of its block of {@link SharedVariables}; 0 as long as it is not known. */
  long block;

  /** Made when a print() first needs it. */
  private ObjectText text;

  private long tid;
  private long random;

  ProbeThread(Session session, Thread thread, int serial) {
    this.session = session;
    this.thread = thread;
    this.serial = serial;
    this.memory = new Memory(this, session);
    this.tuple = new Tuple(this);
    this.key = new Key(this);
    this.record = new Fields(this);
    this.keyFields = new Fields(this);
    this.objects = new JavaObjects(this, session);
    this.json = new Json(this);
    this.outer = new Firing(session);
    this.inner = new Firing(session);
    this.even = new Aggregations(session);
    this.odd = new Aggregations(session);
    this.evenWords = even.fixed;
    this.oddWords = odd.fixed;
    this.self = new long[session.selfCount + 2 * LONGS];
    this.firing = outer;
    this.memory.locals = outer.localBytes;
    this.ring = serial % session.ringCount;
    this.random = System.nanoTime() ^ (long) serial << 32 | 1;
  }

  /** Is from now on another thread's, the one it was made for having ended; what that has aggregated stays. */
  void adopt(Thread other, int number) {
    thread = other;
    serial = number;
    Arrays.fill(self, 0);
    selfUsed = 0;
    block = 0;
    tid = 0;
    stuck = false;
  }

  /** Values that found no room. */
  long aggregationDrops() {
    return even.drops() + odd.drops();
  }

  /** Begins a firing of the calling thread; null when there is to be none. */
  static ProbeThread enter(Session session, int requiredState) {
    ProbeThread t = session.current();
    if (t == null || t.inside) {
      return null;
    }
    t.inside = true;
    t.number++;
    Raw.enterFence();
    int mode = session.mode;
    if ((mode & Session.STATE) != requiredState) {
      t.inside = false;
      return null;
    }
    t.mode = mode;
    return t;
  }

  /** The same where others take part, any of which may have ended the session: END still fires then. */
  static ProbeThread enterShared(Session session, int requiredState) {
    ProbeThread t = enter(session, requiredState);
    if (t != null && requiredState != Session.COOLDOWN && session.shared.isExiting()) {
      t.inside = false;
      return null;
    }
    return t;
  }

  /** The probe that fires. */
  void begin(int probeIndex) {
    outer.probeIndex = probeIndex;
  }

  /** For a unit that has clause-locals. */
  void clearLocals() {
    outer.clearLocals();
  }

  void argumentCount(int count) {
    argumentCount = count;
  }

  void argument(int index, long value) {
    arguments[LONGS + index] = value;
  }

  void argument(int index, Object value) {
    arguments[LONGS + index] = objects.handle(value);
  }

  /**
   * Bytes that an allocation has taken.
   *
   * @param what an array, or the class of an instance that nobody may touch yet
   * @param dimensions of a multi-dimensional array those that were made with it
   */
  long allocated(Object what, int dimensions) {
    if (what instanceof Class) {
      return session.sizes.of((Class<?>) what);
    }
    long bytes = session.host.sizeOf(what);
    if (dimensions > 1) {
      for (Object part : (Object[]) what) {
        if (part != null) {
          bytes += allocated(part, dimensions - 1);
        }
      }
    }
    return bytes;
  }

  /** The object whose method is traced. */
  void receiver(Object value) {
    outer.receiver = objects.handle(value);
  }

  long jthis() {
    return firing.receiver;
  }

  ObjectText text() {
    if (text == null) {
      text = new ObjectText(session);
    }
    return text;
  }

  /** Arguments of a probe that the tracer fires. */
  void arguments(long[] values) {
    argumentCount = Math.min(values.length, MAX_ARGUMENTS);
    System.arraycopy(values, 0, arguments, LONGS, argumentCount);
  }

  /** Whether the next clause of the firing still runs: not after exit(). */
  boolean goesOn() {
    return (session.mode & Session.STATE) == (mode & Session.STATE);
  }

  /** Ends the firing. */
  void leave() {
    if (handles != 0) {
      objects.clear();
    }
    Raw.storeFence();
    inside = false;
  }

  /** Something that should not be: told to the user as our fault, never to the application. */
  void unexpected(Throwable problem) {
    session.unexpected(problem);
  }

  /** The fault to be thrown. */
  Fault fault(int code, long address) {
    faultCode = code;
    faultAddress = address;
    return Fault.INSTANCE;
  }

  /** The clause is over, without a record, and that is no fault. */
  Fault over() {
    faultCode = Fault.NONE;
    return Fault.INSTANCE;
  }

  /** A clause has faulted: the consumer is told, then the program. */
  void faulted(int ordinal) {
    if (faultCode == Fault.NONE) {
      return;
    }
    if (firing == inner) {
      session.doubleErrors.incrementAndGet();
      return;
    }
    record.begin(40);
    record.put4(0, -1);
    record.put4(4, id());
    record.put8(8, timestamp());
    record.put4(16, ordinal);
    record.put4(20, action);
    record.put4(24, pc);
    record.put4(28, faultCode);
    boolean hasAddress = faultCode == Fault.BADADDR || faultCode == Fault.BADALIGN;
    record.put8(32, hasAddress ? faultAddress : 0);
    if (session.rings.hasRoom(this, 40)) {
      session.rings.put(this, record.bytes, 40);
    }
    Unit unit = session.errorUnit;
    if (unit != null) {
      error(unit, hasAddress ? faultAddress : 0);
    }
  }

  private void error(Unit unit, long address) {
    Firing f = inner;
    f.begin(session.errorProbeIndex);
    f.clearLocals();
    int count = argumentCount;
    System.arraycopy(arguments, LONGS, f.outerArguments, 0, MAX_ARGUMENTS);
    argumentCount = 6;
    argument(0, 0);
    argument(1, firing.epid);
    argument(2, action);
    argument(3, pc);
    argument(4, faultCode);
    argument(5, address);
    firing = f;
    memory.locals = f.localBytes;
    int before = mode;
    mode = mode & ~Session.STATE | session.mode & Session.STATE;
    try {
      unit.error(this);
    } finally {
      mode = before;
      firing = outer;
      memory.locals = outer.localBytes;
      argumentCount = count;
      System.arraycopy(f.outerArguments, 0, arguments, LONGS, MAX_ARGUMENTS);
    }
  }

  /** Begins a clause that uses scratch. */
  void resetScratch() {
    memory.resetScratch(session.rings.freeBytes(this));
  }

  /** Begins a clause's record; false if it has no room. */
  boolean beginRecord(int bytes) {
    speculation = null;
    if (!session.rings.hasRoom(this, bytes)) {
      return false;
    }
    record.begin(bytes);
    return true;
  }

  /** Begins the record of a clause that speculates: where it goes is not known yet. */
  void beginSpeculative(int bytes) {
    speculation = null;
    record.begin(bytes);
  }

  void speculate(long id, int bytes) {
    if (!session.speculations.speculate(this, id, bytes)) {
      throw over(); // as in DTrace, what follows is not carried out either
    }
  }

  void commit(long id) {
    session.speculations.commit(this, id);
  }

  void discard(long id) {
    session.speculations.discard(this, id);
  }

  /** Ends a clause: its record is whole. */
  void put(int ordinal, int bytes) {
    record.header(ordinal);
    if (speculation != null) {
      session.speculations.put(speculation, record.bytes, bytes);
    } else {
      session.rings.put(this, record.bytes, bytes);
    }
  }

  void exit() {
    session.exit();
  }

  // Built-in variables.

  long timestamp() {
    Firing f = firing;
    if (f.timestampOf != number) {
      f.timestamp = System.nanoTime();
      f.timestampOf = number;
    }
    return f.timestamp;
  }

  long walltimestamp() {
    Firing f = firing;
    if (f.wallTimestampOf != number) {
      f.wallTimestamp = session.host.wallNanos();
      f.wallTimestampOf = number;
    }
    return f.wallTimestamp;
  }

  long vtimestamp() {
    Firing f = firing;
    if (f.cpuTimestampOf != number) {
      f.cpuTimestamp = session.host.cpuNanos();
      f.cpuTimestampOf = number;
    }
    return f.cpuTimestamp;
  }

  long tid() {
    if (tid == 0) {
      tid = session.host.threadId();
    }
    return tid;
  }

  long id() {
    return session.probeIds[firing.probeIndex];
  }

  /** Whether the tracer fires the probe: then the thread's stack means nothing. */
  boolean ofTracer() {
    return session.tracerProbes[outer.probeIndex] != 0;
  }

  long epid() {
    return firing.epid;
  }

  void epid(int epid) {
    firing.epid = epid;
  }

  /** {@code arg0..} and {@code args[]}: 0 where there is no such argument. */
  long argument(long index) {
    return index >= 0 && index < argumentCount ? arguments[LONGS + (int) index] : 0;
  }

  /** {@code probeprov probemod probefunc probename}: 0..3. */
  long part(int which) {
    return session.parts[4 * firing.probeIndex + which];
  }

  /** Illegal as a whole: {@code regs} and what has no meaning here. */
  long illegal() {
    throw fault(Fault.ILLOP, 0);
  }

  /** {@code rand()}: never negative, 31 bits. */
  static long rand(ProbeThread t) {
    long x = t.random;
    x ^= x << 13;
    x ^= x >>> 7;
    x ^= x << 17;
    t.random = x;
    return x * 0x2545f4914f6cdd1dL >>> 33;
  }

  static long progenyof(ProbeThread t) {
    return t.session.host.progenyOf(t.tuple.argument(0)) ? 1 : 0;
  }

  private Aggregations tables() {
    return (mode & Session.ODD) == 0 ? even : odd;
  }

  /** {@code @ = count()} without key. */
  void count(int offset) {
    ((mode & Session.ODD) == 0 ? evenWords : oddWords)[offset]++;
  }

  /** The words of a value without key. */
  long[] fixed(int aggregation) {
    return tables().fixed(aggregation);
  }

  /** Where in {@link #words} the words are of the key in {@link #keyFields}; -1 if lost. */
  int find(int keyAction, int length, int keyBytes) {
    return tables().find(keyAction, keyFields, length, keyBytes);
  }

  long[] words() {
    return tables().words;
  }

  /** What is made of it: nobody else's object lies in the last line either. */
  @SuppressWarnings("unused") // it only takes room
  static final class Padded extends ProbeThread {
    private long p0;
    private long p1;
    private long p2;
    private long p3;
    private long p4;
    private long p5;
    private long p6;
    private long p7;

    Padded(Session session, Thread thread, int serial) {
      super(session, thread, serial);
    }
  }
}
