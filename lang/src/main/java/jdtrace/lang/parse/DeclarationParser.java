package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.ast.DeclSpecs;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.TypeName;
import jdtrace.lang.lex.Lexer;
import jdtrace.lang.lex.Token;
import jdtrace.types.Type;

/** Declarations and type names, from {@code declspecs} to {@code params}. */
final class DeclarationParser {
  private final Cursor cursor;
  private final TypeWords types;
  private ExpressionParser expressions;

  DeclarationParser(Cursor cursor, TypeWords types) {
    this.cursor = cursor;
    this.types = types;
  }

  void connect(ExpressionParser expressions) {
    this.expressions = expressions;
  }

  /** {@code type-name}: specifiers and an abstract declarator. */
  TypeName typeName() {
    SourceSpan span = cursor.peek().span();
    DeclSpecs specs = specs();
    Declarator declarator = declarator();
    if (declarator.name() != null) {
      throw Lexer.syntax("syntax error near \"" + declarator.name() + "\"", declarator.span());
    }
    return new TypeName(specs, declarator, span);
  }

  /** {@code declspecs = {storage | type-spec | qualifier}}. */
  DeclSpecs specs() {
    SourceSpan span = cursor.peek().span();
    DeclSpecs.Storage storage = null;
    List<String> words = new ArrayList<>();
    List<String> qualifiers = new ArrayList<>();
    DeclSpecs.Base base = null;
    boolean user = false;
    while (cursor.peek().kind() == Token.Kind.IDENTIFIER) {
      String word = cursor.peek().text();
      if (TypeWords.isStorage(word)) {
        if (storage != null) {
          throw new DError(
              ErrorTag.D_DECL_CLASS,
              cursor.peek().span(),
              "only one storage class allowed in declaration");
        }
        storage = storage(word);
        cursor.take();
      } else if (TypeWords.isBasic(word)) {
        if (base != null) {
          throw combination();
        }
        words.add(word);
        cursor.take();
      } else if (word.equals("const") || word.equals("volatile") || word.equals("restrict")) {
        qualifiers.add(word);
        cursor.take();
      } else if (word.equals("userland")) {
        user = true;
        cursor.take();
      } else if (word.equals("struct") || word.equals("union") || word.equals("enum")) {
        if (base != null || !words.isEmpty()) {
          throw combination();
        }
        base = word.equals("enum") ? enumeration() : struct(word.equals("union"));
      } else if (base == null && words.isEmpty() && types.isType(word)) {
        base = new DeclSpecs.Named(word);
        cursor.take();
      } else {
        break;
      }
    }
    if (storage == null && base == null && words.isEmpty() && qualifiers.isEmpty() && !user) {
      throw Lexer.unexpected(cursor.peek());
    }
    return new DeclSpecs(storage, words, base, qualifiers, user, span);
  }

  private DError combination() {
    return new DError(
        ErrorTag.D_DECL_COMBO, cursor.peek().span(), "invalid type combination");
  }

  private static DeclSpecs.Storage storage(String word) {
    return switch (word) {
      case "auto" -> DeclSpecs.Storage.AUTO;
      case "register" -> DeclSpecs.Storage.REGISTER;
      case "static" -> DeclSpecs.Storage.STATIC;
      case "extern" -> DeclSpecs.Storage.EXTERN;
      case "typedef" -> DeclSpecs.Storage.TYPEDEF;
      case "self" -> DeclSpecs.Storage.SELF;
      default -> DeclSpecs.Storage.THIS;
    };
  }

  private DeclSpecs.Base struct(boolean union) {
    cursor.take();
    String tag = null;
    if (cursor.peek().kind() == Token.Kind.IDENTIFIER) {
      tag = cursor.take().text();
    }
    if (!cursor.at("{")) {
      if (tag == null) {
        throw Lexer.unexpected(cursor.peek());
      }
      return new DeclSpecs.TagReference(
          union ? Type.TagKind.UNION : Type.TagKind.STRUCT, tag);
    }
    cursor.take();
    List<DeclSpecs.Field> fields = new ArrayList<>();
    while (!cursor.at("}")) {
      DeclSpecs specs = specs();
      if (cursor.at(";")) {
        // An anonymous structure or union as a member.
        SourceSpan span = cursor.peek().span();
        fields.add(new DeclSpecs.Field(specs, new Declarator(null, List.of(), span), null, span));
      } else {
        do {
          fields.add(field(specs));
        } while (cursor.accept(","));
      }
      cursor.expect(";");
    }
    cursor.take();
    return new DeclSpecs.StructDefinition(union, tag, fields);
  }

  private DeclSpecs.Field field(DeclSpecs specs) {
    SourceSpan span = cursor.peek().span();
    Declarator declarator =
        cursor.at(":") ? new Declarator(null, List.of(), span) : declarator();
    Expr bits = cursor.accept(":") ? expressions.conditional() : null;
    return new DeclSpecs.Field(specs, declarator, bits, span);
  }

  private DeclSpecs.Base enumeration() {
    cursor.take();
    String tag = null;
    if (cursor.peek().kind() == Token.Kind.IDENTIFIER) {
      tag = cursor.take().text();
    }
    if (!cursor.at("{")) {
      if (tag == null) {
        throw Lexer.unexpected(cursor.peek());
      }
      return new DeclSpecs.TagReference(Type.TagKind.ENUM, tag);
    }
    cursor.take();
    List<DeclSpecs.EnumValue> values = new ArrayList<>();
    do {
      Token name = cursor.peek();
      if (name.kind() != Token.Kind.IDENTIFIER) {
        throw Lexer.unexpected(name);
      }
      cursor.take();
      Expr value = cursor.accept("=") ? expressions.conditional() : null;
      types.addVariable(name.text());
      values.add(new DeclSpecs.EnumValue(name.text(), value, name.span()));
    } while (cursor.accept(","));
    cursor.expect("}");
    return new DeclSpecs.EnumDefinition(tag, values);
  }

  /** {@code declarator = {"*" {qualifier}} direct}; the name may be absent. */
  Declarator declarator() {
    SourceSpan span = cursor.peek().span();
    List<Declarator.Derivation> pointers = new ArrayList<>();
    while (cursor.at("*")) {
      cursor.take();
      List<String> qualifiers = new ArrayList<>();
      while (cursor.atWord("const") || cursor.atWord("volatile") || cursor.atWord("restrict")) {
        qualifiers.add(cursor.take().text());
      }
      pointers.add(0, new Declarator.PointerTo(qualifiers));
    }
    String name = null;
    List<Declarator.Derivation> derivations = new ArrayList<>();
    if (cursor.peek().kind() == Token.Kind.IDENTIFIER) {
      Token token = cursor.take();
      name = token.text();
      span = token.span();
    } else if (cursor.at("(") && isNestedDeclarator()) {
      cursor.take();
      Declarator inner = declarator();
      cursor.expect(")");
      name = inner.name();
      span = inner.span();
      derivations.addAll(inner.derivations());
    }
    suffixes(derivations);
    derivations.addAll(pointers);
    return new Declarator(name, derivations, span);
  }

  /** Whether a parenthesis groups a declarator rather than holding parameters. */
  private boolean isNestedDeclarator() {
    Cursor.State state = cursor.save();
    cursor.take();
    Token first = cursor.peek();
    boolean nested =
        first.is("*")
            || first.is("(")
            || first.is("[")
            || first.kind() == Token.Kind.IDENTIFIER && !beginsParameter(first.text());
    cursor.restore(state);
    return nested;
  }

  private boolean beginsParameter(String word) {
    return TypeWords.beginsType(word) || TypeWords.isStorage(word) || types.isType(word);
  }

  private void suffixes(List<Declarator.Derivation> derivations) {
    while (true) {
      SourceSpan span = cursor.peek().span();
      if (cursor.accept("[")) {
        if (cursor.accept("]")) {
          derivations.add(new Declarator.ArrayOf(null, span));
        } else if (cursor.peek().kind() == Token.Kind.IDENTIFIER
            && beginsParameter(cursor.peek().text())) {
          derivations.add(new Declarator.AssociativeBy(parameters("]"), span));
          cursor.expect("]");
        } else {
          derivations.add(new Declarator.ArrayOf(expressions.conditional(), span));
          cursor.expect("]");
        }
      } else if (cursor.accept("(")) {
        List<Declarator.Parameter> parameters = List.of();
        boolean variadic = false;
        if (cursor.accept("...")) {
          variadic = true;
        } else if (!cursor.at(")")) {
          parameters = parameters(")");
          variadic = cursor.accept("...");
        }
        cursor.expect(")");
        derivations.add(new Declarator.FunctionOf(parameters, variadic, span));
      } else {
        return;
      }
    }
  }

  /** {@code params = param {"," param}}; leaves off before {@code ...} or the closing symbol. */
  List<Declarator.Parameter> parameters(String close) {
    List<Declarator.Parameter> parameters = new ArrayList<>();
    if (cursor.at(close)) {
      return parameters;
    }
    do {
      if (cursor.at("...")) {
        break;
      }
      SourceSpan span = cursor.peek().span();
      DeclSpecs specs = specs();
      parameters.add(new Declarator.Parameter(specs, declarator(), span));
    } while (cursor.accept(","));
    return parameters;
  }
}
