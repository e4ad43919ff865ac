package jdtrace.linux.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CpusTest {
  @Test
  void parsesTheKernelsLists() {
    assertArrayEquals(new int[] {0}, Cpus.parse("0"));
    assertArrayEquals(new int[] {0, 1, 2, 3, 8, 10, 11}, Cpus.parse("0-3,8,10-11"));
    int[] all = Cpus.parse("0-255");
    assertTrue(all.length == 256 && all[255] == 255);
  }

  @Test
  void thisMachineHasCpus() {
    assertTrue(Cpus.online().length >= 1);
    assertTrue(Cpus.possibleCount() >= Cpus.online().length);
  }
}
