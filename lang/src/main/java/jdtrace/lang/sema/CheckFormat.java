package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.dif.AggregatingFunction;
import jdtrace.dif.PrintfFormat;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Format conversions against their arguments (spec printf.md section 1). */
final class CheckFormat {
  private CheckFormat() {}

  /** Checks the arguments of printf, system or freopen; returns them as they are recorded. */
  static List<Typed> arguments(
      String action, PrintfFormat format, List<Typed> values, SourceSpan span) {
    List<Typed> recorded = new ArrayList<>(values.size());
    int next = 0;
    int number = 0;
    for (PrintfFormat.Part part : format.parts()) {
      if (!(part instanceof PrintfFormat.Conversion conversion)) {
        continue;
      }
      number++;
      if (conversion.aggregation()) {
        throw new DError(
            ErrorTag.D_PRINTF_AGG_CONV,
            span,
            action
                + "( ) conversion #"
                + number
                + " (%@"
                + conversion.conversion()
                + ") is only valid in printa( )");
      }
      int stars = (conversion.dynamicWidth() ? 1 : 0) + (conversion.dynamicPrecision() ? 1 : 0);
      for (int i = 0; i < stars; i++, next++) {
        if (next == values.size()) {
          throw dynamicMissing(action, number, span);
        }
        recorded.add(dynamic(action, number, values.get(next)));
      }
      if (next == values.size()) {
        throw missing(action, number, conversion, span);
      }
      Typed value = values.get(next++);
      recorded.add(checked(action, next + 1, number, conversion, value));
    }
    if (next < values.size()) {
      throw new DError(
          ErrorTag.D_PRINTF_ARG_EXTRA,
          values.get(next).span(),
          action
              + "( ) prototype mismatch: only "
              + next
              + " argument"
              + (next == 1 ? "" : "s")
              + " required by this format string");
    }
    return List.copyOf(recorded);
  }

  private static DError missing(
      String action, int number, PrintfFormat.Conversion conversion, SourceSpan span) {
    return new DError(
        ErrorTag.D_PRINTF_ARG_PROTO,
        span,
        action
            + "( ) prototype mismatch: conversion #"
            + number
            + " (%"
            + conversion.conversion()
            + ") is missing a corresponding value argument");
  }

  private static DError dynamicMissing(String action, int number, SourceSpan span) {
    return new DError(
        ErrorTag.D_PRINTF_DYN_PROTO,
        span,
        action
            + "( ) prototype mismatch: conversion #"
            + number
            + " is missing a corresponding \"*\" argument");
  }

  private static Typed dynamic(String action, int number, Typed value) {
    if (!Types.isInteger(value.type())) {
      throw new DError(
          ErrorTag.D_PRINTF_DYN_TYPE,
          value.span(),
          action
              + "( ) conversion #"
              + number
              + ": the argument of \"*\" must be an integer, not "
              + value.type().displayName());
    }
    return CheckStatement.recorded(value);
  }

  private static Typed checked(
      String action, int argument, int number, PrintfFormat.Conversion conversion, Typed value) {
    if (!(value instanceof Typed.AggregationUse)) {
      CheckExpression.requireValue(value);
    }
    if (value instanceof Typed.AggregationUse || !accepts(conversion.conversion(), value.type())) {
      throw mismatch(
          action, "argument #" + argument, number, conversion, value.type(), value.span());
    }
    return CheckStatement.recorded(value);
  }

  private static DError mismatch(
      String action,
      String what,
      int number,
      PrintfFormat.Conversion conversion,
      Type type,
      SourceSpan span) {
    String name = conversion.conversion();
    String hint = null;
    if ((name.equals("s") || name.equals("S")) && TypeRules.isStringLike(type)) {
      hint =
          TypeRules.isUserPointer(type) ? "use copyinstr( )" : "use stringof to convert a char *";
    } else if (Types.isPointer(type) && "dioux".contains(name)) {
      hint = "use %p, or cast the pointer to an integer";
    } else if (Types.isInteger(type) && name.length() > 1) {
      hint = "plain %" + name.charAt(name.length() - 1) + " adapts to the argument's size";
    }
    return new DError(
        ErrorTag.D_PRINTF_ARG_TYPE,
        span,
        action
            + "( ) "
            + what
            + " is incompatible with conversion #"
            + number
            + " prototype:\n\tconversion: %"
            + (conversion.aggregation() ? "@" : "")
            + name
            + "\n\t prototype: "
            + wanted(name)
            + "\n\t  argument: "
            + type.displayName(),
        hint);
  }

  /** Checks a format of printa against the first aggregation: keys in order, any value. */
  static void aggregation(PrintfFormat format, AggregationSymbol symbol, SourceSpan span) {
    List<Type> keys = symbol.keys();
    int next = 0;
    int number = 0;
    for (PrintfFormat.Part part : format.parts()) {
      if (!(part instanceof PrintfFormat.Conversion conversion)) {
        continue;
      }
      number++;
      int stars = (conversion.dynamicWidth() ? 1 : 0) + (conversion.dynamicPrecision() ? 1 : 0);
      for (int i = 0; i < stars; i++, next++) {
        if (next == keys.size()) {
          throw dynamicMissing("printa", number, span);
        }
        if (!Types.isInteger(keys.get(next))) {
          throw new DError(
              ErrorTag.D_PRINTF_DYN_TYPE,
              span,
              "printa( ) conversion #" + number + ": the key of \"*\" must be an integer");
        }
      }
      if (conversion.aggregation()) {
        Type value = symbol.function() == AggregatingFunction.COUNT ? UNSIGNED_64 : SIGNED_64;
        if (!symbol.function().isDistribution() && !accepts(conversion.conversion(), value)) {
          throw mismatch("printa", "@" + symbol.name(), number, conversion, value, span);
        }
        continue;
      }
      if (next == keys.size()) {
        throw missing("printa", number, conversion, span);
      }
      Type key = keys.get(next++);
      if (!accepts(conversion.conversion(), key)) {
        throw mismatch("printa", "key #" + next, number, conversion, key, span);
      }
    }
  }

  private static final Type SIGNED_64 = new Type.Typedef("int64_t", Types.LONG);
  private static final Type UNSIGNED_64 = new Type.Typedef("uint64_t", Types.ULONG);

  private static boolean accepts(String conversion, Type type) {
    Type t = Types.resolve(type);
    return switch (conversion) {
      case "a" -> TypeRules.isScalar(t) || isOpaque(t, Type.Opaque.Kind.SYMBOL);
      case "A" -> TypeRules.isScalar(t) || isOpaque(t, Type.Opaque.Kind.USER_SYMBOL);
      case "c", "C" -> Types.isInteger(t) && t.size() <= 4;
      case "d", "i", "o", "u", "x", "X", "lc", "wc" -> Types.isInteger(t);
      case "e", "E", "f", "g", "G" -> t instanceof Type.Float;
      case "Le", "LE", "Lf", "Lg", "LG" -> t instanceof Type.Float f && f.size() == 16;
      case "hd", "hi" -> isInt(t, 2, true);
      case "ho", "hu" -> isInt(t, 2, false);
      case "hx", "hX" -> t instanceof Type.Int i && i.size() == 2;
      case "ld", "li" -> isRank(t, 3) && Types.isSigned(t);
      case "lo", "lu" -> isRank(t, 3) && !Types.isSigned(t);
      case "lx", "lX" -> isRank(t, 3);
      case "lld", "lli" -> isRank(t, 4) && Types.isSigned(t);
      case "llo", "llu" -> isRank(t, 4) && !Types.isSigned(t);
      case "llx", "llX" -> isRank(t, 4) || isNamed64(type);
      case "I" -> t instanceof Type.DString;
      case "k" -> isOpaque(t, Type.Opaque.Kind.STACK);
      case "ls", "ws" ->
          t instanceof Type.Array a && Types.isInteger(a.element()) && a.element().size() == 4;
      case "p" -> TypeRules.isScalar(t);
      case "P" -> isInt(t, 2, false);
      case "s", "S" ->
          t instanceof Type.DString
              || t instanceof Type.Array a && TypeRules.isCharacter(a.element());
      case "T", "Y" -> Types.isInteger(t) && t.size() == 8;
      default -> false;
    };
  }

  private static boolean isOpaque(Type type, Type.Opaque.Kind kind) {
    return type instanceof Type.Opaque o && o.kind() == kind;
  }

  private static boolean isInt(Type type, int size, boolean signed) {
    return type instanceof Type.Int i && i.size() == size && i.signed() == signed;
  }

  private static boolean isRank(Type type, int rank) {
    return type instanceof Type.Int i && i.size() == 8 && i.rank() == rank;
  }

  /** Whether int64_t or uint64_t is in the chain of typedefs. */
  private static boolean isNamed64(Type type) {
    Type t = type;
    while (true) {
      switch (t) {
        case Type.Typedef d -> {
          if (d.name().equals("int64_t") || d.name().equals("uint64_t")) {
            return true;
          }
          t = d.target();
        }
        case Type.Qualified q -> t = q.target();
        default -> {
          return false;
        }
      }
    }
  }

  private static String wanted(String conversion) {
    return switch (conversion) {
      case "a" -> "pointer or integer";
      case "A" -> "pointer or integer of the target";
      case "c", "C" -> "char, short or int";
      case "d", "i", "o", "u", "x", "X", "lc", "wc" -> "integer";
      case "e", "E", "f", "g", "G" -> "float, double or long double";
      case "Le", "LE", "Lf", "Lg", "LG" -> "long double";
      case "hd", "hi" -> "short";
      case "ho", "hu" -> "unsigned short";
      case "hx", "hX" -> "short or unsigned short";
      case "ld", "li" -> "long";
      case "lo", "lu" -> "unsigned long";
      case "lx", "lX" -> "long or unsigned long";
      case "lld", "lli" -> "long long";
      case "llo", "llu" -> "unsigned long long";
      case "llx", "llX" -> "long long, int64_t or uint64_t";
      case "I" -> "string";
      case "k" -> "stack";
      case "ls", "ws" -> "array of 32-bit characters";
      case "p" -> "pointer or integer";
      case "P" -> "uint16_t";
      case "s", "S" -> "char [] or string (or use stringof)";
      default -> "int64_t";
    };
  }
}
