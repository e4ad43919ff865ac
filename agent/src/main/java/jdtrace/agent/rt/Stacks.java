package jdtrace.agent.rt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Java stacks: each frame (class, method, line) is a number, and the consumer asks what they mean.
 *
 * <p>Java 8 has no way to walk a stack without allocating, so these clauses do allocate.
 */
final class Stacks {
  /** Beyond that many different frames, they are all the last one. */
  private static final int MAX_FRAMES = 1 << 20;

  private static final String OWN = Stacks.class.getName();

  /** What all names of this library and of compiled clauses begin with. */
  private static final String PREFIX = OWN.substring(0, OWN.length() - "Stacks".length());

  private final long base;
  private final ConcurrentHashMap<StackTraceElement, Integer> numbers =
      new ConcurrentHashMap<StackTraceElement, Integer>();
  private final AtomicInteger adding = new AtomicInteger();
  private volatile StackTraceElement[] known = new StackTraceElement[64];
  private volatile int count;

  /** Frame number {@code n}, from 1, shows as {@code base + n}. */
  Stacks(long base) {
    this.base = base;
  }

  /** Puts up to so many frames of the calling thread, innermost first; nothing for a tracer's probe. */
  static void put(ProbeThread t, Fields into, int at, int frames) {
    if (t.ofTracer()) {
      return;
    }
    StackTraceElement[] stack = new Throwable().getStackTrace();
    int from = own(stack);
    for (int i = 0; i < frames && from + i < stack.length; i++) {
      into.put8(at + 8 * i, t.session.stacks.number(stack[from + i]));
    }
  }

  /** How many frames, from the innermost, are ours. */
  private static int own(StackTraceElement[] stack) {
    int from = 0;
    while (from < stack.length && stack[from].getClassName().startsWith(PREFIX)) {
      from++;
    }
    return from;
  }

  /** {@code stackdepth ustackdepth}. */
  static long depth(ProbeThread t) {
    if (t.ofTracer()) {
      return 0;
    }
    StackTraceElement[] stack = new Throwable().getStackTrace();
    return Math.max(0, stack.length - own(stack));
  }

  /** {@code caller ucaller}: the frame that called the traced method; 0 if none did. */
  static long caller(ProbeThread t) {
    if (t.ofTracer()) {
      return 0;
    }
    StackTraceElement[] stack = new Throwable().getStackTrace();
    int at = own(stack) + 1;
    return at < stack.length ? t.session.stacks.number(stack[at]) : 0;
  }

  /**
   * A method that runs while its class is changed has no file any more, and some JVMs know a frame's
   * loader and module: none of it is shown, and one place is to be one number.
   */
  private long number(StackTraceElement seen) {
    StackTraceElement frame =
        new StackTraceElement(
            seen.getClassName(), seen.getMethodName(), null, seen.getLineNumber());
    Integer number = numbers.get(frame);
    return base + (number != null ? number.intValue() : add(frame));
  }

  private int add(StackTraceElement frame) {
    while (!adding.compareAndSet(0, 1)) {
      Pause.pause();
    }
    try {
      Integer already = numbers.get(frame);
      if (already != null) {
        return already.intValue();
      }
      if (count == MAX_FRAMES) {
        return count;
      }
      if (count == known.length) {
        StackTraceElement[] larger = new StackTraceElement[2 * count];
        System.arraycopy(known, 0, larger, 0, count);
        known = larger;
      }
      int number = count + 1;
      known[count] = frame;
      count = number;
      numbers.put(frame, Integer.valueOf(number));
      return number;
    } finally {
      adding.set(0);
    }
  }

  /** Names of the frames from number {@code from + 1} on: class, method, line, each with a NUL. */
  byte[] names(int from) {
    int end = count;
    StackTraceElement[] frames = known;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = from; i < end; i++) {
      text(out, frames[i].getClassName());
      text(out, frames[i].getMethodName());
      text(out, Integer.toString(frames[i].getLineNumber()));
    }
    return out.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.write(0);
  }
}
