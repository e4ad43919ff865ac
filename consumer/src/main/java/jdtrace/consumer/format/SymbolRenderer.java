package jdtrace.consumer.format;

import jdtrace.dif.Action.SymbolKind;
import jdtrace.runtime.record.Datum;

/** Addresses as text, and stacks (spec printf.md section 4). */
final class SymbolRenderer {
  private static final int COLUMNS = -50;

  private final SymbolResolver symbols;
  private final OutputOptions options;

  SymbolRenderer(SymbolResolver symbols, OutputOptions options) {
    this.symbols = symbols;
    this.options = options;
  }

  /** {@code mod`func+0xoff}, {@code mod`func}, {@code mod`0xaddr} or {@code 0xaddr}. */
  void address(OutputBuffer out, int pid, long address) {
    SymbolResolver.Location at = symbols.locate(pid, address);
    place(out, at, address);
    if (at.function() != null && at.offset() != 0) {
      out.text("+0x").hex(at.offset());
    }
  }

  /** The same without the offset. */
  private static void place(OutputBuffer out, SymbolResolver.Location at, long address) {
    if (at.module() != null) {
      out.text(at.module()).put('`');
    }
    if (at.module() != null && at.function() != null) {
      out.text(at.function());
    } else {
      out.text("0x").hex(address);
    }
  }

  /** What {@code sym() mod() usym() umod() uaddr()} show. */
  void symbol(OutputBuffer out, Datum.Symbol symbol) {
    SymbolResolver.Location at = symbols.locate(symbol.pid(), symbol.address());
    SymbolKind kind = symbol.kind();
    if (kind == SymbolKind.MOD || kind == SymbolKind.UMOD) {
      if (at.module() != null) {
        out.text(at.module());
      } else {
        out.text("0x").hex(symbol.address());
      }
    } else if (kind == SymbolKind.UADDR) {
      address(out, symbol.pid(), symbol.address());
    } else {
      place(out, at, symbol.address());
    }
  }

  /** {@code %a} and {@code %A} of such a value: modules by name, the others with their offset. */
  void conversion(OutputBuffer out, Datum.Symbol symbol) {
    if (symbol.kind() == SymbolKind.MOD || symbol.kind() == SymbolKind.UMOD) {
      symbol(out, symbol);
    } else {
      address(out, symbol.pid(), symbol.address());
    }
  }

  /** A symbol as a value of trace or a key: {@code "  %-50s"}. */
  void symbolField(OutputBuffer out, Datum.Symbol symbol) {
    out.blanks(2);
    final int start = out.length();
    symbol(out, symbol);
    out.justify(start, COLUMNS);
  }

  void stack(OutputBuffer out, Datum.Stack stack) {
    stack(out, stack, options.stackIndent);
  }

  /** A newline, then a line for each frame up to the first 0. */
  void stack(OutputBuffer out, Datum.Stack stack, int indent) {
    out.put('\n');
    for (long frame : stack.frames()) {
      if (frame == 0) {
        return;
      }
      out.blanks(indent);
      address(out, stack.pid(), frame);
      out.put('\n');
    }
  }
}
