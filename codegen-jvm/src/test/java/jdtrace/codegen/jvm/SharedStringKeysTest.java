package jdtrace.codegen.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.shared.RegionLayout;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * An associative array in shared memory whose keys are Strings of the JVM and whose values are strings does
 * what a map does; the text counts, up to strsize, and not the object.
 */
class SharedStringKeysTest {
  private static final DifVariable ARRAY =
      new DifVariable(
          "a",
          0x500,
          DifVariable.Kind.ARRAY,
          DifVariable.Scope.GLOBAL,
          true,
          true,
          DifType.of(TestSession.STRING));

  /** What an element takes: a string and a number as its key, a string as its value. */
  private static final int ELEMENT_BYTES = 64 + TestSession.STRSIZE + 8 + TestSession.STRSIZE;

  private static final int USED = 8;

  /** Short and long, around the ends of words and of strsize, same up to there, and not Latin. */
  private static final List<String> TEXTS = texts();

  private static List<String> texts() {
    List<String> texts =
        new ArrayList<>(List.of("", "a", "ab", "b", "\u00e9", "\u20ac", "a\u20ac"));
    for (int length : new int[] {7, 8, 9, 15, 16, 30, 31, 32, 33, 60}) {
      texts.add("x".repeat(length));
      texts.add("x".repeat(length - 1) + "y");
    }
    texts.add("\u00e9".repeat(20));
    return List.copyOf(texts);
  }

  /** What of a text is a D string of strsize: whole characters, as many as leave room for the NUL. */
  private static String cut(String text) {
    int end = 0;
    while (end < text.length()
        && text.substring(0, end + 1).getBytes(UTF_8).length < TestSession.STRSIZE) {
      end++;
    }
    return text.substring(0, end);
  }

  /** A session whose array lies in memory of its own. */
  private static final class Table implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final TestSession session = new TestSession();
    private final MemorySegment memory;
    private final MethodHandle store;
    private final MethodHandle remove;
    private final MethodHandle load;

    Table(int elements) {
      long limit = (long) elements * ELEMENT_BYTES;
      List<DifType> key = List.of(DifType.of(TestSession.STRING), DifType.of(TestSession.LONG));
      RegionLayout layout = new RegionLayout(List.of(new UserVariable(ARRAY, key)), limit);
      memory = arena.allocate(layout.bytes(), 8);
      session.engine().shares(layout, -1, memory.address());
      Probe storing =
          session.probe(
              "store", JvmSite.Point.ENTRY, "(Ljava/lang/Object;JLjava/lang/Object;)V", false);
      Probe removing =
          session.probe("remove", JvmSite.Point.ENTRY, "(Ljava/lang/Object;J)V", false);
      Probe loading = session.probe("load", JvmSite.Point.ENTRY, "(Ljava/lang/Object;J)V", false);
      session.clause(
          storing,
          null,
          TestSession.trace(
              TestSession.expression(
                  TestSession.LONG,
                  p ->
                      argument(key(p), Builtin.ARG2, 1)
                          .variable(DifOp.STGAA, ARRAY, 1)
                          .setx(1, 1))));
      session.clause(
          removing,
          null,
          TestSession.trace(
              TestSession.expression(
                  TestSession.LONG, p -> key(p).setx(0, 1).variable(DifOp.STGAA, ARRAY, 1))));
      // Whether there is one, and what.
      session.clause(
          loading,
          TestSession.expression(TestSession.LONG, p -> key(p).variable(DifOp.LDGAA, ARRAY, 1)),
          TestSession.trace(
              TestSession.expression(
                  TestSession.STRING, p -> key(p).variable(DifOp.LDGAA, ARRAY, 1))));
      BufferSizes sizes = BufferSizes.of(RunOptions.DEFAULT);
      session.start(
          RunOptions.DEFAULT.withSizes(
              new BufferSizes(sizes.principal(), sizes.aggregation(), sizes.speculation(), limit)));
      store = session.site(storing);
      remove = session.site(removing);
      load = session.site(loading);
    }

    private static DifBuilder argument(DifBuilder p, Builtin builtin, int register) {
      return p.variable(DifOp.LDGS, TestSession.row(builtin, TestSession.LONG), register);
    }

    private static DifBuilder key(DifBuilder p) {
      argument(argument(p.op(DifOp.FLUSHTS), Builtin.ARG0, 1), Builtin.ARG1, 2);
      return p.setx(TestSession.STRSIZE, 3).pushReference(1, 3, 1).pushValue(2);
    }

    /** A new object for the same text, so that only the text can matter. */
    private static Object copy(String text) {
      return new String(text.toCharArray());
    }

    void store(String first, long second, String value) {
      try {
        if (value == null) {
          remove.invokeExact(copy(first), second);
        } else {
          store.invokeExact(copy(first), second, copy(value));
        }
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }

    /** What a load says, null when there is no such element; nothing else may have been recorded. */
    String load(String first, long second) {
      try {
        load.invokeExact(copy(first), second);
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
      List<String> records = session.records();
      if (records.isEmpty()) {
        return null;
      }
      assertThat(records).hasSize(1);
      String text = records.get(0);
      assertThat(text).startsWith("2 \"").endsWith("\"");
      return text.substring(3, text.length() - 1);
    }

    void forget() {
      session.records();
    }

    long usedBytes() {
      return memory.get(ValueLayout.JAVA_LONG, USED);
    }

    long drops() {
      return session.engine().drops().dynamic();
    }

    @Override
    public void close() {
      session.close();
      arena.close();
    }
  }

  private record Key(String text, long number) {
    static Key of(String text, long number) {
      return new Key(cut(text), number);
    }
  }

  private static String random(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  @Property(tries = 40)
  void doesWhatAMapDoes(
      @ForAll @LongRange(min = 1) long seed, @ForAll @IntRange(min = 1, max = 80) int room) {
    Random random = new Random(seed);
    try (Table table = new Table(room)) {
      Map<Key, String> model = new HashMap<>();
      long drops = 0;
      for (int i = 0; i < 300; i++) {
        String text = random(random);
        long number = random.nextInt(3);
        String value = random.nextInt(3) == 0 ? null : random(random);
        table.store(text, number, value);
        table.forget();
        Key key = Key.of(text, number);
        if (value == null) {
          model.remove(key);
        } else if (model.containsKey(key) || model.size() < room) {
          model.put(key, cut(value));
        } else {
          drops++;
        }
        assertThat(table.load(text, number)).isEqualTo(model.get(key));
        assertThat(table.usedBytes()).isEqualTo((long) model.size() * ELEMENT_BYTES);
      }
      for (String text : TEXTS) {
        for (long number = 0; number < 3; number++) {
          assertThat(table.load(text, number)).isEqualTo(model.get(Key.of(text, number)));
        }
      }
      assertThat(table.drops()).isEqualTo(drops);
    }
  }

  /** Threads whose keys differ in the number alone do not disturb each other. */
  @Property(tries = 10)
  void threadsWithKeysOfTheirOwn(@ForAll @LongRange(min = 1) long seed) throws Exception {
    int threads = 4;
    try (Table table = new Table(threads * TEXTS.size())) {
      AtomicReference<Throwable> problem = new AtomicReference<>();
      List<Map<String, String>> models = new ArrayList<>();
      List<Thread> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        long thread = i;
        Map<String, String> model = new HashMap<>();
        models.add(model);
        Thread worker =
            new Thread(() -> {
              Random random = new Random(seed + thread);
              for (int n = 0; n < 3000; n++) {
                String text = random(random);
                String value = random.nextInt(3) == 0 ? null : random(random);
                table.store(text, thread, value);
                if (value == null) {
                  model.remove(cut(text));
                } else {
                  model.put(cut(text), cut(value));
                }
              }
            });
        worker.setUncaughtExceptionHandler((_, e) -> problem.set(e));
        all.add(worker);
        worker.start();
      }
      for (Thread thread : all) {
        thread.join();
      }
      assertThat(problem.get()).isNull();
      table.forget();
      long elements = 0;
      for (int i = 0; i < threads; i++) {
        elements += models.get(i).size();
        for (String text : TEXTS) {
          assertThat(table.load(text, i)).isEqualTo(models.get(i).get(cut(text)));
        }
      }
      assertThat(table.usedBytes()).isEqualTo(elements * ELEMENT_BYTES);
      assertThat(table.drops()).isZero();
    }
  }

  /**
   * Threads that share keys: what is loaded is what somebody has stored to that key, behind all of it each key has
   * one element at the most, and removing all gives everything back.
   */
  @Property(tries = 10)
  void threadsWithTheSameKeys(@ForAll @LongRange(min = 1) long seed) throws Exception {
    int threads = 4;
    try (Table table = new Table(100 * TEXTS.size())) {
      List<Thread> all = new ArrayList<>();
      AtomicReference<Throwable> problem = new AtomicReference<>();
      for (int i = 0; i < threads; i++) {
        long thread = i;
        Thread worker =
            new Thread(() -> {
              Random random = new Random(seed + thread);
              for (int n = 0; n < 3000; n++) {
                String text = TEXTS.get(random.nextInt(5));
                table.store(text, 7, random.nextInt(3) == 0 ? null : text);
              }
            });
        worker.setUncaughtExceptionHandler((_, e) -> problem.set(e));
        all.add(worker);
        worker.start();
      }
      for (Thread thread : all) {
        thread.join();
      }
      assertThat(problem.get()).isNull();
      table.forget();
      for (String text : TEXTS.subList(0, 5)) {
        assertThat(table.load(text, 7)).isIn(null, text);
        table.store(text, 7, null);
        table.forget();
        assertThat(table.load(text, 7)).isNull();
      }
      assertThat(table.usedBytes()).isZero();
      assertThat(table.drops()).isZero();
    }
  }
}
