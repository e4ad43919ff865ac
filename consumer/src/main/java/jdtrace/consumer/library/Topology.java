package jdtrace.consumer.library;

import jdtrace.lang.LibraryFiles;

/**
 * The shape of the machine as a library file: {@code dtrace_chip[cpu]} and {@code dtrace_node[cpu]}.
 *
 * <p>Each is a chain of comparisons, one for each run of CPUs with the same answer, so it costs little
 * on every engine and a machine with one package answers with a constant.
 */
public final class Topology {
  private Topology() {}

  /**
   * The file of a machine.
   *
   * @param chips the physical package of each CPU, by its id; not empty
   * @param nodes the NUMA node of each CPU
   */
  public static LibraryFiles.File file(int[] chips, int[] nodes) {
    StringBuilder text = new StringBuilder(128);
    inline(text, "chipid_t dtrace_chip", chips);
    inline(text, "lgrp_id_t dtrace_node", nodes);
    return new LibraryFiles.File(
        SystemLibrary.TOPOLOGY, "library/" + SystemLibrary.TOPOLOGY, text.toString());
  }

  private static void inline(StringBuilder text, String name, int[] values) {
    text.append("inline ").append(name).append("[processorid_t C] =");
    int last = values.length - 1;
    for (int i = 0; i < last; i++) {
      if (values[i] != values[i + 1]) {
        text.append(" C < ").append(i + 1).append(" ? ").append(values[i]).append(" :");
      }
    }
    text.append(' ').append(values[last]).append(";\n");
  }
}
