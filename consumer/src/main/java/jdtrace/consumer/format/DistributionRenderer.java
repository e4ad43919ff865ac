package jdtrace.consumer.format;

import jdtrace.dif.AggregatingFunction;
import jdtrace.runtime.aggregation.Llquantize;
import jdtrace.runtime.aggregation.Lquantize;
import jdtrace.runtime.aggregation.Quantize;

/**
 * quantize, lquantize and llquantize as rows of label, bar and count (spec aggregations.md sections
 * 3.2 and 3.3). The rows go from one before the first bucket that holds something to one after the
 * last.
 */
final class DistributionRenderer {
  private static final int LABEL_COLUMNS = 16;

  private final OutputOptions options;

  DistributionRenderer(OutputOptions options) {
    this.options = options;
  }

  void render(OutputBuffer out, AggregateValue value) {
    final long[] words = value.words();
    final AggregatingFunction function = value.aggregation().function();
    int first = 0;
    while (first < words.length && words[first] == 0) {
      first++;
    }
    int last = words.length - 1;
    if (first == words.length) {
      final boolean logLinear = function == AggregatingFunction.LLQUANTIZE;
      final int zero = logLinear ? Llquantize.zero(value.aggregation().parameter()) : 0;
      first = Math.max(0, (function == AggregatingFunction.QUANTIZE ? Quantize.ZERO : zero) - 1);
      last = first + (logLinear && zero == 0 ? 1 : 2);
    } else {
      while (words[last] == 0) {
        last--;
      }
      first = Math.max(first - 1, 0);
      last = Math.min(last + 1, words.length - 1);
    }
    header(out, 0);
    final Bar bar = new Bar(options);
    for (int i = first; i <= last; i++) {
      bar.include(words[i]);
    }
    final long parameter = value.aggregation().parameter();
    switch (function) {
      case QUANTIZE -> {
        for (int i = first; i <= last; i++) {
          out.decimal(Quantize.value(i), LABEL_COLUMNS).put(' ');
          bar.render(out, words[i], value.normal());
        }
      }
      case LQUANTIZE -> {
        for (int i = first; i <= last; i++) {
          linearLabel(out, parameter, i);
          bar.render(out, words[i], value.normal());
        }
      }
      default -> logLinear(out, value, bar, first, last);
    }
  }

  private static void linearLabel(OutputBuffer out, long parameter, int bucket) {
    final int levels = Lquantize.levels(parameter);
    final long bound =
        Lquantize.base(parameter) + (Math.max(bucket, 1) - 1L) * Lquantize.step(parameter);
    final int start = out.length();
    if (bucket == 0) {
      out.text("< ");
    } else if (bucket == levels + 1) {
      out.text(">= ");
    }
    out.decimal(bound).justify(start, LABEL_COLUMNS).put(' ');
  }

  private static void logLinear(
      OutputBuffer out, AggregateValue value, Bar bar, int first, int last) {
    final long parameter = value.aggregation().parameter();
    final int zero = Llquantize.zero(parameter);
    final long[] bounds = bounds(parameter);
    for (int i = first; i <= last; i++) {
      final int start = out.length();
      final int distance = Math.abs(i - zero);
      if (i < zero) {
        out.text(distance == bounds.length ? "<= " : "").decimal(-bounds[distance - 1]);
      } else if (i > zero) {
        out.text(distance == bounds.length ? ">= " : "").decimal(bounds[distance - 1]);
      } else if (!Llquantize.mirrored(parameter)) {
        out.text("< ").decimal(bounds[0]);
      } else if (bounds[0] == 1) {
        out.put('0');
      } else {
        out.text("abs() < ").decimal(bounds[0]);
      }
      out.justify(start, LABEL_COLUMNS).put(' ');
      bar.render(out, value.words()[i], value.normal());
    }
  }

  /** The lowest values of the buckets above the underflow, that of the overflow last. */
  private static long[] bounds(long parameter) {
    final int factor = Llquantize.factor(parameter);
    final int steps = Llquantize.steps(parameter);
    final int zero = Llquantize.zero(parameter);
    final long[] bounds = new long[Llquantize.buckets(parameter) - 1 - zero];
    long bound = 1;
    for (int i = 0; i < Llquantize.low(parameter); i++) {
      bound *= factor;
    }
    int n = 0;
    for (int order = Llquantize.low(parameter); order <= Llquantize.high(parameter); order++) {
      final long next = bound * factor;
      final long step = next > steps ? next / steps : 1;
      for (; bound < next; bound += step) {
        bounds[n++] = bound;
      }
      bound = next;
    }
    bounds[n] = bound;
    return bounds;
  }

  /** The heading; with a key's width for a histogram over keys. */
  static void header(OutputBuffer out, int keyColumns) {
    out.put('\n');
    if (keyColumns == 0) {
      out.text("value", LABEL_COLUMNS);
    } else {
      out.text("key", keyColumns);
    }
    out.text("  ------------- Distribution ------------- count    \n");
  }
}
