package jdtrace.linux.kernel;

/**
 * Where the CPUs of this machine are, from {@code /sys/devices/system}. Read at every call; CPUs that
 * were never online have no place and count as in package and node 0.
 */
public final class CpuTopology {
  private static final String ROOT = "/sys/devices/system/";

  private CpuTopology() {}

  /** The physical package of each possible CPU, by its id. */
  public static int[] packages() {
    return packages(ROOT, Cpus.possibleCount());
  }

  static int[] packages(String root, int count) {
    int[] packages = new int[count];
    for (int cpu = 0; cpu < count; cpu++) {
      String id = KernelFile.textOrNull(root + "cpu/cpu" + cpu + "/topology/physical_package_id");
      // Machines that do not know say -1.
      packages[cpu] = id == null ? 0 : Math.max(0, Integer.parseInt(id));
    }
    return packages;
  }

  /** The NUMA node of each possible CPU, by its id; all 0 without NUMA. */
  public static int[] nodes() {
    return nodes(ROOT, Cpus.possibleCount());
  }

  static int[] nodes(String root, int count) {
    int[] nodes = new int[count];
    String online = KernelFile.textOrNull(root + "node/online");
    if (online == null) {
      return nodes;
    }
    for (int node : Cpus.parse(online)) {
      String list = KernelFile.textOrNull(root + "node/node" + node + "/cpulist");
      if (list != null && !list.isEmpty()) {
        for (int cpu : Cpus.parse(list)) {
          if (cpu < count) {
            nodes[cpu] = node;
          }
        }
      }
    }
    return nodes;
  }
}
