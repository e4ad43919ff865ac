package jdtrace.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * POSIX option scanning as dtrace(1) uses it: clustered letters, values attached or separate,
 * operands anywhere between the options (the command rescans after each). Written here because the
 * order of options among each other matters to dtrace, which common libraries do not keep, and
 * because it is on every start's path. {@code --} ends the options.
 */
final class Getopt {
  /** One option in the order given; {@code value} is null for a flag. */
  record Option(char letter, String value) {}

  /** A scan that failed; the message is the text after the command's name. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message, null, false, false);
    }
  }

  private final String letters;
  private final String[] words;
  private final List<Option> options = new ArrayList<>();
  private final List<String> operands = new ArrayList<>();

  /**
   * A scanner of these options.
   *
   * @param letters as getopt(3) takes them: a colon after each letter that has a value
   * @param words long options without their dashes, a colon after each that has a value; the letter
   *     of the first is 1
   */
  Getopt(String letters, String... words) {
    this.letters = letters;
    this.words = words;
  }

  List<Option> options() {
    return options;
  }

  List<String> operands() {
    return operands;
  }

  void scan(String[] args) throws UsageException {
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("--")) {
        for (int j = i + 1; j < args.length; j++) {
          operands.add(args[j]);
        }
        return;
      }
      if (arg.length() < 2 || arg.charAt(0) != '-') {
        operands.add(arg);
        continue;
      }
      if (arg.startsWith("--")) {
        i = word(args, i);
        continue;
      }
      for (int at = 1; at < arg.length(); at++) {
        char letter = arg.charAt(at);
        int known = letter == ':' ? -1 : letters.indexOf(letter);
        if (known < 0) {
          throw new UsageException("illegal option -- ".concat(String.valueOf(letter)));
        }
        boolean takesValue = known + 1 < letters.length() && letters.charAt(known + 1) == ':';
        if (!takesValue) {
          options.add(new Option(letter, null));
          continue;
        }
        String value;
        if (at + 1 < arg.length()) {
          value = arg.substring(at + 1);
        } else if (i + 1 < args.length) {
          value = args[++i];
        } else {
          throw new UsageException(
              "option requires an argument -- ".concat(String.valueOf(letter)));
        }
        options.add(new Option(letter, value));
        break;
      }
    }
  }

  /** Reads {@code --word}, {@code --word=value} or {@code --word value}; the last place it took. */
  private int word(String[] args, int place) throws UsageException {
    String arg = args[place];
    int equals = arg.indexOf('=');
    String name = arg.substring(2, equals < 0 ? arg.length() : equals);
    for (int i = 0; i < words.length; i++) {
      boolean takesValue = words[i].endsWith(":");
      String word = takesValue ? words[i].substring(0, words[i].length() - 1) : words[i];
      if (!word.equals(name)) {
        continue;
      }
      char letter = (char) (i + 1);
      if (!takesValue) {
        if (equals >= 0) {
          throw new UsageException("option takes no argument -- " + name);
        }
        options.add(new Option(letter, null));
        return place;
      }
      if (equals >= 0) {
        options.add(new Option(letter, arg.substring(equals + 1)));
        return place;
      }
      if (place + 1 == args.length) {
        throw new UsageException("option requires an argument -- " + name);
      }
      options.add(new Option(letter, args[place + 1]));
      return place + 1;
    }
    throw new UsageException("illegal option -- -" + name);
  }
}
