package jdtrace.lang.ast;

import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.types.Type;

/** An expression (spec language.md section 2.1, from {@code expr} down). */
public sealed interface Expr {
  SourceSpan span();

  /** An integer or character constant, already typed by its form (language.md 1.4, 1.5). */
  record IntegerConstant(long value, Type type, SourceSpan span) implements Expr {}

  /** A string literal; escapes processed; bytes without NUL (cut at an embedded one). */
  record StringConstant(byte[] bytes, SourceSpan span) implements Expr {}

  /**
   * A name: variable, built-in, inline, enumerator, function, or an external symbol if it holds a
   * backquote.
   */
  record Name(Scope scope, String name, SourceSpan span) implements Expr {}

  /** Where a name lives. */
  enum Scope {
    /** {@code x}. */
    GLOBAL,
    /** {@code self->x}. */
    SELF,
    /** {@code this->x}. */
    THIS
  }

  /** {@code @name}; {@code _} for the bare at sign. */
  record Aggregation(String name, SourceSpan span) implements Expr {}

  /** Prefix operators but sizeof, stringof and casts. */
  record Unary(UnaryOp op, Expr operand, SourceSpan span) implements Expr {}

  /** Prefix and postfix operators. */
  enum UnaryOp {
    PLUS("+"),
    MINUS("-"),
    COMPLEMENT("~"),
    NOT("!"),
    DEREFERENCE("*"),
    ADDRESS("&"),
    PRE_INCREMENT("++"),
    PRE_DECREMENT("--"),
    POST_INCREMENT("++"),
    POST_DECREMENT("--");

    private final String text;

    UnaryOp(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** A binary operator without assignment. */
  record Binary(BinaryOp op, Expr left, Expr right, SourceSpan span) implements Expr {}

  /** Binary operators. */
  enum BinaryOp {
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    ADD("+"),
    SUBTRACT("-"),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    BIT_AND("&"),
    BIT_XOR("^"),
    BIT_OR("|"),
    AND("&&"),
    XOR("^^"),
    OR("||"),
    COMMA(",");

    private final String text;

    BinaryOp(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** {@code target = value} ({@code op} null) or {@code target op= value}. */
  record Assign(BinaryOp op, Expr target, Expr value, SourceSpan span) implements Expr {}

  /** {@code condition ? whenTrue : whenFalse}. */
  record Conditional(Expr condition, Expr whenTrue, Expr whenFalse, SourceSpan span)
      implements Expr {}

  /** {@code callee(arguments)}; whether the callee may be called is for sema to say. */
  record Call(Expr callee, List<Expr> arguments, SourceSpan span) implements Expr {}

  /** {@code base[indices]}: associative array, aggregation, C array or pointer. */
  record Index(Expr base, List<Expr> indices, SourceSpan span) implements Expr {}

  /** {@code base.name} or {@code base->name}; never {@code self->} or {@code this->}. */
  record Member(Expr base, boolean arrow, String name, SourceSpan span) implements Expr {}

  /** {@code (type) operand}. */
  record Cast(TypeName type, Expr operand, SourceSpan span) implements Expr {}

  /** {@code sizeof expression}. */
  record SizeofExpression(Expr operand, SourceSpan span) implements Expr {}

  /** {@code sizeof (type)}. */
  record SizeofType(TypeName type, SourceSpan span) implements Expr {}

  /** {@code stringof operand}. */
  record Stringof(Expr operand, SourceSpan span) implements Expr {}

  /** {@code offsetof(type, member)}. */
  record Offsetof(TypeName type, String member, SourceSpan span) implements Expr {}

  /** {@code xlate <type> (operand)}. */
  record Xlate(TypeName type, Expr operand, SourceSpan span) implements Expr {}
}
