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
  private final List<Option> options = new ArrayList<>();
  private final List<String> operands = new ArrayList<>();

  /** {@code letters} as getopt(3) takes them: a colon after each letter that has a value. */
  Getopt(String letters) {
    this.letters = letters;
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
}
