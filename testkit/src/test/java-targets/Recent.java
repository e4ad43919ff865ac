import java.io.BufferedReader;
import java.io.InputStreamReader;

/** What programs have from Java 21 on: records, sealed classes, patterns, virtual threads. */
public final class Recent {
  sealed interface Shape permits Circle, Square {}

  record Circle(String name, int radius) implements Shape {}

  record Square(String name, long side) implements Shape {}

  static int area(Shape shape) {
    return switch (shape) {
      case Circle c when c.radius() == 0 -> throw new IllegalArgumentException(c.name());
      case Circle c -> 3 * c.radius() * c.radius();
      case Square(String name, long side) -> (int) (side * side);
    };
  }

  private static void run(int calls) {
    for (int i = 0; i < calls; i++) {
      Shape shape = i % 2 == 0 ? new Circle("c" + i % 4, i % 3) : new Square("s", i % 5);
      try {
        area(shape);
      } catch (IllegalArgumentException expected) {
        shape.toString();
      }
    }
  }

  public static void main(String[] args) throws Exception {
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int calls = Integer.parseInt(line);
      Thread[] threads = new Thread[8];
      for (int i = 0; i < threads.length; i++) {
        threads[i] = Thread.ofVirtual().start(() -> run(calls));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      System.out.println("done");
    }
  }
}
