package jdtrace.testkit.differential;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code json()} finds, by patterns for whole tokens (spec actions.md section 6). Everything is
 * a position in the text; -1 is "not there, or not JSON".
 */
final class JsonModel {
  private static final Pattern BLANKS = Pattern.compile("[ \\t-\\r]*");
  private static final Pattern STRING =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*\"", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(
          "(?:true|false|null|-?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?=[ \\t-\\r,}\\]])");
  private static final Pattern POSITION = Pattern.compile("[0-9]{1,9}");

  private final String text;

  private JsonModel(String text) {
    this.text = text;
  }

  static String select(String text, String selector) {
    String from = selector.matches("(?s)[.\\[].*") ? selector.substring(1) : selector;
    return new JsonModel(text).select(from.replace("]", "").split("[.\\[]", -1));
  }

  private String select(String[] elements) {
    int at = blanks(0);
    for (String element : elements) {
      at =
          at < 0
              ? -1
              : at(at) == '{'
                  ? member(at + 1, element)
                  : at(at) == '[' ? element(at + 1, element) : -1;
    }
    int end = at < 0 ? -1 : end(at);
    if (end < 0) {
      return null;
    }
    return at(at) == '"' ? text.substring(at + 1, end - 1) : text.substring(at, end);
  }

  private int at(int position) {
    return position < text.length() ? text.charAt(position) : -1;
  }

  private int match(Pattern pattern, int at) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(at, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  private int blanks(int at) {
    return match(BLANKS, at);
  }

  /** Behind the value at a position. */
  private int end(int at) {
    if (at(at) == '"') {
      return match(STRING, at);
    }
    return at(at) == '{' || at(at) == '[' ? closing(at) : match(WORD, at);
  }

  private int closing(int from) {
    Deque<Integer> open = new ArrayDeque<>();
    int at = from;
    do {
      int c = at(at);
      if (c == '"') {
        at = match(STRING, at);
        if (at < 0) {
          return -1;
        }
        continue;
      }
      if (c < 0) {
        return -1;
      }
      if (c == '{' || c == '[') {
        open.push(c);
      } else if ((c == '}' || c == ']') && open.pop() != (c == '}' ? '{' : '[')) {
        return -1;
      }
      at++;
    } while (!open.isEmpty());
    return at;
  }

  /** The value of a member of the object whose members begin here. */
  private int member(int from, String key) {
    int at = blanks(from);
    while (true) {
      int end = at(at) == '"' ? match(STRING, at) : -1;
      int colon = end < 0 ? -1 : blanks(end);
      if (colon < 0 || at(colon) != ':') {
        return -1;
      }
      int value = blanks(colon + 1);
      if (text.substring(at + 1, end - 1).equals(key)) {
        return value;
      }
      at = following(value);
      if (at < 0) {
        return -1;
      }
    }
  }

  private int element(int from, String position) {
    if (!POSITION.matcher(position).matches()) {
      return -1;
    }
    int at = blanks(from);
    for (int i = Integer.parseInt(position); i > 0 && at >= 0; i--) {
      at = following(at);
    }
    return at;
  }

  /** What follows a value and its comma. */
  private int following(int value) {
    int end = end(value);
    int comma = end < 0 ? -1 : blanks(end);
    return comma < 0 || at(comma) != ',' ? -1 : blanks(comma + 1);
  }
}
