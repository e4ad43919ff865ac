package jdtrace.lang.lex;

import jdtrace.base.SourceSpan;
import jdtrace.types.Type;

/**
 * A token.
 *
 * @param text as written; for a string its bytes, escapes processed; for an aggregation its name
 * @param value of an integer
 * @param type of an integer
 * @param start index of its first character
 * @param end index behind it
 */
public record Token(
    Kind kind, String text, long value, Type type, SourceSpan span, int start, int end) {
  /** Kinds of token. */
  public enum Kind {
    END,
    IDENTIFIER,
    INTEGER,
    STRING,
    AGGREGATION,
    /** Operators and punctuation. */
    SYMBOL,
    /** The slash that ends a predicate. */
    PREDICATE_END,
    /** A probe specifier, between clauses only. */
    SPECIFIER
  }

  public boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  public boolean isWord(String word) {
    return kind == Kind.IDENTIFIER && text.equals(word);
  }
}
