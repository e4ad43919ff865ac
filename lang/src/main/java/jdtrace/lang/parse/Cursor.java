package jdtrace.lang.parse;

import jdtrace.lang.lex.Lexer;
import jdtrace.lang.lex.Token;

/** One token of look-ahead inside a clause or declaration. */
final class Cursor {
  private final Lexer lexer;
  private Token token;

  Cursor(Lexer lexer) {
    this.lexer = lexer;
  }

  Lexer lexer() {
    return lexer;
  }

  /** Reads the first token of an inner part. */
  void enter() {
    token = lexer.next();
  }

  Token peek() {
    return token;
  }

  Token take() {
    Token taken = token;
    token = lexer.next();
    return taken;
  }

  boolean at(String symbol) {
    return token.is(symbol);
  }

  boolean atWord(String word) {
    return token.isWord(word);
  }

  boolean accept(String symbol) {
    if (token.is(symbol)) {
      token = lexer.next();
      return true;
    }
    return false;
  }

  boolean acceptWord(String word) {
    if (token.isWord(word)) {
      token = lexer.next();
      return true;
    }
    return false;
  }

  Token expect(String symbol) {
    if (!token.is(symbol)) {
      throw Lexer.unexpected(token);
    }
    return take();
  }

  /** The last token of an inner part: what follows is read between clauses. */
  void expectLast(String symbol) {
    if (!token.is(symbol)) {
      throw Lexer.unexpected(token);
    }
  }

  /** Look-ahead beyond one token; the state is restored by {@link #restore}. */
  record State(Token token, Lexer.Mark mark) {}

  State save() {
    return new State(token, lexer.mark());
  }

  void restore(State state) {
    token = state.token;
    lexer.reset(state.mark);
  }
}
