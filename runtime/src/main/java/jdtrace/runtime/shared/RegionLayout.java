package jdtrace.runtime.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVariable.Scope;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Plan;

/**
 * Where shared variables live: one region of memory, zeros at first.
 *
 * <pre>
 *   0    u64 1 when exit() has been called
 *   8    i64 bytes of dynvarsize that shared variables take
 *   64   globals: x 8 bytes; string s u64 mark (not 0: NULL), then the bytes
 *   ...  blocks of threads, {@link #blocks} of them:
 *        u64 owner: id of the thread in the kernel, 0 never used, -1 free again
 *        self-&gt;x 8 bytes, 0 unset; self-&gt;s u64 mark (0: NULL), then the bytes;
 *        where threads have arrays u64, not 0 when the thread ever stored to one
 *   ...  associative arrays: {@link TableLayout} each
 * </pre>
 *
 * <p><b>Threads.</b> A thread's first store of something other than 0 takes a block for it, out of
 * {@link #WINDOW} from its home (a hash of its id) on, by a compare-and-exchange of the owner word.
 * Blocks of threads that have ended are free again, and zero; only those of the thread itself, and
 * programs that interrupt it, ever touch a block. Who has taken one looks again from home: if an
 * interruption has taken an earlier one meanwhile, that is the thread's. A look-up ends at a block
 * that was never used. No block within the window is a dynamic variable drop.
 *
 * <p>By-reference values are written in place: bytes, then the mark. A thread that reads a global
 * string while another writes it may see parts of both, as in DTrace.
 */
public final class RegionLayout {
  public static final int EXITING = 0;
  public static final int USED = 8;
  public static final int MARK_BYTES = 8;

  /** Offset in a block of its owner. */
  public static final int OWNER = 0;

  /** So many blocks from its home on may a thread's block be. */
  public static final int WINDOW = 16;

  public static final long NEVER = 0;
  public static final long FREE = -1;

  /** Times a thread's id, whose upper bits are its home: a prime near 2^64 over the golden ratio. */
  public static final long SPREAD = 0x9e3779b97f4a7c15L;

  /**
   * Property for tests: engines put all variables of a program into a region, also such that they alone
   * use.
   */
  public static final String ALL = "jdtrace.shared";

  private static final int GLOBALS = 64;

  /** What a dynamic variable takes of dynvarsize besides its value, in every engine. */
  private static final int OVERHEAD_BYTES = 64;

  private static final int SMALLEST_BITS = 6;
  private static final int MIN_BITS = 12;
  private static final int MAX_BITS = 16;

  /** Blocks, and each array, are at most so large: rather drops than all the kernel's memory. */
  private static final long MAX_BYTES = 64 << 20;

  /** And all together. */
  private static final long MAX_REGION_BYTES = 1 << 30;

  private final Map<Integer, UserVariable> variables = new LinkedHashMap<>();
  private final Map<Integer, Integer> offsets = new HashMap<>();
  private final Map<Integer, TableLayout> tables = new LinkedHashMap<>();
  private final long limitBytes;
  private int globalEnd = GLOBALS;
  private int blockBytes = Long.BYTES;
  private int cheapest = Integer.MAX_VALUE;
  private int arrayMark;
  private int end;

  /**
   * Lays out.
   *
   * @param shared the variables, none clause-local
   * @param limitBytes dynvarsize
   * @throws EngineException when they would take too much memory
   */
  public RegionLayout(List<UserVariable> shared, long limitBytes) {
    this.limitBytes = limitBytes;
    for (UserVariable user : shared) {
      DifVariable variable = user.variable();
      variables.put(key(variable.scope(), variable.id()), user);
      if (variable.kind() == DifVariable.Kind.SCALAR) {
        place(variable);
      } else if (variable.scope() == Scope.THREAD) {
        cheapest = Math.min(cheapest, TableLayout.cost(user));
        arrayMark = Long.BYTES;
      }
    }
    if (arrayMark > 0) {
      arrayMark = blockBytes;
      blockBytes += Long.BYTES;
    }
    end = sum(firstBlock(), hasThreads() ? (long) blocks() * blockBytes : 0);
    for (UserVariable user : shared) {
      DifVariable variable = user.variable();
      if (variable.kind() == DifVariable.Kind.ARRAY) {
        TableLayout one = new TableLayout(user, end, 0);
        TableLayout table =
            new TableLayout(user, end, bits(TableLayout.cost(user), one.slotBytes()));
        tables.put(key(variable.scope(), variable.id()), table);
        end = sum(end, (long) table.slots() * table.slotBytes());
      }
    }
  }

  /** Of all variables of a plan that can be shared; null when it has none. */
  public static RegionLayout ofAll(Plan plan) {
    List<UserVariable> all = new ArrayList<>();
    for (UserVariable user : plan.enabling().variables()) {
      if (user.variable().scope() != Scope.LOCAL) {
        all.add(user);
      }
    }
    return all.isEmpty() ? null : new RegionLayout(all, plan.options().dynamicVariableBytes());
  }

  /** Offsets are ints, everywhere. */
  private static int sum(int before, long more) {
    long all = before + more;
    if (all > MAX_REGION_BYTES) {
      throw new EngineException(
          ("variables that several engines or processes use would take more than %d MB:"
                  + " fewer of them, or a smaller dynvarsize or strsize")
              .formatted(MAX_REGION_BYTES >> 20));
    }
    return (int) all;
  }

  /** Several times as many as dynvarsize has room for, as long as they are not too large. */
  private int bits(int cost, int slotBytes) {
    long wanted = 4 * Math.max(1, limitBytes / cost);
    int bits = Long.SIZE - Long.numberOfLeadingZeros(wanted - 1);
    int all = Math.clamp(bits, MIN_BITS, MAX_BITS);
    while ((long) slotBytes << all > MAX_BYTES && all > SMALLEST_BITS) {
      all--;
    }
    return all;
  }

  private void place(DifVariable variable) {
    boolean byReference = variable.type().byReference();
    int bytes = byReference ? MARK_BYTES + round(variable.type().size()) : Long.BYTES;
    int at;
    if (variable.scope() == Scope.GLOBAL) {
      at = globalEnd;
      globalEnd += bytes;
    } else {
      at = blockBytes;
      blockBytes += bytes;
      cheapest = Math.min(cheapest, cost(variable));
    }
    offsets.put(key(variable.scope(), variable.id()), at);
  }

  private static int key(Scope scope, int id) {
    return scope.ordinal() << 16 | id;
  }

  private static int round(int bytes) {
    return bytes + 7 & -8;
  }

  public boolean has(Scope scope, int id) {
    return variables.containsKey(key(scope, id));
  }

  /** Where a scalar is: from the beginning of the region, or for self-&gt; of the thread's block. */
  public int offset(Scope scope, int id) {
    return offsets.get(key(scope, id));
  }

  /** Where the bytes of by-reference scalars are, as {@link #offset} counts. */
  public List<Integer> starts(Scope scope) {
    return byReference(scope).stream().map(v -> offset(scope, v.id()) + MARK_BYTES).toList();
  }

  /** How many they are, in the same order. */
  public List<Integer> lengths(Scope scope) {
    return byReference(scope).stream().map(v -> v.type().size()).toList();
  }

  private List<DifVariable> byReference(Scope scope) {
    return variables.values().stream()
        .map(UserVariable::variable)
        .filter(v -> v.scope() == scope && v.kind() == DifVariable.Kind.SCALAR)
        .filter(v -> v.type().byReference())
        .toList();
  }

  /** An associative array. */
  public TableLayout table(Scope scope, int id) {
    return tables.get(key(scope, id));
  }

  /** Offset in a block of the mark of arrays; 0 where threads have none. */
  public int arrayMark() {
    return arrayMark;
  }

  /** All associative arrays; they are numbered in this order. */
  public List<TableLayout> tables() {
    return List.copyOf(tables.values());
  }

  /** What a thread-local variable takes of dynvarsize while it is not 0. */
  public static int cost(DifVariable variable) {
    return OVERHEAD_BYTES + Math.max(Long.BYTES, round(variable.type().size()));
  }

  /** dynvarsize. */
  public long limitBytes() {
    return limitBytes;
  }

  /** All shared variables. */
  public List<UserVariable> variables() {
    return List.copyOf(variables.values());
  }

  /** Whether threads have variables here. */
  public boolean hasThreads() {
    return blockBytes > Long.BYTES;
  }

  /** Where the first block is. */
  public int firstBlock() {
    return round(globalEnd);
  }

  public int blockBytes() {
    return blockBytes;
  }

  /** Logarithm of the number of blocks: several times as many as dynvarsize has room for. */
  public int blockBits() {
    return bits(cheapest, blockBytes);
  }

  public int blocks() {
    return 1 << blockBits();
  }

  /** A block's number: where the search for a thread's begins. */
  public int home(long thread) {
    return (int) (thread * SPREAD >>> Long.SIZE - blockBits());
  }

  /** All of it, in bytes; behind the end there is a word more, so that a pointer there is inside. */
  public int bytes() {
    return end + Long.BYTES;
  }
}
