package jdtrace.codegen.bpf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.Enabling.UserVariable;

/**
 * Where the session's variables live.
 *
 * <pre>
 *   x            control block                      8 bytes
 *   string s     control block                      u64 mark, then the bytes
 *   self->x      one task-storage element           8 bytes; 0 unset
 *   self->s      same element                       u64 mark, then the bytes
 *   (self->a)    same element                       u64 mark: not 0 when one was ever stored to
 *   this->x      a variable of the program          (registers)
 *   this->s      the program's scratch memory       u64 mark, then the bytes
 *   a[k], self->a[k]  a hash map for each array     by {@link ArrayLayout}
 * </pre>
 *
 * Variables that another engine uses too have no place here but in {@link
 * jdtrace.runtime.shared.RegionLayout}.
 *
 * <p>The mark of a by-reference variable tells NULL: globals and clause-locals are NULL when it is not
 * zero (fresh memory reads as ""), thread-locals when it is zero (never assigned reads as NULL).
 */
public final class VariableLayout {
  public static final int MARK_BYTES = 8;

  private final HashMap<Integer, UserVariable> declared = new HashMap<>();
  private final HashMap<Integer, Integer> offsets = new HashMap<>();
  private final HashMap<Integer, ArrayLayout> arrays = new HashMap<>();
  private final HashMap<Integer, ArrayLayout> arraysElsewhere = new HashMap<>();
  private final HashSet<Integer> cleared = new HashSet<>();
  private final HashSet<Integer> modified = new HashSet<>();
  private int controlBytes;
  private int threadBytes;
  private int threadArrayMark = -1;
  private int localBytes;

  /**
   * An associative array's map.
   *
   * @param keyBytes 8 for a scalar element, strsize for a string; thread arrays begin with 8 bytes
   *     for the thread
   * @param valueBytes 8, or the by-reference value
   */
  public record ArrayLayout(
      UserVariable variable, boolean thread, int keyBytes, int valueBytes, boolean byReference) {}

  /** What a dynamic variable takes of dynvarsize besides its key and value, in every engine. */
  private static final int OVERHEAD_BYTES = 64;

  /** What a thread-local variable takes of dynvarsize while it is not 0. */
  public static int cost(DifVariable variable) {
    return OVERHEAD_BYTES + Math.max(8, round(variable.type().size()));
  }

  /** What an element of an associative array takes of dynvarsize. */
  public static int cost(ArrayLayout array) {
    int key = array.keyBytes() - (array.thread() ? 8 : 0);
    return OVERHEAD_BYTES + (array.variable().keys().isEmpty() ? 0 : key) + array.valueBytes();
  }

  /** Nothing declared yet; globals start at {@code globalsOffset} of the control block. */
  public VariableLayout(int globalsOffset) {
    controlBytes = globalsOffset;
  }

  private static int key(DifVariable.Scope scope, int id) {
    return scope.ordinal() << 16 | id;
  }

  /** Gives a variable its place. */
  public void add(UserVariable user) {
    DifVariable v = user.variable();
    int key = key(v.scope(), v.id());
    declared.put(key, user);
    if (v.kind() == DifVariable.Kind.ARRAY) {
      arrays.put(key, array(user));
      if (v.scope() == DifVariable.Scope.THREAD && threadArrayMark < 0) {
        threadArrayMark = threadBytes;
        threadBytes += MARK_BYTES;
      }
      return;
    }
    int bytes = v.type().byReference() ? MARK_BYTES + round(v.type().size()) : 8;
    switch (v.scope()) {
      case GLOBAL -> {
        offsets.put(key, controlBytes);
        controlBytes += bytes;
      }
      case THREAD -> {
        offsets.put(key, threadBytes);
        threadBytes += bytes;
      }
      case LOCAL -> {
        offsets.put(key, localBytes);
        localBytes += v.type().byReference() ? bytes : 0;
      }
    }
  }

  /** Declares a variable whose place is not here. */
  public void addElsewhere(UserVariable user) {
    int key = key(user.variable().scope(), user.variable().id());
    declared.put(key, user);
    if (user.variable().kind() == DifVariable.Kind.ARRAY) {
      arraysElsewhere.put(key, array(user));
    }
  }

  private static ArrayLayout array(UserVariable user) {
    DifVariable v = user.variable();
    boolean thread = v.scope() == DifVariable.Scope.THREAD;
    int keyBytes = thread ? 8 : 0;
    for (DifType type : user.keys()) {
      keyBytes += type.byReference() ? round(type.size()) : 8;
    }
    boolean byReference = v.type().byReference();
    int valueBytes = byReference ? round(v.type().size()) : 8;
    return new ArrayLayout(user, thread, Math.max(8, keyBytes), valueBytes, byReference);
  }

  private static int round(int bytes) {
    return bytes + 7 & -8;
  }

  /** The declaration, or null. */
  public DifVariable variable(DifVariable.Scope scope, int id) {
    UserVariable user = declared.get(key(scope, id));
    return user == null ? null : user.variable();
  }

  /** All variables, associative arrays too. */
  public Iterable<DifVariable> declared() {
    ArrayList<DifVariable> all = new ArrayList<>(declared.size());
    for (UserVariable user : declared.values()) {
      all.add(user.variable());
    }
    return all;
  }

  /** Offset in the control block, the task-storage element, or among the by-reference locals. */
  public int offset(DifVariable.Scope scope, int id) {
    return offsets.get(key(scope, id));
  }

  /** All thread-local variables with a place here that are not arrays. */
  public List<DifVariable> threadScalars() {
    ArrayList<DifVariable> found = new ArrayList<>();
    for (UserVariable user : declared.values()) {
      DifVariable v = user.variable();
      if (v.scope() == DifVariable.Scope.THREAD && offsets.containsKey(key(v.scope(), v.id()))) {
        found.add(v);
      }
    }
    return found;
  }

  /** Notes what an expression does to arrays, see {@link #isCleared}. */
  public void addStores(DifObject object) {
    HashSet<Integer> loaded = new HashSet<>();
    for (int word : object.text()) {
      DifOp op = DifOp.of(word);
      if (op == DifOp.LDGAA || op == DifOp.LDTAA) {
        loaded.add(key(DifVariable.Scope.accessedBy(op), DifOp.wide(word)));
      } else if (op == DifOp.STGAA || op == DifOp.STTAA) {
        int key = key(DifVariable.Scope.accessedBy(op), DifOp.wide(word));
        if (DifOp.rd(word) == 0) {
          cleared.add(key);
        } else if (loaded.contains(key)) {
          modified.add(key);
        }
      }
    }
  }

  /**
   * Whether the program takes elements of an array away, by storing 0: then a store of something else most
   * likely makes one, as where {@code began[arg0] = timestamp} and {@code began[arg0] = 0} take turns.
   * Not where elements are counted up as well, {@code a[k]++}: those are there, and an update that is refused costs more
   * than a look.
   */
  public boolean isCleared(ArrayLayout array) {
    DifVariable v = array.variable().variable();
    int key = key(v.scope(), v.id());
    return cleared.contains(key) && !modified.contains(key);
  }

  /** The layout of an associative array. */
  public ArrayLayout array(DifVariable.Scope scope, int id) {
    ArrayLayout array = arrays.get(key(scope, id));
    return array != null ? array : arraysElsewhere.get(key(scope, id));
  }

  /** All associative arrays with a place here. */
  public Iterable<ArrayLayout> arrays() {
    return arrays.values();
  }

  /** Size of the control block. */
  public int controlBytes() {
    return controlBytes;
  }

  /** Size of the task-storage element, 0 when not needed. */
  public int threadBytes() {
    return threadBytes;
  }

  /** Offset in the task-storage element of the mark of thread-local arrays, -1 without any. */
  public int threadArrayMark() {
    return threadArrayMark;
  }

  /** Bytes of by-reference clause-local variables. */
  public int localBytes() {
    return localBytes;
  }
}
