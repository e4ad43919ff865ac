package jdtrace.lang;

/**
 * Versions of the D language that programs bind to (spec variants.md section 1): illumos' 1.0 to
 * 1.14 and Oracle's 2.0 and 2.0.1, so that scripts of both run.
 */
public final class LanguageVersion {
  private static final int MAX_MINOR = 14;

  private LanguageVersion() {}

  /** Whether a text of the form {@code major.minor[.micro]} names one. */
  public static boolean isDefined(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length < 2 || parts.length > 3) {
      return false;
    }
    int major = number(parts[0]);
    int minor = number(parts[1]);
    int micro = parts.length == 3 ? number(parts[2]) : 0;
    return switch (major) {
      case 1 -> minor >= 0 && minor <= MAX_MINOR && micro >= 0;
      case 2 -> minor == 0 && (micro == 0 || micro == 1);
      default -> false;
    };
  }

  /** A decimal number of at most three digits, or -1. */
  private static int number(String text) {
    if (text.isEmpty() || text.length() > 3) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
