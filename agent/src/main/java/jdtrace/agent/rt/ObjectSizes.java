package jdtrace.agent.rt;

import java.util.concurrent.atomic.AtomicReference;

/** Sizes of the instances of classes, each asked for once. Lock-free: replaced whole by each new class. */
final class ObjectSizes {
  /** Classes and their sizes by hash, at most half full; never changed. */
  private static final class Table {
    final Class<?>[] classes;
    final long[] sizes;
    final int count;

    Table(int length, int count) {
      this.classes = new Class<?>[length];
      this.sizes = new long[length];
      this.count = count;
    }

    int place(Class<?> type) {
      int mask = classes.length - 1;
      int at = System.identityHashCode(type) & mask;
      while (classes[at] != null && classes[at] != type) {
        at = at + 1 & mask;
      }
      return at;
    }

    Table with(Class<?> type, long size) {
      Table table =
          new Table(4 * count >= classes.length ? 2 * classes.length : classes.length, count + 1);
      for (int i = 0; i < classes.length; i++) {
        if (classes[i] != null) {
          table.put(classes[i], sizes[i]);
        }
      }
      table.put(type, size);
      return table;
    }

    private void put(Class<?> type, long size) {
      int at = place(type);
      classes[at] = type;
      sizes[at] = size;
    }
  }

  private final Host host;
  private final AtomicReference<Table> tables = new AtomicReference<Table>(new Table(64, 0));

  ObjectSizes(Host host) {
    this.host = host;
  }

  long of(Class<?> type) {
    Table table = tables.get();
    int at = table.place(type);
    return table.classes[at] != null ? table.sizes[at] : add(type);
  }

  private long add(Class<?> type) {
    long size = host.sizeOf(type);
    while (true) {
      Table table = tables.get();
      if (table.classes[table.place(type)] != null
          || tables.compareAndSet(table, table.with(type, size))) {
        return size;
      }
    }
  }
}
