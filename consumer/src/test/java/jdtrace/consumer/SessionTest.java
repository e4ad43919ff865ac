package jdtrace.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Plan;
import jdtrace.types.TypeCatalog;
import org.junit.jupiter.api.Test;

/** What a session refuses before any engine sees it. */
class SessionTest {
  private static Plan plan(String cpu) {
    OptionSettings options = new OptionSettings();
    options.set("cpu", cpu);
    ProbeCatalog catalog = new ProbeCatalog(List.of());
    return new Session(new TwoCpus(), options, catalog, List.of(), "dtrace").plan(0);
  }

  @Test
  void aCpuThatRunsIsTaken() {
    assertThat(plan("3").options().buffers().cpu()).isEqualTo(3);
  }

  @Test
  void optionCpuMustNameACpuThatRuns() {
    for (String cpu : List.of("1", "4", "2147483647", "4294967299", "9223372036854775807")) {
      assertThatThrownBy(() -> plan(cpu))
          .isInstanceOf(EngineException.class)
          .hasMessage("CPU " + cpu + " is not online");
    }
  }

  /** A machine whose second and third CPU are off. */
  private static final class TwoCpus implements World {
    @Override
    public int[] onlineCpus() {
      return new int[] {0, 3};
    }

    @Override
    public TypeCatalog types() {
      throw new AssertionError("no types are needed");
    }

    @Override
    public OptionalLong symbolAddress(String module, String name) {
      return OptionalLong.empty();
    }

    @Override
    public OptionalLong macro(String name) {
      return OptionalLong.empty();
    }

    @Override
    public void prepare() {}

    @Override
    public void releaseTargets() {}

    @Override
    public Wake await(long deadlineNanos) {
      return Wake.TIMEOUT;
    }
  }
}
