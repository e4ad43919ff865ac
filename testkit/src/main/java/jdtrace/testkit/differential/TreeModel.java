package jdtrace.testkit.differential;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.base.Fault;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVariable;
import jdtrace.types.Type;

/**
 * Evaluates trees as the specification says, over {@code long} and {@code String}. Knows no
 * registers, no memory and no engine; faults are reported without the place.
 */
public final class TreeModel implements Evaluator {
  private static final int LIMIT = Batch.STRING_BYTES;

  @Override
  public List<List<Outcome>> evaluate(Batch batch) {
    Run run = new Run();
    List<List<Outcome>> outcomes = new ArrayList<>();
    for (long[] arguments : batch.firings()) {
      run.begin(arguments);
      List<Outcome> firing = new ArrayList<>();
      for (Program program : batch.programs()) {
        firing.add(run.outcome(program));
      }
      outcomes.add(firing);
    }
    return outcomes;
  }

  /** A fault on the way up. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    Stop(Fault fault) {
      super(fault.text(), null, false, false);
      this.fault = fault;
    }
  }

  private record ElementKey(long array, long number, String text) {}

  private static final class Run {
    private final long[] numbers = new long[Variables.numberCount()];
    private final String[] texts = new String[Variables.textCount()];
    private final Map<ElementKey, Long> elements = new HashMap<>();
    private long[] arguments;

    /** What strtok has not split yet. */
    private String rest;

    Run() {
      Arrays.setAll(texts, Run::initialText);
    }

    /** A thread's string is NULL until it is assigned, the others are empty. */
    private static String initialText(int index) {
      return Variables.text(index, LIMIT).scope() == DifVariable.Scope.THREAD ? null : "";
    }

    /** Clause-local variables are zero in each firing. */
    void begin(long[] arguments) {
      this.arguments = arguments;
      rest = null;
      for (int i = 0; i < numbers.length; i++) {
        if (Variables.number(i).scope() == DifVariable.Scope.LOCAL) {
          numbers[i] = 0;
        }
      }
      for (int i = 0; i < texts.length; i++) {
        if (Variables.text(i, LIMIT).scope() == DifVariable.Scope.LOCAL) {
          texts[i] = "";
        }
      }
    }

    Outcome outcome(Program program) {
      Tree tree = program.tree();
      try {
        if (tree.sort() == Form.Sort.TEXT) {
          return new Outcome.Text(cut(valid(text(tree))));
        }
        Type.Int type = (Type.Int) program.type();
        return new Outcome.Number(narrow(number(tree), type.signed() ? -type.size() : type.size()));
      } catch (Stop stop) {
        return new Outcome.Faulted(stop.fault, Outcome.Faulted.ANYWHERE, 0);
      }
    }

    private long number(Tree tree) {
      return switch (tree.form()) {
        case CONSTANT -> tree.detail();
        case ARGUMENT -> arguments[(int) tree.detail()];
        case AND_ALSO -> number(tree, 0) != 0 && number(tree, 1) != 0 ? 1 : 0;
        case OR_ELSE -> number(tree, 0) != 0 || number(tree, 1) != 0 ? 1 : 0;
        case CHOOSE -> number(tree, 0) != 0 ? number(tree, 1) : number(tree, 2);
        case NOT -> -1 - number(tree, 0);
        case NARROW -> narrow(number(tree, 0), (int) tree.detail());
        case SWAP -> swap(number(tree, 0), (int) tree.detail());
        case THROUGH_MEMORY -> load(number(tree, 0), DifOp.of((int) tree.detail() << 24));
        case LOAD -> numbers[(int) tree.detail()];
        case STORE -> numbers[(int) tree.detail()] = number(tree, 0);
        case LOAD_ELEMENT -> elements.getOrDefault(key(tree, number(tree, 0), text(tree, 1)), 0L);
        case STORE_ELEMENT -> {
          long first = number(tree, 0);
          String second = text(tree, 1);
          long value = number(tree, 2);
          elements.put(key(tree, first, second), value);
          yield value;
        }
        case LENGTH -> valid(text(tree, 0)).length();
        case PARSE -> parse(valid(text(tree, 0)), base(tree));
        case INDEX, RINDEX -> search(tree);
        case COMPARE_TEXT -> {
          String a = bounded(text(tree, 0));
          String b = bounded(text(tree, 1));
          int order = (a == null ? "" : a).compareTo(b == null ? "" : b);
          yield holds(DifOp.of((int) tree.detail() << 24), Integer.signum(order), 0) ? 1 : 0;
        }
        default -> binary(tree, number(tree, 0), number(tree, 1));
      };
    }

    private static long binary(Tree tree, long a, long b) {
      return switch (tree.form()) {
        case OR -> a | b;
        case XOR -> a ^ b;
        case AND -> a & b;
        case SHIFT_LEFT -> BigInteger.valueOf(a).shiftLeft((int) (b & 63)).longValue();
        case SHIFT_RIGHT -> unsigned(a).shiftRight((int) (b & 63)).longValue();
        case SHIFT_RIGHT_SIGNED -> BigInteger.valueOf(a).shiftRight((int) (b & 63)).longValue();
        case SUBTRACT -> BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)).longValue();
        case ADD -> BigInteger.valueOf(a).add(BigInteger.valueOf(b)).longValue();
        case MULTIPLY -> BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).longValue();
        case DIVIDE_SIGNED ->
            BigInteger.valueOf(a).divide(BigInteger.valueOf(divisor(b))).longValue();
        case DIVIDE -> unsigned(a).divide(unsigned(divisor(b))).longValue();
        case REMAINDER_SIGNED ->
            BigInteger.valueOf(a).remainder(BigInteger.valueOf(divisor(b))).longValue();
        case REMAINDER -> unsigned(a).remainder(unsigned(divisor(b))).longValue();
        case COMPARE -> holds(DifOp.of((int) tree.detail() << 24), a, b) ? 1 : 0;
        case SEQUENCE -> b;
        default -> throw new IllegalStateException("not a number: " + tree);
      };
    }

    private static BigInteger unsigned(long value) {
      return new BigInteger(Long.toUnsignedString(value));
    }

    private static long divisor(long b) {
      if (b == 0) {
        throw new Stop(Fault.DIVZERO);
      }
      return b;
    }

    private static boolean holds(DifOp branch, long a, long b) {
      return switch (branch) {
        case BE -> a == b;
        case BNE -> a != b;
        case BG -> a > b;
        case BGE -> a >= b;
        case BL -> a < b;
        case BLE -> a <= b;
        case BGU -> unsigned(a).compareTo(unsigned(b)) > 0;
        case BGEU -> unsigned(a).compareTo(unsigned(b)) >= 0;
        case BLU -> unsigned(a).compareTo(unsigned(b)) < 0;
        case BLEU -> unsigned(a).compareTo(unsigned(b)) <= 0;
        default -> throw new IllegalStateException("not a condition: " + branch);
      };
    }

    private static long narrow(long value, int width) {
      return switch (width) {
        case 1 -> value & 0xff;
        case 2 -> value & 0xffff;
        case 4 -> value & 0xffff_ffffL;
        case -1 -> (byte) value;
        case -2 -> (short) value;
        case -4 -> (int) value;
        default -> value;
      };
    }

    private static long load(long value, DifOp load) {
      return switch (load) {
        case LDSB -> narrow(value, -1);
        case LDSH -> narrow(value, -2);
        case LDSW -> narrow(value, -4);
        case LDUB -> narrow(value, 1);
        case LDUH -> narrow(value, 2);
        case LDUW -> narrow(value, 4);
        default -> value;
      };
    }

    private static long swap(long value, int bytes) {
      long swapped = 0;
      for (int i = 0; i < bytes; i++) {
        swapped |= (value >>> 8 * i & 0xff) << 8 * (bytes - 1 - i);
      }
      return swapped;
    }

    private ElementKey key(Tree tree, long number, String text) {
      return new ElementKey(tree.detail(), number, cut(valid(text)));
    }

    private long search(Tree tree) {
      String hay = text(tree, 0);
      String needle = text(tree, 1);
      int position = (int) number(tree, 2);
      hay = valid(hay);
      needle = valid(needle);
      if (tree.form() == Form.INDEX) {
        return hay.indexOf(needle, position);
      }
      return position < 0 && needle.isEmpty() ? 0 : hay.lastIndexOf(needle, position);
    }

    private static int base(Tree tree) {
      if (tree.detail() < 2 || tree.detail() > 36) {
        throw new Stop(Fault.ILLOP);
      }
      return (int) tree.detail();
    }

    private static long parse(String text, int base) {
      String rest = text.replaceFirst("^[ \t]+", "");
      boolean negative = rest.startsWith("-");
      rest = rest.replaceFirst("^[-+]", "");
      if (base == 16 && rest.matches("(?s)0[xX][0-9a-fA-F].*")) {
        rest = rest.substring(2);
      }
      int end = 0;
      while (end < rest.length()
          && rest.charAt(end) < 128
          && Character.digit(rest.charAt(end), base) >= 0) {
        end++;
      }
      BigInteger value = end == 0 ? BigInteger.ZERO : new BigInteger(rest.substring(0, end), base);
      return (negative ? value.negate() : value).longValue();
    }

    private static String format(long value, int base) {
      String digits = (base == 10 ? BigInteger.valueOf(value) : unsigned(value)).toString(base);
      return switch (base) {
        case 16 -> "0x" + digits;
        case 8 -> value == 0 ? digits : "0" + digits;
        default -> digits;
      };
    }

    /** The text, null for NULL; longer than a string may be only a literal. */
    private String text(Tree tree) {
      return switch (tree.form()) {
        case LITERAL -> tree.text();
        case NULL -> null;
        case LOAD_TEXT -> texts[(int) tree.detail()];
        case STORE_TEXT -> {
          String text = text(tree, 0);
          texts[(int) tree.detail()] = text == null ? null : cut(text);
          yield text;
        }
        case CHOOSE_TEXT -> number(tree, 0) != 0 ? text(tree, 1) : text(tree, 2);
        case FORMAT -> {
          long value = number(tree, 0);
          yield cut(format(value, base(tree)));
        }
        case JOIN -> {
          String a = text(tree, 0);
          String b = text(tree, 1);
          yield cut(valid(a) + valid(b));
        }
        case SUBSTRING -> {
          String text = text(tree, 0);
          int start = (int) number(tree, 1);
          int count = (int) number(tree, 2);
          yield cut(substring(valid(text), start, count));
        }
        case UPPER -> cut(upper(valid(text(tree, 0))));
        case LOWER -> cut(lower(valid(text(tree, 0))));
        case BASENAME -> cut(basename(valid(text(tree, 0))));
        case DIRNAME -> cut(dirname(valid(text(tree, 0))));
        case CHARACTER, LAST_CHARACTER -> {
          String text = text(tree, 0);
          char c = (char) ((byte) number(tree, 1) & 0xff);
          yield tail(valid(text), c, tree.form() == Form.LAST_CHARACTER);
        }
        case SEARCH -> {
          String text = text(tree, 0);
          String needle = text(tree, 1);
          int at = valid(text).indexOf(valid(needle));
          yield at < 0 ? null : cut(valid(text).substring(at));
        }
        case CLEAN -> {
          String path = clean(valid(text(tree, 0)));
          yield cut(
              tree.detail() == 0
                  ? path
                  : path.replaceFirst("(?s)(?<=.)/\\.?$", "").replaceFirst("^/\\.$", "/"));
        }
        case TOKEN -> token(tree);
        case MEMORY -> {
          String text = text(tree, 0);
          char c = (char) ((byte) number(tree, 1) & 0xff);
          yield memory(valid(text), c, tree.detail());
        }
        case JSON -> {
          String text = text(tree, 0);
          String selector = text(tree, 1);
          yield JsonModel.select(valid(text), valid(selector));
        }
        default -> throw new IllegalStateException("not a text: " + tree);
      };
    }

    private String token(Tree tree) {
      boolean next = tree.children().get(0).form() == Form.NULL;
      String text = text(tree, 0);
      String delimiters = text(tree, 1);
      text = next ? null : valid(text);
      delimiters = valid(delimiters);
      String whole = next ? rest : text;
      if (whole == null) {
        rest = null;
        return null;
      }
      int start = 0;
      while (start < whole.length() && delimiters.indexOf(whole.charAt(start)) >= 0) {
        start++;
      }
      int end = start;
      while (end < whole.length() && delimiters.indexOf(whole.charAt(end)) < 0) {
        end++;
      }
      rest = end < whole.length() ? whole.substring(end + 1) : null;
      return start == end ? null : cut(whole.substring(start, end));
    }

    /** A component at a time, while there is room for one more step. */
    private static String clean(String path) {
      StringBuilder out = new StringBuilder();
      int i = 0;
      while (i < path.length() && out.length() + 5 < LIMIT) {
        String left = path.substring(i);
        if (left.startsWith("//")) {
          i++;
        } else if (left.startsWith("/./")) {
          i += 2;
        } else if (left.equals("/..") || left.startsWith("/../")) {
          out.setLength(Math.max(0, out.lastIndexOf("/")));
          i += 3;
          out.append(i == path.length() ? "/" : "");
        } else {
          // What shows that a slash begins a name comes with it.
          String step = left.replaceFirst("(?s)^(/\\.{0,2}[^/]?|.).*$", "$1");
          step = left.startsWith("/") ? step : left.substring(0, 1);
          out.append(step);
          i += step.length();
        }
      }
      return out.toString();
    }

    private static String tail(String text, char c, boolean last) {
      if (c == 0) {
        return "";
      }
      int at = last ? text.lastIndexOf(c) : text.indexOf(c);
      return at < 0 ? null : cut(text.substring(at));
    }

    /** What lies there up to its NUL and a byte more: memory of {@code size - 1} bytes. */
    private static String memory(String text, char c, long more) {
      long size = text.length() + more;
      if (size > 4096) {
        throw new Stop(Fault.ILLOP);
      }
      if (size == 0) {
        return null;
      }
      String whole = c == 0 ? text : text + c;
      return cut(whole.substring(0, (int) Math.min(size - 1, whole.length())));
    }

    private static String substring(String text, int start, int count) {
      int length = text.length();
      long from = start < 0 ? (long) length + start : start;
      long wanted = count;
      if (from < 0 && from + wanted > 0) {
        wanted += from;
        from = 0;
      }
      if (from < 0 || from >= length) {
        return "";
      }
      long to = wanted < 0 ? length + wanted : Math.min(length, from + wanted);
      return to <= from ? "" : text.substring((int) from, (int) to);
    }

    private static String upper(String text) {
      StringBuilder out = new StringBuilder();
      text.chars().forEach(c -> out.append(c < 128 ? Character.toUpperCase((char) c) : (char) c));
      return out.toString();
    }

    private static String lower(String text) {
      StringBuilder out = new StringBuilder();
      text.chars().forEach(c -> out.append(c < 128 ? Character.toLowerCase((char) c) : (char) c));
      return out.toString();
    }

    private static String basename(String path) {
      if (path.isEmpty()) {
        return ".";
      }
      String name = path.replaceFirst("/+$", "").replaceFirst("(?s)^.*/", "");
      return name.isEmpty() ? "/" : name;
    }

    private static String dirname(String path) {
      String trimmed = path.replaceFirst("/+$", "");
      if (trimmed.isEmpty()) {
        return path.isEmpty() ? "." : "/";
      }
      if (!trimmed.contains("/")) {
        return ".";
      }
      String directory = trimmed.replaceFirst("(?s)/+[^/]*$", "");
      return directory.isEmpty() ? "/" : directory;
    }

    /** What fits a string with its NUL. */
    private static String cut(String text) {
      return text.length() < LIMIT ? text : text.substring(0, LIMIT - 1);
    }

    /** What is looked at of a text. */
    private static String bounded(String text) {
      return text == null || text.length() <= LIMIT ? text : text.substring(0, LIMIT);
    }

    /** Reading NULL faults. */
    private static String valid(String text) {
      if (text == null) {
        throw new Stop(Fault.BADADDR);
      }
      return bounded(text);
    }

    private long number(Tree tree, int child) {
      return number(tree.children().get(child));
    }

    private String text(Tree tree, int child) {
      return text(tree.children().get(child));
    }
  }
}
