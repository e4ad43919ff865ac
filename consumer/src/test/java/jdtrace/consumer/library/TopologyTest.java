package jdtrace.consumer.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The machine's shape as D text. */
class TopologyTest {
  @Test
  void oneOfEverything() {
    assertEquals(
        "inline chipid_t dtrace_chip[processorid_t C] = 0;\n"
            + "inline lgrp_id_t dtrace_node[processorid_t C] = 0;\n",
        Topology.file(new int[] {0, 0, 0, 0}, new int[] {0, 0, 0, 0}).text());
  }

  @Test
  void runsOfCpusShareAComparison() {
    assertEquals(
        "inline chipid_t dtrace_chip[processorid_t C] = C < 2 ? 0 : C < 4 ? 1 : C < 5 ? 0 : 3;\n"
            + "inline lgrp_id_t dtrace_node[processorid_t C] = C < 3 ? 1 : 0;\n",
        Topology.file(new int[] {0, 0, 1, 1, 0, 3}, new int[] {1, 1, 1, 0, 0, 0}).text());
  }
}
