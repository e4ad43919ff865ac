package jdtrace.testkit.differential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import jdtrace.base.Attributes;
import jdtrace.base.SourceSpan;
import jdtrace.codegen.bpf.BpfEngine;
import jdtrace.codegen.jvm.JvmEngine;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Kind;
import jdtrace.dif.DifVariable.Scope;
import jdtrace.dif.Enabling;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.dif.Statement;
import jdtrace.dif.Subroutine;
import jdtrace.runtime.Engine;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RunOptions;
import jdtrace.runtime.TracerSite;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.RecordHeader;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;
import jdtrace.runtime.shared.RegionLayout;
import jdtrace.testkit.Kernel;
import jdtrace.types.Type;
import jdtrace.types.Types;
import jdtrace.types.btf.KernelTypes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * An associative array that the kernel's programs and bytecode have in common does what a map does, whoever
 * stores and whoever loads. Its keys are a text, cut at strsize, and a number; its values are texts.
 */
class SharedArrayModelTest {
  private static final int STRING_BYTES = 16;
  private static final Type STRING = new Type.DString(STRING_BYTES);
  private static final int ELEMENT_BYTES = 64 + STRING_BYTES + 8 + STRING_BYTES;
  private static final DifVariable ARRAY =
      new DifVariable(
          "a",
          DifVariable.FIRST_USER_ID,
          Kind.ARRAY,
          Scope.GLOBAL,
          true,
          true,
          DifType.string(STRING_BYTES));
  private static final Probe STORE = new Probe(10, "profile", "", "", "tick-1s");
  private static final Probe REMOVE = new Probe(11, "profile", "", "", "tick-2s");
  private static final Probe LOAD = new Probe(12, "profile", "", "", "tick-3s");

  /** Numbers whose text is short, ends words, and is as long as strsize or longer: some are the same then. */
  private static final long[] TEXTS = {
    0,
    7,
    -1,
    1_234_567,
    12_345_678,
    123_456_789,
    99_999_999_999_999L,
    999_999_999_999_999L,
    1_000_000_000_000_000L,
    1_000_000_000_000_001L,
    1_000_000_000_000_010L,
    -1_000_000_000_000_000L
  };

  private static String text(long number) {
    String text = Long.toString(number);
    return text.substring(0, Math.min(text.length(), STRING_BYTES - 1));
  }

  private record Key(String text, long number) {}

  /** Both engines of a session, and what they share. */
  private static final class Both implements AutoCloseable {
    private final KernelTypes types = KernelTypes.open();
    private final BpfEngine kernel = new BpfEngine(types);
    private final JvmEngine java = new JvmEngine();

    Both(int elements) {
      Plan plan = plan((long) elements * ELEMENT_BYTES);
      RegionLayout region =
          new RegionLayout(plan.enabling().variables(), plan.options().dynamicVariableBytes());
      kernel.joins(region, new BitSet());
      kernel.prepare(plan);
      java.shares(region, kernel.regionDescriptor(), kernel.regionAddress());
      java.prepare(plan);
      kernel.activate();
      java.activate();
    }

    Engine either(boolean kernels) {
      return kernels ? kernel : java;
    }

    /** What a load says, null when there is no such element. */
    String load(Engine engine, long text, long number) {
      engine.consume((_, _, _, _) -> {});
      engine.fire(LOAD, text, number);
      List<String> found = new ArrayList<>();
      engine.consume((_, buffer, offset, _) -> {
        int ordinal = buffer.getInt(offset + RecordHeader.ORDINAL_OFFSET);
        RecordLayout.Field field = engine.layout(ordinal).entries().getFirst().fields().getFirst();
        Datum datum = RecordReader.read(field, buffer, offset, LOAD.description());
        found.add(new String(((Datum.Text) datum).bytes(), ISO_8859_1));
      });
      assertThat(found.size()).isLessThanOrEqualTo(1);
      return found.isEmpty() ? null : found.getFirst();
    }

    static void store(Engine engine, long text, long number, Long value) {
      if (value == null) {
        engine.fire(REMOVE, text, number);
      } else {
        engine.fire(STORE, text, number, value);
      }
    }

    long usedBytes() {
      return MemorySegment.ofAddress(kernel.regionAddress())
          .reinterpret(2 * Long.BYTES)
          .get(ValueLayout.JAVA_LONG, RegionLayout.USED);
    }

    long drops() {
      return kernel.drops().dynamic() + java.drops().dynamic();
    }

    @Override
    public void close() {
      java.close();
      kernel.close();
      types.close();
    }
  }

  private static Plan plan(long limit) {
    List<Statement> statements = new ArrayList<>();
    List<Match> matches = new ArrayList<>();
    add(
        statements,
        matches,
        STORE,
        null,
        expression(
            Types.LONG,
            p ->
                key(text(p, Builtin.ARG2, 4))
                    .variable(DifOp.STGAA, ARRAY, 4)
                    .op(DifOp.FLUSHTS)
                    .setx(1, 1)));
    add(
        statements,
        matches,
        REMOVE,
        null,
        expression(
            Types.LONG,
            p -> key(p).setx(0, 1).variable(DifOp.STGAA, ARRAY, 1).op(DifOp.FLUSHTS).setx(1, 1)));
    add(
        statements,
        matches,
        LOAD,
        expression(Types.LONG, p -> key(p).variable(DifOp.LDGAA, ARRAY, 1).op(DifOp.FLUSHTS)),
        expression(STRING, p -> key(p).variable(DifOp.LDGAA, ARRAY, 1).op(DifOp.FLUSHTS)));
    UserVariable array =
        new UserVariable(ARRAY, List.of(DifType.string(STRING_BYTES), DifType.INT64));
    RunOptions options =
        new RunOptions(
            1 << 20, 1 << 20, limit, STRING_BYTES, 20, 20, 50, 512, 1, 32 << 10, false, 0);
    List<TracerSite> sites = new ArrayList<>();
    for (Probe probe : List.of(STORE, REMOVE, LOAD)) {
      sites.add(new TracerSite(probe, 1_000_000_000L));
    }
    return new Plan(
        new Enabling(statements, List.of(array), List.of(), STRING_BYTES),
        matches,
        List.copyOf(sites),
        options);
  }

  private static void add(
      List<Statement> statements,
      List<Match> matches,
      Probe probe,
      DifExpression predicate,
      DifExpression value) {
    Statement statement =
        new Statement(
            statements.size(),
            probe.description(),
            predicate,
            List.of(new Action.Trace(value)),
            false,
            SourceSpan.NONE,
            Attributes.STABLE_COMMON);
    statements.add(statement);
    matches.add(new Match(statement, List.of(probe), statements.size()));
  }

  private interface Code {
    DifBuilder emit(DifBuilder builder);
  }

  /** Leaves its value in %r1. */
  private static DifExpression expression(Type type, Code code) {
    return new DifExpression(1, code.emit(new DifBuilder()).ret(1).build(DifType.of(type)), type);
  }

  private static DifBuilder argument(DifBuilder p, Builtin builtin, int register) {
    DifVariable row =
        new DifVariable(
            builtin.text(), builtin.id(), Kind.SCALAR, Scope.GLOBAL, true, false, DifType.INT64);
    return p.variable(DifOp.LDGS, row, register);
  }

  /** {@code lltostr(argument)} */
  private static DifBuilder text(DifBuilder p, Builtin builtin, int register) {
    return argument(p.op(DifOp.FLUSHTS), builtin, register)
        .pushValue(register)
        .call(Subroutine.LLTOSTR, register)
        .op(DifOp.FLUSHTS);
  }

  /** {@code [lltostr(arg0), arg1]}, by registers 1 to 3. */
  private static DifBuilder key(DifBuilder p) {
    return argument(text(p, Builtin.ARG0, 1), Builtin.ARG1, 2)
        .setx(STRING_BYTES, 3)
        .pushReference(1, 3, 1)
        .pushValue(2);
  }

  private static Long value(Random random) {
    return random.nextInt(3) == 0 ? null : TEXTS[random.nextInt(TEXTS.length)];
  }

  private static void model(Random random, int room, int kernelOfTen) {
    try (Both both = new Both(room)) {
      Map<Key, String> model = new HashMap<>();
      long drops = 0;
      for (int i = 0; i < 400; i++) {
        long text = TEXTS[random.nextInt(TEXTS.length)];
        long number = random.nextInt(3);
        Long value = value(random);
        Both.store(both.either(random.nextInt(10) < kernelOfTen), text, number, value);
        Key key = new Key(text(text), number);
        if (value == null) {
          model.remove(key);
        } else if (model.containsKey(key) || model.size() < room) {
          model.put(key, text(value));
        } else {
          drops++;
        }
        Engine loading = both.either(random.nextInt(10) < kernelOfTen);
        assertThat(both.load(loading, text, number)).isEqualTo(model.get(key));
        assertThat(both.usedBytes()).isEqualTo((long) model.size() * ELEMENT_BYTES);
      }
      for (boolean kernels : new boolean[] {true, false}) {
        for (long text : TEXTS) {
          for (long number = 0; number < 3; number++) {
            assertThat(both.load(both.either(kernels), text, number))
                .isEqualTo(model.get(new Key(text(text), number)));
          }
        }
      }
      assertThat(both.drops()).isEqualTo(drops);
    }
  }

  @Property(tries = 8)
  void whatTheKernelStores(
      @ForAll @LongRange(min = 1) long seed, @ForAll @IntRange(min = 1, max = 40) int room) {
    Kernel.requireBpf();
    model(new Random(seed), room, 10);
  }

  @Property(tries = 8)
  void whatEitherStores(
      @ForAll @LongRange(min = 1) long seed, @ForAll @IntRange(min = 1, max = 40) int room) {
    Kernel.requireBpf();
    model(new Random(seed), room, 5);
  }

  /** Two threads, each with an engine of its own and keys of its own in the same table. */
  @Property(tries = 5)
  void atTheSameTime(@ForAll @LongRange(min = 1) long seed) throws Exception {
    Kernel.requireBpf();
    try (Both both = new Both(2 * TEXTS.length)) {
      List<Map<Key, String>> models = new ArrayList<>();
      List<Thread> threads = new ArrayList<>();
      AtomicReference<Throwable> problem = new AtomicReference<>();
      for (int i = 0; i < 2; i++) {
        int thread = i;
        Map<Key, String> model = new HashMap<>();
        models.add(model);
        Thread worker =
            new Thread(() -> {
              Random random = new Random(seed + thread);
              Engine engine = both.either(thread == 0);
              for (int n = 0; n < 3000; n++) {
                long text = TEXTS[random.nextInt(TEXTS.length)];
                Long value = value(random);
                Both.store(engine, text, thread, value);
                Key key = new Key(text(text), thread);
                if (value == null) {
                  model.remove(key);
                } else {
                  model.put(key, text(value));
                }
              }
            });
        worker.setUncaughtExceptionHandler((_, e) -> problem.set(e));
        threads.add(worker);
        worker.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(problem.get()).isNull();
      for (int i = 0; i < 2; i++) {
        for (long text : TEXTS) {
          // Loaded by the other.
          assertThat(both.load(both.either(i == 1), text, i))
              .isEqualTo(models.get(i).get(new Key(text(text), i)));
        }
      }
      int elements = models.get(0).size() + models.get(1).size();
      assertThat(both.usedBytes()).isEqualTo((long) elements * ELEMENT_BYTES);
      assertThat(both.drops()).isZero();
    }
  }
}
