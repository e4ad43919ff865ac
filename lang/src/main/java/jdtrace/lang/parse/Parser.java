package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.CompileHost;
import jdtrace.lang.Source;
import jdtrace.lang.ast.DeclSpecs;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Expr;
import jdtrace.lang.ast.Stmt;
import jdtrace.lang.ast.TypeName;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.lex.Lexer;
import jdtrace.lang.lex.Macros;
import jdtrace.lang.lex.Token;

/** Reads a program unit by unit. */
public final class Parser {
  private final Source source;
  private final CompileHost host;
  private final Macros macros;
  private final Lexer lexer;
  private final Cursor cursor;
  private final TypeWords types;
  private final DeclarationParser declarations;
  private final ExpressionParser expressions;
  private final ProbeSpecParser specifiers;
  private final List<Unit> pending = new ArrayList<>();
  private boolean empty = true;

  public Parser(Source source, CompileHost host) {
    this.source = source;
    this.host = host;
    this.macros = new Macros(host);
    ControlLines control = new ControlLines(host, pending);
    this.lexer = new Lexer(source, host, macros, control);
    control.connect(lexer);
    this.cursor = new Cursor(lexer);
    this.types = new TypeWords(host);
    this.declarations = new DeclarationParser(cursor, types);
    this.expressions = new ExpressionParser(cursor, types, declarations);
    declarations.connect(expressions);
    this.specifiers = new ProbeSpecParser(source, macros);
  }

  /**
   * The next unit, or null at the end of the program.
   *
   * @throws DError for the first mistake
   */
  public Unit next() {
    Token token = lexer.outer();
    if (!pending.isEmpty()) {
      lexer.resume(token, 0);
      return pending.remove(0);
    }
    if (token.kind() == Token.Kind.END) {
      if (empty && !host.options().empty()) {
        throw new DError(ErrorTag.D_EMPTY, token.span(), "empty D program translation unit");
      }
      macros.checkUsed(token.span());
      return null;
    }
    empty = false;
    return unit(token);
  }

  private Unit unit(Token token) {
    if (token.is(";")) {
      return next();
    }
    if (token.kind() == Token.Kind.SPECIFIER) {
      switch (token.text()) {
        case "inline" -> {
          return inline(token);
        }
        case "translator" -> {
          return translator(token);
        }
        case "provider" -> {
          return provider(token);
        }
        default -> {
          if (beginsDeclaration(token)) {
            return declaration(token);
          }
        }
      }
    }
    return clause(token);
  }

  /** Whether an outer token is really the beginning of a declaration, as in {@code int*x;}. */
  private boolean beginsDeclaration(Token token) {
    String text = token.text();
    if (text.indexOf(':') >= 0) {
      return false;
    }
    int star = text.indexOf('*');
    String word = star > 0 ? text.substring(0, star) : text;
    if (TypeWords.beginsType(word) || TypeWords.isStorage(word)) {
      return true;
    }
    boolean ambiguousIsProbe =
        source.isCommandLine() || host.options().ambiguousSpecifiersAreProbes();
    return !ambiguousIsProbe && isPlainName(word) && types.isType(word);
  }

  /** Names that hold a glob, a macro or a dash cannot be types. */
  private static boolean isPlainName(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
              || c == '`';
      if (!plain) {
        return false;
      }
    }
    return !word.isEmpty() && !Character.isDigit(word.charAt(0))
        && !word.equals("BEGIN") && !word.equals("END") && !word.equals("ERROR");
  }

  /** {@code declaration = declspecs [declarator {"," declarator}] ";"}. */
  private Unit declaration(Token token) {
    lexer.resume(token, 0);
    cursor.enter();
    DeclSpecs specs = declarations.specs();
    List<Declarator> declarators = new ArrayList<>();
    if (!cursor.at(";")) {
      do {
        Declarator declarator = declarations.declarator();
        if (declarator.name() != null) {
          if (specs.storage() == DeclSpecs.Storage.TYPEDEF) {
            types.addTypedef(declarator.name());
          } else {
            types.addVariable(declarator.name());
          }
        }
        declarators.add(declarator);
      } while (cursor.accept(","));
    }
    cursor.expectLast(";");
    return new Unit.Declaration(specs, declarators, token.span());
  }

  private Unit inline(Token token) {
    cursor.enter();
    DeclSpecs specs = declarations.specs();
    Declarator declarator = declarations.declarator();
    if (declarator.name() != null) {
      types.addVariable(declarator.name());
    }
    cursor.expect("=");
    Expr value = expressions.assignment();
    cursor.expectLast(";");
    return new Unit.Inline(specs, declarator, value, token.span());
  }

  private Unit translator(Token token) {
    cursor.enter();
    TypeName output = declarations.typeName();
    cursor.expect("<");
    DeclSpecs specs = declarations.specs();
    Declarator input = declarations.declarator();
    if (input.name() == null) {
      throw Lexer.unexpected(cursor.peek());
    }
    cursor.expect(">");
    cursor.expect("{");
    List<Unit.TranslatorMember> members = new ArrayList<>();
    while (!cursor.at("}")) {
      Token name = cursor.peek();
      if (name.kind() != Token.Kind.IDENTIFIER) {
        throw Lexer.unexpected(name);
      }
      cursor.take();
      cursor.expect("=");
      members.add(
          new Unit.TranslatorMember(name.text(), expressions.assignment(), name.span()));
      cursor.expect(";");
    }
    cursor.take();
    cursor.expectLast(";");
    TypeName inputType =
        new TypeName(
            specs, new Declarator(null, input.derivations(), input.span()), input.span());
    return new Unit.Translator(output, inputType, input.name(), members, token.span());
  }

  private Unit provider(Token token) {
    cursor.enter();
    Token name = identifier();
    cursor.expect("{");
    List<Unit.ProbeDefinition> probes = new ArrayList<>();
    while (!cursor.at("}")) {
      if (!cursor.acceptWord("probe")) {
        throw Lexer.unexpected(cursor.peek());
      }
      Token probe = identifier();
      cursor.expect("(");
      List<Declarator.Parameter> arguments = declarations.parameters(")");
      cursor.expect(")");
      List<Declarator.Parameter> translated = null;
      if (cursor.accept(":")) {
        cursor.expect("(");
        translated = declarations.parameters(")");
        cursor.expect(")");
      }
      cursor.expect(";");
      probes.add(new Unit.ProbeDefinition(probe.text(), arguments, translated, probe.span()));
    }
    cursor.take();
    cursor.expectLast(";");
    return new Unit.ProviderDefinition(name.text(), probes, token.span());
  }

  private Token identifier() {
    Token name = cursor.peek();
    if (name.kind() != Token.Kind.IDENTIFIER) {
      throw Lexer.unexpected(name);
    }
    return cursor.take();
  }

  /** {@code clause = pspec {"," pspec} ["/" expr "/"] "{" stmts "}"}, or bare specifiers. */
  private Unit clause(Token first) {
    SourceSpan span = first.span();
    List<Unit.ProbeSpec> probes = new ArrayList<>();
    Token token = first;
    while (true) {
      switch (token.kind()) {
        case SPECIFIER -> probes.add(specifiers.parse(token));
        case INTEGER -> probes.add(specifiers.parseId(token));
        default -> throw Lexer.unexpected(token);
      }
      token = lexer.outer();
      if (!token.is(",")) {
        break;
      }
      token = lexer.outer();
    }
    Expr predicate = null;
    if (token.is("/")) {
      cursor.enter();
      predicate = expressions.expression();
      if (cursor.peek().kind() != Token.Kind.PREDICATE_END) {
        throw Lexer.unexpected(cursor.peek());
      }
      token = lexer.outer();
      if (!token.is("{")) {
        throw Lexer.unexpected(token);
      }
    }
    if (!token.is("{")) {
      boolean bare = source.isCommandLine() && (token.kind() == Token.Kind.END || token.is(";"));
      if (!bare) {
        throw Lexer.unexpected(token);
      }
      lexer.resume(token, 0);
      return new Unit.Clause(probes, null, null, span);
    }
    cursor.enter();
    List<Stmt> body = statements();
    cursor.expectLast("}");
    return new Unit.Clause(probes, predicate, body, span);
  }

  /** {@code stmts = {stmt} [expr]}: the last semicolon may be left out. */
  private List<Stmt> statements() {
    List<Stmt> statements = new ArrayList<>();
    while (!cursor.at("}")) {
      if (cursor.accept(";")) {
        continue;
      }
      if (cursor.atWord("if")) {
        statements.add(conditional());
        continue;
      }
      SourceSpan span = cursor.peek().span();
      Expr expression = expressions.expression();
      statements.add(new Stmt.Expression(expression, span));
      if (!cursor.at("}")) {
        cursor.expect(";");
      }
    }
    return statements;
  }

  /** {@code "if" "(" expr ")" block ["else" block]}; an else belongs to the nearest if. */
  private Stmt conditional() {
    SourceSpan span = cursor.take().span();
    cursor.expect("(");
    Expr condition = expressions.expression();
    cursor.expect(")");
    List<Stmt> whenTrue = block();
    List<Stmt> whenFalse = cursor.acceptWord("else") ? block() : List.of();
    return new Stmt.If(condition, whenTrue, whenFalse, span);
  }

  private List<Stmt> block() {
    if (cursor.accept("{")) {
      List<Stmt> statements = statements();
      cursor.expect("}");
      return statements;
    }
    if (cursor.accept(";")) {
      return List.of();
    }
    if (cursor.atWord("if")) {
      return List.of(conditional());
    }
    SourceSpan span = cursor.peek().span();
    Expr expression = expressions.expression();
    if (!cursor.at("}")) {
      cursor.expect(";");
    }
    return List.of(new Stmt.Expression(expression, span));
  }
}
