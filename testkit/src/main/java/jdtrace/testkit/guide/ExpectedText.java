package jdtrace.testkit.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a page shows it, with patterns in it; see the package's theory. */
final class ExpectedText {
  private static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)\\}\\}");

  /** A line that stands for any number of lines. */
  private static final String ANY = "...";

  private final List<String> lines;

  ExpectedText(String text) {
    lines = lines(text);
  }

  /** Lines without blanks at their ends, without empty lines at the end. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(line.stripTrailing());
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** Whether the actual text is what is expected. */
  boolean matches(String actual) {
    return matches(0, lines(actual), 0);
  }

  private boolean matches(int at, List<String> actual, int line) {
    int wanted = at;
    int given = line;
    while (wanted < lines.size()) {
      if (lines.get(wanted).equals(ANY)) {
        for (int next = given; next <= actual.size(); next++) {
          if (matches(wanted + 1, actual, next)) {
            return true;
          }
        }
        return false;
      }
      if (given == actual.size() || !isLine(lines.get(wanted), actual.get(given))) {
        return false;
      }
      wanted++;
      given++;
    }
    return given == actual.size();
  }

  static boolean isLine(String wanted, String actual) {
    return wanted.equals(actual) || pattern(wanted).matcher(actual).matches();
  }

  /** Whether some line of the text contains this line's content. */
  static boolean occurs(String wanted, String text) {
    Pattern pattern = pattern(wanted);
    for (String line : lines(text)) {
      if (pattern.matcher(line).find()) {
        return true;
      }
    }
    return false;
  }

  private static Pattern pattern(String wanted) {
    StringBuilder regex = new StringBuilder();
    Matcher braces = BRACES.matcher(wanted);
    int end = 0;
    while (braces.find()) {
      regex.append(Pattern.quote(wanted.substring(end, braces.start())));
      regex.append("(?:").append(braces.group(1)).append(')');
      end = braces.end();
    }
    regex.append(Pattern.quote(wanted.substring(end)));
    return Pattern.compile(regex.toString());
  }
}
