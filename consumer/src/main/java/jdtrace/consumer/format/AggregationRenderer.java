package jdtrace.consumer.format;

import java.util.List;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.record.Datum;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Rows of aggregations in their default form: the key's elements, the value, a newline (spec
 * aggregations.md sections 3.1, 3.4 and 3.5).
 */
public final class AggregationRenderer {
  private static final int KEY_COLUMNS = -50;
  private static final int PACKED_KEY_COLUMNS = 16;
  private static final int NUMBER_COLUMNS = 16;

  private final OutputOptions options;
  private final SymbolRenderer symbols;
  private final DistributionRenderer distributions;

  /** Not null while the rows of one aggregation are drawn as bars over keys. */
  private Bar histogram;

  /** Not null while the rows of one aggregation are packed distributions. */
  private PackRenderer pack;

  public AggregationRenderer(OutputOptions options, SymbolResolver resolver) {
    this.options = options;
    symbols = new SymbolRenderer(resolver, options);
    distributions = new DistributionRenderer(options);
  }

  /**
   * Before the rows of an aggregation: agghist and aggpack give them a common scale and a heading.
   *
   * @param values everything the aggregation holds; not looked at without these options
   */
  public void begin(
      OutputBuffer out, AggregationDescription aggregation, List<AggregateValue> values) {
    histogram = null;
    pack = null;
    final AggregatingFunction function = aggregation.function();
    if (options.aggregationPack && PackRenderer.applies(function)) {
      pack = new PackRenderer(options, aggregation, values);
      pack.header(out, packedColumns(aggregation.keyTypes()));
    } else if (options.aggregationHistogram
        && (function == AggregatingFunction.COUNT || function == AggregatingFunction.SUM)) {
      histogram = new Bar(options);
      for (AggregateValue value : values) {
        histogram.include(value.words()[0]);
      }
      histogram.truncateTotal();
      DistributionRenderer.header(out, packedColumns(aggregation.keyTypes()));
    }
  }

  /** Whether {@link #begin} will look at the values. */
  public boolean needsScale() {
    return options.aggregationPack || options.aggregationHistogram;
  }

  /** One row of the aggregation that was begun. */
  public void row(OutputBuffer out, List<Datum> key, AggregateValue value) {
    final boolean packed = histogram != null || pack != null;
    key(out, value.aggregation(), key, packed);
    if (pack != null) {
      pack.render(out, value);
    } else if (histogram != null) {
      out.put(' ');
      histogram.render(out, value.words()[0], value.normal());
    } else {
      value(out, value);
      out.put('\n');
    }
  }

  /** One row of several aggregations with equal keys. */
  public void joinedRow(OutputBuffer out, List<Datum> key, AggregateValue[] values) {
    key(out, values[0].aggregation(), key, false);
    for (AggregateValue value : values) {
      value(out, value);
    }
    out.put('\n');
  }

  private void value(OutputBuffer out, AggregateValue value) {
    final AggregatingFunction function = value.aggregation().function();
    if (function.isDistribution()) {
      distributions.render(out, value);
      return;
    }
    out.put(' ');
    if (function == AggregatingFunction.STDDEV) {
      final int start = out.length();
      out.unsigned(value.number()).justify(start, NUMBER_COLUMNS);
    } else {
      out.decimal(value.number(), NUMBER_COLUMNS);
    }
  }

  private void key(
      OutputBuffer out, AggregationDescription aggregation, List<Datum> key, boolean packed) {
    final List<Type> types = aggregation.keyTypes();
    for (int i = 0; i < key.size(); i++) {
      element(out, key.get(i), i < types.size() ? types.get(i) : null, packed);
    }
  }

  private void element(OutputBuffer out, Datum element, Type type, boolean packed) {
    if (element instanceof Datum.Scalar scalar) {
      ScalarText.bySize(out.put(' '), scalar.value(), ScalarText.size(scalar, type));
    } else if (element instanceof Datum.Text text) {
      final int size = type != null && Types.isString(type) ? options.stringBytes : 0;
      final int columns = packed ? PACKED_KEY_COLUMNS : KEY_COLUMNS;
      BytesRenderer.string(out, text.bytes(), size, columns, false, options.rawBytes);
    } else if (element instanceof Datum.Bytes bytes) {
      final int columns = packed ? PACKED_KEY_COLUMNS : KEY_COLUMNS;
      BytesRenderer.bytes(out, bytes.bytes(), columns, false, options.rawBytes);
    } else if (element instanceof Datum.Stack stack) {
      symbols.stack(out, stack);
    } else if (element instanceof Datum.Symbol symbol) {
      symbols.symbolField(out, symbol);
    }
  }

  /** Columns of a packed key: by the size that each element has in a record. */
  private static int packedColumns(List<Type> types) {
    int columns = 0;
    for (Type type : types) {
      columns += 1 + ScalarText.columns(type.size());
    }
    return columns;
  }
}
