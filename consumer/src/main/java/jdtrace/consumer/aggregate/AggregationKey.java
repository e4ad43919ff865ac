package jdtrace.consumer.aggregate;

import java.util.Arrays;
import java.util.List;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.dif.Action.SymbolKind;
import jdtrace.runtime.record.Datum;

/**
 * The key of an entry: its elements with a hash and an order of their own (spec aggregations.md
 * section 4, "key compare"). Equality is written out by hand: that of records is linked at run time,
 * at a price every start would pay.
 */
final class AggregationKey {
  private final Datum[] elements;
  private final int hash;
  private List<Datum> list;

  /** The key of these elements, those that are symbols moved to where the symbol starts. */
  AggregationKey(List<Datum> key, SymbolResolver resolver) {
    elements = new Datum[key.size()];
    int h = 1;
    for (int i = 0; i < elements.length; i++) {
      Datum element = key.get(i);
      if (element instanceof Datum.Symbol symbol) {
        element = start(symbol, resolver);
      }
      elements[i] = element;
      h = 31 * h + hash(element);
    }
    hash = h;
  }

  private static Datum start(Datum.Symbol symbol, SymbolResolver resolver) {
    final SymbolKind kind = symbol.kind();
    if (kind == SymbolKind.UADDR) {
      return symbol;
    }
    final SymbolResolver.Location at = resolver.locate(symbol.pid(), symbol.address());
    long address = symbol.address();
    if (kind == SymbolKind.MOD || kind == SymbolKind.UMOD) {
      if (at.module() != null) {
        address = at.moduleStart();
      }
    } else if (at.function() != null) {
      address -= at.offset();
    }
    return address == symbol.address() ? symbol : new Datum.Symbol(kind, symbol.pid(), address);
  }

  List<Datum> elements() {
    if (list == null) {
      list = List.of(elements);
    }
    return list;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object o) {
    if (!(o instanceof AggregationKey other)
        || hash != other.hash
        || elements.length != other.elements.length) {
      return false;
    }
    for (int i = 0; i < elements.length; i++) {
      if (!equal(elements[i], other.elements[i])) {
        return false;
      }
    }
    return true;
  }

  private static int hash(Datum element) {
    if (element instanceof Datum.Scalar scalar) {
      return Long.hashCode(scalar.value()) * 31 + scalar.size();
    }
    if (element instanceof Datum.Symbol symbol) {
      return Long.hashCode(symbol.address()) * 31 + symbol.pid();
    }
    return element.hashCode(); // those with arrays write theirs out, too
  }

  private static boolean equal(Datum a, Datum b) {
    if (a instanceof Datum.Scalar x && b instanceof Datum.Scalar y) {
      return x.value() == y.value() && x.size() == y.size();
    }
    if (a instanceof Datum.Symbol x && b instanceof Datum.Symbol y) {
      return x.address() == y.address() && x.pid() == y.pid() && x.kind() == y.kind();
    }
    return a.equals(b);
  }

  /**
   * Order of two keys: number of elements, then element by element.
   *
   * @param first index of the element that is compared first; the others follow cyclically
   */
  int compareTo(AggregationKey other, int first) {
    final int count = elements.length;
    if (count != other.elements.length) {
      return Integer.compare(count, other.elements.length);
    }
    int index = first < count ? first : 0;
    for (int i = 0; i < count; i++) {
      final int order = compare(elements[index], other.elements[index]);
      if (order != 0) {
        return order;
      }
      index = index + 1 == count ? 0 : index + 1;
    }
    return 0;
  }

  private static int compare(Datum a, Datum b) {
    if (a instanceof Datum.Scalar x && b instanceof Datum.Scalar y) {
      if (x.size() != y.size()) {
        return Integer.compare(x.size(), y.size());
      }
      final int unused = 64 - 8 * x.size();
      return Long.compareUnsigned(x.value() << unused, y.value() << unused);
    }
    if (a instanceof Datum.Text x && b instanceof Datum.Text y) {
      return Arrays.compareUnsigned(x.bytes(), y.bytes());
    }
    if (a instanceof Datum.Bytes x && b instanceof Datum.Bytes y) {
      final int sizes = Integer.compare(x.bytes().length, y.bytes().length);
      return sizes != 0 ? sizes : Arrays.compareUnsigned(x.bytes(), y.bytes());
    }
    if (a instanceof Datum.Symbol x && b instanceof Datum.Symbol y) {
      final int pids = Integer.compare(x.pid(), y.pid());
      return pids != 0 ? pids : Long.compareUnsigned(x.address(), y.address());
    }
    if (a instanceof Datum.Stack x && b instanceof Datum.Stack y) {
      return compare(x, y);
    }
    throw new IllegalStateException("keys of different kinds");
  }

  /** Stacks by their bytes in memory: each word little endian, missing frames zero. */
  private static int compare(Datum.Stack a, Datum.Stack b) {
    int order = compareBytes(a.pid(), b.pid());
    final long[] x = a.frames();
    final long[] y = b.frames();
    for (int i = 0; order == 0 && i < Math.max(x.length, y.length); i++) {
      order = compareBytes(i < x.length ? x[i] : 0, i < y.length ? y[i] : 0);
    }
    return order;
  }

  private static int compareBytes(long a, long b) {
    return Long.compareUnsigned(Long.reverseBytes(a), Long.reverseBytes(b));
  }
}
