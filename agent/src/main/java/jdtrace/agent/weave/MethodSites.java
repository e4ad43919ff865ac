package jdtrace.agent.weave;

/**
 * The sites wanted in one method, by their ids; {@link #NONE} where none is wanted. Immutable.
 *
 * <p>What a site's call is given: at entry the receiver (unless the method is static) and the
 * parameters; at return the value (nothing from void); at throw the Throwable; at a line the receiver
 * (unless static; null where a constructor has no object yet).
 */
public final class MethodSites {
  public static final int NONE = -1;

  private static final int[] NOTHING = {};

  private final int entry;
  private final int returned;
  private final int thrown;
  private final int[] lines;
  private final int[] lineSites;

  public MethodSites(int entry, int returned, int thrown) {
    this(entry, returned, thrown, NOTHING, NOTHING);
  }

  /** {@code lineSites[i]} is the site of line {@code lines[i]}. */
  public MethodSites(int entry, int returned, int thrown, int[] lines, int[] lineSites) {
    this.entry = entry;
    this.returned = returned;
    this.thrown = thrown;
    this.lines = lines.clone();
    this.lineSites = lineSites.clone();
  }

  int entry() {
    return entry;
  }

  int returned() {
    return returned;
  }

  int thrown() {
    return thrown;
  }

  int lineCount() {
    return lines.length;
  }

  int line(int index) {
    return lines[index];
  }

  int lineSite(int index) {
    return lineSites[index];
  }
}
