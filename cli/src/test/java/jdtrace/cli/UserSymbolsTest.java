package jdtrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Linker;
import jdtrace.consumer.format.SymbolResolver.Location;
import org.junit.jupiter.api.Test;

class UserSymbolsTest {
  private static final int SELF = (int) ProcessHandle.current().pid();

  @Test
  void functionsOfALibrary() {
    long address = Linker.nativeLinker().defaultLookup().findOrThrow("getpid").address();
    Location at = new UserSymbols().locate(SELF, address + 1);
    assertThat(at.module()).startsWith("libc");
    assertThat(at.function()).contains("getpid");
    assertThat(at.offset()).isEqualTo(1);
    assertThat(new UserSymbols().locate(SELF, at.moduleStart()).module()).isEqualTo(at.module());
  }

  @Test
  void whatIsNotMappedOrGone() {
    assertThat(new UserSymbols().locate(SELF, 16)).isEqualTo(Location.UNKNOWN);
    assertThat(new UserSymbols().locate(Integer.MAX_VALUE, 0x400000)).isEqualTo(Location.UNKNOWN);
  }
}
