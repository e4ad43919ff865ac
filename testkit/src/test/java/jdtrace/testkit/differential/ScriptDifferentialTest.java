package jdtrace.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;

/**
 * Random D scripts on the BPF engine in this kernel and on the interpreter. The ordinary run takes
 * some ten seconds; {@code -Djdtrace.scripts.seconds=N} searches longer, {@code -Djdtrace.seed=N}
 * elsewhere.
 */
@LiveKernel
class ScriptDifferentialTest {
  private static final long SEED = Long.getLong("jdtrace.seed", 20_261_127L);

  private static final long SECONDS = Long.getLong("jdtrace.scripts.seconds", 10);

  @Test
  void enginesAgree() {
    ScriptComparison comparison = new ScriptComparison("interp", "bpf", Set.of());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    long seed = SEED;
    System.err.println("differential: scripts, seed " + seed);
    while (System.nanoTime() < end) {
      assertThat(comparison.difference(seed)).isNull();
      seed++;
    }
    System.err.println(
        "differential: %d of %d scripts compared, refused: %s"
            .formatted(comparison.compared(), comparison.tried(), comparison.refusals()));
    assertThat(comparison.compared()).isPositive();
  }
}
