package jdtrace.lang.sema;

import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.Subroutine;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * The functions of D as data: subroutines with their prototypes, actions with their result types.
 *
 * <p>A prototype is written {@code result(parameter, parameter[, optional...])} in the words of
 * spec actions.md; {@code str} stands for {@code const char *}.
 */
final class Functions {
  private Functions() {}

  /** The aggregating function of a name, or null. */
  static AggregatingFunction aggregating(String name) {
    return switch (name) {
      case "count" -> AggregatingFunction.COUNT;
      case "min" -> AggregatingFunction.MIN;
      case "max" -> AggregatingFunction.MAX;
      case "avg" -> AggregatingFunction.AVG;
      case "sum" -> AggregatingFunction.SUM;
      case "stddev" -> AggregatingFunction.STDDEV;
      case "quantize" -> AggregatingFunction.QUANTIZE;
      case "lquantize" -> AggregatingFunction.LQUANTIZE;
      case "llquantize" -> AggregatingFunction.LLQUANTIZE;
      default -> null;
    };
  }

  /** The type of an action's call, or null when there is no action of this name. */
  static Type action(String name) {
    return switch (name) {
      case "trace",
          "print",
          "tracemem",
          "printf",
          "printa",
          "printm",
          "pcap",
          "exit",
          "clear",
          "trunc",
          "normalize",
          "denormalize",
          "setopt",
          "ftruncate",
          "freopen",
          "system",
          "speculate",
          "commit",
          "discard",
          "stop",
          "raise",
          "breakpoint",
          "panic",
          "chill" ->
          Types.VOID;
      case "stack", "ustack", "jstack" -> Types.STACK;
      case "sym", "func", "mod" -> Types.SYMBOL;
      case "usym", "ufunc", "umod", "uaddr" -> Types.USER_SYMBOL;
      default -> null;
    };
  }

  static boolean isKnown(String name) {
    return aggregating(name) != null
        || action(name) != null
        || row(name) >= 0
        || name.equals("getf")
        || name.equals("memref");
  }

  /** The function whose name is most like a misspelled one, or null. */
  static String nearest(String name) {
    String nearest = null;
    int best = name.length() <= 3 ? 2 : 3;
    for (String[] known : new String[][] {Names.AGGREGATING, Names.ACTIONS, TABLE}) {
      for (int i = 0; i < known.length; i += known == TABLE ? 4 : 1) {
        int distance = Spelling.distance(name, known[i], best);
        if (distance < best) {
          best = distance;
          nearest = known[i];
        }
      }
    }
    return nearest;
  }

  /** What the switches above know, as lists; needed for misspelled names only. */
  static final class Names {
    static final String[] AGGREGATING = {
      "avg", "count", "llquantize", "lquantize", "max", "min", "quantize", "stddev", "sum"
    };

    static final String[] ACTIONS = {
      "chill",
      "clear",
      "commit",
      "denormalize",
      "discard",
      "exit",
      "freopen",
      "ftruncate",
      "func",
      "jstack",
      "mod",
      "normalize",
      "print",
      "printa",
      "printf",
      "raise",
      "setopt",
      "speculate",
      "stack",
      "stop",
      "sym",
      "system",
      "trace",
      "tracemem",
      "trunc",
      "uaddr",
      "ufunc",
      "umod",
      "ustack",
      "usym"
    };

    private Names() {}
  }

  /** A subroutine and what it takes. */
  record Prototype(Subroutine subroutine, String result, String[] parameters, int required) {
    /** As the manual writes it, for messages. */
    String text(String name) {
      StringBuilder text = new StringBuilder(result).append(' ').append(name).append('(');
      for (int i = 0; i < parameters.length; i++) {
        text.append(i >= required ? (i == 0 ? "[" : " [, ") : i == 0 ? "" : ", ");
        text.append(parameters[i].equals("str") ? "const char *" : parameters[i]);
        text.append(i >= required ? "]" : "");
      }
      return text.append(')').toString();
    }
  }

  private static final String[] TABLE = {
    "alloca", "void *", "size_t", "",
    "basename", "string", "str", "",
    "bcopy", "void", "void *,void *,size_t", "",
    "cleanpath", "string", "str", "",
    "copyin", "void *", "uintptr_t,size_t", "",
    "copyinstr", "string", "uintptr_t", "size_t",
    "copyinto", "void", "uintptr_t,size_t,void *", "",
    "copyout", "void", "void *,uintptr_t,size_t", "",
    "copyoutstr", "void", "str,uintptr_t,size_t", "",
    "d_path", "string", "struct path *", "",
    "dirname", "string", "str", "",
    "getmajor", "major_t", "dev_t", "",
    "getminor", "minor_t", "dev_t", "",
    "htonl", "uint32_t", "uint32_t", "",
    "htonll", "uint64_t", "uint64_t", "",
    "htons", "uint16_t", "uint16_t", "",
    "index", "int", "str,str", "int",
    "inet_ntoa", "string", "ipaddr_t *", "",
    "inet_ntoa6", "string", "in6_addr_t *", "",
    "inet_ntop", "string", "int,void *", "",
    "json", "string", "str,str", "",
    "link_ntop", "string", "int,void *", "",
    "lltostr", "string", "int64_t", "int",
    "memstr", "string", "void *,char,size_t", "",
    "mutex_owned", "int", "struct mutex *", "",
    "mutex_owner", "struct task_struct *", "struct mutex *", "",
    "mutex_type_adaptive", "int", "struct mutex *", "",
    "mutex_type_spin", "int", "struct mutex *", "",
    "ntohl", "uint32_t", "uint32_t", "",
    "ntohll", "uint64_t", "uint64_t", "",
    "ntohs", "uint16_t", "uint16_t", "",
    "progenyof", "int", "pid_t", "",
    "rand", "int", "", "",
    "rindex", "int", "str,str", "int",
    "rw_iswriter", "int", "struct rw_semaphore *", "",
    "rw_read_held", "int", "struct rw_semaphore *", "",
    "rw_write_held", "int", "struct rw_semaphore *", "",
    "speculation", "int", "", "",
    "strchr", "string", "str,char", "",
    "strjoin", "string", "str,str", "",
    "strlen", "size_t", "str", "",
    "strrchr", "string", "str,char", "",
    "strstr", "string", "str,str", "",
    "strtok", "string", "str,str", "",
    "strtoll", "int64_t", "str", "int",
    "substr", "string", "str,int", "int",
    "tolower", "string", "str", "",
    "toupper", "string", "str", "",
  };

  /** The prototype of a subroutine, or null. */
  static Prototype prototype(String name) {
    int row = row(name);
    return row < 0 ? null : parse(row);
  }

  private static int row(String name) {
    for (int i = 0; i < TABLE.length; i += 4) {
      if (TABLE[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static Prototype parse(int row) {
    String required = TABLE[row + 2];
    String optional = TABLE[row + 3];
    String[] first = required.isEmpty() ? new String[0] : required.split(",", -1);
    String[] all = first;
    if (!optional.isEmpty()) {
      all = java.util.Arrays.copyOf(first, first.length + 1);
      all[first.length] = optional;
    }
    return new Prototype(subroutine(TABLE[row]), TABLE[row + 1], all, first.length);
  }

  private static Subroutine subroutine(String name) {
    for (Subroutine subroutine : Subroutine.values()) {
      if (subroutine.text().equals(name)) {
        return subroutine;
      }
    }
    throw new IllegalStateException(name);
  }
}
