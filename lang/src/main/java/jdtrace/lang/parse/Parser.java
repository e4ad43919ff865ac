package jdtrace.lang.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.CompileHost;
import jdtrace.lang.Source;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.lex.Lexer;
import jdtrace.lang.lex.Macros;
import jdtrace.lang.lex.Token;
import jdtrace.lang.lex.TokenKind;

/**
 * Reads a program unit by unit. What a unit declares must be taken in before the next is asked for;
 * after an error the parser is of no more use.
 */
public final class Parser {
  private final Source source;
  private final CompileHost host;
  private final DeclaredNames names;
  private final Macros macros;
  private final Lexer lexer;
  private final Cursor cursor;
  private final DefinitionParser definitions;
  private final ClauseParser clauses;
  private final boolean library;
  private final Deque<Unit> pragmas = new ArrayDeque<>(2);
  private boolean empty = true;
  private SourceSpan end;

  /**
   * A parser of one program.
   *
   * @param host answers for the session too: its {@code types()} know D's own types and the
   *     session's typedefs, and know no type that a variable of the session hides
   */
  public Parser(Source source, CompileHost host) {
    this.source = source;
    this.host = host;
    this.names = new DeclaredNames(host);
    this.macros = new Macros(host);
    this.library = source.kind() == Source.Kind.LIBRARY;
    this.lexer = new Lexer(source.text(), library ? source.file() : null);
    this.cursor = new Cursor(lexer, macros, new ControlLines(host, lexer, pragmas));
    DeclarationParser declarations = new DeclarationParser(cursor, names);
    ExpressionParser expressions = new ExpressionParser(cursor, names, declarations);
    declarations.connect(expressions);
    this.definitions = new DefinitionParser(cursor, names, declarations, expressions);
    this.clauses =
        new ClauseParser(source, cursor, new SpecifierParser(source, macros), expressions);
  }

  /**
   * The next unit, or null at the end of the program. A pragma inside a unit comes out behind it.
   *
   * @throws DError for the first mistake
   */
  public Unit next() {
    Token token = cursor.outer();
    if (!pragmas.isEmpty()) {
      cursor.putBack(token);
      return pragmas.remove();
    }
    if (token.kind() == TokenKind.END) {
      if (empty && !library && !host.options().empty()) {
        throw new DError(ErrorTag.D_EMPTY, token.span(), "empty D program translation unit");
      }
      end = token.span();
      return null;
    }
    empty = false;
    return unit(token);
  }

  /**
   * The last argument must have been used; for who has compiled all units, as a program's other
   * mistakes come first.
   */
  public void requireArgumentsUsed() {
    macros.checkUsed(end);
  }

  /** {@code program = {inline | translator | provider | clause | declaration}}. */
  private Unit unit(Token token) {
    return switch (token.kind()) {
      case INLINE -> definitions.inline(token);
      case TRANSLATOR -> definitions.translator(token);
      case PROVIDER -> definitions.provider(token);
      case COUNTER, IMPORT -> throw cursor.unexpected(token, "the word is reserved");
      case INTEGER -> clauses.clause(token);
      case SPECIFIER -> isType(token) ? declaration(token) : clauses.clause(token);
      case LEFT_BRACE, SLASH, COMMA -> throw cursor.unexpected(token, null);
      default -> declaration(token);
    };
  }

  private Unit declaration(Token first) {
    cursor.enterAt(first);
    return definitions.declaration();
  }

  /**
   * Whether a specifier is a type's name, perhaps with a star and more stuck to it ({@code
   * foo_t*x;}). What follows a specifier can rarely follow a type, so few names are looked up.
   */
  private boolean isType(Token token) {
    String text = token.text();
    if (source.isCommandLine()
        || host.options().ambiguousSpecifiersAreProbes()
        || text.indexOf(':') >= 0) {
      return false;
    }
    int star = text.indexOf('*');
    String word = star > 0 ? text.substring(0, star) : text;
    if (!isName(word)) {
      return false;
    }
    if (TokenKind.ofWord(word) != TokenKind.IDENTIFIER) {
      return TokenKind.ofWord(word).isBasicType();
    }
    char following = lexer.following();
    boolean specifier =
        following == '{' || following == '/' || following == '\0' || following == ',' && star < 0;
    return !specifier && names.isType(word);
  }

  private static boolean isName(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && (i == 0 || c != '`' && (c < '0' || c > '9'))) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
