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
import jdtrace.lang.lex.Token;
import jdtrace.lang.lex.TokenKind;
import jdtrace.types.Type;

/**
 * Declarations, from {@code declspecs} to {@code params}. Which words make a type together, and
 * what may be declared where, is for the checker to say.
 */
final class DeclarationParser {
  /** What a name means that stands where a type may. */
  enum NameRule {
    /** A type or a mistake. */
    REQUIRE_TYPE,
    /** A type if there is one of that name, else the declared name. */
    ASK,
    /** A type: whether there is one will be seen when it is used. */
    TRUST
  }

  private final Cursor cursor;
  private final DeclaredNames names;
  private ExpressionParser expressions;

  DeclarationParser(Cursor cursor, DeclaredNames names) {
    this.cursor = cursor;
    this.names = names;
  }

  void connect(ExpressionParser expressions) {
    this.expressions = expressions;
  }

  /** {@code type-name = declspecs declarator-without-name}. */
  TypeName typeName(NameRule rule) {
    SourceSpan span = cursor.peek(0).span();
    DeclSpecs specs = specs(rule);
    Declarator declarator = pointers(true);
    return new TypeName(specs, declarator, span);
  }

  /** {@code declspecs = {storage | type-spec | qualifier}}; at least one. */
  DeclSpecs specs(NameRule rule) {
    SourceSpan span = cursor.peek(0).span();
    DeclSpecs.Storage storage = null;
    DeclSpecs.Base base = null;
    List<String> words = new ArrayList<>(2);
    List<String> qualifiers = List.of();
    boolean user = false;
    int taken = 0;
    while (true) {
      Token token = cursor.peek(0);
      TokenKind kind = token.kind();
      boolean hasType = base != null || !words.isEmpty();
      if (kind.isStorage()) {
        if (storage != null) {
          throw new DError(
              ErrorTag.D_DECL_CLASS, token.span(), "a declaration has one storage class only");
        }
        storage = storage(cursor.take());
      } else if (kind.isBasicType()) {
        words.add(cursor.take().spelling());
      } else if (kind == TokenKind.USERLAND) {
        cursor.take();
        user = true;
      } else if (kind.isQualifier()) {
        qualifiers = add(qualifiers, cursor.take().spelling());
      } else if (kind.beginsType()) {
        if (base != null) {
          throw new DError(
              ErrorTag.D_DECL_COMBO, token.span(), "illegal combination of type names");
        }
        base = kind == TokenKind.ENUM ? enumeration() : structure(kind == TokenKind.UNION);
      } else if (kind == TokenKind.IDENTIFIER && !hasType) {
        if (token.name().equals("_Bool")) {
          words.add(cursor.take().name());
        } else if (rule == NameRule.TRUST || names.isType(token.name())) {
          base = new DeclSpecs.Named(cursor.take().name());
        } else if (rule == NameRule.REQUIRE_TYPE || taken == 0) {
          throw cursor.unexpected(token, noType(token));
        } else {
          break;
        }
      } else {
        break;
      }
      taken++;
    }
    if (taken == 0) {
      throw cursor.unexpected();
    }
    return new DeclSpecs(storage, words, base, qualifiers, user, span);
  }

  static String noType(Token name) {
    return "there is no type " + name.name();
  }

  private static <T> List<T> add(List<T> list, T element) {
    List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
    longer.add(element);
    return longer;
  }

  private static DeclSpecs.Storage storage(Token token) {
    return switch (token.kind()) {
      case AUTO -> DeclSpecs.Storage.AUTO;
      case REGISTER -> DeclSpecs.Storage.REGISTER;
      case STATIC -> DeclSpecs.Storage.STATIC;
      case EXTERN -> DeclSpecs.Storage.EXTERN;
      case TYPEDEF -> DeclSpecs.Storage.TYPEDEF;
      case SELF -> DeclSpecs.Storage.SELF;
      default -> DeclSpecs.Storage.THIS;
    };
  }

  /** The tag behind struct, union or enum, or null. */
  private String tag() {
    cursor.take();
    String tag = cursor.at(TokenKind.IDENTIFIER) ? cursor.take().name() : null;
    if (tag == null && !cursor.at(TokenKind.LEFT_BRACE)) {
      throw cursor.unexpected();
    }
    return tag;
  }

  /**
   * {@code ("struct"|"union") [tag] ["{" {specquals [sdecl {"," sdecl}] ";"} "}"]}. A member
   * without declarator is anonymous.
   */
  private DeclSpecs.Base structure(boolean union) {
    String tag = tag();
    if (!cursor.accept(TokenKind.LEFT_BRACE)) {
      return new DeclSpecs.TagReference(union ? Type.TagKind.UNION : Type.TagKind.STRUCT, tag);
    }
    cursor.enter();
    List<DeclSpecs.Field> fields = new ArrayList<>();
    while (!cursor.accept(TokenKind.RIGHT_BRACE)) {
      DeclSpecs specs = specs(NameRule.REQUIRE_TYPE);
      if (cursor.at(TokenKind.SEMICOLON)) {
        fields.add(new DeclSpecs.Field(specs, nameless(), null, specs.span()));
      } else {
        do {
          fields.add(field(specs));
        } while (cursor.accept(TokenKind.COMMA));
      }
      cursor.expect(TokenKind.SEMICOLON);
    }
    cursor.leave();
    return new DeclSpecs.StructDefinition(union, tag, fields);
  }

  private Declarator nameless() {
    return new Declarator(null, List.of(), cursor.peek(0).span());
  }

  /** {@code sdecl = declarator | [declarator] ":" const-expr}. */
  private DeclSpecs.Field field(DeclSpecs specs) {
    SourceSpan span = cursor.peek(0).span();
    Declarator declarator = cursor.at(TokenKind.COLON) ? nameless() : declarator();
    Expr bits = cursor.accept(TokenKind.COLON) ? expressions.constant() : null;
    return new DeclSpecs.Field(specs, declarator, bits, span);
  }

  /** {@code "enum" [tag] ["{" IDENT ["=" const-expr] {"," ...} "}"]}. */
  private DeclSpecs.Base enumeration() {
    String tag = tag();
    if (!cursor.accept(TokenKind.LEFT_BRACE)) {
      return new DeclSpecs.TagReference(Type.TagKind.ENUM, tag);
    }
    List<DeclSpecs.EnumValue> values = new ArrayList<>();
    do {
      Token name = cursor.expect(TokenKind.IDENTIFIER);
      Expr value = cursor.accept(TokenKind.ASSIGN) ? expressions.constant() : null;
      names.declareValue(name.name());
      values.add(new DeclSpecs.EnumValue(name.name(), value, name.span()));
    } while (cursor.accept(TokenKind.COMMA));
    cursor.expect(TokenKind.RIGHT_BRACE);
    return new DeclSpecs.EnumDefinition(tag, values);
  }

  /** A declarator that must have a name. */
  Declarator declarator() {
    Declarator declarator = pointers(false);
    if (declarator.name() == null) {
      throw cursor.unexpected();
    }
    return declarator;
  }

  /** A declarator that may do without a name. */
  Declarator perhapsNameless() {
    return pointers(false);
  }

  /**
   * {@code declarator = {"*" {qualifier}} direct}. An abstract one leaves a name in place for its
   * caller.
   */
  private Declarator pointers(boolean isAbstract) {
    cursor.enter();
    List<Declarator.Derivation> stars = List.of();
    while (cursor.accept(TokenKind.STAR)) {
      cursor.countOperator();
      List<String> qualifiers = List.of();
      while (cursor.kind().isQualifier()) {
        qualifiers = add(qualifiers, cursor.take().spelling());
      }
      stars = add(stars, new Declarator.PointerTo(qualifiers));
    }
    Declarator direct = direct(isAbstract);
    cursor.leave();
    if (stars.isEmpty()) {
      return direct;
    }
    List<Declarator.Derivation> derivations = new ArrayList<>(direct.derivations());
    for (int i = stars.size() - 1; i >= 0; i--) {
      derivations.add(stars.get(i));
    }
    return new Declarator(direct.name(), derivations, direct.span());
  }

  /**
   * {@code direct = IDENT | "(" declarator ")" | direct "[" [const-expr | params] "]" | direct "("
   * [params] ")"}.
   */
  private Declarator direct(boolean isAbstract) {
    SourceSpan span = cursor.peek(0).span();
    String name = null;
    List<Declarator.Derivation> derivations = List.of();
    if (cursor.at(TokenKind.IDENTIFIER) && !isAbstract) {
      name = cursor.take().name();
    } else if (cursor.at(TokenKind.LEFT_PAREN) && groupsDeclarator(isAbstract)) {
      cursor.take();
      Declarator inner = pointers(isAbstract);
      cursor.expect(TokenKind.RIGHT_PAREN);
      name = inner.name();
      span = inner.span();
      derivations = new ArrayList<>(inner.derivations());
    }
    while (true) {
      if (cursor.at(TokenKind.LEFT_BRACKET)) {
        derivations = add(derivations, subscript());
      } else if (cursor.at(TokenKind.LEFT_PAREN)) {
        derivations = add(derivations, function());
      } else {
        return new Declarator(name, derivations, span);
      }
      cursor.countOperator();
    }
  }

  /** Whether a parenthesis groups a declarator, rather than holding parameters. */
  private boolean groupsDeclarator(boolean isAbstract) {
    return switch (cursor.kind(1)) {
      case STAR, LEFT_PAREN, LEFT_BRACKET -> true;
      case IDENTIFIER -> !isAbstract && !names.isType(cursor.peek(1).name());
      default -> false;
    };
  }

  private Declarator.Derivation subscript() {
    SourceSpan span = cursor.take().span();
    Declarator.Derivation subscript;
    if (cursor.at(TokenKind.RIGHT_BRACKET)) {
      subscript = new Declarator.ArrayOf(null, span);
    } else if (beginsParameter()) {
      List<Declarator.Parameter> keys = parameters(NameRule.REQUIRE_TYPE);
      refuseEllipsis();
      subscript = new Declarator.AssociativeBy(keys, span);
    } else {
      subscript = new Declarator.ArrayOf(expressions.constant(), span);
    }
    cursor.expect(TokenKind.RIGHT_BRACKET);
    return subscript;
  }

  private boolean beginsParameter() {
    Token token = cursor.peek(0);
    return token.kind().beginsType()
        || token.kind().isStorage()
        || token.kind() == TokenKind.ELLIPSIS
        || token.kind() == TokenKind.IDENTIFIER && names.isType(token.name());
  }

  private Declarator.Derivation function() {
    SourceSpan span = cursor.take().span();
    Token first = cursor.peek(0);
    if (first.kind() == TokenKind.IDENTIFIER && !names.isType(first.name())) {
      throw new DError(
          ErrorTag.D_DECL_IDENT,
          first.span(),
          "old-style declaration or incorrect type specified",
          noType(first));
    }
    List<Declarator.Parameter> parameters =
        first.kind() == TokenKind.RIGHT_PAREN ? List.of() : parameters(NameRule.REQUIRE_TYPE);
    boolean variadic = cursor.accept(TokenKind.ELLIPSIS);
    cursor.expect(TokenKind.RIGHT_PAREN);
    return new Declarator.FunctionOf(parameters, variadic, span);
  }

  /** {@code params = param {"," param} ["," "..."] | "..."}; leaves off before {@code ...}. */
  private List<Declarator.Parameter> parameters(NameRule rule) {
    List<Declarator.Parameter> parameters = new ArrayList<>();
    do {
      if (cursor.at(TokenKind.ELLIPSIS)) {
        return parameters;
      }
      SourceSpan span = cursor.peek(0).span();
      DeclSpecs specs = specs(rule);
      parameters.add(new Declarator.Parameter(specs, pointers(false), span));
    } while (cursor.accept(TokenKind.COMMA));
    return parameters;
  }

  /** {@code "(" [params] ")"} of a probe definition, whose types need not be known. */
  List<Declarator.Parameter> probeParameters() {
    cursor.expect(TokenKind.LEFT_PAREN);
    List<Declarator.Parameter> parameters =
        cursor.at(TokenKind.RIGHT_PAREN) ? List.of() : parameters(NameRule.TRUST);
    refuseEllipsis();
    cursor.expect(TokenKind.RIGHT_PAREN);
    return parameters;
  }

  private void refuseEllipsis() {
    if (cursor.at(TokenKind.ELLIPSIS)) {
      throw new DError(
          ErrorTag.D_DECL_PROTO_VARARGS,
          cursor.peek(0).span(),
          "... is not permitted in this parameter list");
    }
  }
}
