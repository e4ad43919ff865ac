package jdtrace.linux.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.Test;

final class KallsymsTest {
  private static final String TEXT =
      """
      ffffffff81000000 T _stext
      ffffffff81000000 T _text
      ffffffff81000100 t do_one
      ffffffff81000200 T do_two
      ffffffffc0001000 t helper\t[ext9]
      ffffffffc0000000 t init\t[ext9]
      ffffffffa0000000 t bpf_prog_0123_x\t[bpf]
      ffffffff81000300 t do_one
      """;

  @Test
  void addressesBelongToTheSymbolBelow() {
    Kallsyms symbols = Kallsyms.of(TEXT);
    assertEquals(8, symbols.size());
    assertTrue(symbols.addressesVisible());
    assertEquals("vmlinux`_stext", symbols.describe(0xffffffff81000000L));
    assertEquals("vmlinux`do_one+0xff", symbols.describe(0xffffffff810001ffL));
    assertEquals("vmlinux`do_two", symbols.describe(0xffffffff81000200L));
    assertEquals("ext9`init+0x8", symbols.describe(0xffffffffc0000008L));
    assertEquals("ext9`helper", symbols.describe(0xffffffffc0001000L));
    assertEquals("bpf`bpf_prog_0123_x+0x1", symbols.describe(0xffffffffa0000001L));
  }

  @Test
  void addressesOutsideBelongToNone() {
    Kallsyms symbols = Kallsyms.of(TEXT);
    assertEquals(-1, symbols.find(0x400000));
    assertEquals(-1, symbols.find(0xffffffff80ffffffL));
    assertEquals(-1, symbols.find(0xffffffff90000000L));
    assertEquals("0xffffffffffffffff", symbols.describe(-1));
  }

  @Test
  void namesMayRepeat() {
    Kallsyms symbols = Kallsyms.of(TEXT);
    int first = symbols.find("do_one", 0);
    int second = symbols.find("do_one", first + 1);
    assertEquals(0xffffffff81000100L, symbols.address(first));
    assertEquals(0xffffffff81000300L, symbols.address(second));
    assertEquals(-1, symbols.find("do_one", second + 1));
    assertEquals(-1, symbols.find("do_on", 0));
    assertEquals('t', symbols.kind(first));
  }

  @Test
  void anyOrderIsSortedStably() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int lines = random.nextInt(300);
      StringBuilder text = new StringBuilder();
      long[] addresses = new long[lines];
      for (int i = 0; i < lines; i++) {
        addresses[i] = 0xffffffff81000000L + random.nextInt(round + 1) * 16L;
        text.append(String.format("%016x t n%d\n", addresses[i], i));
      }
      Kallsyms symbols = Kallsyms.of(text.toString());
      assertEquals(lines, symbols.size());
      int[] numbers = new int[lines];
      for (int i = 0; i < lines; i++) {
        numbers[i] = Integer.parseInt(symbols.name(i).substring(1));
        assertEquals(addresses[numbers[i]], symbols.address(i));
        if (i > 0) {
          int order = Long.compareUnsigned(symbols.address(i - 1), symbols.address(i));
          assertTrue(order < 0 || order == 0 && numbers[i - 1] < numbers[i]);
        }
      }
    }
  }

  @Test
  void hiddenAddressesFindNothing() {
    Kallsyms symbols = Kallsyms.of("0000000000000000 T a\n0000000000000000 T b\n");
    assertFalse(symbols.addressesVisible());
    assertEquals(-1, symbols.find(0));
    assertEquals(1, symbols.find("b", 0));
  }

  @Test
  void theRunningKernelIsReadWhole() throws Exception {
    Live.requireRoot();
    Live.leaksNothing(() -> {
      Kallsyms symbols = Kallsyms.read();
      Live.require(symbols.addressesVisible(), "needs kernel addresses (kptr_restrict)");
      String text =
          new String(KernelFile.bytes("/proc/kallsyms", 1 << 23), StandardCharsets.ISO_8859_1);
      long lines = text.lines().count();
      assertTrue(Math.abs(lines - symbols.size()) < 1000, lines + " " + symbols.size());
      int open = symbols.find("__x64_sys_openat", 0);
      assertEquals("vmlinux", symbols.module(open));
      assertEquals(open, symbols.find(symbols.address(open) + 1));
      assertEquals("__x64_sys_openat", symbols.name(open));
      for (int i = 1; i < symbols.size(); i++) {
        assertTrue(Long.compareUnsigned(symbols.address(i - 1), symbols.address(i)) <= 0);
      }
    });
  }
}
