package jdtrace.linux.event;

import java.util.concurrent.atomic.AtomicInteger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The signals that ask the tracer to stop: SIGINT, SIGTERM and SIGHUP are counted, and wake the loop.
 *
 * <p>While this is open these signals do not end the JVM; the consumer must look at {@link #count}. A
 * second one while the first is being served ({@code count() > 1}) is the user's way to say "now"; one
 * that follows at once is the same one again, as {@code timeout} sends it to a command and to its group.
 * One instance at a time; closing restores the former handlers. The counter is safe from any thread.
 */
public final class Signals implements AutoCloseable {
  private static final String[] NAMES = {"INT", "TERM", "HUP"};

  /** Faster than people are. */
  private static final long SAME_NANOS = 100_000_000;

  private final EventLoop loop;
  private final AtomicInteger count = new AtomicInteger();
  private final SignalHandler[] former = new SignalHandler[NAMES.length];
  private final SignalHandler handler = new Handler();
  private volatile String last;
  private long lastNanos;

  /** Takes over the signals; {@code loop} must outlive this. */
  public Signals(EventLoop loop) {
    this.loop = loop;
    for (int i = 0; i < NAMES.length; i++) {
      former[i] = handle(NAMES[i], handler);
    }
  }

  /** The former handler; null when the JVM keeps the signal to itself (-Xrs) or it is ignored. */
  private static SignalHandler handle(String name, SignalHandler handler) {
    try {
      SignalHandler before = Signal.handle(new Signal(name), handler);
      if (SignalHandler.SIG_IGN.equals(before)) {
        // nohup, or a shell's background job: what was ignored stays ignored.
        Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
        return null;
      }
      return before;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  SignalHandler handler() {
    return handler;
  }

  /** How many signals have come since this was opened. */
  public int count() {
    return count.get();
  }

  /** Name of the last signal, e.g. {@code INT}; null before the first. */
  public String last() {
    return last;
  }

  @Override
  public void close() {
    for (int i = 0; i < NAMES.length; i++) {
      if (former[i] != null) {
        Signal.handle(new Signal(NAMES[i]), former[i]);
      }
    }
  }

  /** Runs in a thread that the JVM starts for it. */
  private final class Handler implements SignalHandler {
    @Override
    public void handle(Signal signal) {
      synchronized (this) {
        long now = System.nanoTime();
        boolean again = signal.getName().equals(last) && now - lastNanos < SAME_NANOS;
        last = signal.getName();
        lastNanos = now;
        if (again) {
          return;
        }
      }
      count.incrementAndGet();
      loop.wake();
    }
  }
}
