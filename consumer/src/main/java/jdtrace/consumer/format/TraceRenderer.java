package jdtrace.consumer.format;

import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Values recorded by trace(), tracemem(), stack(), sym() and their kin, in their default layouts
 * (spec printf.md sections 3 and 4). The choices of variants.md section 3: only scalars print as
 * numbers, with the sign of their type; a string is a string even when empty.
 */
public final class TraceRenderer {
  private static final int COLUMNS = -33;

  private final OutputOptions options;
  private final SymbolRenderer symbols;

  public TraceRenderer(OutputOptions options, SymbolResolver resolver) {
    this.options = options;
    symbols = new SymbolRenderer(resolver, options);
  }

  /** A value of trace(), or of an action that records a stack or a symbol. */
  public void trace(OutputBuffer out, Datum datum, Type type) {
    if (datum instanceof Datum.Scalar scalar) {
      final Type resolved = Types.resolve(type);
      final boolean signed = Types.isSigned(resolved) || resolved instanceof Type.Float;
      if (!options.quiet) {
        out.put(' ');
      }
      final int size = ScalarText.size(scalar, resolved);
      ScalarText.byType(out, scalar.value(), size, signed, options.quiet);
    } else if (datum instanceof Datum.Text text) {
      final int size = Types.isString(type) ? options.stringBytes : 0;
      BytesRenderer.string(out, text.bytes(), size, COLUMNS, options.quiet, options.rawBytes);
    } else if (datum instanceof Datum.Bytes bytes) {
      BytesRenderer.bytes(out, bytes.bytes(), COLUMNS, options.quiet, options.rawBytes);
    } else if (datum instanceof Datum.Stack stack) {
      symbols.stack(out, stack);
    } else if (datum instanceof Datum.Symbol symbol) {
      symbols.symbolField(out, symbol);
    }
  }

  /** tracemem(): always a dump. */
  public void memory(OutputBuffer out, byte[] bytes) {
    BytesRenderer.dump(out, bytes, bytes.length);
  }
}
