package jdtrace.codegen.bpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jdtrace.dif.Enabling;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.SysException;
import jdtrace.runtime.BufferOptions;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Plan;
import jdtrace.runtime.RunOptions;
import org.junit.jupiter.api.Test;

/** Halving what a machine cannot give. */
class SizeLimitsTest {
  private static final SysException NO_MEMORY = new SysException("bpf", Errno.ENOMEM);

  private static Plan plan(long buffer, long aggregation, long dynamic, int count, long each) {
    return plan(buffer, aggregation, dynamic, count, each, true);
  }

  private static Plan plan(
      long buffer, long aggregation, long dynamic, int count, long each, boolean resizable) {
    RunOptions options =
        new RunOptions(
            buffer,
            aggregation,
            dynamic,
            256,
            20,
            20,
            50,
            512,
            count,
            each,
            false,
            0,
            new BufferOptions(BufferPolicy.SWITCH, resizable, BufferOptions.ALL_CPUS, true));
    Enabling enabling = new Enabling(List.of(), List.of(), List.of(), 256);
    return new Plan(enabling, List.of(), List.of(), options);
  }

  private static BufferSizes smaller(Plan plan) {
    BufferSizes had = BufferSizes.of(plan.options());
    return BufferSizes.of(SizeLimits.smaller(plan, had, NO_MEMORY).options());
  }

  @Test
  void theLargestIsHalved() {
    assertThat(smaller(plan(8192, 1024, 1, 1, 1024)))
        .isEqualTo(new BufferSizes(4096, 1024, 1024, 1));
    // Speculations are there as often as nspec says; without keys there is no aggregation table.
    assertThat(smaller(plan(4096, 1 << 20, 1, 8, 1024)))
        .isEqualTo(new BufferSizes(4096, 1 << 20, 512, 1));
  }

  @Test
  void buffersThatAreSmallAreNotTheReason() {
    Plan plan = plan(512, 1 << 20, 1, 1, 512);
    assertThatThrownBy(() -> SizeLimits.smaller(plan, BufferSizes.of(plan.options()), NO_MEMORY))
        .isSameAs(NO_MEMORY);
  }

  @Test
  void onlyForLackOfMemoryAndOnlyIfResizable() {
    Plan manual = plan(4096, 1024, 1, 1, 1024, false);
    assertThatThrownBy(
            () -> SizeLimits.smaller(manual, BufferSizes.of(manual.options()), NO_MEMORY))
        .isInstanceOf(EngineException.class)
        .hasMessage("Cannot allocate memory");
    Plan plan = plan(4096, 1024, 1, 1, 1024);
    SysException refused = new SysException("bpf", Errno.EPERM);
    assertThatThrownBy(() -> SizeLimits.smaller(plan, BufferSizes.of(plan.options()), refused))
        .isSameAs(refused);
    assertThatThrownBy(() -> SizeLimits.smaller(plan, null, NO_MEMORY)).isSameAs(NO_MEMORY);
  }

  @Test
  void dynamicVariablesHaveALargestSize() {
    assertThat(SizeLimits.within(plan(1, 1, 3L << 30, 1, 1)).options().dynamicVariableBytes())
        .isEqualTo(768L << 20);
    Plan small = plan(1, 1, 1L << 30, 1, 1);
    assertThat(SizeLimits.within(small)).isSameAs(small);
    assertThatThrownBy(() -> SizeLimits.within(plan(1, 1, 3L << 30, 1, 1, false)))
        .isInstanceOf(EngineException.class)
        .hasMessage("Cannot allocate memory");
  }
}
