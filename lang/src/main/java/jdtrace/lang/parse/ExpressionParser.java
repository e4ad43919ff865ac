package jdtrace.lang.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.lang.ast.Expr.UnaryOp;
import jdtrace.lang.ast.TypeName;
import jdtrace.lang.lex.Lexer;
import jdtrace.lang.lex.Token;

/** Expressions, from {@code expr} to {@code primary}. */
final class ExpressionParser {
  private static final int LOWEST = 1;
  private static final int MAX_DEPTH = 256;

  private final Cursor cursor;
  private final TypeWords types;
  private final DeclarationParser declarations;
  private int nesting;

  ExpressionParser(Cursor cursor, TypeWords types, DeclarationParser declarations) {
    this.cursor = cursor;
    this.types = types;
    this.declarations = declarations;
  }

  /** {@code expr = assign {"," assign}}. */
  Expr expression() {
    Expr left = assignment();
    while (cursor.at(",")) {
      SourceSpan span = cursor.take().span();
      left = new Expr.Binary(BinaryOp.COMMA, left, assignment(), span);
    }
    return left;
  }

  /** {@code assign = cond | unary ASGNOP assign}. */
  Expr assignment() {
    enter();
    Expr left = conditional();
    Token token = cursor.peek();
    if (token.kind() == Token.Kind.SYMBOL) {
      boolean plain = token.text().equals("=");
      BinaryOp op = plain ? null : compound(token.text());
      if (plain || op != null) {
        cursor.take();
        types.assigned(left);
        left = new Expr.Assign(op, left, assignment(), token.span());
      }
    }
    nesting--;
    return left;
  }

  private void enter() {
    if (++nesting > MAX_DEPTH) {
      throw Lexer.syntax("expression is nested too deeply", cursor.peek().span());
    }
  }

  private static BinaryOp compound(String text) {
    return switch (text) {
      case "+=" -> BinaryOp.ADD;
      case "-=" -> BinaryOp.SUBTRACT;
      case "*=" -> BinaryOp.MULTIPLY;
      case "/=" -> BinaryOp.DIVIDE;
      case "%=" -> BinaryOp.REMAINDER;
      case "&=" -> BinaryOp.BIT_AND;
      case "^=" -> BinaryOp.BIT_XOR;
      case "|=" -> BinaryOp.BIT_OR;
      case "<<=" -> BinaryOp.SHIFT_LEFT;
      case ">>=" -> BinaryOp.SHIFT_RIGHT;
      default -> null;
    };
  }

  /** {@code cond = lor ["?" expr ":" cond]}. */
  Expr conditional() {
    Expr condition = binary(LOWEST);
    if (!cursor.at("?")) {
      return condition;
    }
    enter();
    SourceSpan span = cursor.take().span();
    Expr whenTrue = expression();
    cursor.expect(":");
    Expr whenFalse = conditional();
    nesting--;
    return new Expr.Conditional(condition, whenTrue, whenFalse, span);
  }

  /** All binary operators; {@code ^^} binds tighter than {@code ||}, looser than {@code &&}. */
  private Expr binary(int least) {
    Expr left = cast();
    while (true) {
      Token token = cursor.peek();
      BinaryOp op = token.kind() == Token.Kind.SYMBOL ? operator(token.text()) : null;
      if (op == null || precedence(op) < least) {
        return left;
      }
      cursor.take();
      left = new Expr.Binary(op, left, binary(precedence(op) + 1), token.span());
    }
  }

  private static BinaryOp operator(String text) {
    return switch (text) {
      case "*" -> BinaryOp.MULTIPLY;
      case "/" -> BinaryOp.DIVIDE;
      case "%" -> BinaryOp.REMAINDER;
      case "+" -> BinaryOp.ADD;
      case "-" -> BinaryOp.SUBTRACT;
      case "<<" -> BinaryOp.SHIFT_LEFT;
      case ">>" -> BinaryOp.SHIFT_RIGHT;
      case "<" -> BinaryOp.LESS;
      case "<=" -> BinaryOp.LESS_EQUAL;
      case ">" -> BinaryOp.GREATER;
      case ">=" -> BinaryOp.GREATER_EQUAL;
      case "==" -> BinaryOp.EQUAL;
      case "!=" -> BinaryOp.NOT_EQUAL;
      case "&" -> BinaryOp.BIT_AND;
      case "^" -> BinaryOp.BIT_XOR;
      case "|" -> BinaryOp.BIT_OR;
      case "&&" -> BinaryOp.AND;
      case "^^" -> BinaryOp.XOR;
      case "||" -> BinaryOp.OR;
      default -> null;
    };
  }

  private static int precedence(BinaryOp op) {
    return switch (op) {
      case MULTIPLY, DIVIDE, REMAINDER -> 11;
      case ADD, SUBTRACT -> 10;
      case SHIFT_LEFT, SHIFT_RIGHT -> 9;
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> 8;
      case EQUAL, NOT_EQUAL -> 7;
      case BIT_AND -> 6;
      case BIT_XOR -> 5;
      case BIT_OR -> 4;
      case AND -> 3;
      case XOR -> 2;
      case OR -> LOWEST;
      case COMMA -> 0;
    };
  }

  /** {@code cast = "(" type-name ")" cast | unary}. */
  private Expr cast() {
    enter();
    Expr result;
    if (cursor.at("(") && isCast()) {
      SourceSpan span = cursor.take().span();
      TypeName type = declarations.typeName();
      cursor.expect(")");
      result = new Expr.Cast(type, cast(), span);
    } else {
      result = unary();
    }
    nesting--;
    return result;
  }

  /**
   * Whether a parenthesis holds a type. A name alone in parentheses, or followed by stars only, is
   * looked up; any other name there cannot be one, and looking it up would cost.
   */
  private boolean isCast() {
    Cursor.State state = cursor.save();
    cursor.take();
    boolean cast = false;
    Token first = cursor.peek();
    if (first.kind() == Token.Kind.IDENTIFIER) {
      if (TypeWords.beginsType(first.text())) {
        cast = true;
      } else if (!isReserved(first.text())) {
        cursor.take();
        while (cursor.at("*")) {
          cursor.take();
        }
        cast = cursor.at(")") && types.isType(first.text());
      }
    }
    cursor.restore(state);
    return cast;
  }

  private static boolean isReserved(String word) {
    return switch (word) {
      case "self", "this", "sizeof", "stringof", "offsetof", "xlate" -> true;
      default -> false;
    };
  }

  private Expr unary() {
    Token token = cursor.peek();
    if (token.kind() == Token.Kind.SYMBOL) {
      switch (token.text()) {
        case "++", "--" -> {
          cursor.take();
          Expr operand = unary();
          types.assigned(operand);
          return new Expr.Unary(
              token.text().equals("++") ? UnaryOp.PRE_INCREMENT : UnaryOp.PRE_DECREMENT,
              operand,
              token.span());
        }
        case "&" -> {
          return prefix(UnaryOp.ADDRESS);
        }
        case "*" -> {
          return prefix(UnaryOp.DEREFERENCE);
        }
        case "+" -> {
          return prefix(UnaryOp.PLUS);
        }
        case "-" -> {
          return prefix(UnaryOp.MINUS);
        }
        case "~" -> {
          return prefix(UnaryOp.COMPLEMENT);
        }
        case "!" -> {
          return prefix(UnaryOp.NOT);
        }
        default -> {
          return postfix();
        }
      }
    }
    if (token.isWord("sizeof")) {
      return sizeof();
    }
    if (token.isWord("stringof")) {
      cursor.take();
      return new Expr.Stringof(unary(), token.span());
    }
    return postfix();
  }

  private Expr prefix(UnaryOp op) {
    SourceSpan span = cursor.take().span();
    return new Expr.Unary(op, cast(), span);
  }

  private Expr sizeof() {
    SourceSpan span = cursor.take().span();
    if (cursor.at("(")) {
      Cursor.State state = cursor.save();
      cursor.take();
      Token first = cursor.peek();
      boolean type =
          first.kind() == Token.Kind.IDENTIFIER
              && (TypeWords.beginsType(first.text())
                  || !isReserved(first.text()) && types.isType(first.text()));
      if (type) {
        TypeName name = declarations.typeName();
        cursor.expect(")");
        return new Expr.SizeofType(name, span);
      }
      cursor.restore(state);
    }
    return new Expr.SizeofExpression(unary(), span);
  }

  private Expr postfix() {
    Expr left = primary();
    while (true) {
      Token token = cursor.peek();
      if (token.kind() != Token.Kind.SYMBOL) {
        return left;
      }
      switch (token.text()) {
        case "[" -> {
          cursor.take();
          List<Expr> indices = list("]");
          if (indices.isEmpty()) {
            throw Lexer.unexpected(cursor.peek());
          }
          cursor.expect("]");
          left = new Expr.Index(left, indices, token.span());
        }
        case "(" -> {
          cursor.take();
          List<Expr> arguments = list(")");
          cursor.expect(")");
          left = new Expr.Call(left, arguments, left.span());
        }
        case ".", "->" -> {
          cursor.take();
          Token name = cursor.peek();
          if (name.kind() != Token.Kind.IDENTIFIER) {
            throw new DError(
                ErrorTag.D_SYNTAX, name.span(), Lexer.unexpected(name).getMessage());
          }
          cursor.take();
          left = new Expr.Member(left, token.text().equals("->"), name.text(), token.span());
        }
        case "++", "--" -> {
          cursor.take();
          types.assigned(left);
          left =
              new Expr.Unary(
                  token.text().equals("++") ? UnaryOp.POST_INCREMENT : UnaryOp.POST_DECREMENT,
                  left,
                  token.span());
        }
        default -> {
          return left;
        }
      }
    }
  }

  /** Comma-separated assignments up to a closing symbol, which is not taken. */
  private List<Expr> list(String close) {
    List<Expr> list = new ArrayList<>();
    if (cursor.at(close)) {
      return list;
    }
    do {
      list.add(assignment());
    } while (cursor.accept(","));
    return list;
  }

  private Expr primary() {
    Token token = cursor.peek();
    switch (token.kind()) {
      case INTEGER -> {
        cursor.take();
        return new Expr.IntegerConstant(token.value(), token.type(), token.span());
      }
      case STRING -> {
        cursor.take();
        return new Expr.StringConstant(
            token.text().getBytes(StandardCharsets.ISO_8859_1), token.span());
      }
      case AGGREGATION -> {
        cursor.take();
        return new Expr.Aggregation(token.text(), token.span());
      }
      case IDENTIFIER -> {
        return word(token);
      }
      case SYMBOL -> {
        if (token.text().equals("(")) {
          cursor.take();
          Expr inner = expression();
          cursor.expect(")");
          return inner;
        }
        throw Lexer.unexpected(token);
      }
      default -> throw Lexer.unexpected(token);
    }
  }

  private Expr word(Token token) {
    switch (token.text()) {
      case "self", "this" -> {
        cursor.take();
        if (!cursor.at("->")) {
          throw Lexer.unexpected(cursor.peek());
        }
        cursor.take();
        Token name = cursor.peek();
        if (name.kind() != Token.Kind.IDENTIFIER) {
          throw Lexer.unexpected(name);
        }
        cursor.take();
        return new Expr.Name(
            token.text().equals("self") ? Expr.Scope.SELF : Expr.Scope.THIS,
            name.text(),
            token.span());
      }
      case "offsetof" -> {
        cursor.take();
        cursor.expect("(");
        TypeName type = declarations.typeName();
        cursor.expect(",");
        Token member = cursor.peek();
        if (member.kind() != Token.Kind.IDENTIFIER) {
          throw Lexer.unexpected(member);
        }
        cursor.take();
        cursor.expect(")");
        return new Expr.Offsetof(type, member.text(), token.span());
      }
      case "xlate" -> {
        cursor.take();
        cursor.expect("<");
        TypeName type = declarations.typeName();
        cursor.expect(">");
        cursor.expect("(");
        Expr operand = expression();
        cursor.expect(")");
        return new Expr.Xlate(type, operand, token.span());
      }
      default -> {
        if (TypeWords.beginsType(token.text()) || isKeyword(token.text())) {
          throw Lexer.unexpected(token);
        }
        cursor.take();
        return new Expr.Name(Expr.Scope.GLOBAL, token.text(), token.span());
      }
    }
  }

  private static boolean isKeyword(String word) {
    return switch (word) {
      case "if", "else", "inline", "provider", "translator", "typedef", "extern", "static",
          "auto", "register", "break", "case", "continue", "default", "do", "for", "goto",
          "return", "switch", "while", "import", "probe", "counter" -> true;
      default -> false;
    };
  }
}
