package jdtrace.bench.woven;

import org.openjdk.btrace.core.BTraceUtils;
import org.openjdk.btrace.core.aggregation.Aggregation;
import org.openjdk.btrace.core.aggregation.AggregationFunction;
import org.openjdk.btrace.core.annotations.BTrace;
import org.openjdk.btrace.core.annotations.Duration;
import org.openjdk.btrace.core.annotations.Kind;
import org.openjdk.btrace.core.annotations.Location;
import org.openjdk.btrace.core.annotations.OnMethod;

/** The same questions to BTrace, which takes this class file as its script. */
@BTrace
public class BtraceScript {
  private static Aggregation count = BTraceUtils.newAggregation(AggregationFunction.COUNT);
  private static Aggregation times = BTraceUtils.newAggregation(AggregationFunction.QUANTIZE);

  /** {@code count:entry { @ = count(); }}. */
  @OnMethod(clazz = "jdtrace.bench.woven.Shop", method = "count")
  public static void onCount() {
    BTraceUtils.addToAggregation(count, 1);
  }

  /** {@code latency:return { @ = quantize(...); }}. */
  @OnMethod(
      clazz = "jdtrace.bench.woven.Shop",
      method = "latency",
      location = @Location(Kind.RETURN))
  public static void onLatency(@Duration long nanos) {
    BTraceUtils.addToAggregation(times, nanos);
  }

  /** What was counted. */
  @OnMethod(clazz = "jdtrace.bench.woven.Shop", method = "report")
  public static void onReport() {
    BTraceUtils.printAggregation("counted", count);
    BTraceUtils.printAggregation("counted", times);
  }
}
