package jdtrace.consumer.format;

/**
 * The bars of one distribution: first every count that will be shown is {@link #include included},
 * then each is rendered in proportion to them all, or with aggzoom to the greatest (spec
 * aggregations.md section 3.3).
 *
 * <p>Lengths are rounded half up on exact integers. The original computes them in 80-bit floating
 * point, which agrees wherever that is exact; totals beyond 2^51 are computed in double.
 */
final class Bar {
  private static final int COLUMNS = 40;
  private static final int ZOOMED_COLUMNS = 38;

  /** Counts beyond this would overflow the exact comparison. */
  private static final long EXACT_LIMIT = Long.MAX_VALUE / (64 * COLUMNS);

  private boolean zoom;
  private final boolean blocks;
  private boolean positives;
  private boolean negatives;
  private double total;
  private long exactTotal;

  Bar(OutputOptions options) {
    zoom = options.aggregationZoom;
    blocks = options.blockBars();
  }

  void include(long count) {
    positives |= count > 0;
    negatives |= count < 0;
    final double size = Math.abs((double) count);
    final long exactSize = Math.min(Math.abs(Math.max(count, -Long.MAX_VALUE)), EXACT_LIMIT + 1);
    if (zoom) {
      total = Math.max(total, size);
      exactTotal = Math.max(exactTotal, exactSize);
    } else {
      total += size;
      exactTotal = exactTotal > EXACT_LIMIT ? exactTotal : exactTotal + exactSize;
    }
  }

  /**
   * After all are included: the total of a histogram over keys is an integer, so with aggzoom the
   * enlarged maximum loses its fraction.
   */
  void truncateTotal() {
    if (zoom && exactTotal > 0 && exactTotal <= EXACT_LIMIT) {
      exactTotal = (20 * exactTotal - 1) / 19;
      total = exactTotal;
      zoom = false;
    }
  }

  /** Bar, blank, count in 9 columns, newline. */
  void render(OutputBuffer out, long count, long normal) {
    if (!negatives) {
      out.put('|');
      if (positives && blocks) {
        blocks(out, count);
      } else {
        final int length = positives ? share(count, COLUMNS) : 0;
        out.fill('@', length).blanks(COLUMNS - length);
      }
    } else if (!positives) {
      final int length = share(count, COLUMNS);
      out.blanks(COLUMNS - length).fill('@', length).put('|');
    } else {
      final int half = COLUMNS / 2;
      final int length = share(count, half);
      if (count <= 0) {
        out.blanks(half - length).fill('@', length).put('|').blanks(half);
      } else {
        out.blanks(half).put('|').fill('@', length).blanks(half - length);
      }
    }
    out.put(' ').decimal(AggregateValue.divide(count, normal), -9).put('\n');
  }

  private void blocks(OutputBuffer out, long count) {
    final int eighths = eighths(count);
    for (int i = 0; i < eighths / 8; i++) {
      out.codePoint(0x2588);
    }
    int used = eighths / 8;
    if (eighths % 8 != 0) {
      out.codePoint(0x2590 - eighths % 8);
      used++;
    }
    out.blanks(COLUMNS - used);
  }

  /** floor(parts * |count| / total + 1/2): how many of {@code parts} this count deserves. */
  int share(long count, int parts) {
    if (exactTotal <= EXACT_LIMIT) {
      final long numerator = (zoom ? 19L : 20L) * parts * Math.abs(count);
      return (int) ((2 * numerator + 20 * exactTotal) / (40 * exactTotal));
    }
    final double size = Math.abs((double) count) * parts;
    return (int) ((zoom ? size * 0.95 : size) / total + 0.5);
  }

  private int eighths(long count) {
    final int scaled = 8 * (zoom ? ZOOMED_COLUMNS : COLUMNS);
    if (exactTotal <= EXACT_LIMIT) {
      return (int) (scaled * count / exactTotal);
    }
    return (int) (scaled * (double) count / total);
  }
}
