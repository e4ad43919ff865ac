package jdtrace.consumer.format;

import java.util.List;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.AggregationDescription;
import jdtrace.runtime.aggregation.Lquantize;
import jdtrace.runtime.aggregation.Quantize;

/**
 * aggpack: the distributions of one aggregation, one line a key, one glyph a bucket (spec
 * aggregations.md section 3.5). All keys share one range of buckets, so that columns line up.
 */
final class PackRenderer {
  private static final int LINEAR_COLUMNS = 8;
  private static final int GLYPH_STEPS = 7;
  private static final String ASCII_GLYPHS = "__xxxxXX";
  private static final String NEGATIVE_GLYPHS = "vvvvVV";
  private static final int LOWEST_BLOCK = 0x2581;

  private final OutputOptions options;
  private final boolean linear;
  private final int first;
  private final int last;

  static boolean applies(AggregatingFunction function) {
    return function == AggregatingFunction.QUANTIZE || function == AggregatingFunction.LQUANTIZE;
  }

  /** For rows of these values: all of one aggregation. */
  PackRenderer(
      OutputOptions options, AggregationDescription aggregation, List<AggregateValue> values) {
    this.options = options;
    linear = aggregation.function() == AggregatingFunction.LQUANTIZE;
    if (linear) {
      first = 0;
      last = Lquantize.levels(aggregation.parameter()) + 1;
      return;
    }
    int low = Quantize.BUCKETS;
    int high = -1;
    for (AggregateValue value : values) {
      final long[] words = value.words();
      boolean empty = true;
      for (int i = 0; i < words.length; i++) {
        if (words[i] != 0) {
          low = Math.min(low, i);
          high = Math.max(high, i);
          empty = false;
        }
      }
      if (empty) {
        low = Math.min(low, Quantize.ZERO);
        high = Math.max(high, Quantize.ZERO);
      }
    }
    first = low == 0 || low == Quantize.ZERO ? low : low - 1;
    last = Math.min(high + 1, Quantize.BUCKETS - 1);
  }

  void header(OutputBuffer out, int keyColumns) {
    out.put('\n').text(keyColumns > 0 ? "key" : "", keyColumns).put(' ');
    out.text("min", linear ? LINEAR_COLUMNS - 1 : columns(Quantize.value(first))).text(" .");
    out.fill('-', last - first + 1).text(". ");
    out.text("max", -(linear ? LINEAR_COLUMNS : columns(Quantize.value(last))));
    out.text(" | count\n");
  }

  void render(OutputBuffer out, AggregateValue value) {
    final long[] words = value.words();
    final Bar bar = new Bar(options);
    long count = 0;
    for (int i = first; i <= last; i++) {
      bar.include(words[i]);
      count += words[i];
    }
    final long parameter = value.aggregation().parameter();
    int start = out.length();
    if (linear) {
      out.text("< ").decimal(Lquantize.base(parameter)).justify(start, LINEAR_COLUMNS);
    } else {
      out.put(' ').decimal(Quantize.value(first), columns(Quantize.value(first)));
    }
    out.text(" :");
    for (int i = first; i <= last; i++) {
      glyph(out, bar, words[i]);
    }
    out.text(": ");
    start = out.length();
    if (linear) {
      final long levels = Lquantize.levels(parameter);
      out.text(">= ").decimal(Lquantize.base(parameter) + levels * Lquantize.step(parameter));
      out.justify(start, -LINEAR_COLUMNS);
    } else {
      out.decimal(Quantize.value(last), -columns(Quantize.value(last)));
    }
    out.text(" | ").decimal(count).put('\n');
  }

  private void glyph(OutputBuffer out, Bar bar, long count) {
    if (count == 0) {
      out.put(' ');
    } else if (count < 0) {
      out.put(NEGATIVE_GLYPHS.charAt(bar.share(count, NEGATIVE_GLYPHS.length() - 1)));
    } else if (options.blockGlyphs()) {
      out.codePoint(LOWEST_BLOCK + bar.share(count, GLYPH_STEPS));
    } else {
      out.put(ASCII_GLYPHS.charAt(bar.share(count, GLYPH_STEPS)));
    }
  }

  /** Columns of a bound: its digits with the sign, at least 4. */
  private static int columns(long bound) {
    return Math.max(
        4, bound < 0 ? 1 + OutputBuffer.decimalDigits(-bound) : OutputBuffer.decimalDigits(bound));
  }
}
