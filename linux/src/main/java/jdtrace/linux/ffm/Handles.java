package jdtrace.linux.ffm;

import java.util.ArrayList;

/**
 * A scope of things to close: closes in reverse order of {@link #add}, all of them, on every path.
 *
 * <pre>
 *   try (Handles handles = new Handles()) {
 *     BpfMap map = handles.add(BpfMap.create(spec));
 *     ...
 *   }
 * </pre>
 *
 * The first failure of a close is thrown after everything is closed, later ones are its suppressed
 * exceptions. Methods are synchronized; adding to a closed scope closes the newcomer and throws, so
 * that a thread that races with the end of a session leaks nothing.
 */
public final class Handles implements AutoCloseable {
  private final ArrayList<AutoCloseable> open = new ArrayList<>();
  private boolean closed;

  /** Makes this scope the owner of {@code handle}. */
  public synchronized <T extends AutoCloseable> T add(T handle) {
    if (closed) {
      close(handle, null);
      throw new IllegalStateException("scope is closed");
    }
    open.add(handle);
    return handle;
  }

  /** How many are open. */
  public synchronized int size() {
    return open.size();
  }

  /** Closes everything, last first; a second call does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    RuntimeException first = null;
    for (int i = open.size() - 1; i >= 0; i--) {
      first = close(open.get(i), first);
    }
    open.clear();
    if (first != null) {
      throw first;
    }
  }

  private static RuntimeException close(AutoCloseable handle, RuntimeException first) {
    try {
      handle.close();
      return first;
    } catch (Exception e) {
      RuntimeException failure =
          e instanceof RuntimeException r ? r : new IllegalStateException("close failed", e);
      if (first == null) {
        return failure;
      }
      first.addSuppressed(failure);
      return first;
    }
  }
}
