package jdtrace.dif;

/**
 * A row of a DIF object's variable table. Ids: built-ins below 0x500 (see {@link Builtin}), user
 * scalars and associative arrays from {@link #FIRST_USER_ID} in each scope of its own.
 */
public record DifVariable(
    String name,
    int id,
    Kind kind,
    Scope scope,
    boolean referenced,
    boolean modified,
    DifType type) {
  /** The first id of a user-defined variable. */
  public static final int FIRST_USER_ID = 0x500;

  /** Array here means associative (or a built-in array such as args[]). */
  public enum Kind {
    ARRAY,
    SCALAR
  }

  /** In the order of the format's numbers. */
  public enum Scope {
    GLOBAL,
    THREAD,
    LOCAL;

    /** Whose variables an instruction loads or stores; null if it touches none. */
    public static Scope accessedBy(DifOp op) {
      return switch (op) {
        case LDGA, LDGS, STGS, LDGAA, STGAA -> GLOBAL;
        case LDTA, LDTS, STTS, LDTAA, STTAA -> THREAD;
        case LDLS, STLS -> LOCAL;
        default -> null;
      };
    }
  }
}
