package jdtrace.cli;

import java.io.IOException;
import java.util.OptionalLong;
import jdtrace.consumer.format.SymbolResolver.Location;
import jdtrace.linux.kernel.Kallsyms;

/** The kernel's symbols, read when the first address or name is asked for. */
final class KernelSymbols {
  private Kallsyms symbols;
  private boolean unreadable;

  private Kallsyms symbols() {
    if (symbols == null && !unreadable) {
      try {
        symbols = Kallsyms.read();
      } catch (IOException _) {
        unreadable = true; // addresses are then shown as numbers
      }
    }
    return symbols;
  }

  /** The place of an address of the kernel's. */
  Location locate(long address) {
    Kallsyms known = symbols();
    int index = known == null ? -1 : known.find(address);
    return index < 0
        ? Location.UNKNOWN
        : new Location(
            known.module(index),
            known.name(index),
            address - known.address(index),
            known.moduleStart(index));
  }

  /** Where a symbol starts; empty when there is none of that name or addresses are hidden. */
  OptionalLong address(String module, String name) {
    Kallsyms known = symbols();
    if (known == null || !known.addressesVisible()) {
      return OptionalLong.empty();
    }
    for (int i = known.find(name, 0); i >= 0; i = known.find(name, i + 1)) {
      if (module == null || isModule(module, known.module(i))) {
        return OptionalLong.of(known.address(i));
      }
    }
    return OptionalLong.empty();
  }

  /** Scripts from elsewhere call the core kernel genunix or unix. */
  private static boolean isModule(String wanted, String module) {
    return wanted.equals(module)
        || module.equals("vmlinux") && (wanted.equals("genunix") || wanted.equals("unix"));
  }
}
