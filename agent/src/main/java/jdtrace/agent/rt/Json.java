package jdtrace.agent.rt;

/**
 * {@code json(text, selector)}: one pass over the text, never back. Keys are compared and strings
 * returned as they are written, escapes and all. Anything that is not there or is not JSON is NULL.
 */
final class Json {
  private final ProbeThread thread;
  private View text;
  private int at;

  /** The element of the selector that is looked for. */
  private byte[] element = new byte[16];

  private int elementLength;
  private int selectorAt;

  /** Open brackets of the container that is being skipped. */
  private byte[] open = new byte[16];

  Json(ProbeThread thread) {
    this.thread = thread;
  }

  /** A malformed text. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final Malformed INSTANCE = new Malformed();

    private Malformed() {
      super(null, null, false, false);
    }
  }

  static long json(ProbeThread t) {
    t.memory.string(t.first, t.tuple.argument(0), t.session.stringBytes);
    t.memory.string(t.second, t.tuple.argument(1), t.session.stringBytes);
    return t.json.find(t.first, t.second);
  }

  private long find(View from, View selector) {
    text = from;
    at = 0;
    selectorAt = 0;
    int start;
    try {
      boolean more;
      do {
        more = nextElement(selector);
        skipBlanks();
        int c = peek();
        if (!(c == '{' ? enterMember() : c == '[' && enterElement())) {
          return 0;
        }
      } while (more);
      skipBlanks();
      start = at;
      boolean string = peek() == '"';
      skipValue();
      if (string) {
        start++;
        at--;
      }
    } catch (Malformed e) {
      return 0;
    }
    return thread.memory.result(text, start, at - start, thread.session.stringBytes);
  }

  /**
   * Every {@code .} and {@code [} begins an element, {@code ]} is nothing; false when this is the
   * last.
   */
  private boolean nextElement(View selector) {
    elementLength = 0;
    while (selectorAt < selector.length) {
      byte c = selector.at(selectorAt++);
      if (c == '.' || c == '[') {
        if (selectorAt > 1) {
          return true;
        }
      } else if (c != ']') {
        if (elementLength == element.length) {
          element = larger(element);
        }
        element[elementLength++] = c;
      }
    }
    return false;
  }

  private static byte[] larger(byte[] bytes) {
    byte[] larger = new byte[2 * bytes.length];
    System.arraycopy(bytes, 0, larger, 0, bytes.length);
    return larger;
  }

  /** Moves to the value of the wanted member of the object that begins here. */
  private boolean enterMember() {
    at++;
    skipBlanks();
    if (peek() == '}') {
      return false;
    }
    while (true) {
      skipBlanks();
      int start = at + 1;
      skipString();
      boolean match = isElement(start, at - 1);
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

  private boolean isElement(int from, int to) {
    if (to - from != elementLength) {
      return false;
    }
    for (int i = 0; i < elementLength; i++) {
      if (text.at(from + i) != element[i]) {
        return false;
      }
    }
    return true;
  }

  /** Moves to the wanted element of the array that begins here. */
  private boolean enterElement() {
    long wanted = position();
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

  private long position() {
    if (elementLength == 0 || elementLength > 9) {
      return -1;
    }
    long position = 0;
    for (int i = 0; i < elementLength; i++) {
      if (element[i] < '0' || element[i] > '9') {
        return -1;
      }
      position = 10 * position + element[i] - '0';
    }
    return position;
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
      case '"':
        skipString();
        break;
      case '{':
      case '[':
        skipContainer();
        break;
      case 't':
        expect('t');
        expect('r');
        expect('u');
        expect('e');
        requireEnd();
        break;
      case 'f':
        expect('f');
        expect('a');
        expect('l');
        expect('s');
        expect('e');
        requireEnd();
        break;
      case 'n':
        expect('n');
        expect('u');
        expect('l');
        expect('l');
        requireEnd();
        break;
      default:
        skipNumber();
    }
  }

  /** By brackets alone, as what is inside is not looked at; those in strings do not count. */
  private void skipContainer() {
    int depth = 0;
    do {
      int c = peek();
      if (c == '"') {
        skipString();
        continue;
      }
      if (c == '{' || c == '[') {
        if (depth == open.length) {
          open = larger(open);
        }
        open[depth++] = (byte) c;
      } else if (c == '}' || c == ']') {
        if (open[depth - 1] != (c == '}' ? '{' : '[')) {
          throw Malformed.INSTANCE;
        }
        depth--;
      }
      at++;
    } while (depth > 0);
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
    int c = peek();
    at++;
    if (c == 'u') {
      for (int i = 0; i < 4; i++) {
        if (!isHexadecimal(peek())) {
          throw Malformed.INSTANCE;
        }
        at++;
      }
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw Malformed.INSTANCE;
    }
  }

  private static boolean isHexadecimal(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
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
    int c = peek();
    if (c != ',' && c != '}' && c != ']' && !isBlank(c)) {
      throw Malformed.INSTANCE;
    }
  }

  private void expect(int c) {
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

  private static boolean isBlank(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private int peek() {
    if (at >= text.length) {
      throw Malformed.INSTANCE;
    }
    return text.at(at) & 0xff;
  }
}
