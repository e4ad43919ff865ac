import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;
import jdtrace.usdt.IsEnabled;
import jdtrace.usdt.ProbeName;
import jdtrace.usdt.ProviderName;
import jdtrace.usdt.UsdtProvider;

/** A program with probes of its own. It makes providers, fires and forgets as its input says. */
public final class Market {
  /** What an argument may be. */
  public static final class Order {
    final String customer;
    final int amount;

    Order(String customer, int amount) {
      this.customer = customer;
      this.amount = amount;
    }
  }

  interface Common {
    void idle();
  }

  @ProviderName("market")
  public interface MarketProbes extends Common {
    @ProbeName("order-start")
    void orderStart(long id, String customer, Order order);

    @IsEnabled("order-start")
    boolean isOrderStartEnabled();

    void order__done(long id, boolean ok);
  }

  private static MarketProbes probes;
  private static UsdtProvider named;
  private static int cheap;

  private static void fire(int count) {
    for (int i = 0; i < count; i++) {
      if (probes.isOrderStartEnabled()) {
        probes.orderStart(i, "c" + i % 3, new Order("o" + i % 3, i));
      } else {
        cheap++;
      }
      probes.order__done(i, i % 10 != 9);
      probes.idle();
    }
  }

  /** How many providers are still there when nothing refers to them. */
  private static int forgotten() throws InterruptedException {
    WeakReference<Class<?>> first = new WeakReference<>(probes.getClass());
    probes = null;
    named = null;
    for (int i = 0; i < 50 && first.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return first.get() == null ? 0 : 1;
  }

  public static void main(String[] args) throws Throwable {
    if (args.length > 0) {
      probes = UsdtProvider.create(MarketProbes.class);
      fire(Integer.parseInt(args[0]));
      return;
    }
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      String answer = "done";
      switch (words[0]) {
        case "make":
          probes = UsdtProvider.create(MarketProbes.class);
          named = UsdtProvider.named("stall").probe("sold", String.class, int.class).build();
          break;
        case "fire":
          fire(Integer.parseInt(words[1]));
          break;
        case "sell":
          MethodHandle sold = named.probe("sold");
          for (int i = 0; i < 10; i++) {
            sold.invokeExact("pear", i);
          }
          break;
        case "enabled":
          answer = Boolean.toString(probes.isOrderStartEnabled());
          break;
        case "forget":
          answer = Integer.toString(forgotten());
          break;
        default:
          return;
      }
      System.out.println(answer);
    }
  }
}
