package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a kernel may not let a probe see. From 7.0 on programs at tracepoints can be preempted, and while one
 * is, the kernel skips its tracepoint in other threads on that CPU; dtrace tells how many firings these were,
 * of whatever process, as drops. Before, nothing is skipped, and nothing may be lost.
 */
final class SkippedFirings {
  private static final boolean POSSIBLE =
      Integer.parseInt(System.getProperty("os.version").split("\\.")[0]) >= 7;

  private SkippedFirings() {}

  /** Checks that what was seen and what was told as lost is all there was. */
  static void assertComplete(long seen, long drops, long made) {
    if (POSSIBLE) {
      assertThat(seen).isLessThanOrEqualTo(made);
      assertThat(seen + drops).as("seen %d, lost %d", seen, drops).isGreaterThanOrEqualTo(made);
    } else {
      assertThat(seen + drops).as("seen %d, lost %d", seen, drops).isEqualTo(made);
    }
  }

  /** Checks that what needs no room in a buffer was counted to the unit, or told as skipped. */
  static void assertCounted(long counted, long drops, long made) {
    assertComplete(counted, POSSIBLE ? drops : 0, made);
  }

  /** What the command said without lines that tell of skipped firings. */
  static String withoutDrops(String err) {
    return POSSIBLE ? err.replaceAll("dtrace: \\d+ drops? on CPU \\d+\n", "") : err;
  }
}
