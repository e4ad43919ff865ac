package jdtrace.codegen.bpf;

import java.util.List;
import jdtrace.codegen.bpf.gen.Compilation;
import jdtrace.codegen.bpf.gen.CompiledProgram;
import jdtrace.dif.Action;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.SysException;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.RunOptions;

/**
 * What becomes of sizes that this machine cannot give: with bufresize=auto they are halved until it
 * can, with manual the session is refused.
 */
final class SizeLimits {
  private static final long DYNAMIC_LARGEST = 1L << 30;
  private static final long SMALLEST = 4096;

  private SizeLimits() {}

  /** dynvarsize is a count, but the maps of arrays have at most 16 million elements each. */
  static Plan within(Plan plan) {
    RunOptions options = plan.options();
    BufferSizes sizes = BufferSizes.of(options);
    long dynamic = sizes.dynamicVariables();
    while (dynamic > DYNAMIC_LARGEST) {
      if (!options.buffers().resizable()) {
        throw new EngineException("Cannot allocate memory");
      }
      dynamic /= 2;
    }
    return dynamic == sizes.dynamicVariables()
        ? plan
        : with(plan, sizes.withDynamicVariables(dynamic));
  }

  private static Plan with(Plan plan, BufferSizes sizes) {
    return new Plan(plan.enabling(), plan.matches(), plan.sites(), plan.options().withSizes(sizes));
  }

  /**
   * The plan with its largest buffer halved, when memory is what is missing.
   *
   * @param had the sizes that could not be had; null when it never came to that
   * @throws SysException the same, when it is something else
   */
  static Plan smaller(Plan plan, BufferSizes had, SysException e) {
    RunOptions options = plan.options();
    if (e.errno() != Errno.ENOMEM || had == null) {
      throw e;
    }
    if (!options.buffers().resizable()) {
      throw new EngineException("Cannot allocate memory", null, e);
    }
    long speculation = had.speculation() * options.speculations();
    long aggregation = aggregates(plan) ? 2 * had.aggregation() : 0;
    BufferSizes less;
    if (had.principal() + aggregation + speculation < SMALLEST) {
      throw e; // it is not the buffers
    }
    if (had.principal() >= Math.max(speculation, aggregation)) {
      less = had.withPrincipal(had.principal() / 2);
    } else if (aggregation >= speculation) {
      less = had.withAggregation(had.aggregation() / 2);
    } else {
      less = had.withSpeculation(had.speculation() / 2);
    }
    return with(plan, less);
  }

  /** Whether some aggregation has a key, so that there are tables. */
  private static boolean aggregates(Plan plan) {
    for (Match match : plan.matches()) {
      for (Action action : match.statement().actions()) {
        if (action instanceof Action.Aggregate a && !a.keys().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The sizes of what was laid out. */
  static BufferSizes granted(
      RunOptions options, Compilation compilation, List<CompiledProgram> programs) {
    // DTrace makes all buffers of every session, in whole words; we only those that are used.
    long aggregation = options.aggregationBytes() & -8;
    for (CompiledProgram program : programs) {
      aggregation = Math.min(aggregation, program.layout().aggregations().capacity());
    }
    long speculation =
        compilation.speculations().count() == 0
            ? options.speculationBytes() & -8
            : compilation.speculations().capacity();
    return new BufferSizes(
        compilation.ring().capacity(), aggregation, speculation, options.dynamicVariableBytes());
  }
}
