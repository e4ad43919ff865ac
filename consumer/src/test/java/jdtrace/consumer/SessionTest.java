package jdtrace.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import jdtrace.runtime.BufferSizes;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Plan;
import jdtrace.types.TypeCatalog;
import org.junit.jupiter.api.Test;

/** What a session refuses before any engine sees it. */
class SessionTest {
  private static Plan plan(String cpu) {
    return plan(0, "cpu", cpu);
  }

  private static Plan plan(int uid, String... settings) {
    OptionSettings options = new OptionSettings();
    for (int i = 0; i < settings.length; i += 2) {
      options.set(settings[i], settings[i + 1]);
    }
    ProbeCatalog catalog = new ProbeCatalog(List.of());
    return new Session(new TwoCpus(uid), options, catalog, List.of(), "dtrace").plan(0);
  }

  private static BufferSizes sizes(int uid, String... settings) {
    return BufferSizes.of(plan(uid, settings).options());
  }

  private static final String[] LARGE = {
    "bufsize", "64m", "aggsize", "17m", "specsize", "16m", "dynvarsize", "32m"
  };

  @Test
  void rootHasLargeBuffers() {
    assertThat(sizes(0, LARGE)).isEqualTo(new BufferSizes(64 << 20, 17 << 20, 16 << 20, 32 << 20));
  }

  /** Spec consumer.md section 7: 16 MiB a buffer; what is larger is halved as ever. */
  @Test
  void othersHaveThemHalved() {
    assertThat(sizes(1000, LARGE))
        .isEqualTo(new BufferSizes(16 << 20, 17 << 19, 16 << 20, 32 << 20));
    assertThat(sizes(1000, "bufsize", "16m", "bufresize", "manual").principal())
        .isEqualTo(16 << 20);
    assertThatThrownBy(() -> plan(1000, "bufsize", "17m", "bufresize", "manual"))
        .isInstanceOf(EngineException.class)
        .hasMessage("buffers of more than 16m need root");
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
  private record TwoCpus(int uid) implements World {
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
      return name.equals("euid") ? OptionalLong.of(uid) : OptionalLong.empty();
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
