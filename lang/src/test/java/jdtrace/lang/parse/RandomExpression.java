package jdtrace.lang.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jdtrace.base.SourceSpan;
import jdtrace.lang.ast.DeclSpecs;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.TypeName;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** Random expression trees of every node and operator. */
final class RandomExpression {
  private static final SourceSpan HERE = SourceSpan.NONE;
  private static final Type.Int[] TYPES = {
    Types.INT, Types.LONG, Types.UINT, Types.ULONG, Types.LONG_LONG, Types.ULONG_LONG,
  };

  private final Random random;

  RandomExpression(Random random) {
    this.random = random;
  }

  private <T> T one(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  Expr any(int size) {
    if (size <= 1) {
      return leaf();
    }
    int half = size / 2;
    return switch (random.nextInt(17)) {
      case 0, 1, 2, 3 ->
          new Expr.Binary(one(Expr.BinaryOp.values()), any(half), any(size - half), HERE);
      case 4, 5 -> new Expr.Unary(one(Expr.UnaryOp.values()), any(size - 1), HERE);
      case 6 -> new Expr.Assign(assignable(), any(half), any(size - half), HERE);
      case 7 -> {
        int third = size / 3;
        yield new Expr.Conditional(any(third), any(third), any(third), HERE);
      }
      case 8 -> new Expr.Call(any(half), list(size - half, 0), HERE);
      case 9, 10 -> new Expr.Index(any(half), list(size - half, 1), HERE);
      case 11 -> new Expr.Member(any(size - 1), random.nextBoolean(), member(), HERE);
      case 12 -> new Expr.Cast(type(), any(size - 1), HERE);
      case 13 -> new Expr.SizeofExpression(any(size - 1), HERE);
      case 14 -> new Expr.Stringof(any(size - 1), HERE);
      case 15 -> new Expr.Xlate(type(), any(size - 1), HERE);
      default -> leaf();
    };
  }

  private Expr.BinaryOp assignable() {
    return switch (random.nextInt(12)) {
      case 0 -> Expr.BinaryOp.MULTIPLY;
      case 1 -> Expr.BinaryOp.DIVIDE;
      case 2 -> Expr.BinaryOp.REMAINDER;
      case 3 -> Expr.BinaryOp.ADD;
      case 4 -> Expr.BinaryOp.SUBTRACT;
      case 5 -> Expr.BinaryOp.SHIFT_LEFT;
      case 6 -> Expr.BinaryOp.SHIFT_RIGHT;
      case 7 -> Expr.BinaryOp.BIT_AND;
      case 8 -> Expr.BinaryOp.BIT_XOR;
      case 9 -> Expr.BinaryOp.BIT_OR;
      default -> null;
    };
  }

  private List<Expr> list(int size, int least) {
    int count = least + random.nextInt(3);
    List<Expr> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(any(size / count));
    }
    return list;
  }

  private String member() {
    return one(new String[] {"m", "pid", "string", "self", "probe", "provider", "x_t"});
  }

  private String name() {
    return one(new String[] {"x", "y1", "_z", "execname", "`sym", "mod`sym", "a.ko`b"});
  }

  private Expr leaf() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> {
        Type.Int type = one(TYPES);
        int bits = type.size() * 8 - (type.signed() ? 1 : 0);
        long value = random.nextLong() >>> 64 - bits >>> random.nextInt(bits);
        // "long" has no suffix here: it is the type of what does not fit an int.
        if (type == Types.LONG && value >>> 31 == 0) {
          type = Types.INT;
        }
        yield new Expr.IntegerConstant(value, type, HERE);
      }
      case 2 ->
          new Expr.StringConstant(
              one(new String[] {"", "a", "\"/*", "\\n", "tab\t\n", "\u00e9"})
                  .getBytes(StandardCharsets.ISO_8859_1),
              HERE);
      case 3 -> new Expr.Aggregation(one(new String[] {"_", "a", "time"}), HERE);
      case 4 -> new Expr.Name(one(Expr.Scope.values()), "x", HERE);
      case 5 -> new Expr.SizeofType(type(), HERE);
      case 6 -> new Expr.Offsetof(type(), member(), HERE);
      default -> new Expr.Name(Expr.Scope.GLOBAL, name(), HERE);
    };
  }

  private TypeName type() {
    List<String> words = List.of();
    DeclSpecs.Base base = null;
    switch (random.nextInt(4)) {
      case 0 -> words = List.of("unsigned", "long");
      case 1 -> words = List.of(one(new String[] {"int", "char", "void", "string"}));
      case 2 -> base = new DeclSpecs.Named(one(new String[] {"x_t", "mod`y_t"}));
      default -> base = new DeclSpecs.TagReference(one(Type.TagKind.values()), "tag");
    }
    List<String> qualifiers =
        random.nextInt(4) == 0 ? List.of("const", "volatile") : List.<String>of();
    DeclSpecs specs = new DeclSpecs(null, words, base, qualifiers, random.nextInt(8) == 0, HERE);
    List<Declarator.Derivation> derivations = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      // A named type and a bare subscript would read as an expression.
      if (i > 0 && random.nextBoolean()) {
        derivations.add(0, new Declarator.ArrayOf(leafInteger(), HERE));
      } else {
        derivations.add(
            0, new Declarator.PointerTo(random.nextInt(4) == 0 ? List.of("const") : List.of()));
      }
    }
    return new TypeName(specs, new Declarator(null, derivations, HERE), HERE);
  }

  private Expr leafInteger() {
    return new Expr.IntegerConstant(random.nextInt(100), Types.INT, HERE);
  }
}
