package jdtrace.lang;

/**
 * A version of the D language, {@code major.minor[.micro]} (spec variables.md section 5): what scripts
 * bind to with the option {@code version} and with {@code #pragma D binding}.
 */
public record LanguageVersion(int major, int minor, int micro)
    implements Comparable<LanguageVersion> {
  private static final int NEWEST_OF_ONE = 14;

  /** The version of a text, or null when it is malformed or no version of D: 1.0 to 1.14, 2.0, 2.0.1. */
  public static LanguageVersion of(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length < 2 || parts.length > 3) {
      return null;
    }
    int[] numbers = new int[3];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = number(parts[i]);
      if (numbers[i] < 0) {
        return null;
      }
    }
    boolean one = numbers[0] == 1 && numbers[1] <= NEWEST_OF_ONE;
    boolean two = numbers[0] == 2 && numbers[1] == 0 && numbers[2] <= 1;
    return one || two ? new LanguageVersion(numbers[0], numbers[1], numbers[2]) : null;
  }

  /** Whether a text names a version. */
  public static boolean isDefined(String text) {
    return of(text) != null;
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  @Override
  public int compareTo(LanguageVersion other) {
    int majors = Integer.compare(major, other.major);
    int minors = Integer.compare(minor, other.minor);
    return majors != 0 ? majors : minors != 0 ? minors : Integer.compare(micro, other.micro);
  }

  @Override
  public String toString() {
    return micro == 0 ? major + "." + minor : major + "." + minor + "." + micro;
  }
}
