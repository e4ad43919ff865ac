package jdtrace.dif.dof.enabling;

/** The options that have a number in DOF ({@code DTRACEOPT_*}, spec consumer.md section 10). */
public enum DtraceOption {
  BUFSIZE,
  /** ring 0, fill 1, switch 2. */
  BUFPOLICY,
  DYNVARSIZE,
  AGGSIZE,
  SPECSIZE,
  NSPEC,
  STRSIZE,
  CLEANRATE,
  CPU,
  /** auto 0, manual 1. */
  BUFRESIZE,
  GRABANON,
  FLOWINDENT,
  QUIET,
  STACKFRAMES,
  USTACKFRAMES,
  AGGRATE,
  SWITCHRATE,
  STATUSRATE,
  DESTRUCTIVE,
  STACKINDENT,
  RAWBYTES,
  JSTACKFRAMES,
  JSTACKSTRSIZE,
  AGGSORTKEY,
  AGGSORTREV,
  AGGSORTPOS,
  AGGSORTKEYPOS,
  TEMPORAL,
  AGGHIST,
  AGGPACK,
  AGGZOOM,
  ZONE;

  /** The value of an option that is not set. */
  public static final long UNSET = -2;

  private static final DtraceOption[] BY_NUMBER = values();

  public int number() {
    return ordinal();
  }

  /** The name that {@code -x} takes. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The option of a number, or null. */
  public static DtraceOption ofNumber(int number) {
    return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
  }

  /** The option of a name that {@code -x} takes, or null when it has no number. */
  public static DtraceOption ofText(String text) {
    for (DtraceOption option : BY_NUMBER) {
      if (option.text().equals(text)) {
        return option;
      }
    }
    return null;
  }
}
