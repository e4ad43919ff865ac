package jdtrace.dif.dof;

/** The numbers of actions (spec dif.md section 9). Those of aggregations: {@code AggregatingFunction}. */
public final class ActionKind {
  public static final int DIFEXPR = 1;
  public static final int EXIT = 2;
  public static final int PRINTF = 3;
  public static final int PRINTA = 4;
  public static final int LIBACT = 5;
  public static final int TRACEMEM = 6;
  public static final int TRACEMEM_DYNSIZE = 7;
  public static final int USTACK = 0x101;
  public static final int JSTACK = 0x102;
  public static final int USYM = 0x103;
  public static final int UMOD = 0x104;
  public static final int UADDR = 0x105;
  public static final int STOP = 0x201;
  public static final int RAISE = 0x202;
  public static final int SYSTEM = 0x203;
  public static final int FREOPEN = 0x204;
  public static final int STACK = 0x401;
  public static final int SYM = 0x402;
  public static final int MOD = 0x403;
  public static final int BREAKPOINT = 0x501;
  public static final int PANIC = 0x502;
  public static final int CHILL = 0x503;
  public static final int SPECULATE = 0x601;
  public static final int COMMIT = 0x602;
  public static final int DISCARD = 0x603;

  private static final int AGGREGATION_CLASS = 0x700;
  private static final int CLASS_MASK = 0xff00;

  private ActionKind() {}

  /** Whether the kind is one of an aggregating function, known or not. */
  public static boolean isAggregation(int kind) {
    return (kind & CLASS_MASK) == AGGREGATION_CLASS && kind >>> 16 == 0;
  }

  /** Kinds whose argument must be the place of a format. */
  static boolean needsFormat(int kind) {
    return kind == PRINTF || kind == SYSTEM || kind == FREOPEN;
  }

  /** Kinds whose argument is the place of a format if a string table is linked. */
  static boolean mayHaveFormat(int kind) {
    return needsFormat(kind) || kind == PRINTA || kind == DIFEXPR;
  }
}
