package jdtrace.lang.lex;

import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;

/**
 * Scans a program. {@link #outer} reads a token between clauses, {@link #next} one inside them.
 *
 * <p>A slash inside a predicate ends it when the next character behind blanks is the end of the
 * text, a semicolon, an opening brace or another slash; so {@code a / / * c * / b} is misread, as in
 * every DTrace. Such a slash carries the place of that next character when it stands on a later
 * line, again as in every DTrace.
 */
public final class Lexer {
  private static final String SPECIFIER_SIGNS = "-$:_.?*\\[]!";

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;
  private String tag;

  public Lexer(String text) {
    this(text, null);
  }

  /** Places carry the name of a file from the start; null for none. */
  public Lexer(String text, String file) {
    this.text = text;
    this.tag = file;
  }

  /** Where scanning stands. */
  public SourceSpan span() {
    return new SourceSpan(tag, line, at - lineStart + 1);
  }

  /**
   * The line behind the control line just read is line {@code number} of {@code file}; null keeps
   * the file.
   */
  public void renumber(int number, String file) {
    line = number - 1;
    if (file != null) {
      tag = file;
    }
  }

  /** Goes back to the first character of the token just read, to read it in the other mode. */
  public void rewind(Token token) {
    at = token.start();
  }

  /** The next character behind blanks and comments, without reading it; NUL at the end. */
  public char following() {
    int i = at;
    while (true) {
      i = afterBlanks(i);
      if (!text.startsWith("/*", i)) {
        return i < text.length() ? text.charAt(i) : '\0';
      }
      int end = text.indexOf("*/", i + 2);
      if (end < 0) {
        return '/';
      }
      i = end + 2;
    }
  }

  /** A syntax error. */
  public static DError syntax(SourceSpan span, String message) {
    return new DError(ErrorTag.D_SYNTAX, span, message);
  }

  /**
   * The next token between clauses: a specifier, a keyword that opens a declaration, a number,
   * {@code { / ,}, a control line or the end.
   *
   * @throws DError for anything else
   */
  public Token outer() {
    skipBlanks(false);
    SourceSpan span = span();
    int start = at;
    if (start == text.length()) {
      return token(TokenKind.END, null, start, span);
    }
    char c = text.charAt(start);
    if (isSpecifierFirst(c)) {
      at = specifierEnd(start);
      String word = text.substring(start, at);
      TokenKind keyword = TokenKind.ofWord(word);
      return token(keyword.opensDeclaration() ? keyword : TokenKind.SPECIFIER, word, start, span);
    }
    if (isDigit(c)) {
      return integer(start, span);
    }
    TokenKind kind =
        switch (c) {
          case '{' -> TokenKind.LEFT_BRACE;
          case '/' -> TokenKind.SLASH;
          case ',' -> TokenKind.COMMA;
          case '#' -> startsLine(start) ? TokenKind.CONTROL : null;
          default -> null;
        };
    if (kind == TokenKind.CONTROL) {
      return control(start, span);
    }
    if (kind == null) {
      throw stray(c, span);
    }
    at++;
    return token(kind, null, start, span);
  }

  /** The next token inside a clause or declaration. */
  public Token next() {
    skipBlanks(true);
    SourceSpan span = span();
    int start = at;
    if (start == text.length()) {
      return token(TokenKind.END, null, start, span);
    }
    char c = text.charAt(start);
    if (isNameFirst(c)) {
      return identifier(start, span);
    }
    if (isDigit(c) || c == '.' && isDigit(peek(1))) {
      refuseFloat(start, span);
      return integer(start, span);
    }
    return switch (c) {
      case '"' -> {
        String body = quoted('"', span);
        yield token(TokenKind.STRING, Constants.string(body), start, span);
      }
      case '\'' -> {
        Constants.Constant value = Constants.character(quoted('\'', span), span);
        yield integer(value, start, span);
      }
      case '@' -> {
        at++;
        if (at < text.length() && isPlainFirst(text.charAt(at))) {
          skipPlainName();
        }
        String name = text.substring(start + 1, at);
        yield token(TokenKind.AGGREGATION, name.isEmpty() ? "_" : name, start, span);
      }
      case '$' -> macro(start, span);
      case '#' -> {
        if (!startsLine(start)) {
          throw stray(c, span);
        }
        yield control(start, span);
      }
      default -> {
        TokenKind kind = punctuation(c, span);
        if (kind == TokenKind.SLASH) {
          yield slash(start, span);
        }
        at += kind.text().length();
        yield token(kind, null, start, span);
      }
    };
  }

  private Token token(TokenKind kind, String name, int start, SourceSpan span) {
    return new Token(kind, text.substring(start, at), name, 0, null, span, start, at);
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  // ---- blanks, comments, control lines

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private int afterBlanks(int index) {
    int i = index;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Skips blanks and comments; inside clauses an escaped newline is a blank. */
  private void skipBlanks(boolean escapedNewlines) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        pass(c);
      } else if (c == '/' && peek(1) == '*') {
        skipComment();
      } else if (escapedNewlines && c == '\\' && peek(1) == '\n') {
        at++;
        pass('\n');
      } else {
        return;
      }
    }
  }

  private void pass(char c) {
    at++;
    if (c == '\n') {
      line++;
      lineStart = at;
    }
  }

  private void skipComment() {
    SourceSpan open = span();
    at += 2;
    while (true) {
      if (at == text.length()) {
        throw new DError(
            ErrorTag.D_SYNTAX,
            span(),
            "end of input in a comment: its */ is missing",
            "the comment begins in line " + open.line());
      }
      char c = text.charAt(at);
      if (c == '*' && peek(1) == '/') {
        at += 2;
        return;
      }
      if (c == '/' && peek(1) == '*') {
        throw syntax(span(), "/* inside a comment");
      }
      pass(c);
    }
  }

  /** Whether only blanks stand before an index on its line. */
  private boolean startsLine(int index) {
    for (int i = index - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Token control(int start, SourceSpan span) {
    int end = text.indexOf('\n', start);
    boolean interpreter = peek(1) == '!';
    if (end < 0 && !interpreter) {
      throw syntax(span, "end of input in a control line: its newline is missing");
    }
    at = end < 0 ? text.length() : end;
    return token(TokenKind.CONTROL, null, start, span);
  }

  // ---- names

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPlainFirst(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isNameFirst(char c) {
    return isPlainFirst(c) || c == '`';
  }

  private static boolean isNameRest(char c) {
    return isNameFirst(c) || isDigit(c);
  }

  private static boolean isSpecifierFirst(char c) {
    return isPlainFirst(c) || SPECIFIER_SIGNS.indexOf(c) >= 0;
  }

  private static boolean isSpecifierRest(char c) {
    return isSpecifierFirst(c) || isDigit(c) || c == '`';
  }

  /**
   * Where the specifier that begins at {@code start} ends. Behind a colon names of Java methods may
   * stand: {@code <init>}, and types of parameters in parentheses, which hold no blanks.
   */
  private int specifierEnd(int start) {
    boolean colon = false;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (colon && c == '(') {
        int close = parametersEnd(i);
        if (close < 0) {
          return i;
        }
        i = close;
      } else if (isSpecifierRest(c) || colon && (c == '<' || c == '>')) {
        colon |= c == ':';
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /** The place behind the parenthesis that closes the one at {@code open}; -1 when none does. */
  private int parametersEnd(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ')') {
        return i + 1;
      }
      if (!isSpecifierRest(c) && ",;/".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private void skipPlainName() {
    while (at < text.length() && isNameRest(text.charAt(at)) && text.charAt(at) != '`') {
      at++;
    }
  }

  /** Whether a text is a name, perhaps with backquotes but without dots. */
  static boolean isName(String text) {
    if (text.isEmpty() || !isNameFirst(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (!isNameRest(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A name or keyword; dots before its last backquote belong to it (a module's name). */
  private Token identifier(int start, SourceSpan span) {
    int lastQuote = -1;
    int lastPlain = -1;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '`') {
        lastQuote = i;
      } else if (c == '.') {
        if (lastPlain < 0) {
          lastPlain = i;
        }
      } else if (!isNameRest(c)) {
        break;
      }
      i++;
    }
    if (lastPlain < 0) {
      at = i;
    } else {
      at = Math.max(lastPlain, lastQuote + 1);
      while (at < i && isNameRest(text.charAt(at))) {
        at++;
      }
    }
    String name = text.substring(start, at);
    return token(TokenKind.ofWord(name), name, start, span);
  }

  private Token macro(int start, SourceSpan span) {
    at++;
    if (peek(0) == '$') {
      at++;
    }
    int name = at;
    if (isDigit(peek(0))) {
      while (isDigit(peek(0))) {
        at++;
      }
    } else {
      skipPlainName();
    }
    if (at == name) {
      throw stray('$', span);
    }
    return token(TokenKind.MACRO, text.substring(name, at), start, span);
  }

  // ---- constants

  private Token integer(Constants.Constant value, int start, SourceSpan span) {
    return new Token(
        TokenKind.INTEGER,
        text.substring(start, at),
        null,
        value.value(),
        value.type(),
        span,
        start,
        at);
  }

  private Token integer(int start, SourceSpan span) {
    at = integerEnd(start);
    return integer(Constants.integer(text.substring(start, at), span), start, span);
  }

  private int integerEnd(int start) {
    int i = start;
    if (isHex(start)) {
      i += 2;
      while (i < text.length() && Constants.digit(text.charAt(i), 16) >= 0) {
        i++;
      }
    } else {
      i = afterDigits(i);
    }
    if (i < text.length() && (text.charAt(i) | 0x20) == 'u') {
      i++;
    }
    for (int longs = 0; longs < 2; longs++) {
      if (i < text.length() && (text.charAt(i) | 0x20) == 'l') {
        i++;
      }
    }
    return i;
  }

  private boolean isHex(int start) {
    return text.charAt(start) == '0'
        && start + 2 < text.length()
        && (text.charAt(start + 1) | 0x20) == 'x'
        && Constants.digit(text.charAt(start + 2), 16) >= 0;
  }

  private int afterDigits(int index) {
    int i = index;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Floating constants are recognised only to be refused. */
  private void refuseFloat(int start, SourceSpan span) {
    if (isHex(start)) {
      return;
    }
    int i = afterDigits(start);
    if (i < text.length() && text.charAt(i) == '.') {
      i = afterDigits(i + 1);
    }
    if (i < text.length() && (text.charAt(i) | 0x20) == 'e') {
      int digits = i + 1;
      if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
        digits++;
      }
      int end = afterDigits(digits);
      i = end > digits ? end : i;
    }
    if (i < text.length() && ((text.charAt(i) | 0x20) == 'f' || (text.charAt(i) | 0x20) == 'l')) {
      i++;
    }
    if (i > integerEnd(start)) {
      throw syntax(span, "floating-point constants are not permitted in D programs");
    }
  }

  /** What stands between two quotes, as written; leaves off behind the second. */
  private String quoted(char quote, SourceSpan span) {
    int start = ++at;
    while (true) {
      if (at == text.length()) {
        throw syntax(
            span,
            quote == '"'
                ? "end of input in a string: its closing \" is missing"
                : "end of input in a character constant: its closing ' is missing");
      }
      char c = text.charAt(at);
      if (c == '\n') {
        throw new DError(
            quote == '"' ? ErrorTag.D_STR_NL : ErrorTag.D_CHR_NL,
            span,
            quote == '"'
                ? "newline encountered in string literal"
                : "newline encountered in character constant");
      }
      at++;
      if (c == quote) {
        return text.substring(start, at - 1);
      }
      if (c == '\\' && at < text.length() && text.charAt(at) != '\n') {
        at++;
      }
    }
  }

  // ---- punctuation

  private Token slash(int start, SourceSpan span) {
    at++;
    int i = afterBlanks(at);
    char c = i < text.length() ? text.charAt(i) : ';';
    if (c != ';' && c != '{' && c != '/') {
      return token(TokenKind.SLASH, null, start, span);
    }
    int laterLine = line;
    int laterStart = lineStart;
    for (int j = at; j < i; j++) {
      if (text.charAt(j) == '\n') {
        laterLine++;
        laterStart = j + 1;
      }
    }
    SourceSpan place =
        laterLine == line ? span : new SourceSpan(tag, laterLine, i - laterStart + 1);
    return token(TokenKind.PREDICATE_END, null, start, place);
  }

  private static DError stray(char c, SourceSpan span) {
    if (c > ' ' && c < 0x7f) {
      return syntax(span, "syntax error near \"" + c + "\"");
    }
    String octal = Integer.toOctalString(0x200 | c & 0x1ff).substring(1);
    return syntax(span, "syntax error near \"\\" + octal + "\"");
  }

  private TokenKind pick(char c, TokenKind single, TokenKind doubled, TokenKind assigned) {
    char second = peek(1);
    return second == c && doubled != null
        ? doubled
        : second == '=' && assigned != null ? assigned : single;
  }

  private TokenKind punctuation(char c, SourceSpan span) {
    return switch (c) {
      case '{' -> TokenKind.LEFT_BRACE;
      case '}' -> TokenKind.RIGHT_BRACE;
      case '(' -> TokenKind.LEFT_PAREN;
      case ')' -> TokenKind.RIGHT_PAREN;
      case '[' -> TokenKind.LEFT_BRACKET;
      case ']' -> TokenKind.RIGHT_BRACKET;
      case ';' -> TokenKind.SEMICOLON;
      case ',' -> TokenKind.COMMA;
      case ':' -> TokenKind.COLON;
      case '?' -> TokenKind.QUESTION;
      case '~' -> TokenKind.TILDE;
      case '.' -> peek(1) == '.' && peek(2) == '.' ? TokenKind.ELLIPSIS : TokenKind.DOT;
      case '+' -> pick(c, TokenKind.PLUS, TokenKind.INCREMENT, TokenKind.PLUS_ASSIGN);
      case '-' ->
          peek(1) == '>'
              ? TokenKind.ARROW
              : pick(c, TokenKind.MINUS, TokenKind.DECREMENT, TokenKind.MINUS_ASSIGN);
      case '*' -> pick(c, TokenKind.STAR, null, TokenKind.STAR_ASSIGN);
      case '/' -> pick(c, TokenKind.SLASH, null, TokenKind.SLASH_ASSIGN);
      case '%' -> pick(c, TokenKind.PERCENT, null, TokenKind.PERCENT_ASSIGN);
      case '&' -> pick(c, TokenKind.AMPERSAND, TokenKind.AND_AND, TokenKind.AMPERSAND_ASSIGN);
      case '|' -> pick(c, TokenKind.BAR, TokenKind.OR_OR, TokenKind.BAR_ASSIGN);
      case '^' -> pick(c, TokenKind.CARET, TokenKind.XOR_XOR, TokenKind.CARET_ASSIGN);
      case '!' -> pick(c, TokenKind.NOT, null, TokenKind.NOT_EQUAL);
      case '=' -> pick(c, TokenKind.ASSIGN, TokenKind.EQUAL, null);
      case '<' -> {
        TokenKind kind = pick(c, TokenKind.LESS, TokenKind.SHIFT_LEFT, TokenKind.LESS_EQUAL);
        yield kind == TokenKind.SHIFT_LEFT && peek(2) == '=' ? TokenKind.SHIFT_LEFT_ASSIGN : kind;
      }
      case '>' -> {
        TokenKind kind = pick(c, TokenKind.GREATER, TokenKind.SHIFT_RIGHT, TokenKind.GREATER_EQUAL);
        yield kind == TokenKind.SHIFT_RIGHT && peek(2) == '=' ? TokenKind.SHIFT_RIGHT_ASSIGN : kind;
      }
      default -> throw stray(c, span);
    };
  }
}
