package jdtrace.linux.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages and nodes, from a tree like that of sysfs. */
class CpuTopologyTest {
  @TempDir Path root;

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private String prefix() {
    return root + "/";
  }

  @Test
  void twoPackagesTwoNodes() throws IOException {
    put("cpu/cpu0/topology/physical_package_id", "0");
    put("cpu/cpu1/topology/physical_package_id", "1");
    put("cpu/cpu2/topology/physical_package_id", "-1");
    put("node/online", "0-1");
    put("node/node0/cpulist", "0,2");
    put("node/node1/cpulist", "1,3-9");
    assertArrayEquals(new int[] {0, 1, 0, 0}, CpuTopology.packages(prefix(), 4));
    assertArrayEquals(new int[] {0, 1, 0, 1}, CpuTopology.nodes(prefix(), 4));
  }

  @Test
  void noNuma() {
    assertArrayEquals(new int[] {0, 0}, CpuTopology.nodes(prefix(), 2));
  }

  @Test
  void thisMachine() {
    assertEquals(Cpus.possibleCount(), CpuTopology.packages().length);
    assertEquals(Cpus.possibleCount(), CpuTopology.nodes().length);
  }
}
