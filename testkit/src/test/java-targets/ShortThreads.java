import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.util.concurrent.Semaphore;

/** Starts many threads that do one thing each, some at a time, as lines on its standard input say. */
public final class ShortThreads {
  private static final int AT_A_TIME = 50;

  static void begin(int number) {}

  static void end(int number) {}

  private static void run(boolean virtual, int count) throws Exception {
    Method start = virtual ? Thread.class.getMethod("startVirtualThread", Runnable.class) : null;
    Semaphore free = new Semaphore(AT_A_TIME);
    for (int i = 0; i < count; i++) {
      free.acquire();
      int number = i;
      Runnable work =
          () -> {
            begin(number);
            Thread.yield(); // to go on on another carrier, perhaps
            end(number);
            free.release();
          };
      if (virtual) {
        start.invoke(null, work);
      } else {
        new Thread(null, work, "short", 1 << 16).start();
      }
    }
    free.acquire(AT_A_TIME);
  }

  private static boolean hasVirtual() {
    for (Method method : Thread.class.getMethods()) {
      if (method.getName().equals("startVirtualThread")) {
        return true;
      }
    }
    return false;
  }

  public static void main(String[] args) throws Exception {
    run(hasVirtual(), 100);
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      boolean virtual = words[0].equals("virtual");
      if (virtual && !hasVirtual()) {
        System.out.println("none");
        continue;
      }
      run(virtual, Integer.parseInt(words[1]));
      System.gc();
      Runtime now = Runtime.getRuntime();
      long used = now.totalMemory() - now.freeMemory();
      System.out.println(used < 32 << 20 ? "done" : "done with " + used + " bytes in use");
    }
  }
}
