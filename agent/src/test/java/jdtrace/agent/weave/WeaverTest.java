package jdtrace.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Woven code, loaded and run: each site fires when it should and sees what it should. */
class WeaverTest {

  /** Sites of one method: 1 entry, 2 return, 3 throw, 4 a line. */
  private static SitePlan only(String method, int entry, int returned, int thrown, int... line) {
    return new SitePlan() {
      @Override
      public MethodSites sites(int access, String name, String descriptor) {
        int[] ids = new int[line.length];
        java.util.Arrays.fill(ids, 4);
        return (name + descriptor).startsWith(method)
            ? new MethodSites(entry, returned, thrown, line, ids)
            : null;
      }

      @Override
      public SiteCall call() {
        return EverySite.dynamic();
      }

      @Override
      public void refused(String name, String descriptor, String reason) {
        throw new AssertionError(name + ": " + reason);
      }
    };
  }

  private static SitePlan all(String method) {
    return only(method, 1, 2, 3);
  }

  static byte[] sample() throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream("Sample.class")) {
      return in.readAllBytes();
    }
  }

  private static Class<?> load(byte[] bytes) {
    return new ClassLoader(WeaverTest.class.getClassLoader()) {
      Class<?> define() {
        return defineClass(Sample.class.getName(), bytes, 0, bytes.length);
      }
    }.define();
  }

  private interface Act {
    void on(Object sample) throws ReflectiveOperationException;
  }

  private static List<String> fired(SitePlan plan, Act act)
      throws IOException, ReflectiveOperationException {
    Object object =
        load(Weaver.weave(sample(), plan))
            .getConstructor(int.class, String.class)
            .newInstance(10, "ab");
    return fired(object, act);
  }

  private static List<String> fired(Object object, Act act) throws ReflectiveOperationException {
    Bootstrap.FIRED.clear();
    act.on(object);
    return new ArrayList<>(Bootstrap.FIRED);
  }

  private static Object call(Object object, String name, int argument)
      throws ReflectiveOperationException {
    return object.getClass().getMethod(name, int.class).invoke(object, argument);
  }

  @Test
  void allKindsOfParametersArrive() throws Exception {
    assertThat(
            fired(
                all("sum"),
                o ->
                    o.getClass()
                        .getMethods()[0]
                        .getDeclaringClass()
                        .getMethod(
                            "sum",
                            byte.class,
                            char.class,
                            short.class,
                            int.class,
                            long.class,
                            float.class,
                            double.class,
                            String.class)
                        .invoke(o, (byte) 1, 'a', (short) 3, 4, 5L, 6.5f, 7.5, "xyz")))
        .containsExactly("s1[Sample, 1, a, 3, 4, 5, 6.5, 7.5, xyz]", "s2[138]");
  }

  @Test
  void aLoopToTheStartDoesNotEnterAgain() throws Exception {
    assertThat(fired(all("loop"), o -> call(o, "loop", 5))).containsExactly("s1[5]", "s2[0]");
  }

  @Test
  void everyReturnReturnsAndEveryThrowThrows() throws Exception {
    assertThat(fired(all("choose"), o -> call(o, "choose", 2)))
        .containsExactly("s1[Sample, 2]", "s2[two]");
    assertThat(fired(all("choose"), o -> call(o, "choose", 1000)))
        .containsExactly("s1[Sample, 1000]", "s2[many]");
    assertThat(
            fired(
                all("choose"),
                o ->
                    assertThatThrownBy(() -> call(o, "choose", 3))
                        .isInstanceOf(InvocationTargetException.class)
                        .hasRootCauseMessage("n=3")))
        .containsExactly("s1[Sample, 3]", "s3[java.lang.IllegalArgumentException: n=3]");
  }

  @Test
  void whatAMethodCatchesItDoesNotThrow() throws Exception {
    assertThat(fired(all("caught"), o -> call(o, "caught", 3)))
        .containsExactly("s1[Sample, 3]", "s2[-1]");
  }

  @Test
  void constructorsEnterBehindTheCallOfTheOther() throws Exception {
    Class<?> type = load(Weaver.weave(sample(), all("<init>")));
    assertThat(fired(type, o -> type.getConstructor(int.class, String.class).newInstance(10, "ab")))
        .containsExactly("s1[Sample, ab, 10]", "s2[]", "s1[Sample, 10, ab]", "s2[]");
  }

  @Test
  void lambdaBodiesAreMethods() throws Exception {
    assertThat(fired(all("lambda$"), o -> call(o, "lambda", 3)))
        .containsExactly("s1[Sample, 3]", "s2[15]");
  }

  @Test
  void aLineFiresWheneverItIsReached() throws Exception {
    int line = lineOf("n--;");
    assertThat(fired(only("loop", -1, -1, -1, line), o -> call(o, "loop", 3)))
        .containsExactly("s4[]", "s4[]", "s4[]");
    int copied = lineOf("loop(1);");
    assertThat(fired(only("caught", -1, -1, -1, copied), o -> call(o, "caught", 1)))
        .containsExactly("s4[Sample]");
    assertThat(fired(only("caught", -1, -1, -1, copied), o -> call(o, "caught", 3)))
        .containsExactly("s4[Sample]");
  }

  /** The lines of Sample's methods, by what stands there; kept in step by looking into the class. */
  private static int lineOf(String text) throws IOException {
    java.nio.file.Path source =
        java.nio.file.Path.of("src/test/java/jdtrace/agent/weave/Sample.java");
    List<String> lines = java.nio.file.Files.readAllLines(source);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(text);
  }

  /** Sites of points inside of the code, numbered 10 and up by point. */
  private static SitePlan body(String method, int... points) {
    SitePlan plan = only(method, -1, -1, -1);
    return new SitePlan() {
      @Override
      public MethodSites sites(int access, String name, String descriptor) {
        if (plan.sites(access, name, descriptor) == null) {
          return null;
        }
        int[] body = new int[BodyPoints.COUNT];
        java.util.Arrays.fill(body, MethodSites.NONE);
        for (int point : points) {
          body[point] = 10 + point;
        }
        return new MethodSites(-1, -1, -1, new int[0], new int[0], body);
      }

      @Override
      public SiteCall call() {
        return plan.call();
      }

      @Override
      public void refused(String name, String descriptor, String reason) {
        plan.refused(name, descriptor, reason);
      }
    };
  }

  @Test
  void anAllocationIsToldWhenItHasBeenMade() throws Exception {
    assertThat(fired(body("allocates", BodyPoints.NEW), o -> call(o, "allocates", 2)))
        .containsExactly(
            "s10[java.lang.Object[], Object[], 1]",
            "s10[java.lang.StringBuilder, class java.lang.StringBuilder, 1]",
            "s10[java.lang.String, class java.lang.String, 1]",
            "s10[int[], int[], 1]",
            "s10[java.lang.String[][][], String[][][], 2]",
            "s10[jdtrace.agent.weave.Sample, class jdtrace.agent.weave.Sample, 1]");
    assertThat(
            fired(
                body("allocates", BodyPoints.NEW),
                o ->
                    assertThatThrownBy(() -> call(o, "allocates", -1))
                        .hasRootCauseInstanceOf(NegativeArraySizeException.class)))
        .hasSize(2);
  }

  @Test
  void aCallIsToldBeforeItAndBehindIt() throws Exception {
    SitePlan plan = body("calls", BodyPoints.CALL_ENTRY, BodyPoints.CALL_RETURN);
    String choose = "[jdtrace.agent.weave.Sample, choose]";
    String length = "[java.lang.String, length]";
    String loop = "[jdtrace.agent.weave.Sample, loop]";
    assertThat(fired(plan, o -> call(o, "calls", 2)))
        .containsExactly(
            "s11" + choose,
            "s12" + choose,
            "s11" + length,
            "s12" + length,
            "s11" + loop,
            "s12" + loop);
    assertThat(fired(plan, o -> call(o, "calls", 3)))
        .as("one that throws does not return")
        .containsExactly("s11" + choose);
  }

  @Test
  void monitorsAreEnteredAndLeft() throws Exception {
    int[] points = {BodyPoints.MONITOR_ENTER, BodyPoints.MONITOR_ENTERED, BodyPoints.MONITOR_EXIT};
    assertThat(fired(body("locks", points), o -> call(o, "locks", 2)))
        .containsExactly("s13[lock]", "s14[lock]", "s15[lock]");
    assertThat(fired(body("locks", points), o -> assertThatThrownBy(() -> call(o, "locks", -1))))
        .containsExactly("s13[lock]", "s14[lock]", "s15[lock]");
    assertThat(fired(body("locked(", points), o -> call(o, "locked", 2)))
        .containsExactly("s14[Sample]", "s15[Sample]");
    assertThat(fired(body("locked(", points), o -> assertThatThrownBy(() -> call(o, "locked", -1))))
        .containsExactly("s14[Sample]", "s15[Sample]");
    assertThat(fired(body("lockedClass", points), o -> call(o, "lockedClass", 2)))
        .containsExactly(
            "s14[class jdtrace.agent.weave.Sample]", "s15[class jdtrace.agent.weave.Sample]");
  }

  @Test
  void withoutSitesTheBytesAreTheSame() throws IOException {
    byte[] bytes = sample();
    assertThat(Weaver.weave(bytes, all("no such method"))).isSameAs(bytes);
  }

  @Test
  void aLineThatIsNotThereIsRefused() throws IOException {
    List<String> refusals = new ArrayList<>();
    byte[] bytes = sample();
    SitePlan plan = only("loop", -1, -1, -1, 7);
    byte[] woven =
        Weaver.weave(
            bytes,
            new SitePlan() {
              @Override
              public MethodSites sites(int access, String name, String descriptor) {
                return plan.sites(access, name, descriptor);
              }

              @Override
              public SiteCall call() {
                return plan.call();
              }

              @Override
              public void refused(String name, String descriptor, String reason) {
                refusals.add(name + descriptor + " " + reason);
              }
            });
    assertThat(woven).isSameAs(bytes);
    assertThat(refusals).containsExactly("loop(I)I it has no code at line 7");
  }
}
