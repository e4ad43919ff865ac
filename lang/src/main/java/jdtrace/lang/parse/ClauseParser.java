package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.lang.Source;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Stmt;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.lex.Lexer;
import jdtrace.lang.lex.Token;
import jdtrace.lang.lex.TokenKind;

/** Clauses: specifiers, predicate, statements. */
final class ClauseParser {
  private final Source source;
  private final Cursor cursor;
  private final SpecifierParser specifiers;
  private final ExpressionParser expressions;

  ClauseParser(
      Source source, Cursor cursor, SpecifierParser specifiers, ExpressionParser expressions) {
    this.source = source;
    this.cursor = cursor;
    this.specifiers = specifiers;
    this.expressions = expressions;
  }

  /**
   * {@code clause = pspec {"," pspec} ["/" expr "/"] "{" stmts "}"}; from the command line bare
   * specifiers too.
   */
  Unit.Clause clause(Token first) {
    List<Unit.ProbeSpec> probes = new ArrayList<>(2);
    probes.add(specifier(first));
    Token token = cursor.outer();
    while (token.kind() == TokenKind.COMMA) {
      probes.add(specifier(cursor.outer()));
      token = cursor.outer();
    }
    Expr predicate = null;
    if (token.kind() == TokenKind.SLASH) {
      predicate = expressions.whole();
      cursor.expect(TokenKind.PREDICATE_END);
      token = cursor.peek(0);
      if (token.kind() != TokenKind.LEFT_BRACE) {
        throw Lexer.syntax(
            predicate.span(), "expected actions { } following probe description and predicate");
      }
      cursor.take();
    } else if (token.kind() == TokenKind.LEFT_BRACE) {
      cursor.entered(token);
    } else {
      if (!source.isCommandLine()) {
        throw Lexer.syntax(
            first.span(), "expected predicate and/or actions following probe description");
      }
      cursor.putBack(token);
      return new Unit.Clause(probes, null, null, first.span());
    }
    return new Unit.Clause(probes, predicate, body(), first.span());
  }

  /** {@code pspec = PSPEC | INT}. */
  private Unit.ProbeSpec specifier(Token token) {
    return switch (token.kind()) {
      case SPECIFIER -> specifiers.description(token);
      case INTEGER -> specifiers.id(token);
      default -> throw cursor.unexpected(token, null);
    };
  }

  /** {@code stmts = {stmt} [expr]}, and the closing brace. */
  private List<Stmt> body() {
    cursor.enter();
    List<Stmt> statements = new ArrayList<>();
    while (!cursor.accept(TokenKind.RIGHT_BRACE)) {
      if (cursor.at(TokenKind.IF)) {
        statements.add(condition());
      } else if (!cursor.accept(TokenKind.SEMICOLON)) {
        statements.add(expression());
        if (!cursor.at(TokenKind.RIGHT_BRACE)) {
          cursor.expect(TokenKind.SEMICOLON);
        }
      }
    }
    cursor.leave();
    return statements;
  }

  private Stmt expression() {
    Token first = cursor.peek(0);
    String hint = noStatement(first.kind());
    if (hint != null) {
      throw cursor.unexpected(isScope(first.kind()) ? cursor.peek(1) : first, hint);
    }
    return new Stmt.Expression(expressions.whole(), first.span());
  }

  private static boolean isScope(TokenKind kind) {
    return kind == TokenKind.SELF || kind == TokenKind.THIS;
  }

  /** What to do instead of the statements that C has and D lacks; null for an expression. */
  private String noStatement(TokenKind kind) {
    boolean declares =
        isScope(kind)
            ? cursor.kind(1).beginsType() || cursor.kind(1) == TokenKind.IDENTIFIER
            : kind.beginsType() || kind.isStorage();
    if (declares) {
      return "variables are declared outside of clauses, or made by assigning to them";
    }
    return switch (kind) {
      case WHILE, FOR, DO, GOTO, CONTINUE -> "D has no loops, so that every clause ends";
      case SWITCH, CASE, DEFAULT, BREAK -> "D has if and else only";
      case RETURN -> "a clause ends at its end: put the rest into else";
      default -> null;
    };
  }

  /** {@code "if" "(" expr ")" block ["else" block]}; an else belongs to the nearest if. */
  private Stmt condition() {
    SourceSpan span = cursor.take().span();
    cursor.expect(TokenKind.LEFT_PAREN);
    Expr condition = expressions.whole();
    cursor.expect(TokenKind.RIGHT_PAREN);
    List<Stmt> whenTrue = block();
    List<Stmt> whenFalse = cursor.accept(TokenKind.ELSE) ? block() : List.of();
    return new Stmt.If(condition, whenTrue, whenFalse, span);
  }

  /** {@code block = stmt | "{" stmts "}"; stmt = ";" | expr ";" | if}. */
  private List<Stmt> block() {
    if (cursor.accept(TokenKind.LEFT_BRACE)) {
      return body();
    }
    if (cursor.accept(TokenKind.SEMICOLON)) {
      return List.of();
    }
    cursor.enter();
    Stmt statement;
    if (cursor.at(TokenKind.IF)) {
      statement = condition();
    } else {
      statement = expression();
      cursor.expect(TokenKind.SEMICOLON);
    }
    cursor.leave();
    return List.of(statement);
  }
}
