package jdtrace.codegen.interp.subroutine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code json(text, selector)} (spec actions.md section 6): one pass over the text, never back. Keys
 * are compared and strings returned as they are written, escapes and all. Anything that is not there
 * or is not JSON gives null.
 */
public final class Json {
  private final byte[] text;
  private int at;

  private Json(byte[] text) {
    this.text = text;
  }

  /** A malformed text; the answer is null. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final Malformed INSTANCE = new Malformed();

    private Malformed() {
      super(null, null, false, false);
    }
  }

  /** The element's text, null if there is none. */
  public static byte[] select(byte[] text, byte[] selector) {
    try {
      return new Json(text).find(elements(selector));
    } catch (Malformed e) {
      return null;
    }
  }

  /** Every {@code .} and {@code [} begins an element, {@code ]} is nothing. */
  static List<String> elements(byte[] selector) {
    List<String> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    for (int i = 0; i < selector.length; i++) {
      char c = (char) (selector[i] & 0xff);
      if (c == '.' || c == '[') {
        if (i > 0) {
          elements.add(element.toString());
          element.setLength(0);
        }
      } else if (c != ']') {
        element.append(c);
      }
    }
    elements.add(element.toString());
    return elements;
  }

  private byte[] find(List<String> elements) {
    for (String element : elements) {
      skipBlanks();
      boolean found =
          switch (peek()) {
            case '{' -> enterMember(element);
            case '[' -> enterElement(element);
            default -> false;
          };
      if (!found) {
        return null;
      }
    }
    skipBlanks();
    int start = at;
    boolean string = peek() == '"';
    skipValue();
    return string
        ? Arrays.copyOfRange(text, start + 1, at - 1)
        : Arrays.copyOfRange(text, start, at);
  }

  /** Moves to the value of a member of the object that begins here. */
  private boolean enterMember(String key) {
    byte[] wanted = key.getBytes(ISO_8859_1);
    at++;
    skipBlanks();
    if (peek() == '}') {
      return false;
    }
    while (true) {
      skipBlanks();
      int start = at + 1;
      skipString();
      boolean match = Arrays.equals(text, start, at - 1, wanted, 0, wanted.length);
      skipBlanks();
      expect(':');
      if (match) {
        return true;
      }
      if (!skipToNext('}')) {
        return false;
      }
    }
  }

  /** Moves to an element of the array that begins here. */
  private boolean enterElement(String position) {
    long wanted = position(position);
    if (wanted < 0) {
      return false;
    }
    at++;
    skipBlanks();
    if (peek() == ']') {
      return false;
    }
    for (long i = 0; i < wanted; i++) {
      if (!skipToNext(']')) {
        return false;
      }
    }
    return true;
  }

  private static long position(String digits) {
    if (digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return -1;
      }
    }
    return Long.parseLong(digits);
  }

  /** Skips a value and the comma after it; false at the end of the container. */
  private boolean skipToNext(char end) {
    skipBlanks();
    skipValue();
    skipBlanks();
    if (peek() == end) {
      return false;
    }
    expect(',');
    return true;
  }

  private void skipValue() {
    switch (peek()) {
      case '"' -> skipString();
      case '{', '[' -> skipContainer();
      case 't' -> skipWord("true");
      case 'f' -> skipWord("false");
      case 'n' -> skipWord("null");
      default -> skipNumber();
    }
  }

  /** By brackets alone, as what is inside is not looked at; those in strings do not count. */
  private void skipContainer() {
    StringBuilder open = new StringBuilder();
    do {
      char c = peek();
      switch (c) {
        case '"' -> skipString();
        case '{', '[' -> {
          open.append(c);
          at++;
        }
        case '}', ']' -> {
          char opener = open.charAt(open.length() - 1);
          if (opener != (c == '}' ? '{' : '[')) {
            throw Malformed.INSTANCE;
          }
          open.setLength(open.length() - 1);
          at++;
        }
        default -> at++;
      }
    } while (!open.isEmpty());
  }

  private void skipString() {
    expect('"');
    while (peek() != '"') {
      if (peek() == '\\') {
        at++;
        skipEscape();
      } else {
        at++;
      }
    }
    at++;
  }

  private void skipEscape() {
    char c = peek();
    at++;
    if (c == 'u') {
      for (int i = 0; i < 4; i++) {
        if (Character.digit(peek(), 16) < 0) {
          throw Malformed.INSTANCE;
        }
        at++;
      }
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw Malformed.INSTANCE;
    }
  }

  private void skipWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      expect(word.charAt(i));
    }
    requireEnd();
  }

  private void skipNumber() {
    if (peek() == '-') {
      at++;
    }
    skipDigits();
    if (peek() == '.') {
      at++;
      skipDigits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      skipDigits();
    }
    requireEnd();
  }

  private void skipDigits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw Malformed.INSTANCE;
    }
  }

  /** Numbers and words end at a blank, a comma or a closing bracket. */
  private void requireEnd() {
    char c = peek();
    if (c != ',' && c != '}' && c != ']' && !isBlank(c)) {
      throw Malformed.INSTANCE;
    }
  }

  private void expect(char c) {
    if (peek() != c) {
      throw Malformed.INSTANCE;
    }
    at++;
  }

  private void skipBlanks() {
    while (isBlank(peek())) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private char peek() {
    if (at >= text.length) {
      throw Malformed.INSTANCE;
    }
    return (char) (text[at] & 0xff);
  }
}
