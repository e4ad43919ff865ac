package jdtrace.agent.weave;

import java.util.ArrayList;
import java.util.List;

/** A method descriptor taken apart; references are {@code L}. */
public final class Descriptor {
  private static final String OBJECT = "Ljava/lang/Object;";

  private final char[] parameters;
  private final char result;
  private final int slots;

  private Descriptor(char[] parameters, char result, int slots) {
    this.parameters = parameters;
    this.result = result;
    this.slots = slots;
  }

  /** Reads a descriptor. */
  public static Descriptor of(String text) {
    if (text.isEmpty() || text.charAt(0) != '(') {
      throw malformed(text);
    }
    List<Character> parameters = new ArrayList<>();
    int slots = 0;
    int at = 1;
    while (at < text.length() && text.charAt(at) != ')') {
      char kind = text.charAt(at);
      int next = skip(text, at);
      if (kind == 'V') {
        throw malformed(text);
      }
      parameters.add(kind == '[' ? 'L' : kind);
      slots += kind == 'J' || kind == 'D' ? 2 : 1;
      at = next;
    }
    if (at >= text.length() - 1 || skip(text, at + 1) != text.length()) {
      throw malformed(text);
    }
    char[] kinds = new char[parameters.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = parameters.get(i);
    }
    char result = text.charAt(at + 1);
    return new Descriptor(kinds, result == '[' ? 'L' : result, slots);
  }

  private static RefusedException malformed(String text) {
    return new RefusedException("malformed descriptor " + text);
  }

  /** The place behind the type at {@code at}. */
  private static int skip(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == '[') {
      i++;
    }
    if (i >= text.length() || i > at && text.charAt(i) == 'V') {
      throw malformed(text);
    }
    if (text.charAt(i) == 'L') {
      int end = text.indexOf(';', i);
      if (end < 0) {
        throw malformed(text);
      }
      return end + 1;
    }
    if ("BCDFIJSZV".indexOf(text.charAt(i)) < 0) {
      throw malformed(text);
    }
    return i + 1;
  }

  int count() {
    return parameters.length;
  }

  char parameter(int index) {
    return parameters[index];
  }

  /** {@code V} for void. */
  char result() {
    return result;
  }

  /** Stack or local slots that the parameters take. */
  int slots() {
    return slots;
  }

  static String erased(char kind) {
    return kind == 'L' ? OBJECT : String.valueOf(kind);
  }

  /** What an entry site is given. */
  public String entrySite(boolean isStatic) {
    StringBuilder text = new StringBuilder("(");
    if (!isStatic) {
      text.append(OBJECT);
    }
    for (char kind : parameters) {
      text.append(erased(kind));
    }
    return text.append(")V").toString();
  }

  /** What a return site is given. */
  public String returnSite() {
    return result == 'V' ? "()V" : "(" + erased(result) + ")V";
  }

  /** What a throw site is given. */
  public static String throwSite() {
    return "(" + OBJECT + ")V";
  }

  /** What a line site is given. */
  public static String lineSite(boolean isStatic) {
    return isStatic ? "()V" : "(" + OBJECT + ")V";
  }
}
