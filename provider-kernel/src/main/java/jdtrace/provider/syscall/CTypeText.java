package jdtrace.provider.syscall;

import java.util.Optional;
import java.util.StringTokenizer;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;

/**
 * Reads a parameter's type as the kernel's tracepoint formats write it: {@code const char *},
 * {@code struct pollfd *}, {@code unsigned int}, {@code umode_t}. Pointers of system calls are
 * addresses of the calling process. What cannot be resolved is {@code long}, the register's type.
 */
final class CTypeText {
  private CTypeText() {}

  static Type parse(String text, TypeCatalog catalog) {
    int pointers = 0;
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*') {
        pointers++;
        plain.append(' ');
      } else {
        plain.append(c);
      }
    }
    Type type = base(plain.toString(), catalog);
    if (type == null) {
      type = pointers > 0 ? Types.VOID : Types.LONG;
    }
    for (int i = 0; i < pointers; i++) {
      type = new Type.Pointer(type, true);
    }
    return type;
  }

  private static Type base(String text, TypeCatalog catalog) {
    StringBuilder words = new StringBuilder();
    Type.TagKind tag = null;
    StringTokenizer tokens = new StringTokenizer(text);
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      switch (word) {
        case "const", "volatile", "__user", "restrict" -> {
          // Says nothing about the value.
        }
        case "struct" -> tag = Type.TagKind.STRUCT;
        case "union" -> tag = Type.TagKind.UNION;
        case "enum" -> tag = Type.TagKind.ENUM;
        default -> {
          if (words.length() > 0) {
            words.append(' ');
          }
          words.append(word);
        }
      }
    }
    String name = words.toString();
    if (tag != null) {
      Optional<Type> found = catalog.tagged(null, tag, name);
      return found.isPresent() ? found.get() : new Type.Forward(tag, name);
    }
    Type builtin = builtin(name);
    if (builtin != null) {
      return builtin;
    }
    return catalog.named(null, name).orElse(null);
  }

  private static Type builtin(String name) {
    return switch (name) {
      case "void" -> Types.VOID;
      case "char" -> Types.CHAR;
      case "unsigned char" -> Types.UCHAR;
      case "short", "short int" -> Types.SHORT;
      case "unsigned short", "short unsigned int" -> Types.USHORT;
      case "int" -> Types.INT;
      case "unsigned", "unsigned int" -> Types.UINT;
      case "long", "long int" -> Types.LONG;
      case "unsigned long", "long unsigned int" -> Types.ULONG;
      case "long long", "long long int" -> Types.LONG_LONG;
      case "unsigned long long", "long long unsigned int" -> Types.ULONG_LONG;
      default -> null;
    };
  }
}
