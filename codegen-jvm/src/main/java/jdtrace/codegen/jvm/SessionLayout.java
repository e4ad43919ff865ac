package jdtrace.codegen.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifVariable;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.shared.RegionLayout;

/** Where a session's constants and variables are: indices and addresses that code is compiled with. */
final class SessionLayout {
  /** As {@code jdtrace.agent.rt.Memory} numbers them. */
  private static final long LITERALS = 0x4001L << 48;

  /**
   * A global or clause-local scalar.
   *
   * @param offset where it lies in its region, -1 if it is held by value
   */
  record Place(int index, int offset, int size) {}

  private final RegionBuilder literals = new RegionBuilder();
  private final RegionBuilder globalBytes = new RegionBuilder();
  private final RegionBuilder localBytes = new RegionBuilder();
  private final Map<Integer, Place> globals = new HashMap<>();
  private final Map<Integer, Place> locals = new HashMap<>();
  private final Map<Integer, Integer> selves = new HashMap<>();
  private final Map<DifObject, Long> stringTables = new IdentityHashMap<>();
  private final Map<String, Long> texts = new HashMap<>();
  private final int stringBytes;

  private final RegionLayout region;

  /**
   * @param region of the variables that other engines use too; null when there are none
   */
  SessionLayout(Plan plan, RegionLayout region) {
    this.region = region;
    stringBytes = Math.max(1, plan.enabling().stringBytes());
    Map<Integer, Integer> globalSizes = new HashMap<>();
    Map<Integer, Integer> localSizes = new HashMap<>();
    for (Match match : plan.matches()) {
      if (!match.canFire()) {
        continue; // never runs here
      }
      for (DifExpression expression : match.statement().expressions()) {
        DifObject object = expression.object();
        if (object.strings().length > 0) {
          stringTables.computeIfAbsent(object, o -> LITERALS + literals.add(o.strings()));
        }
        for (DifVariable row : object.variables()) {
          if (row.id() >= DifVariable.FIRST_USER_ID
              && row.kind() == DifVariable.Kind.SCALAR
              && !isShared(row)) {
            int size = row.type().byReference() ? row.type().size() : 0;
            switch (row.scope()) {
              case GLOBAL -> globalSizes.merge(row.id(), size, Math::max);
              case LOCAL -> localSizes.merge(row.id(), size, Math::max);
              case THREAD -> {
                if (!row.type().byReference()) {
                  selves.putIfAbsent(row.id(), selves.size());
                }
              }
            }
          }
        }
      }
    }
    globalSizes.forEach((id, size) -> globals.put(id, place(globals.size(), size, globalBytes)));
    localSizes.forEach((id, size) -> locals.put(id, place(locals.size(), size, localBytes)));
  }

  private static Place place(int index, int size, RegionBuilder region) {
    return new Place(index, size == 0 ? -1 : region.add(size), size);
  }

  /** Null when no variable is shared. */
  RegionLayout region() {
    return region;
  }

  /** Whether other engines use a variable too. */
  boolean isShared(DifVariable row) {
    return region != null && region.has(row.scope(), row.id());
  }

  int stringBytes() {
    return stringBytes;
  }

  Place global(DifVariable row) {
    return globals.get(row.id());
  }

  Place local(DifVariable row) {
    return locals.get(row.id());
  }

  /** The place of a thread-local scalar by value. */
  int self(DifVariable row) {
    return selves.get(row.id());
  }

  int selfCount() {
    return selves.size();
  }

  int globalCount() {
    return globals.size();
  }

  int localCount() {
    return locals.size();
  }

  /** The address of an object's string table. */
  long strings(DifObject object) {
    return stringTables.get(object);
  }

  /** The address of a text that D sees as a string, cut so that its NUL fits. */
  long text(String text) {
    return texts.computeIfAbsent(
        text,
        t -> {
          byte[] bytes = t.getBytes(UTF_8);
          int length = Math.min(bytes.length, stringBytes - 1);
          return LITERALS + literals.add(Arrays.copyOf(Arrays.copyOf(bytes, length), stringBytes));
        });
  }

  /** Addresses of the four parts of a probe's name. */
  long[] parts(Probe probe) {
    return new long[] {
      text(probe.provider()), text(probe.module()), text(probe.function()), text(probe.name())
    };
  }

  RegionBuilder literals() {
    return literals;
  }

  RegionBuilder globalBytes() {
    return globalBytes;
  }

  RegionBuilder localBytes() {
    return localBytes;
  }
}
