package jdtrace.lang.lex;

import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.CompileHost;
import jdtrace.lang.Source;
import jdtrace.types.Types;

/**
 * Scans a program. {@link #outer} reads between clauses, {@link #next} inside them; {@link #reset}
 * goes back, so the parser may look ahead.
 */
public final class Lexer {
  private static final String SPECIFIER_FIRST = "-$:_.?*\\[]!";

  private static final String[] SYMBOLS = {
    "<<=", ">>=", "...", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "^^",
    "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
  };

  /** Receives control lines; pragmas take effect where they stand. */
  @FunctionalInterface
  public interface ControlSink {
    void control(List<String> words, SourceSpan span);
  }

  private final String text;
  private final Macros macros;
  private final ControlSink control;
  private final boolean file;
  private int at;
  private int line = 1;
  private int lineStart;
  private String tag;
  private int depth;

  public Lexer(Source source, CompileHost host, Macros macros, ControlSink control) {
    this.text = source.text();
    this.macros = macros;
    this.control = control;
    this.file = source.kind() == Source.Kind.FILE;
  }

  /** Where scanning stands; for {@link #reset}. */
  public record Mark(int at, int line, int lineStart, String tag, int depth) {}

  public Mark mark() {
    return new Mark(at, line, lineStart, tag, depth);
  }

  public void reset(Mark mark) {
    at = mark.at;
    line = mark.line;
    lineStart = mark.lineStart;
    tag = mark.tag;
    depth = mark.depth;
  }

  public SourceSpan span() {
    return new SourceSpan(tag, line, at - lineStart + 1);
  }

  /** {@code #line}: the next line is {@code number} of {@code name} (null keeps the name). */
  public void renumber(int number, String name) {
    line = number - 1;
    if (name != null) {
      tag = name;
    }
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  /** Skips blanks, comments and control lines. */
  private void skip(boolean continuation) {
    while (!atEnd()) {
      char c = text.charAt(at);
      if (c == '\n') {
        at++;
        line++;
        lineStart = at;
      } else if (c == ' ' || c >= '\t' && c <= '\r') {
        at++;
      } else if (continuation && c == '\\' && peek(1) == '\n') {
        at += 2;
        line++;
        lineStart = at;
      } else if (c == '/' && peek(1) == '*') {
        comment();
      } else if (c == '#' && startsLine()) {
        controlLine();
      } else {
        return;
      }
    }
  }

  private boolean startsLine() {
    for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\f' && c != '\013') {
        return false;
      }
    }
    return true;
  }

  private void comment() {
    SourceSpan start = span();
    at += 2;
    while (!(peek(0) == '*' && peek(1) == '/')) {
      if (atEnd()) {
        throw syntax("end-of-file encountered before matching */", start);
      }
      if (peek(0) == '/' && peek(1) == '*') {
        throw syntax("/* encountered inside a comment", span());
      }
      if (text.charAt(at++) == '\n') {
        line++;
        lineStart = at;
      }
    }
    at += 2;
  }

  private void controlLine() {
    SourceSpan span = span();
    at++;
    if (peek(0) == '!') {
      while (!atEnd() && text.charAt(at) != '\n') {
        at++;
      }
      return;
    }
    List<String> words = new java.util.ArrayList<>();
    while (!atEnd() && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      if (c == ' ' || c >= '\t' && c <= '\r') {
        at++;
      } else if (c == '"') {
        int start = at;
        quoted('"', ErrorTag.D_STR_NL);
        words.add(text.substring(start, at));
      } else {
        int start = at;
        while (!atEnd() && text.charAt(at) > ' ') {
          at++;
        }
        words.add(text.substring(start, at));
      }
    }
    control.control(words, span);
  }

  public static DError syntax(String message, SourceSpan span) {
    return new DError(ErrorTag.D_SYNTAX, span, message);
  }

  /** A syntax error at a token, in DTrace's words. */
  public static DError unexpected(Token token) {
    return syntax(
        token.kind() == Token.Kind.END
            ? "syntax error near end of input"
            : "syntax error near \"" + token.text() + "\"",
        token.span());
  }

  private Token token(Token.Kind kind, String value, int start, SourceSpan span) {
    return new Token(kind, value, 0, null, span, start, at);
  }

  /** The next token between clauses: a specifier, a number, a brace, slash, comma, or the end. */
  public Token outer() {
    skip(false);
    depth = 0;
    SourceSpan span = span();
    int start = at;
    if (atEnd()) {
      return token(Token.Kind.END, "", start, span);
    }
    char c = text.charAt(at);
    if (c >= '0' && c <= '9') {
      return number(span);
    }
    if (isSpecifierFirst(c)) {
      at++;
      while (!atEnd() && isSpecifierRest(text.charAt(at))) {
        at++;
      }
      return token(Token.Kind.SPECIFIER, text.substring(start, at), start, span);
    }
    at++;
    return token(Token.Kind.SYMBOL, text.substring(start, at), start, span);
  }

  private static boolean isSpecifierFirst(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || SPECIFIER_FIRST.indexOf(c) >= 0;
  }

  private static boolean isSpecifierRest(char c) {
    return isSpecifierFirst(c) || c >= '0' && c <= '9' || c == '`';
  }

  /** Continues behind the first {@code count} characters of an outer token. */
  public void resume(Token token, int count) {
    at = token.start() + count;
  }

  /** The next token inside a clause or declaration. */
  public Token next() {
    skip(true);
    SourceSpan span = span();
    int start = at;
    if (atEnd()) {
      return token(Token.Kind.END, "", start, span);
    }
    char c = text.charAt(at);
    if (isIdentifierFirst(c)) {
      return identifier(start, span);
    }
    if (c >= '0' && c <= '9' || c == '.' && peek(1) >= '0' && peek(1) <= '9') {
      return number(span);
    }
    switch (c) {
      case '"' -> {
        String body = quoted('"', ErrorTag.D_STR_NL);
        return token(Token.Kind.STRING, cut(Constants.unescape(body)), start, span);
      }
      case '\'' -> {
        Constants.Constant value =
            Constants.character(quoted('\'', ErrorTag.D_CHR_NL), span);
        return integer(value, start, span);
      }
      case '@' -> {
        at++;
        int name = at;
        while (!atEnd() && isIdentifierRest(text.charAt(at)) && text.charAt(at) != '`') {
          at++;
        }
        String word = text.substring(name, at);
        if (!word.isEmpty() && word.charAt(0) <= '9') {
          throw syntax("syntax error near \"" + word + "\"", span);
        }
        return token(Token.Kind.AGGREGATION, word.isEmpty() ? "_" : word, start, span);
      }
      case '$' -> {
        return macro(start, span);
      }
      case '/' -> {
        if (endsPredicate()) {
          at++;
          return token(Token.Kind.PREDICATE_END, "/", start, span);
        }
        return symbol(start, span);
      }
      default -> {
        return symbol(start, span);
      }
    }
  }

  private static String cut(String bytes) {
    int nul = bytes.indexOf('\0');
    return nul < 0 ? bytes : bytes.substring(0, nul);
  }

  private static boolean isIdentifierFirst(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '`';
  }

  private static boolean isIdentifierRest(char c) {
    return isIdentifierFirst(c) || c >= '0' && c <= '9';
  }

  /** A name; a dot belongs to it when a backquote follows (a module's name). */
  private Token identifier(int start, SourceSpan span) {
    at++;
    while (!atEnd() && isIdentifierRest(text.charAt(at))) {
      at++;
    }
    int i = at;
    while (i < text.length() && (isIdentifierRest(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    int quote = text.lastIndexOf('`', i - 1);
    if (quote >= at) {
      at = i;
      while (text.charAt(at - 1) == '.') {
        at--;
      }
    }
    return token(Token.Kind.IDENTIFIER, text.substring(start, at), start, span);
  }

  private Token integer(Constants.Constant value, int start, SourceSpan span) {
    return new Token(
        Token.Kind.INTEGER,
        text.substring(start, at),
        value.value(),
        value.type(),
        span,
        start,
        at);
  }

  private Token number(SourceSpan span) {
    int start = at;
    while (!atEnd() && (isIdentifierRest(text.charAt(at)) || text.charAt(at) == '.')
        && text.charAt(at) != '`') {
      at++;
    }
    String digits = text.substring(start, at);
    boolean hex = digits.startsWith("0x") || digits.startsWith("0X");
    if (digits.indexOf('.') >= 0
        || !hex && (digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0)) {
      throw syntax("floating-point constants are not permitted", span);
    }
    int end = 0;
    int from = hex ? 2 : 0;
    end = from;
    while (end < digits.length() && Character.digit(digits.charAt(end), hex ? 16 : 10) >= 0) {
      end++;
    }
    int suffix = end;
    if (suffix < digits.length() && Character.toLowerCase(digits.charAt(suffix)) == 'u') {
      suffix++;
    }
    for (int i = 0; i < 2; i++) {
      if (suffix < digits.length() && Character.toLowerCase(digits.charAt(suffix)) == 'l') {
        suffix++;
      }
    }
    if (end == from || suffix < digits.length()) {
      throw syntax(
          "syntax error near \"" + digits.substring(Math.min(suffix, digits.length() - 1)) + "\"",
          span);
    }
    return integer(Constants.integer(digits, span), start, span);
  }

  /** What stands between two quotes, raw; leaves off behind the second. */
  private String quoted(char quote, ErrorTag newlineTag) {
    SourceSpan span = span();
    int start = ++at;
    while (true) {
      if (atEnd()) {
        throw syntax(
            quote == '"'
                ? "end-of-file encountered before matching \""
                : "end-of-file encountered before matching '",
            span);
      }
      char c = text.charAt(at);
      if (c == '\n') {
        throw new DError(
            newlineTag,
            span,
            quote == '"'
                ? "newline encountered in string literal"
                : "newline encountered in character constant");
      }
      if (c == quote) {
        at++;
        return text.substring(start, at - 1);
      }
      at += c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
    }
  }

  private Token macro(int start, SourceSpan span) {
    at++;
    boolean asString = peek(0) == '$';
    if (asString) {
      at++;
    }
    int name = at;
    boolean digits = peek(0) >= '0' && peek(0) <= '9';
    while (!atEnd() && isIdentifierRest(text.charAt(at)) && text.charAt(at) != '`'
        && (!digits || text.charAt(at) >= '0' && text.charAt(at) <= '9')) {
      at++;
    }
    String macro = text.substring(name, at);
    if (macro.isEmpty()) {
      throw syntax("syntax error near \"$\"", span);
    }
    String value = macros.text(macro, span);
    if (asString) {
      return token(
          Token.Kind.STRING, value == null ? "" : cut(Constants.unescape(value)), start, span);
    }
    if (value == null) {
      return new Token(Token.Kind.INTEGER, "0", 0, Types.INT, span, start, at);
    }
    return argument(value, start, span);
  }

  /** An argument's text as a token: integer, identifier, or else string. */
  private Token argument(String value, int start, SourceSpan span) {
    boolean negative = value.startsWith("-");
    String digits = negative || value.startsWith("+") ? value.substring(1) : value;
    if (isInteger(digits)) {
      Constants.Constant constant;
      try {
        constant = Constants.integer(digits, span);
      } catch (DError e) {
        if (e.tag() == ErrorTag.D_INT_OFLOW) {
          throw new DError(
              ErrorTag.D_MACRO_OFLOW, span, "macro integer " + value + " is too large");
        }
        throw e;
      }
      long number = negative ? -constant.value() : constant.value();
      return new Token(
          Token.Kind.INTEGER,
          value,
          number,
          negative ? Constants.decimalType(number) : constant.type(),
          span,
          start,
          at);
    }
    if (isIdentifier(value)) {
      return token(Token.Kind.IDENTIFIER, value, start, span);
    }
    String body = value;
    if (body.length() > 1 && body.startsWith("\"") && body.endsWith("\"")) {
      body = body.substring(1, body.length() - 1);
    }
    return token(Token.Kind.STRING, cut(Constants.unescape(body)), start, span);
  }

  private static boolean isInteger(String text) {
    boolean hex = text.startsWith("0x") || text.startsWith("0X");
    int start = hex ? 2 : 0;
    for (int i = start; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), hex ? 16 : 10) < 0) {
        return false;
      }
    }
    return text.length() > start;
  }

  private static boolean isIdentifier(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 ? !isIdentifierFirst(text.charAt(0)) : !isIdentifierRest(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether a slash here ends a predicate: what follows cannot continue an expression. */
  private boolean endsPredicate() {
    int i = at + 1;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) >= '\t'
        && text.charAt(i) <= '\r')) {
      i++;
    }
    boolean ends =
        i == text.length()
            || text.charAt(i) == ';'
            || text.charAt(i) == '{'
            || text.charAt(i) == '/';
    if (ends && depth > 0) {
      throw syntax("predicate ends inside parentheses", span());
    }
    return ends;
  }

  private Token symbol(int start, SourceSpan span) {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        at += symbol.length();
        return token(Token.Kind.SYMBOL, symbol, start, span);
      }
    }
    char c = text.charAt(at);
    switch (c) {
      case '(', '[' -> depth++;
      case ')', ']' -> depth = Math.max(0, depth - 1);
      case '{', '}', ';' -> depth = 0;
      default -> {
        if ("+-*/%&|^~!<>=?:,.".indexOf(c) < 0) {
          throw syntax("syntax error near \"" + c + "\"", span);
        }
      }
    }
    at++;
    return token(Token.Kind.SYMBOL, text.substring(start, at), start, span);
  }

  /** Whether the source is a script: its specifiers need clauses. */
  public boolean isFile() {
    return file;
  }

  /** The character behind blanks at the current place, or NUL. */
  public char following() {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) >= '\t'
        && text.charAt(i) <= '\r')) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : '\0';
  }

  /** The text from an index on, for look-ahead that needs no tokens. */
  public String text() {
    return text;
  }
}
