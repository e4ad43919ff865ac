package jdtrace.consumer;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jdtrace.dif.Enabling;
import jdtrace.dif.dof.enabling.DofProgram;
import jdtrace.dif.dof.enabling.DtraceOption;

/**
 * A session's options to and from DOF. Those that have a number there travel by it; of the others
 * only those that count after compilation travel.
 */
final class DofOptions {
  private static final String[] POLICIES = {"ring", "fill", "switch"};
  private static final String[] RESIZES = {"auto", "manual"};
  private static final String[] FLAGS = {"aggpercpu", "droptags", "zdefs"};
  private static final String[] TEXTS = {"compat", "encoding"};

  private DofOptions() {}

  /** The program of an enabling with a session's options. */
  static DofProgram save(Enabling enabling, OptionSettings from) {
    Map<DtraceOption, Long> options = new EnumMap<>(DtraceOption.class);
    for (DtraceOption option : DtraceOption.values()) {
      String name = option.text();
      String[] words = words(option);
      if (words != null) {
        for (int i = 0; i < words.length; i++) {
          if (words[i].equals(from.text(name))) {
            options.put(option, (long) i);
          }
        }
      } else if (from.isSet(name)) {
        options.put(option, from.number(name, 0));
      } else if (option == DtraceOption.TEMPORAL
          || option == DtraceOption.BUFSIZE
          || option == DtraceOption.AGGSIZE) {
        options.put(option, DtraceOption.UNSET); // has a value by default
      }
    }
    SortedMap<String, String> settings = new TreeMap<>();
    for (String name : FLAGS) {
      if (from.isSet(name)) {
        settings.put(name, Long.toString(from.number(name, 0)));
      }
    }
    for (String name : TEXTS) {
      if (from.text(name) != null) {
        settings.put(name, from.text(name));
      }
    }
    return new DofProgram(enabling, options, settings);
  }

  /**
   * Takes a program's options where the user has not set them himself. The size of strings is the
   * program's in any case: it is part of the compiled code.
   *
   * @throws OptionSettings.RefusedException when an option is unknown or its value is bad
   */
  static void load(DofProgram program, OptionSettings to) {
    for (DtraceOption option : DtraceOption.values()) {
      Long value = program.options().get(option);
      if (value != null && value == DtraceOption.UNSET) {
        to.unset(option.text());
      } else if (value != null) {
        String[] words = words(option);
        if (words == null) {
          to.adopt(option.text(), value);
        } else {
          to.adopt(
              option.text(), value >= 0 && value < words.length ? words[value.intValue()] : "");
        }
      }
    }
    program.settings().forEach(to::adopt);
    int stringBytes = program.enabling().stringBytes();
    if (to.stringBytes() != stringBytes) {
      to.adopt("strsize", stringBytes);
      if (to.stringBytes() != stringBytes) {
        throw new OptionSettings.RefusedException(
            "strsize: the program was compiled for strings of " + stringBytes + " bytes");
      }
    }
  }

  /** The names of an option's values by their numbers; null when its values are numbers. */
  private static String[] words(DtraceOption option) {
    return switch (option) {
      case BUFPOLICY -> POLICIES;
      case BUFRESIZE -> RESIZES;
      default -> null;
    };
  }
}
