package jdtrace.lang.parse;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import jdtrace.lang.ast.DeclSpecs;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Expr.BinaryOp;
import jdtrace.lang.ast.TypeName;

/**
 * Writes expressions as D, with no more parentheses than the grammar needs and, by chance, some it
 * does not.
 */
final class PrintExpression {
  // Levels of the grammar, from expr down; binary operators lie between COND and CAST.
  private static final int EXPR = 0;
  private static final int ASSIGN = 1;
  private static final int COND = 2;
  private static final int CAST = 20;
  private static final int UNARY = 21;
  private static final int POSTFIX = 22;
  private static final int PRIMARY = 23;

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private PrintExpression(Random random) {
    this.random = random;
  }

  static String print(Expr expr, Random random) {
    PrintExpression printer = new PrintExpression(random);
    printer.print(expr, EXPR);
    return printer.out.toString();
  }

  private void blank() {
    switch (random.nextInt(8)) {
      case 0 -> out.append("\n\t");
      case 1 -> out.append(" /* + */ ");
      case 2 -> out.append("\\\n");
      default -> out.append(' ');
    }
  }

  private static int level(Expr expr) {
    return switch (expr) {
      case Expr.Binary b -> b.op() == BinaryOp.COMMA ? EXPR : COND + precedence(b.op());
      case Expr.Assign _ -> ASSIGN;
      case Expr.Conditional _ -> COND;
      case Expr.Cast _ -> CAST;
      case Expr.Unary u ->
          switch (u.op()) {
            case POST_INCREMENT, POST_DECREMENT -> POSTFIX;
            default -> UNARY;
          };
      case Expr.SizeofExpression _, Expr.SizeofType _, Expr.Stringof _ -> UNARY;
      case Expr.Call _, Expr.Index _, Expr.Member _ -> POSTFIX;
      // A negative constant is only made by folding; a scoped name is postfix but binds as primary.
      case Expr.IntegerConstant _,
          Expr.StringConstant _,
          Expr.Name _,
          Expr.Aggregation _,
          Expr.Offsetof _,
          Expr.Xlate _ ->
          PRIMARY;
    };
  }

  /** 1 binds loosest. */
  private static int precedence(BinaryOp op) {
    return switch (op) {
      case COMMA -> 0;
      case OR -> 1;
      case XOR -> 2;
      case AND -> 3;
      case BIT_OR -> 4;
      case BIT_XOR -> 5;
      case BIT_AND -> 6;
      case EQUAL, NOT_EQUAL -> 7;
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> 8;
      case SHIFT_LEFT, SHIFT_RIGHT -> 9;
      case ADD, SUBTRACT -> 10;
      case MULTIPLY, DIVIDE, REMAINDER -> 11;
    };
  }

  private void print(Expr expr, int least) {
    boolean parentheses = level(expr) < least || random.nextInt(20) == 0;
    if (parentheses) {
      out.append('(');
      blank();
    }
    bare(expr);
    if (parentheses) {
      blank();
      out.append(')');
    }
  }

  private void bare(Expr expr) {
    switch (expr) {
      case Expr.IntegerConstant c -> out.append(Long.toUnsignedString(c.value())).append(suffix(c));
      case Expr.StringConstant s ->
          out.append('"')
              .append(escape(new String(s.bytes(), StandardCharsets.ISO_8859_1)))
              .append('"');
      case Expr.Name n -> {
        switch (n.scope()) {
          case SELF -> out.append("self->");
          case THIS -> out.append("this ->");
          case GLOBAL -> {}
        }
        out.append(n.name());
      }
      case Expr.Aggregation a -> out.append('@').append(a.name().equals("_") ? "" : a.name());
      case Expr.Binary b -> {
        int level = level(b);
        print(b.left(), level);
        blank();
        out.append(b.op().text());
        if (b.op() == BinaryOp.DIVIDE) {
          // A comment here would end a predicate: DTrace's own quirk.
          out.append("\n ");
        } else {
          blank();
        }
        print(b.right(), level + 1);
      }
      case Expr.Assign a -> {
        print(a.target(), UNARY);
        blank();
        out.append(a.op() == null ? "" : a.op().text()).append('=');
        blank();
        print(a.value(), ASSIGN);
      }
      case Expr.Conditional c -> {
        print(c.condition(), COND + 1);
        blank();
        out.append('?');
        print(c.whenTrue(), EXPR);
        out.append(':');
        print(c.whenFalse(), COND);
      }
      case Expr.Unary u -> {
        switch (u.op()) {
          case POST_INCREMENT, POST_DECREMENT -> {
            print(u.operand(), POSTFIX);
            out.append(u.op().text());
          }
          case PRE_INCREMENT, PRE_DECREMENT -> {
            out.append(u.op().text());
            blank();
            print(u.operand(), UNARY);
          }
          default -> {
            out.append(u.op().text());
            blank();
            print(u.operand(), CAST);
          }
        }
      }
      case Expr.Call c -> {
        print(c.callee(), POSTFIX);
        list('(', c.arguments(), ')');
      }
      case Expr.Index i -> {
        print(i.base(), POSTFIX);
        list('[', i.indices(), ']');
      }
      case Expr.Member m -> {
        print(m.base(), POSTFIX);
        out.append(m.arrow() ? "->" : " .").append(m.name());
      }
      case Expr.Cast c -> {
        out.append('(');
        type(c.type());
        out.append(')');
        print(c.operand(), CAST);
      }
      case Expr.SizeofExpression s -> {
        out.append("sizeof");
        blank();
        print(s.operand(), UNARY);
      }
      case Expr.SizeofType s -> {
        out.append("sizeof (");
        type(s.type());
        out.append(')');
      }
      case Expr.Stringof s -> {
        out.append("stringof");
        blank();
        print(s.operand(), UNARY);
      }
      case Expr.Offsetof o -> {
        out.append("offsetof (");
        type(o.type());
        out.append(',').append(o.member()).append(')');
      }
      case Expr.Xlate x -> {
        out.append("xlate <");
        type(x.type());
        out.append("> (");
        print(x.operand(), EXPR);
        out.append(')');
      }
    }
  }

  private static String suffix(Expr.IntegerConstant c) {
    return switch (c.type().displayName()) {
      case "int", "long" -> "";
      case "long long" -> "ll";
      case "unsigned int" -> "u";
      case "unsigned long" -> "ul";
      default -> "ull";
    };
  }

  private static String escape(String bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '"' || c == '\\' || c == '\n') {
        text.append('\\').append(c == '\n' ? 'n' : c);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private void list(char open, java.util.List<Expr> elements, char close) {
    out.append(open);
    for (int i = 0; i < elements.size(); i++) {
      out.append(i == 0 ? "" : ",");
      blank();
      print(elements.get(i), ASSIGN);
    }
    out.append(close);
  }

  private void type(TypeName type) {
    DeclSpecs specs = type.specs();
    for (String qualifier : specs.qualifiers()) {
      out.append(qualifier).append(' ');
    }
    if (specs.user()) {
      out.append("userland ");
    }
    for (String word : specs.words()) {
      out.append(word).append(' ');
    }
    switch (specs.base()) {
      case null -> {}
      case DeclSpecs.Named n -> out.append(n.name());
      case DeclSpecs.TagReference t -> out.append(t.kind().keyword()).append(' ').append(t.tag());
      default -> throw new IllegalArgumentException(specs.toString());
    }
    String declarator = "";
    for (Declarator.Derivation derivation : type.declarator().derivations()) {
      boolean pointer = declarator.startsWith("*");
      switch (derivation) {
        case Declarator.PointerTo p ->
            declarator = "*" + String.join(" ", p.qualifiers()) + " " + declarator;
        case Declarator.ArrayOf a -> {
          PrintExpression size = new PrintExpression(random);
          size.print(a.size(), COND);
          declarator = (pointer ? "(" + declarator + ")" : declarator) + "[" + size.out + "]";
        }
        default -> throw new IllegalArgumentException(derivation.toString());
      }
    }
    out.append(' ').append(declarator);
  }
}
