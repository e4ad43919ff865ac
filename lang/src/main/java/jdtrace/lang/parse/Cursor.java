package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.lex.Lexer;
import jdtrace.lang.lex.Macros;
import jdtrace.lang.lex.Token;
import jdtrace.lang.lex.TokenKind;

/**
 * The parser's place in the text. Inside clauses and declarations tokens can be looked at ahead;
 * between them one token can be put back. Macros arrive expanded and control lines carried out.
 *
 * <p>Whoever reads the last token of a unit must not look ahead of it: what follows is scanned in
 * the other mode.
 */
final class Cursor {
  /** Levels of brackets, operators and blocks; about a third of what a thread's stack holds. */
  private static final int MAX_NESTING = 500;

  /** Operators of one expression: chains make trees as deep as nesting does. */
  private static final int MAX_OPERATORS = 1000;

  private final Lexer lexer;
  private final Macros macros;
  private final ControlLines controlLines;
  private final List<Token> ahead = new ArrayList<>();
  private final List<Token> open = new ArrayList<>();
  private Token putBack;
  private int nesting;
  private int operators;

  Cursor(Lexer lexer, Macros macros, ControlLines controlLines) {
    this.lexer = lexer;
    this.macros = macros;
    this.controlLines = controlLines;
  }

  // ---- between clauses

  /** Takes the next token between clauses. */
  Token outer() {
    if (!ahead.isEmpty()) {
      throw new IllegalStateException("read ahead of the end of a unit: " + ahead);
    }
    open.clear();
    Token token = putBack;
    putBack = null;
    while (token == null) {
      token = lexer.outer();
      if (token.kind() == TokenKind.CONTROL) {
        controlLines.carryOut(token);
        token = null;
      }
    }
    return token;
  }

  /** Puts an outer token back. */
  void putBack(Token token) {
    putBack = token;
  }

  /** Goes back to the start of an outer token, to read on from there as inside a clause. */
  void enterAt(Token token) {
    lexer.rewind(token);
  }

  /** An opening brace read between clauses. */
  void entered(Token brace) {
    open.add(brace);
  }

  // ---- inside clauses and declarations

  /** The token {@code distance} places ahead; 0 is the next one. */
  Token peek(int distance) {
    while (ahead.size() <= distance) {
      Token token = lexer.next();
      if (token.kind() == TokenKind.CONTROL) {
        controlLines.carryOut(token);
      } else {
        ahead.add(token.kind() == TokenKind.MACRO ? macros.expand(token) : token);
      }
    }
    return ahead.get(distance);
  }

  TokenKind kind() {
    return peek(0).kind();
  }

  TokenKind kind(int distance) {
    return peek(distance).kind();
  }

  boolean at(TokenKind kind) {
    return kind() == kind;
  }

  Token take() {
    Token token = peek(0);
    ahead.remove(0);
    TokenKind kind = token.kind();
    if (kind == TokenKind.LEFT_PAREN
        || kind == TokenKind.LEFT_BRACE
        || kind == TokenKind.LEFT_BRACKET) {
      open.add(token);
    } else if (kind == TokenKind.RIGHT_PAREN
        || kind == TokenKind.RIGHT_BRACE
        || kind == TokenKind.RIGHT_BRACKET) {
      open.remove(open.size() - 1);
    }
    return token;
  }

  boolean accept(TokenKind kind) {
    if (kind() != kind) {
      return false;
    }
    take();
    return true;
  }

  /** Takes a token that must be of a kind. */
  Token expect(TokenKind kind) {
    if (kind() != kind) {
      throw unexpected();
    }
    return take();
  }

  // ---- errors and limits

  /** The next token cannot stand here. */
  DError unexpected() {
    return unexpected(peek(0), null);
  }

  /** A token cannot stand here; {@code hint} may be null. */
  DError unexpected(Token token, String hint) {
    Token bracket = open.isEmpty() ? null : open.get(open.size() - 1);
    if (token.kind() == TokenKind.END) {
      return syntax(
          token.span(),
          "syntax error near end of input",
          bracket == null
              ? hint
              : "the " + bracket.text() + " of line " + bracket.span().line() + " is not closed");
    }
    if (token.kind() == TokenKind.PREDICATE_END
        && bracket != null
        && bracket.kind() != TokenKind.LEFT_BRACE) {
      String closing = bracket.kind() == TokenKind.LEFT_PAREN ? ")" : "]";
      return syntax(
          token.span(), "syntax error near \"/\": " + closing + " expected before it", hint);
    }
    return syntax(token.span(), "syntax error near \"" + token.text() + "\"", hint);
  }

  static DError syntax(SourceSpan span, String message, String hint) {
    return new DError(ErrorTag.D_SYNTAX, span, message, hint);
  }

  /** Begins a nested construct; the matching {@link #leave} is not called after an error. */
  void enter() {
    if (++nesting > MAX_NESTING) {
      throw syntax(peek(0).span(), "program is nested too deeply", null);
    }
  }

  void leave() {
    nesting--;
  }

  /** Begins counting the operators of an expression. */
  void startExpression() {
    operators = 0;
  }

  /** Counts an operator of the expression being read. */
  void countOperator() {
    if (++operators > MAX_OPERATORS) {
      throw syntax(
          peek(0).span(), "expression is too long", "assign parts of it to this-> variables");
    }
  }
}
