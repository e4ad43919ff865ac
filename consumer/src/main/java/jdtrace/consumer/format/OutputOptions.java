package jdtrace.consumer.format;

/**
 * The options that shape output, as they stand now. Mutable on purpose: {@code setopt()} changes
 * them between two records of one stream, and everything rendered later must see it (spec
 * consumer.md section 5, "dynamic"). Used by the consuming thread only.
 */
public final class OutputOptions {
  /** Option encoding; {@link #AUTO} when it was not given. */
  public enum Encoding {
    AUTO,
    ASCII,
    UTF8
  }

  /** {@code -q}: data only. */
  public boolean quiet;

  /** {@code -F}: labels indented by calls. */
  public boolean flowIndent;

  /** Dump strings and arrays in hexadecimal, even if they hold text. */
  public boolean rawBytes;

  /** strsize: bytes a recorded string has, whatever text is in it; a dump shows them all. */
  public int stringBytes = 256;

  /** Blanks before each frame of a stack. */
  public int stackIndent = 14;

  /** agghist: counts and sums as bars. */
  public boolean aggregationHistogram;

  /** aggpack: a distribution in one line. */
  public boolean aggregationPack;

  /** aggzoom: the longest bar takes 95 % of the width. */
  public boolean aggregationZoom;

  /** aggsortkey: keys before values. */
  public boolean sortByKey;

  /** aggsortrev. */
  public boolean sortReversed;

  /** aggsortpos: the aggregation that rules the order of a joined printa. */
  public int sortPosition;

  /** aggsortkeypos: the key element that is compared first. */
  public int sortKeyPosition;

  /** encoding. */
  public Encoding encoding = Encoding.AUTO;

  /** The environment's TERM, or null: terminals that cannot show block characters get ASCII. */
  public String terminal = System.getenv("TERM");

  /** droptags: {@code [DTRACEDROP_X]} before drop messages. */
  public boolean dropTags;

  /** Process that {@code %A} of a plain address means: the first of -c and -p, else 0. */
  public int targetPid;

  /** Bars of UTF-8 blocks are drawn only when asked for. */
  boolean blockBars() {
    return encoding == Encoding.UTF8;
  }

  /** Packed glyphs are UTF-8 blocks unless the terminal is known not to show them. */
  boolean blockGlyphs() {
    if (encoding != Encoding.AUTO) {
      return encoding == Encoding.UTF8;
    }
    return terminal == null
        || !(terminal.equals("sun") || terminal.equals("sun-color") || terminal.equals("dumb"));
  }
}
