package jdtrace.lang.lex;

import java.util.HashMap;
import java.util.Map;

/** Kinds of token: classes of text, punctuation, keywords (spec language.md section 1.2). */
public enum TokenKind {
  END,
  IDENTIFIER,
  INTEGER,
  STRING,
  /** {@code @name}, or the bare at sign. */
  AGGREGATION,
  /** {@code $1}, {@code $$1}, {@code $target}, {@code $$target}. */
  MACRO,
  /** A whole control line from its {@code #} on, without the newline. */
  CONTROL,
  /** The slash that ends a predicate. */
  PREDICATE_END,
  /** A probe specifier or a type's name, between clauses only. */
  SPECIFIER,

  LEFT_BRACE("{"),
  RIGHT_BRACE("}"),
  LEFT_PAREN("("),
  RIGHT_PAREN(")"),
  LEFT_BRACKET("["),
  RIGHT_BRACKET("]"),
  SEMICOLON(";"),
  COMMA(","),
  COLON(":"),
  QUESTION("?"),
  DOT("."),
  ELLIPSIS("..."),
  ARROW("->"),
  INCREMENT("++"),
  DECREMENT("--"),
  TILDE("~"),
  NOT("!"),
  STAR("*"),
  SLASH("/"),
  PERCENT("%"),
  PLUS("+"),
  MINUS("-"),
  SHIFT_LEFT("<<"),
  SHIFT_RIGHT(">>"),
  LESS("<"),
  LESS_EQUAL("<="),
  GREATER(">"),
  GREATER_EQUAL(">="),
  EQUAL("=="),
  NOT_EQUAL("!="),
  AMPERSAND("&"),
  CARET("^"),
  BAR("|"),
  AND_AND("&&"),
  XOR_XOR("^^"),
  OR_OR("||"),
  ASSIGN("="),
  STAR_ASSIGN("*="),
  SLASH_ASSIGN("/="),
  PERCENT_ASSIGN("%="),
  PLUS_ASSIGN("+="),
  MINUS_ASSIGN("-="),
  SHIFT_LEFT_ASSIGN("<<="),
  SHIFT_RIGHT_ASSIGN(">>="),
  AMPERSAND_ASSIGN("&="),
  CARET_ASSIGN("^="),
  BAR_ASSIGN("|="),

  AUTO("auto", Flag.STORAGE | Flag.OPENS),
  BREAK("break", 0),
  CASE("case", 0),
  CHAR("char", Flag.BASIC | Flag.OPENS),
  CONST("const", Flag.QUALIFIER | Flag.OPENS),
  CONTINUE("continue", 0),
  COUNTER("counter", Flag.MEMBER | Flag.OPENS),
  DEFAULT("default", 0),
  DO("do", 0),
  DOUBLE("double", Flag.BASIC | Flag.OPENS),
  ELSE("else", 0),
  ENUM("enum", Flag.TAGGED | Flag.OPENS),
  EXTERN("extern", Flag.STORAGE | Flag.OPENS),
  FLOAT("float", Flag.BASIC | Flag.OPENS),
  FOR("for", 0),
  GOTO("goto", 0),
  IF("if", 0),
  IMPORT("import", Flag.MEMBER | Flag.OPENS),
  INLINE("inline", Flag.OPENS),
  INT("int", Flag.BASIC | Flag.OPENS),
  LONG("long", Flag.BASIC | Flag.OPENS),
  OFFSETOF("offsetof", 0),
  PROBE("probe", Flag.MEMBER),
  PROVIDER("provider", Flag.MEMBER | Flag.OPENS),
  REGISTER("register", Flag.STORAGE | Flag.OPENS),
  RESTRICT("restrict", Flag.QUALIFIER | Flag.OPENS),
  RETURN("return", 0),
  SELF("self", Flag.STORAGE | Flag.MEMBER | Flag.OPENS),
  SHORT("short", Flag.BASIC | Flag.OPENS),
  SIGNED("signed", Flag.BASIC | Flag.OPENS),
  SIZEOF("sizeof", 0),
  STATIC("static", Flag.STORAGE | Flag.OPENS),
  STRING_WORD("string", Flag.BASIC | Flag.MEMBER | Flag.OPENS),
  STRINGOF("stringof", Flag.MEMBER),
  STRUCT("struct", Flag.TAGGED | Flag.OPENS),
  SWITCH("switch", 0),
  THIS("this", Flag.STORAGE | Flag.OPENS),
  TRANSLATOR("translator", Flag.MEMBER | Flag.OPENS),
  TYPEDEF("typedef", Flag.STORAGE | Flag.OPENS),
  UNION("union", Flag.TAGGED | Flag.OPENS),
  UNSIGNED("unsigned", Flag.BASIC | Flag.OPENS),
  USERLAND("userland", Flag.QUALIFIER | Flag.MEMBER),
  VOID("void", Flag.BASIC | Flag.OPENS),
  VOLATILE("volatile", Flag.QUALIFIER | Flag.OPENS),
  WHILE("while", 0),
  XLATE("xlate", Flag.MEMBER);

  /** What a keyword may do. */
  private static final class Flag {
    /** Spells a basic type. */
    static final int BASIC = 1;

    static final int QUALIFIER = 2;

    /** Begins a type with a tag. */
    static final int TAGGED = 4;

    static final int STORAGE = 8;

    /** May name a member behind a dot or arrow. */
    static final int MEMBER = 16;

    /** Between clauses, begins something that is no clause. */
    static final int OPENS = 32;
  }

  private static final Map<String, TokenKind> WORDS = new HashMap<>(128);

  static {
    for (TokenKind kind : values()) {
      if (kind.word) {
        WORDS.put(kind.text, kind);
      }
    }
  }

  private final String text;
  private final int flags;
  private final boolean word;

  TokenKind() {
    this(null);
  }

  TokenKind(String text) {
    this.text = text;
    this.flags = 0;
    this.word = false;
  }

  TokenKind(String text, int flags) {
    this.text = text;
    this.flags = flags;
    this.word = true;
  }

  /** The keyword of a spelling, or {@link #IDENTIFIER}. */
  public static TokenKind ofWord(String word) {
    return WORDS.getOrDefault(word, IDENTIFIER);
  }

  /** The spelling of punctuation and keywords, null for the others. */
  public String text() {
    return text;
  }

  /** A word that spells a basic type: {@code int}, {@code unsigned}, {@code string} ... */
  public boolean isBasicType() {
    return (flags & Flag.BASIC) != 0;
  }

  /** {@code const restrict volatile userland}. */
  public boolean isQualifier() {
    return (flags & Flag.QUALIFIER) != 0;
  }

  public boolean isStorage() {
    return (flags & Flag.STORAGE) != 0;
  }

  /** A keyword that can only be the beginning of a type. */
  public boolean beginsType() {
    return (flags & (Flag.BASIC | Flag.QUALIFIER | Flag.TAGGED)) != 0;
  }

  /**
   * Whether the token is a name behind a dot, an arrow or in offsetof. {@code counter} and {@code
   * import} are no keywords of C, and the kernel has members of these names (atomic_t).
   */
  public boolean isMemberName() {
    return this == IDENTIFIER || (flags & Flag.MEMBER) != 0;
  }

  /** Whether the keyword begins a declaration or definition between clauses. */
  boolean opensDeclaration() {
    return (flags & Flag.OPENS) != 0;
  }
}
