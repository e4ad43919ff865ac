package jdtrace.linux.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceableFunctionsTest {

  private static List<String> visit(String text, boolean addresses) {
    List<String> seen = new ArrayList<>();
    TraceableFunctions.of(text, addresses)
        .forEach((name, module, address) ->
            seen.add(module + "`" + name + " " + Long.toHexString(address)));
    return seen;
  }

  @Test
  void namesWithAndWithoutModules() {
    assertThat(visit("vfs_read\nnull_open [null_blk]\nvfs_read\n", false))
        .containsExactly("vmlinux`vfs_read 0", "null_blk`null_open 0", "vmlinux`vfs_read 0");
  }

  @Test
  void addresses() {
    assertThat(visit("ffffffffafc02014 vfs_read\nffffffffc0001234 null_open [null_blk]\n", true))
        .containsExactly(
            "vmlinux`vfs_read ffffffffafc02014", "null_blk`null_open ffffffffc0001234");
  }

  @Test
  void lastLineWithoutEnd() {
    assertThat(visit("a\nb", false)).containsExactly("vmlinux`a 0", "vmlinux`b 0");
    assertThat(visit("", false)).isEmpty();
  }
}
