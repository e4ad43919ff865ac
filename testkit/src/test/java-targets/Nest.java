import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.function.IntUnaryOperator;

/** What class files have from Java 11 on: nest mates, and strings put together by invokedynamic. */
public final class Nest {
  private int secret;

  static final class Inner {
    private final String label;

    private Inner(String label) {
      this.label = label;
    }

    private int touch(Nest nest, int by) {
      nest.secret += by;
      return nest.secret;
    }
  }

  private String describe(Inner inner, int number) {
    return inner.label + ":" + number + "/" + secret;
  }

  private int run(int calls) {
    int length = 0;
    Inner inner = new Inner("inner");
    IntUnaryOperator twice = n -> n + secret % 2;
    for (int i = 0; i < calls; i++) {
      inner.touch(this, 2);
      length += describe(inner, twice.applyAsInt(i)).length();
    }
    return length;
  }

  public static void main(String[] args) throws Exception {
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      new Nest().run(Integer.parseInt(line));
      System.out.println("done");
    }
  }
}
