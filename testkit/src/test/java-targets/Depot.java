import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A program that allocates, calls, waits for locks and throws. It does what its input says. */
public final class Depot {
  static final class Item {
    long id;
    Object[] parts = {"wheel", 7, null};

    Item(long id) {
      this.id = id;
    }
  }

  /** A class file has one of its own for each way to wait. */
  interface Waiting {
    void pass(CountDownLatch inside) throws InterruptedException;
  }

  static final class Block implements Waiting {
    private final Object lock = new Object();

    @Override
    public void pass(CountDownLatch inside) throws InterruptedException {
      synchronized (lock) {
        stay(inside);
      }
    }
  }

  static final class Method implements Waiting {
    @Override
    public void pass(CountDownLatch inside) throws InterruptedException {
      locked(inside);
    }

    private synchronized void locked(CountDownLatch inside) throws InterruptedException {
      stay(inside);
    }
  }

  static final class Queued implements Waiting {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public void pass(CountDownLatch inside) throws InterruptedException {
      lock.lock();
      try {
        stay(inside);
      } finally {
        lock.unlock();
      }
    }
  }

  /** Holds what is held for a while, if somebody else is to find it so. */
  static void stay(CountDownLatch inside) throws InterruptedException {
    if (inside != null) {
      inside.countDown();
      Thread.sleep(200);
    }
  }

  /** One thread stays inside, another wants to come in. */
  private static void contend(Waiting waiting) throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    Thread first =
        new Thread(() -> {
          try {
            waiting.pass(inside);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    first.start();
    if (!inside.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("nobody is inside");
    }
    waiting.pass(null);
    first.join();
  }

  static Object allocate(int count) {
    Object last = null;
    for (int i = 0; i < count; i++) {
      last = new Item(i);
      last = new byte[100];
      last = new int[2][3];
      last = new Object[i % 2 == 0 ? 0 : 5];
    }
    return last;
  }

  static void fail(int count) {
    for (int i = 0; i < count; i++) {
      try {
        Object o = i % 2 == 0 ? "text" : Integer.valueOf(i);
        if (((String) o).isEmpty()) {
          throw new AssertionError();
        }
        throw new IllegalArgumentException("no text");
      } catch (IllegalArgumentException | ClassCastException e) {
        LockSupport.parkNanos("failing", 1);
      }
    }
  }

  enum State {
    OPEN,
    SHUT
  }

  static class Box {
    private final String label = "a \"box\"\n";
    protected char sort = 'x';
  }

  /** Everything that print() shows, and some of what it does not. */
  static final class Crate extends Box {
    final State state = State.SHUT;
    final Double weight = 2.5;
    final float[] sizes = {1.5f, -2};
    final int[][] grid = {{1, 2}, {3}};
    final java.util.List<Object> contents = new java.util.ArrayList<>();
    final java.util.Map<String, Item> items = new java.util.LinkedHashMap<>();
    final Object unknown = new java.util.concurrent.atomic.AtomicInteger(3);
    final Object lid = new Item(9);
    Crate inner;
    Crate self = this;
    private static int count;
  }

  static Crate crate() {
    Crate crate = new Crate();
    crate.contents.add("pear");
    crate.contents.add(12L);
    crate.contents.add(State.OPEN);
    crate.items.put("one", new Item(1));
    crate.inner = new Crate();
    crate.inner.inner = new Crate();
    crate.inner.inner.inner = new Crate();
    return crate;
  }

  /** Loads classes again by a loader of the program's own, as an application server does. */
  private static void plug() throws Exception {
    java.net.URL place = Depot.class.getProtectionDomain().getCodeSource().getLocation();
    java.net.URL plugins = new java.net.URL(place, "plugins/");
    new java.net.URLClassLoader(new java.net.URL[] {plugins}, null)
        .loadClass("com.acme.Plugin")
        .getMethod("run")
        .invoke(null);
  }

  static void open(Crate crate) {}

  static void take(Item item, int[] sizes, Object what, String text) {}

  public static void main(String[] args) throws Exception {
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "allocate":
          allocate(Integer.parseInt(words[1]));
          break;
        case "contend":
          contend(new Block());
          contend(new Method());
          contend(new Queued());
          break;
        case "fail":
          fail(Integer.parseInt(words[1]));
          break;
        case "plug":
          plug();
          break;
        case "open":
          open(crate());
          break;
        case "take":
          take(new Item(3), new int[4], new String[][] {{"a"}}, "text");
          take(new Item(4), new int[0], 12L, null);
          break;
        default:
          return;
      }
      System.out.println("done");
    }
  }
}
