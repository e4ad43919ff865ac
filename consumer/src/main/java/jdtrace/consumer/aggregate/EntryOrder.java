package jdtrace.consumer.aggregate;

import java.util.Comparator;
import jdtrace.consumer.format.OutputOptions;

/** The order in which entries are printed (spec aggregations.md section 4). */
final class EntryOrder implements Comparator<Entry> {
  /** By variable, value ascending, key ascending: no option counts. For trunc(). */
  static final EntryOrder BY_VALUE = new EntryOrder(false, false, 0);

  private final boolean byKey;
  private final boolean reversed;
  private final int firstElement;

  private EntryOrder(boolean byKey, boolean reversed, int firstElement) {
    this.byKey = byKey;
    this.reversed = reversed;
    this.firstElement = firstElement;
  }

  /** The order that the options ask for. */
  static EntryOrder of(OutputOptions options) {
    return new EntryOrder(options.sortByKey, options.sortReversed, options.sortKeyPosition);
  }

  @Override
  public int compare(Entry a, Entry b) {
    int order = Integer.compare(a.aggregation.id(), b.aggregation.id());
    if (order == 0 && !byKey) {
      order = values(a, b);
    }
    if (order == 0) {
      order = a.key.compareTo(b.key, firstElement);
    }
    return reversed ? -order : order;
  }

  /** Order of two values of one aggregation, whatever the options. */
  static int values(Entry a, Entry b) {
    return weight(a).compareTo(weight(b));
  }

  private static ValueWeight weight(Entry entry) {
    if (entry.weight == null) {
      entry.weight =
          ValueWeight.of(entry.aggregation.function(), entry.aggregation.parameter(), entry.words);
    }
    return entry.weight;
  }

  /** Order of joined rows: values from {@code aggsortpos} on, cyclically, then the key. */
  Comparator<JoinedRow> joined(int sortPosition) {
    return new Comparator<>() {
      @Override
      public int compare(JoinedRow a, JoinedRow b) {
        final int order = byKey ? keys(a, b) : 0;
        return reversed ? -valuesThenKeys(a, b, order) : valuesThenKeys(a, b, order);
      }

      private int valuesThenKeys(JoinedRow a, JoinedRow b, int before) {
        int order = before;
        final int count = a.entries().length;
        int index = sortPosition < count ? sortPosition : 0;
        for (int i = 0; order == 0 && i < count; i++) {
          order = values(a.entries()[index], b.entries()[index]);
          index = index + 1 == count ? 0 : index + 1;
        }
        return order == 0 ? keys(a, b) : order;
      }

      private int keys(JoinedRow a, JoinedRow b) {
        return a.key().compareTo(b.key(), firstElement);
      }
    };
  }

  /** A row of a printa of several aggregations: an entry for each, all with this key. */
  record JoinedRow(AggregationKey key, Entry[] entries) {}
}
