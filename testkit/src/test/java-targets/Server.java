import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;

/**
 * Answers requests by write(2) to /dev/null: some inside of {@link #handle}, some not. It does what
 * lines on its standard input say, and says when it is done.
 */
public final class Server {
  static final class Request {
    final String path;
    final int number;

    Request(String path, int number) {
      this.path = path;
      this.number = number;
    }
  }

  /** Requests are for one of so many paths. */
  private static final int PATHS = 5;

  private final FileOutputStream out;
  private final byte[] page = new byte[64];

  private Server() throws IOException {
    out = new FileOutputStream("/dev/null");
  }

  /** Writes as many bytes as the request's path has a number, and one more. */
  int handle(Request request) throws IOException {
    int length = request.number % PATHS + 1;
    out.write(page, 0, length);
    return length;
  }

  static void done(int number) {}

  private void serve(int calls) throws IOException {
    for (int i = 0; i < calls; i++) {
      handle(new Request("/path/" + i % PATHS, i));
      if (i % 100 == 0) {
        out.write(page, 0, 32); // belongs to no request
      }
    }
    done(calls);
  }

  private Runnable serving(final int calls) {
    return () -> {
      try {
        serve(calls);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private void run(int threads, int calls) throws InterruptedException {
    Thread[] all = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      all[i] = new Thread(serving(calls), "server-" + i);
      all[i].start();
    }
    for (Thread thread : all) {
      thread.join();
    }
  }

  /** The same on a virtual thread, where there are any. */
  private String virtual(int calls) throws ReflectiveOperationException, InterruptedException {
    try {
      Thread thread =
          (Thread)
              Thread.class
                  .getMethod("startVirtualThread", Runnable.class)
                  .invoke(null, serving(calls));
      thread.join();
      return "done";
    } catch (NoSuchMethodException e) {
      return "none";
    }
  }

  public static void main(String[] args) throws Exception {
    Server server = new Server();
    server.run(2, 10); // its lambdas are linked before anybody counts
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      String answer = "done";
      switch (words[0]) {
        case "serve":
          server.run(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
          break;
        case "virtual":
          answer = server.virtual(Integer.parseInt(words[1]));
          break;
        default:
          return;
      }
      System.out.println(answer);
    }
  }
}
