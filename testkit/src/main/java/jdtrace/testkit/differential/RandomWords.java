package jdtrace.testkit.differential;

import java.util.SplittableRandom;

/** Texts of which a random string would seldom be one: paths, numbers, lists, JSON, right and wrong. */
final class RandomWords {
  private static final String[] STEPS = {
    "/", "//", "/.", "/..", "/./", "/../", "/a", "/bc", "a", ".", "..", "...", "/.b", "/..c"
  };
  private static final String[] SCALARS = {
    "0",
    "1",
    "-2",
    "-",
    "1.5",
    "1.",
    "2e3",
    "2e+3",
    "2E-",
    "0x1",
    "true",
    "false",
    "null",
    "nul",
    "truex",
    "\"\"",
    "\"a\"",
    "\"a\\n\"",
    "\"\\u00e9\"",
    "\"\\u00g9\"",
    "\"\\x\"",
    "\"]}\"",
    ""
  };
  private static final String[] KEYS = {"a", "b", "ab", "", "0", "a\\n", "a.b"};
  private static final String[] SELECTORS = {
    "a", "b", "ab", "", "0", "1", "2", "00", "1x", "a\\n", "9999999999"
  };
  private static final String[] BLANKS = {"", "", "", " ", "\t", "\n\r", "\u000b"};
  private static final String[] NUMBERS = {
    "",
    " ",
    "\t",
    "+",
    "-",
    "0",
    "0x",
    "0X",
    "1",
    "9",
    "a",
    "F",
    "z",
    "@",
    "7f",
    "99999999999999999"
  };

  private final SplittableRandom random;

  RandomWords(SplittableRandom random) {
    this.random = random;
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private String some(String[] of, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(any(of));
    }
    return text.toString();
  }

  String path() {
    return some(STEPS, 9);
  }

  String number() {
    return some(NUMBERS, 5);
  }

  String delimiters() {
    return some(new String[] {",", " ", "a", "\u00e9", ";"}, 3);
  }

  String list() {
    return some(new String[] {",", " ", "a", "bc", "\u00e9", ";", ",,"}, 10);
  }

  String selector() {
    String text = random.nextInt(8) == 0 ? any(new String[] {".", "[", "]"}) : "";
    text += any(SELECTORS);
    for (int i = random.nextInt(3); i > 0; i--) {
      text += random.nextBoolean() ? "." + any(SELECTORS) : "[" + any(SELECTORS) + "]";
    }
    return text;
  }

  /** A document; one in four has a byte too many, too few or wrong. */
  String json() {
    String text = any(BLANKS) + value(random.nextInt(8) == 0 ? 0 : 3) + any(BLANKS);
    if (random.nextInt(4) == 0 && !text.isEmpty()) {
      int at = random.nextInt(text.length());
      String wrong = random.nextBoolean() ? any(new String[] {"{", "}", "[", "]", ",", "\""}) : "";
      text = text.substring(0, at) + wrong + text.substring(at + random.nextInt(2));
    }
    return text;
  }

  private String value(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(5);
    if (kind == 0) {
      return any(SCALARS);
    }
    boolean object = kind < 3;
    StringBuilder text = new StringBuilder(object ? "{" : "[");
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(any(BLANKS));
      if (object) {
        text.append('"').append(any(KEYS)).append('"').append(any(BLANKS)).append(':');
      }
      text.append(any(BLANKS)).append(value(depth - 1)).append(any(BLANKS));
      text.append(i > 1 ? "," : "");
    }
    return text.append(object ? "}" : "]").toString();
  }
}
