package jdtrace.lang.lex;

import jdtrace.base.SourceSpan;
import jdtrace.types.Type;

/**
 * A token.
 *
 * @param kind what it is
 * @param text as written, for messages
 * @param name an identifier's, aggregation's or macro's name; a string's bytes, escapes processed,
 *     one character each; else null
 * @param value of an integer or character constant
 * @param type of an integer or character constant, else null
 * @param span where it starts; for the end of a predicate, see {@link Lexer}
 * @param start index of its first character
 * @param end index behind it
 */
public record Token(
    TokenKind kind,
    String text,
    String name,
    long value,
    Type type,
    SourceSpan span,
    int start,
    int end) {

  /** A word as it counts: its own text, or what the macro in its place stands for. */
  public String spelling() {
    return name == null ? text : name;
  }

  /** The same place as another kind of token: what a macro stands for. */
  Token as(TokenKind kind, String name) {
    return new Token(kind, text, name, 0, null, span, start, end);
  }

  /** The same place as an integer. */
  Token as(long value, Type type) {
    return new Token(TokenKind.INTEGER, text, null, value, type, span, start, end);
  }
}
