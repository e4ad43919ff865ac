package jdtrace.lang.parse;

import java.util.HashSet;
import java.util.Set;
import jdtrace.lang.CompileHost;
import jdtrace.lang.ast.Expr;

/**
 * Which names are types. The host is asked last, and only where a type may stand: opening a kernel's
 * types costs more than parsing.
 */
final class TypeWords {
  private static final Set<String> BASIC =
      Set.of(
          "void", "char", "short", "int", "long", "float", "double", "signed", "unsigned",
          "string", "_Bool");

  private static final Set<String> BUILT_IN =
      Set.of(
          "int8_t", "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t",
          "uint64_t", "uchar_t", "ushort_t", "uint_t", "ulong_t", "u_longlong_t", "longlong_t",
          "intptr_t", "uintptr_t", "ssize_t", "size_t", "ptrdiff_t", "id_t", "pid_t",
          "_symaddr", "_usymaddr", "stack");

  private final CompileHost host;
  private final Set<String> typedefs = new HashSet<>();

  /** Names that were given a value or declared: an implicit variable hides a kernel's type. */
  private final Set<String> variables = new HashSet<>();

  TypeWords(CompileHost host) {
    this.host = host;
  }

  static boolean isBasic(String word) {
    return BASIC.contains(word);
  }

  /** Words that begin a type or a declaration. */
  static boolean beginsType(String word) {
    return switch (word) {
      case "struct", "union", "enum", "const", "volatile", "restrict", "userland" -> true;
      default -> BASIC.contains(word);
    };
  }

  static boolean isStorage(String word) {
    return switch (word) {
      case "auto", "register", "static", "extern", "typedef", "self", "this" -> true;
      default -> false;
    };
  }

  void addTypedef(String name) {
    typedefs.add(name);
  }

  void assigned(Expr target) {
    if (target instanceof Expr.Name n && n.scope() == Expr.Scope.GLOBAL) {
      variables.add(n.name());
    } else if (target instanceof Expr.Index i) {
      assigned(i.base());
    }
  }

  void addVariable(String name) {
    variables.add(name);
  }

  boolean isType(String name) {
    if (typedefs.contains(name) || BUILT_IN.contains(name)) {
      return true;
    }
    if (variables.contains(name)) {
      return false;
    }
    int quote = name.lastIndexOf('`');
    return quote < 0
        ? host.types().named(null, name).isPresent()
        : host.types().named(name.substring(0, quote), name.substring(quote + 1)).isPresent();
  }
}
