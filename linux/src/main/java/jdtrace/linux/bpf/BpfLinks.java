package jdtrace.linux.bpf;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many links that are closed together, each by whichever thread is free.
 *
 * <p>Closing a link mostly waits for a grace period of the kernel, and grace periods overlap: eight
 * threads close eight links in the time of one. Not thread-safe, except that {@link #close} may be
 * called by any thread after the last {@link #add}.
 */
public final class BpfLinks implements AutoCloseable {
  private static final int THREADS_MAX = 16;

  private final ArrayList<AutoCloseable> links = new ArrayList<>();

  /** Makes this the owner of {@code link}. */
  public <T extends AutoCloseable> T add(T link) {
    links.add(link);
    return link;
  }

  /** How many are open. */
  public int size() {
    return links.size();
  }

  /** Closes all and returns when the last one is closed. A second call does nothing. */
  @Override
  public void close() {
    int count = links.size();
    AtomicInteger next = new AtomicInteger();
    Thread[] threads = new Thread[Math.max(0, Math.min(THREADS_MAX, count) - 1)];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Closer(next);
      threads[i].start();
    }
    closeSome(next);
    for (int i = 0; i < threads.length; i++) {
      join(threads[i]);
    }
    links.clear();
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // detaching must complete; the caller learns of the interrupt after
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeSome(AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < links.size(); i = next.getAndIncrement()) {
      try {
        links.get(i).close();
      } catch (Exception e) {
        throw new IllegalStateException("close failed", e); // closing a descriptor never fails
      }
    }
  }

  private final class Closer extends Thread {
    private final AtomicInteger next;

    Closer(AtomicInteger next) {
      super("dtrace-detach");
      this.next = next;
    }

    @Override
    public void run() {
      closeSome(next);
    }
  }
}
