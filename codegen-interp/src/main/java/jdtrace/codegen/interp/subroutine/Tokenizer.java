package jdtrace.codegen.interp.subroutine;

import java.util.Arrays;

/**
 * {@code strtok}: lives as long as one firing, so that its clauses share a position and no other
 * firing sees it. The rest of the text is kept by value: the string a clause split may be gone by
 * the next.
 */
public final class Tokenizer {
  private byte[] rest;

  /** The first token of a text. */
  public byte[] start(byte[] text, byte[] delimiters) {
    rest = text;
    return next(delimiters);
  }

  /** The next token, null when none is left. */
  public byte[] next(byte[] delimiters) {
    if (rest == null) {
      return null;
    }
    int start = 0;
    while (start < rest.length && contains(delimiters, rest[start])) {
      start++;
    }
    if (start == rest.length) {
      rest = null;
      return null;
    }
    int end = start;
    while (end < rest.length && !contains(delimiters, rest[end])) {
      end++;
    }
    byte[] token = Arrays.copyOfRange(rest, start, end);
    rest = end == rest.length ? null : Strings.tail(rest, end + 1);
    return token;
  }

  private static boolean contains(byte[] set, byte c) {
    for (byte member : set) {
      if (member == c) {
        return true;
      }
    }
    return false;
  }
}
