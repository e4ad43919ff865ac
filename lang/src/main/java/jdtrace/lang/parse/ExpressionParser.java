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
import jdtrace.lang.lex.Token;
import jdtrace.lang.lex.TokenKind;
import jdtrace.lang.parse.DeclarationParser.NameRule;

/**
 * Expressions, from {@code expr} to {@code primary}. A node's place is its operator's, a call's or
 * an index's is its base's, a member's is its name's: where a reader looks for the mistake.
 */
final class ExpressionParser {
  private static final int LOWEST = 1;

  private final Cursor cursor;
  private final DeclaredNames names;
  private final DeclarationParser declarations;

  ExpressionParser(Cursor cursor, DeclaredNames names, DeclarationParser declarations) {
    this.cursor = cursor;
    this.names = names;
    this.declarations = declarations;
  }

  /** A whole expression: a statement, a predicate, a condition. */
  Expr whole() {
    cursor.startExpression();
    return expression();
  }

  /** A whole expression without comma operator: what stands behind an equals sign. */
  Expr wholeAssignment() {
    cursor.startExpression();
    return assignment();
  }

  /** {@code const-expr = cond}. */
  Expr constant() {
    return conditional(cast());
  }

  /** {@code expr = assign {"," assign}}. */
  private Expr expression() {
    Expr left = assignment();
    while (cursor.at(TokenKind.COMMA)) {
      SourceSpan span = operator();
      left = new Expr.Binary(BinaryOp.COMMA, left, assignment(), span);
    }
    return left;
  }

  /** {@code assign = cond | unary ASGNOP assign}. */
  private Expr assignment() {
    cursor.enter();
    Expr result;
    if (isCast()) {
      result = conditional(castBehindParenthesis());
    } else {
      Expr left = unary();
      TokenKind kind = cursor.kind();
      if (kind == TokenKind.ASSIGN || assigningOperator(kind) != null) {
        SourceSpan span = operator();
        names.assigned(left);
        result = new Expr.Assign(assigningOperator(kind), left, assignment(), span);
      } else {
        result = conditional(left);
      }
    }
    cursor.leave();
    return result;
  }

  private SourceSpan operator() {
    cursor.countOperator();
    return cursor.take().span();
  }

  private static BinaryOp assigningOperator(TokenKind kind) {
    return switch (kind) {
      case STAR_ASSIGN -> BinaryOp.MULTIPLY;
      case SLASH_ASSIGN -> BinaryOp.DIVIDE;
      case PERCENT_ASSIGN -> BinaryOp.REMAINDER;
      case PLUS_ASSIGN -> BinaryOp.ADD;
      case MINUS_ASSIGN -> BinaryOp.SUBTRACT;
      case SHIFT_LEFT_ASSIGN -> BinaryOp.SHIFT_LEFT;
      case SHIFT_RIGHT_ASSIGN -> BinaryOp.SHIFT_RIGHT;
      case AMPERSAND_ASSIGN -> BinaryOp.BIT_AND;
      case CARET_ASSIGN -> BinaryOp.BIT_XOR;
      case BAR_ASSIGN -> BinaryOp.BIT_OR;
      default -> null;
    };
  }

  /** {@code cond = lor ["?" expr ":" cond]}, from its first operand on. */
  private Expr conditional(Expr first) {
    Expr condition = binary(first, LOWEST);
    if (!cursor.at(TokenKind.QUESTION)) {
      return condition;
    }
    cursor.enter();
    SourceSpan span = operator();
    Expr whenTrue = expression();
    cursor.expect(TokenKind.COLON);
    Expr whenFalse = conditional(cast());
    cursor.leave();
    return new Expr.Conditional(condition, whenTrue, whenFalse, span);
  }

  /**
   * The productions from {@code lor} to {@code mul} by precedence climbing: operators that bind at
   * least as tightly as {@code least}, from the first operand on.
   */
  private Expr binary(Expr first, int least) {
    Expr left = first;
    while (true) {
      BinaryOp op = binaryOperator(cursor.kind());
      if (op == null || precedence(op) < least) {
        return left;
      }
      SourceSpan span = operator();
      Expr right = binary(cast(), precedence(op) + 1);
      left = new Expr.Binary(op, left, right, span);
    }
  }

  private static BinaryOp binaryOperator(TokenKind kind) {
    return switch (kind) {
      case STAR -> BinaryOp.MULTIPLY;
      case SLASH -> BinaryOp.DIVIDE;
      case PERCENT -> BinaryOp.REMAINDER;
      case PLUS -> BinaryOp.ADD;
      case MINUS -> BinaryOp.SUBTRACT;
      case SHIFT_LEFT -> BinaryOp.SHIFT_LEFT;
      case SHIFT_RIGHT -> BinaryOp.SHIFT_RIGHT;
      case LESS -> BinaryOp.LESS;
      case LESS_EQUAL -> BinaryOp.LESS_EQUAL;
      case GREATER -> BinaryOp.GREATER;
      case GREATER_EQUAL -> BinaryOp.GREATER_EQUAL;
      case EQUAL -> BinaryOp.EQUAL;
      case NOT_EQUAL -> BinaryOp.NOT_EQUAL;
      case AMPERSAND -> BinaryOp.BIT_AND;
      case CARET -> BinaryOp.BIT_XOR;
      case BAR -> BinaryOp.BIT_OR;
      case AND_AND -> BinaryOp.AND;
      case XOR_XOR -> BinaryOp.XOR;
      case OR_OR -> BinaryOp.OR;
      default -> null;
    };
  }

  /** D's table (spec language.md section 5.1): {@code ^^} stands between {@code &&} and the rest. */
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
    return isCast() ? castBehindParenthesis() : unary();
  }

  private Expr castBehindParenthesis() {
    cursor.enter();
    SourceSpan span = cursor.take().span();
    TypeName type = declarations.typeName(NameRule.REQUIRE_TYPE);
    cursor.expect(TokenKind.RIGHT_PAREN);
    Expr operand = cast();
    cursor.leave();
    return new Expr.Cast(type, operand, span);
  }

  private boolean isCast() {
    return cursor.at(TokenKind.LEFT_PAREN) && parenthesisHoldsType(false);
  }

  /**
   * Whether the parenthesis at the cursor holds a type name. For a plain name the tokens behind it
   * decide where they can; only {@code (x) -y}, {@code (x *)} and their like look the name up.
   */
  private boolean parenthesisHoldsType(boolean ofSizeof) {
    Token name = cursor.peek(1);
    if (name.kind() != TokenKind.IDENTIFIER) {
      return name.kind().beginsType();
    }
    int behind = 2;
    while (cursor.kind(behind) == TokenKind.STAR || cursor.kind(behind).isQualifier()) {
      behind++;
    }
    boolean derived = behind > 2;
    boolean typeOnly = derived;
    switch (cursor.kind(behind)) {
      case RIGHT_PAREN -> {
        if (!derived && !ofSizeof) {
          TokenKind operand = cursor.kind(behind + 1);
          typeOnly = beginsOperandOnly(operand);
          if (!typeOnly && !continuesEitherWay(operand)) {
            return false;
          }
        }
      }
      case LEFT_PAREN -> {
        // A pointer to function or array: (t (*)()), (t *(*)[3]). A call is no type.
        int star = behind + 1;
        while (cursor.kind(star) == TokenKind.STAR
            || star > behind + 1 && cursor.kind(star).isQualifier()) {
          star++;
        }
        if (star == behind + 1 || cursor.kind(star) != TokenKind.RIGHT_PAREN) {
          return false;
        }
        typeOnly = true;
      }
      case LEFT_BRACKET -> {
        if (!derived) {
          return false;
        }
      }
      default -> {
        return false;
      }
    }
    boolean type = names.isType(name.name());
    if (!type && typeOnly) {
      int near = cursor.kind(behind) == TokenKind.RIGHT_PAREN && !derived ? behind + 1 : behind;
      throw cursor.unexpected(cursor.peek(near), DeclarationParser.noType(name));
    }
    return type;
  }

  /** Whether a token behind {@code (x)} makes it a cast, whatever x is. */
  private static boolean beginsOperandOnly(TokenKind kind) {
    return switch (kind) {
      case IDENTIFIER,
          INTEGER,
          STRING,
          AGGREGATION,
          SELF,
          THIS,
          SIZEOF,
          STRINGOF,
          OFFSETOF,
          XLATE,
          TILDE,
          NOT ->
          true;
      default -> false;
    };
  }

  /** Whether a token behind {@code (x)} may begin an operand or continue an expression. */
  private static boolean continuesEitherWay(TokenKind kind) {
    return switch (kind) {
      case LEFT_PAREN, PLUS, MINUS, STAR, AMPERSAND, INCREMENT, DECREMENT -> true;
      default -> false;
    };
  }

  /**
   * {@code unary = postfix | ("++"|"--") unary | ("&"|"*"|"+"|"-"|"~"|"!") cast | "sizeof" unary |
   * "sizeof" "(" type-name ")" | "stringof" unary}.
   */
  private Expr unary() {
    TokenKind kind = cursor.kind();
    UnaryOp op = prefixOperator(kind);
    if (op == null && kind != TokenKind.SIZEOF && kind != TokenKind.STRINGOF) {
      return postfix();
    }
    cursor.enter();
    SourceSpan span = operator();
    Expr result;
    if (op == UnaryOp.PRE_INCREMENT || op == UnaryOp.PRE_DECREMENT) {
      Expr operand = unary();
      names.assigned(operand);
      result = new Expr.Unary(op, operand, span);
    } else if (op != null) {
      result = new Expr.Unary(op, cast(), span);
    } else if (kind == TokenKind.STRINGOF) {
      result = new Expr.Stringof(unary(), span);
    } else if (cursor.at(TokenKind.LEFT_PAREN) && parenthesisHoldsType(true)) {
      cursor.take();
      TypeName type = declarations.typeName(NameRule.REQUIRE_TYPE);
      cursor.expect(TokenKind.RIGHT_PAREN);
      result = new Expr.SizeofType(type, span);
    } else {
      result = new Expr.SizeofExpression(unary(), span);
    }
    cursor.leave();
    return result;
  }

  private static UnaryOp prefixOperator(TokenKind kind) {
    return switch (kind) {
      case PLUS -> UnaryOp.PLUS;
      case MINUS -> UnaryOp.MINUS;
      case TILDE -> UnaryOp.COMPLEMENT;
      case NOT -> UnaryOp.NOT;
      case STAR -> UnaryOp.DEREFERENCE;
      case AMPERSAND -> UnaryOp.ADDRESS;
      case INCREMENT -> UnaryOp.PRE_INCREMENT;
      case DECREMENT -> UnaryOp.PRE_DECREMENT;
      default -> null;
    };
  }

  /**
   * {@code postfix = primary | postfix "[" args "]" | postfix "(" [args] ")" | postfix ("."|"->")
   * name | postfix ("++"|"--")}.
   */
  private Expr postfix() {
    Expr left = primary();
    while (true) {
      TokenKind kind = cursor.kind();
      switch (kind) {
        case LEFT_BRACKET -> {
          operator();
          List<Expr> indices = arguments();
          cursor.expect(TokenKind.RIGHT_BRACKET);
          left = new Expr.Index(left, indices, left.span());
        }
        case LEFT_PAREN -> {
          operator();
          List<Expr> arguments = cursor.at(TokenKind.RIGHT_PAREN) ? List.of() : arguments();
          cursor.expect(TokenKind.RIGHT_PAREN);
          left = new Expr.Call(left, arguments, left.span());
        }
        case DOT, ARROW -> {
          operator();
          left = member(left, kind == TokenKind.ARROW);
        }
        case INCREMENT, DECREMENT -> {
          SourceSpan span = operator();
          names.assigned(left);
          left =
              new Expr.Unary(
                  kind == TokenKind.INCREMENT ? UnaryOp.POST_INCREMENT : UnaryOp.POST_DECREMENT,
                  left,
                  span);
        }
        default -> {
          return left;
        }
      }
    }
  }

  /** {@code name = IDENT | } one of the keywords that may name a member. */
  private Expr member(Expr base, boolean arrow) {
    if (!cursor.kind().isMemberName()) {
      DError error = cursor.unexpected();
      throw new DError(ErrorTag.D_OP_IDENT, error.span(), error.getMessage(), error.hint());
    }
    Token name = cursor.take();
    if (arrow && base instanceof Expr.Name n && n.scope() == Expr.Scope.GLOBAL) {
      if (n.name().equals(TokenKind.SELF.text())) {
        return new Expr.Name(Expr.Scope.SELF, name.spelling(), n.span());
      }
      if (n.name().equals(TokenKind.THIS.text())) {
        return new Expr.Name(Expr.Scope.THIS, name.spelling(), n.span());
      }
    }
    return new Expr.Member(base, arrow, name.spelling(), name.span());
  }

  /** {@code args = assign {"," assign}}. */
  private List<Expr> arguments() {
    List<Expr> arguments = new ArrayList<>(4);
    do {
      arguments.add(assignment());
    } while (cursor.accept(TokenKind.COMMA));
    return arguments;
  }

  /**
   * {@code primary = IDENT | "@"IDENT | INT | STRING | "self" | "this" | "(" expr ")" | "offsetof"
   * "(" type-name "," name ")" | "xlate" "<" type-name ">" "(" expr ")"}.
   */
  private Expr primary() {
    Token token = cursor.peek(0);
    SourceSpan span = token.span();
    switch (token.kind()) {
      case IDENTIFIER -> {
        cursor.take();
        return new Expr.Name(Expr.Scope.GLOBAL, token.name(), span);
      }
      case SELF, THIS -> {
        cursor.take();
        return new Expr.Name(Expr.Scope.GLOBAL, token.text(), span);
      }
      case AGGREGATION -> {
        cursor.take();
        return new Expr.Aggregation(token.name(), span);
      }
      case INTEGER -> {
        cursor.take();
        return new Expr.IntegerConstant(token.value(), token.type(), span);
      }
      case STRING -> {
        cursor.take();
        return new Expr.StringConstant(token.name().getBytes(StandardCharsets.ISO_8859_1), span);
      }
      case LEFT_PAREN -> {
        cursor.take();
        Expr inner = expression();
        cursor.expect(TokenKind.RIGHT_PAREN);
        return inner;
      }
      case OFFSETOF -> {
        cursor.take();
        cursor.expect(TokenKind.LEFT_PAREN);
        TypeName type = declarations.typeName(NameRule.REQUIRE_TYPE);
        cursor.expect(TokenKind.COMMA);
        if (!cursor.kind().isMemberName()) {
          throw cursor.unexpected();
        }
        Token member = cursor.take();
        cursor.expect(TokenKind.RIGHT_PAREN);
        return new Expr.Offsetof(type, member.spelling(), span);
      }
      case XLATE -> {
        cursor.take();
        cursor.expect(TokenKind.LESS);
        TypeName type = declarations.typeName(NameRule.REQUIRE_TYPE);
        cursor.expect(TokenKind.GREATER);
        cursor.expect(TokenKind.LEFT_PAREN);
        Expr operand = expression();
        cursor.expect(TokenKind.RIGHT_PAREN);
        return new Expr.Xlate(type, operand, span);
      }
      default -> throw cursor.unexpected();
    }
  }
}
