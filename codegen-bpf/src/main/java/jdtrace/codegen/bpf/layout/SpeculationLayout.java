package jdtrace.codegen.bpf.layout;

import java.util.List;
import jdtrace.dif.Action;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.Statement;
import jdtrace.dif.Subroutine;

/**
 * The speculations of a session (spec consumer.md section 7).
 *
 * <pre>
 *   control block, for each id from 1:
 *     0   u64 state: {@link #INACTIVE} ..., with ACTIVEONE the CPU's part above {@link #OWNER_SHIFT}
 *     8   u64 time of the commit
 *
 *   buffers, for each id and in it for each CPU's part:
 *     0   u64 used      bytes of records
 *     8   u64 open      how many programs on this CPU are at work in this buffer
 *     16  u64 drops     firings lost because it was full; they count when it is committed
 *     64  records, one behind the other, {@code capacity} bytes
 * </pre>
 *
 * <p>States change by compare-and-exchange only. A program that writes says so ({@code open}) before
 * it looks at the state, so that whoever took the state away and then finds {@code open} zero
 * <em>on that CPU</em> has the buffer to himself. On the CPU where commit() was called that is so
 * nearly always, and the data moves at once. For the other CPUs, and where commit() interrupted a
 * program that speculates, the tracer runs the cleaning program on each CPU in turn: DTrace's
 * cross call.
 */
public final class SpeculationLayout {
  public static final int INACTIVE = 0;
  public static final int ACTIVE = 1;
  public static final int ACTIVEONE = 2;
  public static final int ACTIVEMANY = 3;
  public static final int COMMITTING = 4;
  public static final int COMMITTINGMANY = 5;
  public static final int DISCARDING = 6;
  public static final int STATE_MASK = 7;
  public static final int OWNER_SHIFT = 8;

  public static final int STATE = 0;
  public static final int TIME = 8;
  public static final int ENTRY_BYTES = 16;

  public static final int USED = 0;
  public static final int OPEN = 8;
  public static final int DROPS = 16;
  public static final int DATA = 64;

  private final int count;
  private final int parts;
  private final int capacity;

  /**
   * @param count option nspec; 0 when no clause speculates
   * @param parts number of CPUs' parts
   * @param capacity bytes of records in one buffer, a multiple of 8
   */
  public SpeculationLayout(int count, int parts, int capacity) {
    this.count = count;
    this.parts = parts;
    this.capacity = capacity;
  }

  /** Whether some clause of a session speculates. */
  public static boolean isWantedBy(List<Statement> statements) {
    for (Statement statement : statements) {
      for (Action action : statement.actions()) {
        if (action instanceof Action.Speculation) {
          return true;
        }
      }
      for (DifExpression expression : statement.expressions()) {
        if (allocates(expression.object())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean allocates(DifObject object) {
    for (int word : object.text()) {
      if (DifOp.of(word) == DifOp.CALL && DifOp.wide(word) == Subroutine.SPECULATION.id()) {
        return true;
      }
    }
    return false;
  }

  /** Ids are 1 to this. */
  public int count() {
    return count;
  }

  /** Bytes of records in one buffer. */
  public int capacity() {
    return capacity;
  }

  /** Distance between the buffers of two CPUs. */
  public int stride() {
    return DATA + (capacity + 63 & -64);
  }

  /** Distance between the buffers of two ids. */
  public int idStride() {
    return parts * stride();
  }

  /** Bytes of all buffers. */
  public int bytes() {
    return count * idStride();
  }

  /** Bytes of all buffers of such a layout. */
  public static long bytes(long count, long parts, long capacity) {
    return count * parts * (DATA + (capacity + 63 & -64L));
  }
}
