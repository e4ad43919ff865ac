package jdtrace.linux.proc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import jdtrace.linux.proc.ProcessMaps.Region;
import org.junit.jupiter.api.Test;

class ProcessMapsTest {
  private static final String TEXT =
      """
      00400000-00401000 r--p 00000000 08:01 1234                               /usr/bin/some tool
      00401000-00403000 r-xp 00001000 08:01 1234                               /usr/bin/some tool
      01000000-01021000 rw-p 00000000 00:00 0                                  [heap]
      7f0000000000-7f0000001000 rw-p 00000000 00:00 0
      7f0000001000-7f0000002000 r-xp 00000000 08:01 99                         /lib/old.so (deleted)
      7ffd00000000-7ffd00002000 r-xp 00000000 00:00 0                          [vdso]
      ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0                  [vsyscall]
      """;

  @Test
  void findsRegions() throws IOException {
    ProcessMaps maps = ProcessMaps.of(TEXT);
    Region region = maps.find(0x402fff);
    assertThat(region)
        .isEqualTo(new Region(0x401000, 0x403000, 0x1000, "08:01 1234", "/usr/bin/some tool"));
    assertThat(region.baseName()).isEqualTo("some tool");
    assertThat(maps.find(0x403000)).isNull();
    assertThat(maps.find(0x1000010).baseName()).isNull();
    assertThat(maps.find(0x7f0000000000L).baseName()).isNull();
    assertThat(maps.find(0x7f0000001010L).baseName()).isEqualTo("old.so");
    assertThat(maps.find(0x7ffd00000010L).baseName()).isEqualTo("[vdso]");
    assertThat(maps.find(0xffffffffff600000L).path()).isEqualTo("[vsyscall]");
    assertThat(maps.isEmpty()).isFalse();
    assertThat(ProcessMaps.of("").isEmpty()).isTrue();
  }

  @Test
  void refusesOtherText() {
    assertThatThrownBy(() -> ProcessMaps.of("what\n")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ProcessMaps.of("x-y r 0 0 0\n")).isInstanceOf(IOException.class);
  }

  @Test
  void readsThisProcess() throws IOException {
    ProcessMaps maps = ProcessMaps.read((int) ProcessHandle.current().pid());
    assertThat(maps.isEmpty()).isFalse();
  }
}
