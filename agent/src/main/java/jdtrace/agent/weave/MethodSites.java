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
  private final int[] body;

  public MethodSites(int entry, int returned, int thrown) {
    this(entry, returned, thrown, NOTHING, NOTHING);
  }

  /** {@code lineSites[i]} is the site of line {@code lines[i]}. */
  public MethodSites(int entry, int returned, int thrown, int[] lines, int[] lineSites) {
    this(entry, returned, thrown, lines, lineSites, NOTHING);
  }

  /**
   * With sites of {@link BodyPoints}.
   *
   * @param body by point; empty for none
   */
  public MethodSites(
      int entry, int returned, int thrown, int[] lines, int[] lineSites, int[] body) {
    this.body = body.clone();
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

  int body(int point) {
    return body.length == 0 ? NONE : body[point];
  }

  boolean hasBody() {
    for (int site : body) {
      if (site != NONE) {
        return true;
      }
    }
    return false;
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
