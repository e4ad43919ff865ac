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
import jdtrace.lang.ast.Unit;
import jdtrace.lang.lex.Token;
import jdtrace.lang.lex.TokenKind;
import jdtrace.lang.parse.DeclarationParser.NameRule;

/** What stands between clauses and is none: declarations, inlines, translators, providers. */
final class DefinitionParser {
  private final Cursor cursor;
  private final DeclaredNames names;
  private final DeclarationParser declarations;
  private final ExpressionParser expressions;

  DefinitionParser(
      Cursor cursor,
      DeclaredNames names,
      DeclarationParser declarations,
      ExpressionParser expressions) {
    this.cursor = cursor;
    this.names = names;
    this.declarations = declarations;
    this.expressions = expressions;
  }

  /** {@code declaration = declspecs [declarator {"," declarator}] ";"}: no initialisers. */
  Unit declaration() {
    SourceSpan span = cursor.peek(0).span();
    cursor.startExpression();
    DeclSpecs specs = declarations.specs(NameRule.ASK);
    List<Declarator> declarators = new ArrayList<>(2);
    if (!cursor.at(TokenKind.SEMICOLON)) {
      do {
        Declarator declarator = declarations.declarator();
        if (specs.storage() == DeclSpecs.Storage.TYPEDEF) {
          names.declareType(declarator.name());
        } else if (specs.storage() != DeclSpecs.Storage.SELF
            && specs.storage() != DeclSpecs.Storage.THIS) {
          names.declareValue(declarator.name());
        }
        declarators.add(declarator);
      } while (cursor.accept(TokenKind.COMMA));
    }
    cursor.expect(TokenKind.SEMICOLON);
    return new Unit.Declaration(specs, declarators, span);
  }

  /** {@code inline = "inline" declspecs declarator "=" assign ";"}. */
  Unit inline(Token word) {
    cursor.startExpression();
    DeclSpecs specs = declarations.specs(NameRule.ASK);
    Declarator declarator = declarations.perhapsNameless();
    if (declarator.name() == null) {
      if (cursor.at(TokenKind.ASSIGN)) {
        throw new DError(ErrorTag.D_DECL_USELESS, cursor.peek(0).span(), "inline declares no name");
      }
      throw cursor.unexpected();
    }
    cursor.expect(TokenKind.ASSIGN);
    Expr value = expressions.wholeAssignment();
    cursor.expect(TokenKind.SEMICOLON);
    names.declareValue(declarator.name());
    return new Unit.Inline(specs, declarator, value, word.span());
  }

  /**
   * {@code translator = "translator" type-name "<" type-name IDENT ">" "{" {IDENT "=" assign ";"}
   * "}" ";"}.
   */
  Unit translator(Token word) {
    cursor.startExpression();
    TypeName output = declarations.typeName(NameRule.TRUST);
    cursor.expect(TokenKind.LESS);
    TypeName input = declarations.typeName(NameRule.TRUST);
    Token parameter = cursor.expect(TokenKind.IDENTIFIER);
    cursor.expect(TokenKind.GREATER);
    cursor.expect(TokenKind.LEFT_BRACE);
    List<Unit.TranslatorMember> members = new ArrayList<>();
    while (!cursor.accept(TokenKind.RIGHT_BRACE)) {
      Token member = cursor.peek(0);
      if (!member.kind().isMemberName()) {
        throw cursor.unexpected();
      }
      cursor.take();
      cursor.expect(TokenKind.ASSIGN);
      Expr value = expressions.wholeAssignment();
      cursor.expect(TokenKind.SEMICOLON);
      members.add(new Unit.TranslatorMember(member.spelling(), value, member.span()));
    }
    cursor.expect(TokenKind.SEMICOLON);
    return new Unit.Translator(output, input, parameter.name(), members, word.span());
  }

  /**
   * {@code provider = "provider" IDENT "{" {"probe" IDENT "(" [params] ")" [":" "(" [params] ")"]
   * ";"} "}" ";"}.
   */
  Unit provider(Token word) {
    cursor.startExpression();
    Token name = cursor.expect(TokenKind.IDENTIFIER);
    cursor.expect(TokenKind.LEFT_BRACE);
    List<Unit.ProbeDefinition> probes = new ArrayList<>();
    while (!cursor.accept(TokenKind.RIGHT_BRACE)) {
      cursor.expect(TokenKind.PROBE);
      Token probe = cursor.expect(TokenKind.IDENTIFIER);
      List<Declarator.Parameter> arguments = declarations.probeParameters();
      List<Declarator.Parameter> translated =
          cursor.accept(TokenKind.COLON) ? declarations.probeParameters() : null;
      cursor.expect(TokenKind.SEMICOLON);
      probes.add(new Unit.ProbeDefinition(probe.name(), arguments, translated, probe.span()));
    }
    cursor.expect(TokenKind.SEMICOLON);
    return new Unit.ProviderDefinition(name.name(), probes, word.span());
  }
}
