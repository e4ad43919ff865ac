package jdtrace.consumer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdtrace.base.Attributes;
import jdtrace.base.TimeSuffix;
import jdtrace.lang.LanguageVersion;
import jdtrace.runtime.BufferOptions;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.RunOptions;

/**
 * The options of a session, as {@code -x}, {@code #pragma D option} and {@code setopt()} set them
 * (spec consumer.md section 5, language.md section 8). Values keep their raw 64-bit form, rates in
 * nanoseconds; unset is not the same as 0.
 */
public final class OptionSettings {

  /** Why an option was refused; the texts are DTrace's. */
  public static final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  private static final String UNKNOWN_NAME = "Invalid option name";
  private static final String BAD_VALUE = "Invalid value for specified option";
  private static final int STRING_BYTES_MAX = 1 << 30;
  private static final int SPECULATIONS_MAX = 1 << 20;
  private static final String WRONG_CONTEXT = "Option cannot be used from within a D program";
  private static final String ONLY_EXEC =
      "Value is not supported: commands are traced from exec on";
  private static final String NO_CONTAINERS =
      "Option is not supported: types are not kept in containers that could be written";

  /** What DTrace says when there is none to be claimed; here there never is. */
  private static final String NO_ANONYMOUS = "No anonymous tracing state";

  private static final String NO_TREE = "Option is not supported: parse trees are not printed";
  private static final String ACTIVE = "Operation illegal when tracing is active";

  private enum Kind {
    SIZE,
    RATE,
    SCALAR,
    BOOLEAN,
    POLICY,
    RESIZE,
    ATTRIBUTES,
    TEXT
  }

  private enum When {
    COMPILE,
    RUN,
    DYNAMIC
  }

  private record Definition(Kind kind, When when) {}

  private static final Map<String, Definition> DEFINITIONS = HashMap.newHashMap(96);

  static {
    define(
        When.RUN,
        Kind.SIZE,
        "bufsize",
        "aggsize",
        "bpflogsize",
        "dynvarsize",
        "lockmem",
        "scratchsize",
        "specsize",
        "strsize",
        "jstackstrsize");
    define(When.RUN, Kind.RATE, "cleanrate", "statusrate");
    define(
        When.RUN,
        Kind.SCALAR,
        "cpu",
        "fbtmax",
        "nspec",
        "stackframes",
        "ustackframes",
        "jstackframes");
    define(When.RUN, Kind.BOOLEAN, "destructive", "grabanon", "noresolve", "temporal");
    define(When.RUN, Kind.POLICY, "bufpolicy");
    define(When.RUN, Kind.RESIZE, "bufresize");
    define(When.DYNAMIC, Kind.RATE, "aggrate", "switchrate");
    define(
        When.DYNAMIC,
        Kind.BOOLEAN,
        "quiet",
        "quietresize",
        "flowindent",
        "rawbytes",
        "aggsortkey",
        "aggsortrev",
        "agghist",
        "aggpack",
        "aggzoom");
    define(When.DYNAMIC, Kind.SCALAR, "stackindent", "aggsortpos", "aggsortkeypos");
    define(
        When.COMPILE,
        Kind.BOOLEAN,
        "aggpercpu",
        "argref",
        "core",
        "cpp",
        "cpphdrs",
        "debug",
        "defaultargs",
        "droptags",
        "empty",
        "errtags",
        "kdefs",
        "knodefs",
        "lazyload",
        "nolibs",
        "pspec",
        "strip",
        "udefs",
        "unodefs",
        "verbose",
        "zdefs");
    define(When.COMPILE, Kind.ATTRIBUTES, "amin");
    define(When.COMPILE, Kind.SCALAR, "iregs", "tregs", "pgmax", "tree");
    define(
        When.COMPILE,
        Kind.TEXT,
        "compat",
        "cppargs",
        "cpppath",
        "ctypes",
        "engine",
        "define",
        "dtypes",
        "encoding",
        "evaltime",
        "incdir",
        "late",
        "ldpath",
        "libdir",
        "linkmode",
        "linktype",
        "setenv",
        "stdc",
        "syslibdir",
        "undef",
        "unsetenv",
        "version");
  }

  private static void define(When when, Kind kind, String... names) {
    for (String name : names) {
      DEFINITIONS.put(name, new Definition(kind, when));
    }
  }

  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  /** What was set by name, so that a program from a file does not change it again. */
  private final Set<String> given = new HashSet<>();

  private Attributes minimumAttributes;
  private boolean active;

  /** The command's settings before any option is read. */
  public OptionSettings() {
    numbers.put("bufsize", 4L << 20);
    numbers.put("aggsize", 4L << 20);
    numbers.put("temporal", 1L);
  }

  /** From now on only dynamic options may change. */
  public void tracingIsActive() {
    active = true;
  }

  /**
   * Sets an option for a {@code #pragma D option}.
   *
   * @throws RefusedException as {@link #set}, also for what has had its effect before a program's
   *     text is read: the preprocessor's options and where libraries are
   */
  void setFromProgram(String name, String value) {
    switch (name) {
      case "cpp",
          "cppargs",
          "cpphdrs",
          "cpppath",
          "define",
          "incdir",
          "ldpath",
          "libdir",
          "setenv",
          "stdc",
          "syslibdir",
          "undef",
          "unsetenv" ->
          throw new RefusedException(WRONG_CONTEXT);
      default -> set(name, value);
    }
  }

  /**
   * Sets {@code name} or {@code name=value}; {@code value} is null when there is none.
   *
   * @throws RefusedException with DTrace's text when the name or value is bad or it is too late
   */
  public void set(String name, String value) {
    Definition definition = DEFINITIONS.get(name);
    if (definition == null) {
      throw new RefusedException(UNKNOWN_NAME);
    }
    if (active && definition.when != When.DYNAMIC) {
      throw new RefusedException(ACTIVE);
    }
    given.add(name);
    switch (definition.kind) {
      case SIZE -> numbers.put(name, ranged(name, size(name, required(value))));
      case RATE -> numbers.put(name, rateNanos(required(value)));
      case SCALAR -> {
        if (name.equals("tree")) {
          throw new RefusedException(NO_TREE);
        }
        numbers.put(name, ranged(name, integer(required(value))));
      }
      case BOOLEAN -> setBoolean(name, value);
      case POLICY -> {
        if (!required(value).equals("switch") && !value.equals("fill") && !value.equals("ring")) {
          throw new RefusedException(BAD_VALUE);
        }
        texts.put(name, value);
      }
      case RESIZE -> {
        if (!required(value).equals("auto") && !value.equals("manual")) {
          throw new RefusedException(BAD_VALUE);
        }
        texts.put(name, value);
      }
      case ATTRIBUTES -> minimumAttributes = attributes(required(value));
      case TEXT -> setText(name, required(value));
    }
  }

  /**
   * Takes a raw value as a file has it, unless the option was set before by name.
   *
   * @throws RefusedException when there is no such option or its value cannot be
   */
  void adopt(String name, long value) {
    Definition definition = DEFINITIONS.get(name);
    if (definition == null) {
      throw new RefusedException(name + ": " + UNKNOWN_NAME);
    }
    boolean number =
        switch (definition.kind) {
          case SIZE, RATE, BOOLEAN, SCALAR -> value >= 0 && isInRange(name, value);
          case POLICY, RESIZE, ATTRIBUTES, TEXT -> false;
        };
    if (!number) {
      throw new RefusedException(name + ": " + BAD_VALUE);
    }
    if (name.equals("grabanon") && value != 0) {
      throw new RefusedException(name + ": " + NO_ANONYMOUS);
    }
    if (!given.contains(name)) {
      numbers.put(name, value);
    }
  }

  /** Takes away an option's default, unless the option was set before by name. */
  void unset(String name) {
    if (!given.contains(name)) {
      numbers.remove(name);
    }
  }

  /** Takes a value in words, unless the option was set before by name. */
  void adopt(String name, String value) {
    if (!given.contains(name)) {
      try {
        set(name, value);
      } catch (RefusedException e) {
        throw new RefusedException(name + ": " + e.getMessage());
      } finally {
        given.remove(name);
      }
    }
  }

  /** Linux counts BPF memory for its cgroup: lockmem is read, and limits nothing. */
  private static long size(String name, String value) {
    return name.equals("lockmem") && value.equals("unlimited") ? Long.MAX_VALUE : size(value);
  }

  private void setBoolean(String name, String value) {
    switch (value == null ? "" : value) {
      case "no", "disable", "disabled", "false", "off", "unset" -> numbers.remove(name);
      case "" -> {
        if (value == null) {
          numbers.put(name, 1L);
        } else {
          numbers.remove(name);
        }
      }
      case "yes", "enable", "enabled", "true", "on", "set" -> numbers.put(name, 1L);
      default -> numbers.put(name, integer(value));
    }
    if (name.equals("grabanon") && numbers.getOrDefault(name, 0L) != 0) {
      numbers.remove(name);
      throw new RefusedException(NO_ANONYMOUS);
    }
  }

  private void setText(String name, String value) {
    boolean good =
        switch (name) {
          case "encoding" -> value.equals("ascii") || value.equals("utf8");
          case "compat" -> value.equals("oracle");
          case "engine" -> value.equals("interp") || value.equals("bpf") || value.equals("jvm");
          case "stdc" -> value.length() == 1 && "acst".contains(value);
          case "version" -> LanguageVersion.isDefined(value);
          case "late" -> value.equals("dynamic") || value.equals("static");
          case "linkmode" ->
              value.equals("kernel")
                  || value.equals("primary")
                  || value.equals("dynamic")
                  || value.equals("static");
          case "linktype" -> value.equals("elf") || value.equals("dof");
          case "evaltime" -> isEvaluationTime(value);
          case "setenv" -> value.indexOf('=') > 0;
          case "unsetenv" -> value.indexOf('=') < 0;
          case "ctypes", "dtypes" -> throw new RefusedException(NO_CONTAINERS);
          default -> true;
        };
    if (!good) {
      throw new RefusedException(BAD_VALUE);
    }
    // Both change one environment, in their order; the name alone removes.
    String key = name.equals("unsetenv") ? "setenv" : name;
    String list = texts.get(key);
    boolean repeats =
        key.equals("cppargs")
            || key.equals("define")
            || key.equals("undef")
            || key.equals("incdir")
            || key.equals("libdir")
            || key.equals("setenv");
    texts.put(key, repeats && list != null ? list + '\n' + value : value);
  }

  /** Commands of -c are traced from exec on: the later times would show less, and are not there. */
  private static boolean isEvaluationTime(String value) {
    return switch (value) {
      case "exec" -> true;
      case "preinit", "postinit", "main" -> throw new RefusedException(ONLY_EXEC);
      default -> false;
    };
  }

  /** Changes to the environment of -c commands, in order: {@code NAME=value}, or a name to remove. */
  public List<String> environment() {
    String list = texts.get("setenv");
    return list == null ? List.of() : List.of(list.split("\n"));
  }

  private static String required(String value) {
    if (value == null || value.isEmpty()) {
      throw new RefusedException(BAD_VALUE);
    }
    return value;
  }

  private static long ranged(String name, long value) {
    if (!isInRange(name, value)) {
      throw new RefusedException(BAD_VALUE);
    }
    return value;
  }

  /** No engine has strings without even their NUL, or tables beyond all memory. */
  private static boolean isInRange(String name, long value) {
    return switch (name) {
      case "strsize" -> value > 0 && value <= STRING_BYTES_MAX;
      case "nspec" -> value <= SPECULATIONS_MAX;
      default -> true;
    };
  }

  /** A number of bytes: integer with an optional k m g t, times 1024 each. */
  static long size(String text) {
    int end = text.length();
    int shift =
        switch (Character.toLowerCase(text.charAt(end - 1))) {
          case 'k' -> 10;
          case 'm' -> 20;
          case 'g' -> 30;
          case 't' -> 40;
          default -> 0;
        };
    long value = integer(shift == 0 ? text : text.substring(0, end - 1));
    if (value < 0 || value > Long.MAX_VALUE >> shift) {
      throw new RefusedException(BAD_VALUE);
    }
    return value << shift;
  }

  /** A rate as the nanoseconds between two events; no suffix means nanoseconds, 0 stays 0. */
  static long rateNanos(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0) {
      throw new RefusedException(BAD_VALUE);
    }
    long value = integer(text.substring(0, digits));
    String unit = text.substring(digits).toLowerCase(java.util.Locale.ROOT);
    if (unit.equals("hz")) {
      return value == 0 ? 0 : 1_000_000_000L / value;
    }
    long nanos = unit.isEmpty() ? 1 : TimeSuffix.nanos(unit);
    if (nanos == 0 || value > Long.MAX_VALUE / nanos) {
      throw new RefusedException(BAD_VALUE);
    }
    return value * nanos;
  }

  /** A C integer constant. */
  private static long integer(String text) {
    try {
      boolean negative = text.startsWith("-");
      String digits = negative || text.startsWith("+") ? text.substring(1) : text;
      if (digits.isEmpty() || !Character.isDigit(digits.charAt(0))) {
        throw new RefusedException(BAD_VALUE);
      }
      long value;
      if (digits.startsWith("0x") || digits.startsWith("0X")) {
        value = Long.parseUnsignedLong(digits.substring(2), 16);
      } else if (digits.length() > 1 && digits.charAt(0) == '0') {
        value = Long.parseUnsignedLong(digits, 8);
      } else {
        value = Long.parseUnsignedLong(digits);
      }
      return negative ? -value : value;
    } catch (NumberFormatException _) {
      throw new RefusedException(BAD_VALUE);
    }
  }

  private static Attributes attributes(String text) {
    String[] parts = text.split("/", -1);
    Attributes.Stability name = Attributes.Stability.STANDARD;
    Attributes.Stability data = Attributes.Stability.STANDARD;
    Attributes.DependencyClass dependency = Attributes.DependencyClass.COMMON;
    if (parts.length > 3) {
      throw new RefusedException(BAD_VALUE);
    }
    try {
      name = Attributes.Stability.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT));
      if (parts.length > 1) {
        data = Attributes.Stability.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT));
      }
      if (parts.length > 2) {
        dependency =
            Attributes.DependencyClass.valueOf(parts[2].toUpperCase(java.util.Locale.ROOT));
      }
    } catch (IllegalArgumentException _) {
      throw new RefusedException(BAD_VALUE);
    }
    return new Attributes(name, data, dependency);
  }

  public boolean isSet(String name) {
    return numbers.containsKey(name);
  }

  /** The number an option was set to, or the default. */
  public long number(String name, long unset) {
    Long value = numbers.get(name);
    return value == null ? unset : value;
  }

  /** The text an option was set to, or null; repeated options are joined by newlines. */
  public String text(String name) {
    return texts.get(name);
  }

  public Attributes minimumAttributes() {
    return minimumAttributes;
  }

  public boolean oracle() {
    return texts.containsKey("compat");
  }

  public int stringBytes() {
    return clamp(number("strsize", 256));
  }

  /** What engines need of all this; {@code target} is the pid of {@code $target}. */
  public RunOptions runOptions(int target) {
    return new RunOptions(
        number("bufsize", 4L << 20),
        number("aggsize", 4L << 20),
        number("dynvarsize", 1L << 20),
        stringBytes(),
        clamp(number("stackframes", 20)),
        clamp(number("ustackframes", 20)),
        clamp(number("jstackframes", 50)),
        clamp(number("jstackstrsize", 512)),
        clamp(number("nspec", 1)),
        number("specsize", 32L << 10),
        isSet("destructive"),
        target,
        bufferOptions());
  }

  private BufferOptions bufferOptions() {
    String policy = texts.get("bufpolicy");
    return new BufferOptions(
        policy == null || policy.equals("switch")
            ? BufferPolicy.SWITCH
            : policy.equals("fill") ? BufferPolicy.FILL : BufferPolicy.RING,
        !"manual".equals(texts.get("bufresize")),
        isSet("cpu") ? clamp(number("cpu", 0)) : BufferOptions.ALL_CPUS,
        isSet("temporal"));
  }

  private static int clamp(long value) {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, value));
  }
}
