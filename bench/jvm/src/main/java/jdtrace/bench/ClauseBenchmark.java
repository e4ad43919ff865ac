package jdtrace.bench;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A traced method of about a nanosecond, with nothing, with the floor, and with clauses. What a clause
 * adds is its row minus {@code untraced}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClauseBenchmark {
  private static final TracedShop SHOP = new TracedShop();
  private static final MethodHandle COUNT = SHOP.count;
  private static final MethodHandle COUNT_BY_NAME = SHOP.countByName;
  private static final MethodHandle PREDICATE = SHOP.predicate;
  private static final MethodHandle START = SHOP.start;
  private static final MethodHandle LATENCY = SHOP.latency;
  private static final MethodHandle QUANTIZE = SHOP.quantize;
  private static final MethodHandle RECORD = SHOP.record;

  /** The floor: what a hand-written counter of each thread costs. */
  private static final ThreadLocal<long[]> COUNTERS = ThreadLocal.withInitial(() -> new long[128]);

  private int seed = 1;

  /** The method that is traced. */
  private int place() {
    seed = seed * 1_103_515_245 + 12_345;
    return seed;
  }

  @Benchmark
  public int untraced() {
    return place();
  }

  @Benchmark
  public int floorCount() {
    COUNTERS.get()[0]++;
    return place();
  }

  @Benchmark
  public int count() throws Throwable {
    COUNT.invokeExact(seed);
    return place();
  }

  @Benchmark
  public int countByName() throws Throwable {
    COUNT_BY_NAME.invokeExact(seed);
    return place();
  }

  @Benchmark
  public int falsePredicate() throws Throwable {
    PREDICATE.invokeExact(7);
    return place();
  }

  @Benchmark
  public int quantizeArgument() throws Throwable {
    QUANTIZE.invokeExact(seed);
    return place();
  }

  @Benchmark
  public int floorTwoClocks() {
    long start = System.nanoTime();
    int result = place();
    long nanos = System.nanoTime() - start;
    COUNTERS.get()[64 - Long.numberOfLeadingZeros(nanos)]++;
    return result;
  }

  @Benchmark
  public int latency() throws Throwable {
    START.invokeExact(seed);
    int result = place();
    LATENCY.invokeExact(seed);
    return result;
  }

  @Benchmark
  public int record() throws Throwable {
    RECORD.invokeExact(seed);
    return place();
  }
}
