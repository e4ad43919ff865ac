import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;

/** A program to be traced. It does what lines on its standard input say, and says when it is done. */
public final class Shop {
  static int limit = 42;

  enum Color {
    RED,
    GREEN
  }

  static final class Request {
    private final String path;
    final int number;
    final long[] sizes = {10, 20, 30};
    final Integer boxed;
    final Request previous;

    Request(String path, int number, Request previous) {
      this.path = path;
      this.number = number;
      this.boxed = number;
      this.previous = previous;
    }
  }

  static class Base {
    private String name = "base";
  }

  static final class Late extends Base {
    static final int[] TABLE;

    static {
      TABLE = new int[] {1, 2, 3};
    }

    int use(int n) {
      return TABLE[n % 3];
    }
  }

  private final String name = "shop";

  /** Every tenth request is refused. */
  int handle(Request request, long weight, Color color) {
    if (request.number % 10 == 9) {
      throw new IllegalStateException("refused " + request.path);
    }
    int result = request.number + 1;
    return result;
  }

  static void over(String text) {}

  static void over(int number) {}

  private void work(int calls) {
    Request previous = null;
    for (int i = 0; i < calls; i++) {
      Request request = new Request("/p" + i % 3, i, previous);
      try {
        handle(request, 7L * i, i % 2 == 0 ? Color.RED : Color.GREEN);
      } catch (IllegalStateException expected) {
        over("refused");
      }
      previous = i % 100 == 0 ? null : new Request("/old", i, null);
    }
  }

  private void run(int threads, int calls) throws InterruptedException {
    Thread[] all = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      all[i] = new Thread(() -> work(calls));
      all[i].start();
    }
    for (Thread thread : all) {
      thread.join();
    }
  }

  /** Nanoseconds of so many calls at best: what they cost when nobody disturbs them. */
  private long speed() {
    Request request = new Request("/p0", 1, null);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 2000; i++) {
      long start = System.nanoTime();
      for (int n = 0; n < 5000; n++) {
        sum += handle(request, n, Color.RED);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  private int sum;

  private static String state() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return Integer.toString(ManagementFactory.getThreadMXBean().getThreadCount());
  }

  public static void main(String[] args) throws Exception {
    Shop shop = new Shop();
    shop.run(2, 10); // its lambdas are linked before anybody counts
    if (args.length > 0) {
      shop.run(8, Integer.parseInt(args[0]));
      return;
    }
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      String answer = "done";
      switch (words[0]) {
        case "work":
          shop.run(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
          break;
        case "late":
          for (int i = 0; i < 1000; i++) {
            new Late().use(i);
          }
          break;
        case "load":
          Thread load =
              new Thread(() -> {
                while (true) {
                  shop.work(100);
                }
              });
          load.setDaemon(true);
          load.start();
          break;
        case "collect":
          System.gc();
          break;
        case "speed":
          answer = Long.toString(shop.speed());
          break;
        case "state":
          answer = state();
          break;
        default:
          return;
      }
      System.out.println(answer);
    }
  }
}
