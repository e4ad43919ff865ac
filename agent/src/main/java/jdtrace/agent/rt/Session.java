package jdtrace.agent.rt;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The state of one session inside one JVM. It moves only forward: WARMUP → ACTIVE → DRAINING →
 * COOLDOWN → CLOSED.
 *
 * <p>Threads fire and touch what is package-private; one thread of whoever opened the session calls
 * the public methods.
 */
public final class Session {
  static final int WARMUP = 1;
  static final int ACTIVE = 2;
  static final int DRAINING = 3;
  static final int COOLDOWN = 4;
  static final int CLOSED = 5;

  /** Requests; see {@link #command}. */
  public static final int SET_STATE = 1;

  public static final int FIRE = 2;
  public static final int AGGREGATIONS = 3;
  public static final int COUNTERS = 4;
  public static final int FRAMES = 5;
  public static final int SHARE = 6;
  public static final int PROBES = 7;

  /** Longer than any processor holds a store back, and than a firing takes. */
  static final int SETTLE_MILLIS = 1;

  private static final long MAX_QUIET_NANOS = 2_000_000_000L;

  private static final AtomicIntegerFieldUpdater<Session> MODE =
      AtomicIntegerFieldUpdater.newUpdater(Session.class, "mode");

  /** The session whose unit is being initialised. */
  private static volatile Session expecting;

  /** Parts of {@link #mode}. */
  static final int STATE = 0xff;

  static final int ODD = 0x100;

  /** The state, and which of a thread's two tables firings add to. */
  volatile int mode = WARMUP;

  final Host host;
  final int stringBytes;
  final long aggregationBytes;
  final int ringCount;
  final long[] globals;
  final boolean[] globalNulls;
  final Region globalBytes;
  final int localCount;
  volatile Region literals;

  /** Four addresses a probe: provider, module, function, name. */
  long[] parts;

  /** Aggregations: how many, words of each, of them stored, first word among all. */
  final int aggregations;

  final int[] wordCounts;
  final int[] storedWords;
  final int[] fixedOffsets;

  /** Words of "nothing seen" of all aggregations. */
  final long[] initialWords;

  /** The aggregation of an action with a key. */
  final int[] actionAggregation;

  /** 1 for an aggregation that is a count(). */
  final int[] countsOnly;

  /** Probes by index: id, and whether the tracer fires it. Replaced before the sites of more fire. */
  int[] probeIds;

  int[] tracerProbes;
  final int errorProbeIndex;
  final int selfCount;
  final Dynamics dynamics;
  final Speculations speculations;
  final Rings rings;
  final Stacks stacks;
  final ObjectSizes sizes;
  final AtomicLong doubleErrors = new AtomicLong();
  final AtomicLong lostRecords = new AtomicLong();
  volatile Unit errorUnit;

  /** Keeps what {@link #shared} is in, where that is a file of the session's own. */
  private volatile ByteBuffer held;

  /** Null when nobody else uses variables of this session. */
  volatile SharedVariables shared;

  volatile FieldTable fields =
      new FieldTable(new Class<?>[1], new byte[1], new long[1], new Object[1]);

  /** What print() actions know of classes: few, added by copying. */
  private final AtomicReference<ObjectShapes[]> shapes =
      new AtomicReference<ObjectShapes[]>(new ObjectShapes[0]);

  private final int localSize;
  private final int[] localStarts;
  private final int[] localLengths;
  private final AtomicLong problems = new AtomicLong();
  private volatile Throwable problem;
  private Unit[] units = {};

  /** Threads by hash; replaced when it changes otherwise than by a new entry. */
  private volatile ProbeThread[] threads = new ProbeThread[64];

  private final AtomicInteger adding = new AtomicInteger();
  private volatile Thread adder;
  private int threadCount;

  /** What belonged to threads that have ended, for new ones; with what those had aggregated. */
  private ProbeThread[] spares = {};

  private int spareCount;
  private int serials;

  /** What threads that are gone had lost. */
  private long lostAggregations;

  private Session(byte[] specification, ByteBuffer shared, Host host) {
    this.host = host;
    this.sizes = new ObjectSizes(host);
    Specification in = new Specification(specification);
    stringBytes = in.integer();
    aggregationBytes = in.number();
    globals = new long[in.integer()];
    globalNulls = new boolean[globals.length];
    globalBytes = Specification.region(null, in.integer(), in.integers(), in.integers());
    localCount = in.integer();
    localSize = in.integer();
    localStarts = in.integers();
    localLengths = in.integers();
    literals = Specification.region(in.bytes(), 0, in.integers(), in.integers());
    parts = in.numbers();
    wordCounts = in.integers();
    storedWords = in.integers();
    fixedOffsets = in.integers();
    aggregations = wordCounts.length;
    initialWords = in.numbers();
    actionAggregation = in.integers();
    countsOnly = in.integers();
    probeIds = in.integers();
    tracerProbes = in.integers();
    errorProbeIndex = in.integer();
    selfCount = in.integer();
    dynamics = new Dynamics(in.number());
    speculations = new Speculations(in.integer(), in.number(), in.integer());
    long ringBytes = in.number();
    ringCount = in.integer();
    int policy = in.integer();
    int keptBytes = in.integer();
    rings = new Rings(shared, ringBytes, ringCount, policy, keptBytes);
    stacks = new Stacks(in.number());
  }

  /**
   * Begins a session.
   *
   * @param specification what the compiler says about it
   * @param shared zeros, as large as the compiler asked for
   */
  public static Session open(byte[] specification, ByteBuffer shared, Host host) {
    return new Session(specification, shared, host);
  }

  /**
   * Shared variables are in this memory, which stays as long as anything of the session does.
   *
   * @return its address
   */
  public long hold(ByteBuffer region) {
    held = region;
    return Raw.address(region);
  }

  /** The next unit that is initialised is this session's. */
  public static void expectUnit(Session session) {
    expecting = session;
  }

  /** For a unit's initialiser. */
  static Session expected() {
    return expecting;
  }

  /** An instance of a unit of this session. */
  public void addUnit(Unit added, boolean handlesErrors) {
    Unit[] more = Arrays.copyOf(units, units.length + 1);
    more[units.length] = added;
    units = more;
    if (handlesErrors) {
      errorUnit = added;
    }
  }

  /** The fields that D may read, by number; replaces what was known before. */
  public void fields(Class<?>[] owners, byte[] kinds, long[] offsets, Object[] bases) {
    fields = new FieldTable(owners, kinds, offsets, bases);
  }

  /** What a constant of a unit says of classes. */
  ObjectShapes shapes(String text) {
    while (true) {
      ObjectShapes[] all = shapes.get();
      for (ObjectShapes one : all) {
        if (one.text == text) {
          return one;
        }
      }
      ObjectShapes[] more = Arrays.copyOf(all, all.length + 1);
      more[all.length] = new ObjectShapes(text);
      shapes.compareAndSet(all, more);
    }
  }

  Region newLocalBytes() {
    return localSize == 0 ? null : Specification.region(null, localSize, localStarts, localLengths);
  }

  /** The calling thread's part; null when it cannot have one now. */
  ProbeThread current() {
    Thread thread = Carrier.current();
    int hash = System.identityHashCode(thread);
    ProbeThread[] table = threads;
    ProbeThread found = table[hash & table.length - 1];
    return found != null && found.thread == thread ? found : search(thread, hash);
  }

  private ProbeThread search(Thread thread, int hash) {
    ProbeThread[] table = threads;
    int mask = table.length - 1;
    for (int at = hash & mask; table[at] != null; at = at + 1 & mask) {
      if (table[at].thread == thread) {
        return table[at];
      }
    }
    return add(thread);
  }

  /** A thread's first firing. Null while it is being added: what that itself calls does not fire. */
  private ProbeThread add(Thread thread) {
    if (adder == thread) {
      return null;
    }
    while (!adding.compareAndSet(0, 1)) {
      Pause.pause();
    }
    try {
      adder = thread;
      if (2 * (threadCount + 1) > threads.length) {
        retire();
      }
      ProbeThread added;
      if (spareCount > 0) {
        added = spares[--spareCount];
        spares[spareCount] = null;
        added.adopt(thread, ++serials);
      } else {
        added = new ProbeThread.Padded(this, thread, ++serials);
      }
      threadCount++;
      Raw.storeFence();
      insert(threads, added);
      return added;
    } finally {
      adder = null;
      adding.set(0);
    }
  }

  /**
   * Takes out of the table what belonged to threads that have ended, for others to use; if it stays half full it gets
   * larger. So short threads, however many, take no more than those that live at a time.
   */
  private void retire() {
    ProbeThread[] table = threads;
    int ended = 0;
    for (ProbeThread old : table) {
      ended += old != null && isReusable(old) ? 1 : 0;
    }
    if (ended == 0 && 2 * (threadCount + 1) <= table.length) {
      return;
    }
    ProbeThread[] left =
        new ProbeThread[4 * (threadCount - ended) > table.length ? 2 * table.length : table.length];
    ProbeThread[] more = Arrays.copyOf(spares, spareCount + ended);
    for (ProbeThread old : table) {
      if (old != null && spareCount < more.length && isReusable(old)) {
        dynamics.giveBack(ProbeThread.GRANTED.getAndSet(old, 0));
        more[spareCount++] = old;
        threadCount--;
      } else if (old != null) {
        insert(left, old);
      }
    }
    spares = more;
    threads = left;
  }

  private static boolean isReusable(ProbeThread thread) {
    return !thread.thread.isAlive() && !thread.inside;
  }

  /**
   * For the tracer: forgets threads that have ended.
   *
   * @return the table of all others, and those
   */
  private ProbeThread[][] takeEnded() {
    while (!adding.compareAndSet(0, 1)) {
      Thread.yield();
    }
    try {
      retire();
      ProbeThread[] taken = Arrays.copyOf(spares, spareCount);
      spares = new ProbeThread[0];
      spareCount = 0;
      return new ProbeThread[][] {threads, taken};
    } finally {
      adding.set(0);
    }
  }

  private static void insert(ProbeThread[] table, ProbeThread thread) {
    int mask = table.length - 1;
    int at = System.identityHashCode(thread.thread) & mask;
    while (table[at] != null) {
      at = at + 1 & mask;
    }
    table[at] = thread;
  }

  /** {@code exit()}: no later firing records anything. */
  void exit() {
    rings.exiting();
    if (shared != null) {
      shared.exit();
    }
    while (true) {
      int now = mode;
      int state = now & STATE;
      if (state != WARMUP && state != ACTIVE
          || MODE.compareAndSet(this, now, now & ~STATE | DRAINING)) {
        return;
      }
    }
  }

  /** Has the tracer ask for news of classes; one thread at a time calls it. */
  public void news() {
    rings.news();
  }

  void unexpected(Throwable what) {
    problems.incrementAndGet();
    problem = what;
  }

  /**
   * Carries out a request: an i32 and its operands, little endian.
   *
   * <pre>
   *   SET_STATE     i32 state
   *   FIRE          i32 index, i32 count, i64 arguments...; answers one byte: it has fired
   *   AGGREGATIONS  answers as {@link Aggregations#drain} says
   *   COUNTERS      answers i64 dynamic drops, speculative drops, speculations unavailable,
   *                 double errors, aggregation drops, records lost for want of a ring, problems;
   *                 then the text of the last problem in UTF-8
   *   FRAMES        i32 how many frames' names are known already; answers as {@link Stacks#names} says
   *   PROBES        bytes, starts, lengths of the literals; parts, ids, tracer's, as at the beginning: of
   *                 all probes, more than there were
   *   SHARE         i64 address of the region, then as {@link SharedVariables} says
   * </pre>
   */
  public byte[] command(byte[] request) {
    Specification in = new Specification(request);
    switch (in.integer()) {
      case SET_STATE:
        setState(in.integer());
        return new byte[0];
      case FIRE:
        int index = in.integer();
        long[] arguments = in.numbers();
        for (Unit unit : units) {
          unit.fire(index, arguments);
        }
        return new byte[1];
      case AGGREGATIONS:
        return drainAggregations();
      case COUNTERS:
        return counters();
      case FRAMES:
        return stacks.names(in.integer());
      case SHARE:
        shared = new SharedVariables(in.number(), in);
        return new byte[0];
      case PROBES:
        literals = Specification.region(in.bytes(), 0, in.integers(), in.integers());
        parts = in.numbers();
        probeIds = in.integers();
        tracerProbes = in.integers();
        return new byte[0];
      default:
        throw new IllegalArgumentException("no such request");
    }
  }

  private void setState(int wanted) {
    while (true) {
      int now = mode;
      int state = now & STATE;
      if (state == CLOSED || wanted == ACTIVE && state != WARMUP) {
        return;
      }
      if (MODE.compareAndSet(this, now, now & ~STATE | wanted)) {
        break;
      }
    }
    if (wanted == COOLDOWN) {
      awaitQuiet();
      rings.ending();
    }
  }

  /** Waits until no firing is going on that began before now; bounded. */
  private void awaitQuiet() {
    ProbeThread[] table = threads;
    boolean others = false;
    for (ProbeThread thread : table) {
      others |= thread != null && thread.thread != Thread.currentThread();
    }
    if (!others) {
      return;
    }
    settle();
    long start = System.nanoTime();
    for (ProbeThread thread : threads) {
      if (thread != null) {
        long number = thread.number;
        thread.stuck = isInside(thread);
        while (thread.stuck && System.nanoTime() - start < MAX_QUIET_NANOS) {
          Thread.yield();
          thread.stuck = isInside(thread) && thread.number == number;
        }
      }
    }
  }

  private static boolean isInside(ProbeThread thread) {
    Raw.fullFence();
    return thread.inside;
  }

  private static void settle() {
    try {
      Thread.sleep(SETTLE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] drainAggregations() {
    int old;
    do {
      old = mode;
    } while (!MODE.compareAndSet(this, old, old ^ ODD));
    awaitQuiet();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Each thread's values are in one of the two, whatever ends or begins meanwhile.
    ProbeThread[][] all = takeEnded();
    for (ProbeThread thread : all[0]) {
      if (thread != null && !thread.stuck) {
        ((old & ODD) == 0 ? thread.even : thread.odd).drain(out);
      }
    }
    for (ProbeThread thread : all[1]) {
      thread.even.drain(out);
      thread.odd.drain(out);
      lostAggregations += thread.aggregationDrops();
    }
    dynamics.sweep();
    return out.toByteArray();
  }

  /** What ended threads have been granted of dynvarsize is everybody's again; any thread may call it. */
  void giveBackOfEnded() {
    for (ProbeThread thread : threads) {
      if (thread != null && thread.selfGranted != 0 && !thread.thread.isAlive()) {
        dynamics.giveBack(ProbeThread.GRANTED.getAndSet(thread, 0));
      }
    }
  }

  private byte[] counters() {
    if (aggregations == 0) {
      takeEnded();
      dynamics.sweep();
    }
    long aggregationDrops = lostAggregations;
    while (!adding.compareAndSet(0, 1)) {
      Thread.yield();
    }
    try {
      for (ProbeThread thread : threads) {
        aggregationDrops += thread == null ? 0 : thread.aggregationDrops();
      }
      for (int i = 0; i < spareCount; i++) {
        aggregationDrops += spares[i].aggregationDrops();
      }
    } finally {
      adding.set(0);
    }
    long[] numbers = {
      dynamics.drops(),
      speculations.drops(),
      speculations.unavailable(),
      doubleErrors.get(),
      aggregationDrops,
      lostRecords.get(),
      problems.get()
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (long number : numbers) {
      Aggregations.number(out, number, 8);
    }
    byte[] text = String.valueOf(problem).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    out.write(text, 0, text.length);
    return out.toByteArray();
  }

  /**
   * Nothing fires any more.
   *
   * @return whether no thread is left inside of a firing either: nearly always, but one that the kernel has not
   *     run for seconds may be
   */
  public boolean close() {
    setState(CLOSED);
    awaitQuiet();
    boolean quiet = true;
    for (ProbeThread thread : threads) {
      quiet &= thread == null || thread.thread == Thread.currentThread() || !thread.stuck;
    }
    return quiet;
  }
}
