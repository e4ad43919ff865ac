package jdtrace.linux.proc;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line, as {@code dtrace -c} understands it. */
public final class Command {
  private Command() {}

  /**
   * Splits at white space; there is no quoting, as in dtrace(1).
   *
   * @return the program and its arguments; empty when {@code text} is blank
   */
  public static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    int length = text.length();
    while (true) {
      while (at < length && blank(text.charAt(at))) {
        at++;
      }
      if (at == length) {
        return words;
      }
      int start = at;
      while (at < length && !blank(text.charAt(at))) {
        at++;
      }
      words.add(text.substring(start, at));
    }
  }

  private static boolean blank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
