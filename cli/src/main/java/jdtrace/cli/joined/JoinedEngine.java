package jdtrace.cli.joined;

import java.util.Arrays;
import java.util.List;
import jdtrace.codegen.bpf.BpfEngine;
import jdtrace.codegen.jvm.JvmEngine;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.Arrivals;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Drops;
import jdtrace.runtime.Engine;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Frame;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.shared.RegionLayout;

/**
 * The engine of a session with probes in the kernel and in JVMs: one engine for each side. The
 * kernel's also runs the tracer's probes.
 */
public final class JoinedEngine implements Engine {
  private final BpfEngine kernel;
  private final JvmEngine java;
  private final MergedRecords records;
  private ProgramSides sides;
  private boolean stopped;

  public JoinedEngine(BpfEngine kernel, JvmEngine java) {
    this.kernel = kernel;
    this.java = java;
    this.records = new MergedRecords(List.of(kernel, java));
  }

  @Override
  public void prepare(Plan plan) {
    sides = new ProgramSides(plan);
    sides.check();
    RegionLayout region = sides.region();
    kernel.joins(region, sides.joint());
    kernel.prepare(sides.kernel());
    try {
      if (region != null) {
        java.shares(region, kernel.regionDescriptor(), kernel.regionAddress());
      }
      java.prepare(sides.java());
      requireSameLayouts(plan);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Records of a statement of both sides are read by one layout.
   *
   * @throws EngineException when the two write them differently: a Java object as a whole
   */
  private void requireSameLayouts(Plan plan) {
    for (Match match : plan.matches()) {
      int ordinal = match.statement().ordinal();
      if (sides.joint().get(ordinal)
          && !fields(kernel.layout(ordinal)).equals(fields(java.layout(ordinal)))) {
        throw new EngineException(
            "%s matches Java probes and others, and only Java probes can show a Java object"
                .formatted(ProgramSides.place(match.statement())));
      }
    }
  }

  private static List<List<RecordLayout.Field>> fields(RecordLayout layout) {
    return layout.entries().stream().map(RecordLayout.Entry::fields).toList();
  }

  @Override
  public void fire(Probe probe, long... args) {
    kernel.fire(probe, args);
  }

  @Override
  public void activate() {
    if (!exiting()) {
      java.activate();
      kernel.activate();
    } else {
      kernel.activate();
    }
  }

  @Override
  public boolean hasNews() {
    return java.hasNews();
  }

  @Override
  public void grow(Arrivals arrivals) {
    java.grow(arrivals);
  }

  /** An exit() in one engine ends the other's firings as soon as it is seen here. */
  @Override
  public boolean exiting() {
    boolean exiting = kernel.exiting();
    if (exiting) {
      java.exit();
    } else if (java.exiting()) {
      exiting = true;
      kernel.exit();
    }
    return exiting;
  }

  @Override
  public void stop() {
    exiting();
    stopped = true;
    kernel.stop();
    java.stop();
  }

  @Override
  public int consume(RecordSink sink) {
    return records.read(stopped, sink);
  }

  @Override
  public boolean pressing() {
    return kernel.pressing() || java.pressing();
  }

  @Override
  public boolean filled() {
    return kernel.filled() || java.filled();
  }

  @Override
  public boolean needsCleaning() {
    return kernel.needsCleaning() || java.needsCleaning();
  }

  @Override
  public void clean() {
    kernel.clean();
    java.clean();
  }

  @Override
  public void drainAggregations(AggregationSink sink) {
    kernel.drainAggregations(sink);
    java.drainAggregations(sink);
  }

  @Override
  public RecordLayout layout(int ordinal) {
    return sides.isJava(ordinal) ? java.layout(ordinal) : kernel.layout(ordinal);
  }

  /** Where the two got different sizes, the smaller one. */
  @Override
  public BufferSizes sizes() {
    BufferSizes a = kernel.sizes();
    BufferSizes b = java.sizes();
    return new BufferSizes(
        Math.min(a.principal(), b.principal()),
        Math.min(a.aggregation(), b.aggregation()),
        Math.min(a.speculation(), b.speculation()),
        Math.min(a.dynamicVariables(), b.dynamicVariables()));
  }

  @Override
  public Frame frame(long number) {
    return java.frame(number);
  }

  @Override
  public Drops drops() {
    Drops a = kernel.drops();
    Drops b = java.drops();
    return new Drops(
        sum(a.principal(), b.principal()),
        sum(a.aggregation(), b.aggregation()),
        a.dynamic() + b.dynamic(),
        a.dynamicRinsing() + b.dynamicRinsing(),
        a.dynamicDirty() + b.dynamicDirty(),
        a.speculative() + b.speculative(),
        a.speculationsBusy() + b.speculationsBusy(),
        a.speculationsUnavailable() + b.speculationsUnavailable(),
        a.stackStrings() + b.stackStrings(),
        a.doubleErrors() + b.doubleErrors());
  }

  private static long[] sum(long[] a, long[] b) {
    long[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
    for (int i = 0; i < b.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  @Override
  public void close() {
    java.close();
    kernel.close();
  }
}
