package jdtrace.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import jdtrace.testkit.Kernel;
import jdtrace.testkit.SharedByAll;
import org.junit.jupiter.api.Test;

/**
 * Random D scripts on the other engines and on the interpreter. The ordinary run takes some ten seconds
 * each; {@code -Djdtrace.scripts.seconds=N} searches longer, {@code -Djdtrace.seed=N}
 * elsewhere.
 */
class ScriptDifferentialTest {
  private static final long SEED = Long.getLong("jdtrace.seed", 20_261_127L);

  private static final long SECONDS = Long.getLong("jdtrace.scripts.seconds", 10);

  @Test
  void kernelAgrees() {
    Kernel.requireBpf();
    compare("bpf");
  }

  @Test
  void bytecodeAgrees() {
    compare("jvm");
  }

  @Test
  void kernelWithSharedVariablesAgrees() {
    Kernel.requireBpf();
    SharedByAll.during(() -> compare("bpf"));
  }

  @Test
  void bytecodeWithSharedVariablesAgrees() {
    SharedByAll.during(() -> compare("jvm"));
  }

  private static void compare(String engine) {
    ScriptComparison comparison = new ScriptComparison("interp", engine, Set.of());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    long seed = SEED;
    System.err.println("differential: scripts on " + engine + ", seed " + seed);
    while (System.nanoTime() < end) {
      assertThat(comparison.difference(seed)).isNull();
      seed++;
    }
    System.err.println(
        "differential: %d of %d scripts compared, refused: %s"
            .formatted(comparison.compared(), comparison.tried(), comparison.refusals()));
    assertThat(comparison.compared()).isPositive();
    assertThat(comparison.lossy()).isLessThanOrEqualTo(1 + comparison.compared() / 1000);
  }
}
