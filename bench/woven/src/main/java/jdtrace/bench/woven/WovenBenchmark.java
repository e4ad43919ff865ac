package jdtrace.bench.woven;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** A call of a traced method, by one thread and (names that end in 2) by two. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1) // agents come by jvmArgsPrepend: jvmArgsAppend on the command line would replace one here
@Warmup(iterations = 3, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class WovenBenchmark {
  private static final String BTRACE_AGENT =
      "-javaagent:bench/woven/target/btrace/btrace-agent.jar=noServer=true,stdout=true"
          + ",bootClassPath=bench/woven/target/btrace/btrace-boot.jar"
          + ",script=bench/woven/target/classes/jdtrace/bench/woven/BtraceScript.class";
  private static final String BTRACE_OPENS = "--add-opens=java.base/java.lang=ALL-UNNAMED";
  private static final String BTRACE_REFLECT =
      "--add-exports=java.base/jdk.internal.reflect=ALL-UNNAMED";
  private static final String BTRACE_PERF = "--add-exports=java.base/jdk.internal.perf=ALL-UNNAMED";
  private static final String BYTEMAN_AGENT =
      "-javaagent:bench/woven/target/byteman.jar=script:bench/woven/count.btm";
  private static final String BYTEMAN_COMPILES = "-Dorg.jboss.byteman.compile.to.bytecode";

  /** The floor: what a hand-written counter of each thread costs. */
  private static final ThreadLocal<long[]> COUNTERS = ThreadLocal.withInitial(() -> new long[128]);

  private final Shop shop = new Shop();
  private int n = 12_345;

  @Benchmark
  public int untraced() {
    return shop.untraced(n);
  }

  @Benchmark
  @Threads(2)
  public int untraced2() {
    return shop.untraced(n);
  }

  @Benchmark
  public int floorCount() {
    COUNTERS.get()[0]++;
    return shop.untraced(n);
  }

  @Benchmark
  @Threads(2)
  public int floorCount2() {
    COUNTERS.get()[0]++;
    return shop.untraced(n);
  }

  @Benchmark
  public int count(Tracer tracer) {
    return shop.count(n);
  }

  @Benchmark
  @Threads(2)
  public int count2(Tracer tracer) {
    return shop.count(n);
  }

  @Benchmark
  public int countByName(Tracer tracer) {
    return shop.named(n);
  }

  @Benchmark
  public int falsePredicate(Tracer tracer) {
    return shop.predicate(n);
  }

  @Benchmark
  public int histogramOfArgument(Tracer tracer) {
    return shop.argument(n);
  }

  /** The floor of a latency: two readings of the clock and a histogram of each thread. */
  @Benchmark
  public int floorLatency() {
    return timed();
  }

  @Benchmark
  @Threads(2)
  public int floorLatency2() {
    return timed();
  }

  private int timed() {
    long start = System.nanoTime();
    int result = shop.untraced(n);
    long nanos = System.nanoTime() - start;
    COUNTERS.get()[64 - Long.numberOfLeadingZeros(nanos)]++;
    return result;
  }

  @Benchmark
  public int latency(Tracer tracer) {
    return shop.latency(n);
  }

  @Benchmark
  @Threads(2)
  public int latency2(Tracer tracer) {
    return shop.latency(n);
  }

  /** Was traced while it was compiled, and is not any more. */
  @State(Scope.Benchmark)
  public static class AfterTracing {
    private static final long NANOS = 700_000_000;

    /** Traces for a while, and leaves. */
    @Setup(Level.Trial)
    public void leave() throws IOException, InterruptedException {
      Tracer tracer = new Tracer();
      tracer.attach();
      Shop shop = new Shop();
      int sum = 0;
      for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
        for (int i = 0; i < 10_000; i++) {
          sum += shop.left(i);
        }
      }
      System.out.println("traced, sum " + sum);
      tracer.leave("left");
    }
  }

  @Benchmark
  public int left(AfterTracing state) {
    return shop.left(n);
  }

  /** What another tracer has counted, it says itself where it sees {@link Shop#report}. */
  @State(Scope.Benchmark)
  public static class OtherTracer {
    @TearDown(Level.Trial)
    public void report() {
      System.out.println();
      new Shop().report();
    }
  }

  @Benchmark
  @Fork(
      value = 1,
      jvmArgsPrepend = {BTRACE_AGENT, BTRACE_OPENS, BTRACE_REFLECT, BTRACE_PERF})
  public int btraceCount(OtherTracer tracer) {
    return shop.count(n);
  }

  @Benchmark
  @Threads(2)
  @Fork(
      value = 1,
      jvmArgsPrepend = {BTRACE_AGENT, BTRACE_OPENS, BTRACE_REFLECT, BTRACE_PERF})
  public int btraceCount2(OtherTracer tracer) {
    return shop.count(n);
  }

  @Benchmark
  @Fork(
      value = 1,
      jvmArgsPrepend = {BTRACE_AGENT, BTRACE_OPENS, BTRACE_REFLECT, BTRACE_PERF})
  public int btraceLatency(OtherTracer tracer) {
    return shop.latency(n);
  }

  @Benchmark
  @Fork(
      value = 1,
      jvmArgsPrepend = {BYTEMAN_AGENT, BYTEMAN_COMPILES})
  public int bytemanCount(OtherTracer tracer) {
    return shop.count(n);
  }
}
