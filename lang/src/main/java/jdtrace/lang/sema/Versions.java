package jdtrace.lang.sema;

import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.LanguageVersion;

/**
 * The option {@code version}: names that appeared in D later are hidden (spec variables.md section 5),
 * so that an old script may use them for variables of its own.
 */
final class Versions {
  private final Context context;

  Versions(Context context) {
    this.context = context;
  }

  /** Whether a name of D is too new for the version in force; or a library's name, by its binding. */
  boolean isHidden(String name) {
    LanguageVersion version = context.host.version();
    if (version == null) {
      return false;
    }
    String since = since(name);
    return since != null && LanguageVersion.of(since).compareTo(version) > 0
        || context.pragmas.isHidden(name);
  }

  /** Refuses a function that is too new. */
  void requireFunction(String name, SourceSpan span) {
    if (isHidden(name)) {
      throw new DError(ErrorTag.D_FUNC_UNDEF, span, "undefined function name: " + name, hint(name));
    }
  }

  /** Why a hidden name is not there. */
  String hint(String name) {
    return name
        + " appeared in version "
        + since(name)
        + ", later than the option version="
        + context.host.version();
  }

  /** The version that a name of D appeared in; null for 1.0. */
  private static String since(String name) {
    return switch (name) {
      case "freopen",
          "index",
          "rindex",
          "strchr",
          "strrchr",
          "strstr",
          "strtok",
          "substr",
          "memref",
          "memstr" ->
          "1.1";
      case "func",
          "mod",
          "sym",
          "uaddr",
          "ufunc",
          "umod",
          "usym",
          "setopt",
          "ucaller",
          "ustackdepth" ->
          "1.2";
      case "htonl", "htonll", "htons", "ntohl", "ntohll", "ntohs" -> "1.3";
      case "inet_ntoa", "inet_ntoa6", "inet_ntop", "link_ntop" -> "1.5";
      case "stddev" -> "1.6";
      case "cpu" -> "1.6.3";
      case "llquantize", "vmregs" -> "1.7";
      case "toupper", "tolower" -> "1.8";
      case "print" -> "1.9";
      case "getf" -> "1.10";
      case "json", "strtoll" -> "1.11";
      case "jid", "jailname" -> "1.13";
      case "threadname", "uthreadname" -> "1.14";
      default -> null;
    };
  }
}
