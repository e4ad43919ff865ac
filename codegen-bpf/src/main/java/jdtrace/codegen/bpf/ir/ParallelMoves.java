package jdtrace.codegen.bpf.ir;

import java.util.Arrays;

/**
 * Copies that happen all at once: phi inputs at the end of a block, arguments before a call. Places
 * are register numbers, or the negative frame offsets of slots; a source may also be a value that is
 * made anew. r0 breaks cycles, r1 carries slot to slot (never a source or destination then).
 */
final class ParallelMoves {
  private final Emitter emitter;
  private int[] to = new int[8];
  private int[] from = new int[8];
  private Value[] made = new Value[8];
  private int count;

  ParallelMoves(Emitter emitter) {
    this.emitter = emitter;
  }

  /** Adds a copy of {@code source} to a place. */
  void add(Value source, int place) {
    if (count == to.length) {
      to = Arrays.copyOf(to, count * 2);
      from = Arrays.copyOf(from, count * 2);
      made = Arrays.copyOf(made, count * 2);
    }
    boolean anew = source.op.isRematerialized();
    int at = anew ? Integer.MIN_VALUE : Emitter.place(source);
    if (at != place) {
      to[count] = place;
      from[count] = at;
      made[count] = anew ? source : null;
      count++;
    }
  }

  /** Adds a copy between two places. */
  void add(int source, int place) {
    if (source != place) {
      if (count == to.length) {
        to = Arrays.copyOf(to, count * 2);
        from = Arrays.copyOf(from, count * 2);
        made = Arrays.copyOf(made, count * 2);
      }
      to[count] = place;
      from[count] = source;
      made[count] = null;
      count++;
    }
  }

  /** Emits all and forgets them. */
  void emit() {
    while (count > 0) {
      int ready = ready();
      if (ready < 0) {
        // Every destination is still a source: set one source aside.
        int aside = from[0];
        emitter.copy(aside, 0);
        for (int i = 0; i < count; i++) {
          if (from[i] == aside) {
            from[i] = 0;
          }
        }
        continue;
      }
      if (made[ready] != null) {
        emitter.make(made[ready], to[ready]);
      } else {
        emitter.copy(from[ready], to[ready]);
      }
      count--;
      to[ready] = to[count];
      from[ready] = from[count];
      made[ready] = made[count];
    }
  }

  private int ready() {
    for (int i = 0; i < count; i++) {
      boolean needed = false;
      for (int k = 0; k < count && !needed; k++) {
        needed = k != i && from[k] == to[i];
      }
      if (!needed) {
        return i;
      }
    }
    return -1;
  }
}
