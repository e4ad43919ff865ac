package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jdtrace.codegen.bpf.BpfEngine;
import jdtrace.codegen.jvm.JvmEngine;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.Drops;
import jdtrace.runtime.Engine;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.RecordSink;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.shared.RegionLayout;
import jdtrace.types.btf.KernelTypes;

/**
 * Two engines with all variables in common: every second firing is the kernel's, the others are bytecode's
 * in this JVM.
 */
final class AlternatingEngine implements Engine {
  private final BpfEngine kernel;
  private final JvmEngine java = new JvmEngine();
  private Engine next;

  AlternatingEngine(KernelTypes types, boolean kernelFirst) {
    kernel = new BpfEngine(types);
    next = kernelFirst ? kernel : java;
  }

  @Override
  public void prepare(Plan plan) {
    List<UserVariable> shared = new ArrayList<>();
    for (UserVariable user : plan.enabling().variables()) {
      if (user.variable().scope() != DifVariable.Scope.LOCAL) {
        shared.add(user);
      }
    }
    RegionLayout region = new RegionLayout(shared, plan.options().dynamicVariableBytes());
    kernel.joins(region, new BitSet()); // layouts may differ here
    kernel.prepare(plan);
    java.shares(region, kernel.regionDescriptor(), kernel.regionAddress());
    java.prepare(plan);
  }

  @Override
  public void fire(Probe probe, long... args) {
    next.fire(probe, args);
    next = other();
  }

  private Engine other() {
    return next == kernel ? java : kernel;
  }

  @Override
  public void activate() {
    kernel.activate();
    java.activate();
  }

  @Override
  public boolean exiting() {
    return kernel.exiting() || java.exiting();
  }

  @Override
  public void stop() {
    kernel.stop();
    java.stop();
  }

  @Override
  public int consume(RecordSink sink) {
    return kernel.consume(sink) + java.consume(sink);
  }

  @Override
  public void drainAggregations(AggregationSink sink) {
    kernel.drainAggregations(sink);
    java.drainAggregations(sink);
  }

  /** Of the engine that fired last. */
  @Override
  public RecordLayout layout(int ordinal) {
    return other().layout(ordinal);
  }

  @Override
  public BufferSizes sizes() {
    return kernel.sizes();
  }

  @Override
  public Drops drops() {
    return kernel.drops();
  }

  @Override
  public void close() {
    java.close();
    kernel.close();
  }
}
