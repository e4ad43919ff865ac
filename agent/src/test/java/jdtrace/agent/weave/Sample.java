package jdtrace.agent.weave;

import java.util.function.IntSupplier;

/** What the weaver's tests weave and run. Lines matter: the tests name them. */
public final class Sample {
  private final int base;

  public Sample(int base, String text) {
    this(text == null ? new StringBuilder("none") : new StringBuilder(text), base);
  }

  Sample(CharSequence text, int base) {
    this.base = base + text.length();
  }

  public long sum(byte b, char c, short s, int i, long l, float f, double d, String text) {
    return base + b + c + s + i + l + (long) f + (long) d + text.length();
  }

  public static int loop(int n) {
    do {
      n--;
    } while (n > 0);
    return n;
  }

  public String choose(int n) {
    switch (n) {
      case 1:
        return "one";
      case 2:
        return "two";
      case 1000:
        return "many";
      default:
        throw new IllegalArgumentException("n=" + n);
    }
  }

  public int caught(int n) {
    try {
      return choose(n).length();
    } catch (IllegalArgumentException e) {
      return -1;
    } finally {
      loop(1);
    }
  }

  public synchronized void nothing() {}

  public Object allocates(int n) {
    Object[] made = {
      new StringBuilder(n > 0 ? new String("long") : "short"), new int[n], new String[2][n][]
    };
    return new Sample(made.length, null);
  }

  public int calls(int n) {
    try {
      return choose(n).length() + loop(n);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  public int locks(int n) {
    Object lock = "lock";
    synchronized (lock) {
      if (n < 0) {
        throw new IllegalStateException();
      }
      return n;
    }
  }

  public synchronized int locked(int n) {
    if (n < 0) {
      throw new IllegalStateException();
    }
    return n;
  }

  public static synchronized int lockedClass(int n) {
    return n;
  }

  public int lambda(int n) {
    IntSupplier supplier = () -> n + base;
    return supplier.getAsInt();
  }
}
