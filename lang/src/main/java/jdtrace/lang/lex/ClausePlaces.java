package jdtrace.lang.lex;

import jdtrace.base.DError;
import jdtrace.base.SourceSpan;

/** Which part of a clause a place in a program is, for error messages; knows brackets only. */
public final class ClausePlaces {
  /** A part of a program. */
  public enum Part {
    PREDICATE,
    BODY,
    OUTSIDE
  }

  private ClausePlaces() {}

  /** The part a place lies in; OUTSIDE for what the lexer cannot read. */
  public static Part of(String text, SourceSpan place) {
    Lexer lexer = new Lexer(text);
    try {
      while (true) {
        Token token = lexer.outer();
        if (token.kind() == TokenKind.END || !isBefore(token.span(), place)) {
          return Part.OUTSIDE;
        }
        if (token.kind() == TokenKind.SLASH) {
          if (reaches(lexer, place, TokenKind.PREDICATE_END)) {
            return Part.PREDICATE;
          }
        } else if (token.kind() == TokenKind.LEFT_BRACE) {
          if (reaches(lexer, place, TokenKind.RIGHT_BRACE)) {
            return Part.BODY;
          }
        } else if (token.kind().opensDeclaration() && reaches(lexer, place, TokenKind.SEMICOLON)) {
          return Part.OUTSIDE;
        }
      }
    } catch (DError e) {
      return Part.OUTSIDE;
    }
  }

  /** Reads up to a token outside of braces; true if the place comes before it. */
  private static boolean reaches(Lexer lexer, SourceSpan place, TokenKind last) {
    int depth = 0;
    while (true) {
      Token token = lexer.next();
      if (!isBefore(token.span(), place)) {
        return true;
      }
      if (depth == 0 && token.kind() == last || token.kind() == TokenKind.END) {
        return false;
      }
      if (token.kind() == TokenKind.LEFT_BRACE) {
        depth++;
      } else if (token.kind() == TokenKind.RIGHT_BRACE) {
        depth--;
      }
    }
  }

  private static boolean isBefore(SourceSpan a, SourceSpan b) {
    return a.line() < b.line() || a.line() == b.line() && a.column() < b.column();
  }
}
