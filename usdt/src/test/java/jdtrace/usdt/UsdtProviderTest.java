package jdtrace.usdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class UsdtProviderTest {

  @ProviderName("shop")
  public interface ShopProbes {
    @ProbeName("order-start")
    void orderStart(long id, String customer);

    @IsEnabled("order-start")
    boolean isOrderStartEnabled();

    void order__done(boolean ok, byte b, char c, short s, int i, float f, double d, long[] l);

    void idle();
  }

  private static Class<?> providerClass(Object provider) throws Exception {
    return Class.forName("jdtrace.usdt.provider.shop", false, provider.getClass().getClassLoader());
  }

  @Test
  void probesAreTheStaticMethodsOfOneClass() throws Exception {
    ShopProbes probes = UsdtProvider.create(ShopProbes.class);
    List<String> found = new ArrayList<>();
    for (Method method : providerClass(probes).getDeclaredMethods()) {
      assertThat(Modifier.isStatic(method.getModifiers())).isTrue();
      found.add(method.getName() + Arrays.toString(method.getParameterTypes()));
    }
    assertThat(found)
        .containsExactlyInAnyOrder(
            "order-start[long, class java.lang.String]",
            "order-done[boolean, byte, char, short, int, float, double, class [J]",
            "idle[]");
  }

  @Test
  void firingDoesNothing() {
    ShopProbes probes = UsdtProvider.create(ShopProbes.class);
    probes.orderStart(1, "me");
    probes.order__done(true, (byte) 1, 'c', (short) 2, 3, 4f, 5d, new long[] {6});
    probes.idle();
    assertThat(probes.isOrderStartEnabled()).isFalse();
  }

  @Test
  void aTracerTellsThatAProbeIsEnabled() throws Exception {
    ShopProbes probes = UsdtProvider.create(ShopProbes.class);
    Field enabled = providerClass(probes).getField("order-start$enabled");
    enabled.setBoolean(null, true);
    assertThat(probes.isOrderStartEnabled()).isTrue();
  }

  @Test
  void twoOfOneNameLiveSideBySide() throws Exception {
    ShopProbes first = UsdtProvider.create(ShopProbes.class);
    ShopProbes second = UsdtProvider.create(ShopProbes.class);
    assertThat(providerClass(first)).isNotSameAs(providerClass(second));
  }

  @Test
  void aProviderIsNamedAtRunTime() throws Throwable {
    UsdtProvider provider =
        UsdtProvider.named("queue")
            .probe("take", String.class, int.class)
            .probe("put__done")
            .build();
    MethodHandle take = provider.probe("take");
    take.invokeExact("x", 1);
    provider.probe("put-done").invokeExact();
    BooleanSupplier enabled = provider.isEnabled("take");
    assertThat(enabled.getAsBoolean()).isFalse();
    assertThatThrownBy(() -> provider.probe("none")).hasMessageContaining("no probe \"none\"");
    assertThatThrownBy(() -> provider.isEnabled("none")).hasMessageContaining("no probe \"none\"");
  }

  @Test
  void manyArgumentsAreWidened() throws Throwable {
    Class<?>[] types = new Class<?>[127];
    Arrays.fill(types, long.class);
    UsdtProvider provider = UsdtProvider.named("wide").probe("all", types).build();
    assertThat(provider.probe("all").type().parameterCount()).isEqualTo(127);
    Class<?>[] more = Arrays.copyOf(types, 128);
    more[127] = int.class;
    assertThatThrownBy(() -> UsdtProvider.named("wide").probe("all", more))
        .hasMessageContaining("too many arguments");
  }

  @Test
  void aProviderGoesWhenTheProgramLetsGoOfIt() throws Exception {
    WeakReference<Class<?>> gone = new WeakReference<>(abandoned());
    for (int i = 0; i < 100 && gone.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(gone.get()).isNull();
  }

  private static Class<?> abandoned() throws Exception {
    return providerClass(UsdtProvider.create(ShopProbes.class));
  }

  public interface Nameless {}

  @ProviderName("p9")
  public interface EndsWithDigit {}

  @ProviderName("p")
  public interface Returning {
    int count();
  }

  @ProviderName("p")
  public interface Twice {
    void a(int i);

    void a(long l);
  }

  @ProviderName("p")
  public interface Unknown {
    @IsEnabled("b")
    boolean isB();
  }

  @ProviderName("p")
  interface Hidden {}

  @Test
  void whatCannotBeAProviderIsRefusedWithTheReason() {
    refused(Nameless.class, "has no @ProviderName");
    refused(EndsWithDigit.class, "no digit can end it");
    refused(Returning.class, "count() returns something");
    refused(Twice.class, "two probes named \"a\"");
    refused(Unknown.class, "unknown probe \"b\"");
    refused(Hidden.class, "not a public interface");
    refused(String.class, "not a public interface");
  }

  private static void refused(Class<?> type, String reason) {
    assertThatThrownBy(() -> UsdtProvider.create(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void namesAreThoseThatDCanSay() {
    for (String bad : new String[] {"", "1a", "a b", "a.b", "é", "-a"}) {
      assertThatThrownBy(() -> Names.probe(bad)).hasMessageContaining("invalid probe name");
    }
    assertThat(Names.probe("a__b_c")).isEqualTo("a-b_c");
    for (String bad : new String[] {"", "9", "a-b", "a9"}) {
      assertThatThrownBy(() -> Names.provider(bad)).hasMessageContaining("invalid provider name");
    }
  }
}
