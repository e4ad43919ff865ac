package jdtrace.testkit.differential;

import java.util.List;
import jdtrace.dif.DifOp;
import jdtrace.dif.Subroutine;

/** The kinds of node of a {@link Tree}: what they take, what they give, what they are made of. */
public enum Form {
  /** {@code detail}. */
  CONSTANT(Sort.NUMBER),
  /** {@code arg0..arg9} by {@code detail}. */
  ARGUMENT(Sort.NUMBER),
  OR(DifOp.OR),
  XOR(DifOp.XOR),
  AND(DifOp.AND),
  SHIFT_LEFT(DifOp.SLL),
  SHIFT_RIGHT(DifOp.SRL),
  SHIFT_RIGHT_SIGNED(DifOp.SRA),
  SUBTRACT(DifOp.SUB),
  ADD(DifOp.ADD),
  MULTIPLY(DifOp.MUL),
  DIVIDE_SIGNED(DifOp.SDIV),
  DIVIDE(DifOp.UDIV),
  REMAINDER_SIGNED(DifOp.SREM),
  REMAINDER(DifOp.UREM),
  NOT(Sort.NUMBER, Sort.NUMBER),
  /** Keeps the low 1, 2, 4 or 8 bytes; {@code detail} is the number of bytes, negative for signed. */
  NARROW(Sort.NUMBER, Sort.NUMBER),
  /** 1 or 0; {@code detail} is the code of the branch. */
  COMPARE(Sort.NUMBER, Sort.NUMBER, Sort.NUMBER),
  /** 1 or 0, the second only evaluated when the first is not 0. */
  AND_ALSO(Sort.NUMBER, Sort.NUMBER, Sort.NUMBER),
  /** 1 or 0, the second only evaluated when the first is 0. */
  OR_ELSE(Sort.NUMBER, Sort.NUMBER, Sort.NUMBER),
  CHOOSE(Sort.NUMBER, Sort.NUMBER, Sort.NUMBER, Sort.NUMBER),
  /** The first for its effects, then the second. */
  SEQUENCE(Sort.NUMBER, Sort.NUMBER, Sort.NUMBER),
  /** Stored to scratch as 8 bytes and loaded back; {@code detail} is the code of the load. */
  THROUGH_MEMORY(Sort.NUMBER, Sort.NUMBER),
  /** A variable of {@link Variables} by {@code detail}. */
  LOAD(Sort.NUMBER),
  STORE(Sort.NUMBER, Sort.NUMBER),
  LOAD_ELEMENT(Sort.NUMBER, Sort.NUMBER, Sort.TEXT),
  /** Key, key, value; gives the value. */
  STORE_ELEMENT(Sort.NUMBER, Sort.NUMBER, Sort.TEXT, Sort.NUMBER),
  /** Bytes swapped; {@code detail} is 2, 4 or 8. */
  SWAP(Sort.NUMBER, Sort.NUMBER),

  /** {@code text}. */
  LITERAL(Sort.TEXT),
  LOAD_TEXT(Sort.TEXT),
  /** Gives the text that was stored, not the variable. */
  STORE_TEXT(Sort.TEXT, Sort.TEXT),
  CHOOSE_TEXT(Sort.TEXT, Sort.NUMBER, Sort.TEXT, Sort.TEXT),
  /** NULL. */
  NULL(Sort.TEXT),
  /** 1 or 0; {@code detail} is the code of the branch. */
  COMPARE_TEXT(Sort.NUMBER, Sort.TEXT, Sort.TEXT),
  LENGTH(Subroutine.STRLEN, Sort.NUMBER, Sort.TEXT),
  INDEX(Subroutine.INDEX, Sort.NUMBER, Sort.TEXT, Sort.TEXT, Sort.NUMBER),
  RINDEX(Subroutine.RINDEX, Sort.NUMBER, Sort.TEXT, Sort.TEXT, Sort.NUMBER),
  PARSE(Subroutine.STRTOLL, Sort.NUMBER, Sort.TEXT),
  FORMAT(Subroutine.LLTOSTR, Sort.TEXT, Sort.NUMBER),
  JOIN(Subroutine.STRJOIN, Sort.TEXT, Sort.TEXT, Sort.TEXT),
  SUBSTRING(Subroutine.SUBSTR, Sort.TEXT, Sort.TEXT, Sort.NUMBER, Sort.NUMBER),
  UPPER(Subroutine.TOUPPER, Sort.TEXT, Sort.TEXT),
  LOWER(Subroutine.TOLOWER, Sort.TEXT, Sort.TEXT),
  BASENAME(Subroutine.BASENAME, Sort.TEXT, Sort.TEXT),
  DIRNAME(Subroutine.DIRNAME, Sort.TEXT, Sort.TEXT),
  CHARACTER(Subroutine.STRCHR, Sort.TEXT, Sort.TEXT, Sort.NUMBER),
  LAST_CHARACTER(Subroutine.STRRCHR, Sort.TEXT, Sort.TEXT, Sort.NUMBER),
  SEARCH(Subroutine.STRSTR, Sort.TEXT, Sort.TEXT, Sort.TEXT),
  /** {@code detail} 1: as Oracle has it. */
  CLEAN(Subroutine.CLEANPATH, Sort.TEXT, Sort.TEXT),
  /** The text that is split is the firing's, so programs go on with what others began. */
  TOKEN(Subroutine.STRTOK, Sort.TEXT, Sort.TEXT, Sort.TEXT),
  JSON(Subroutine.JSON, Sort.TEXT, Sort.TEXT, Sort.TEXT),
  /** memstr of a text's own memory with a byte for NUL; {@code detail} more than its length. */
  MEMORY(Subroutine.MEMSTR, Sort.TEXT, Sort.TEXT, Sort.NUMBER);

  /** What a node gives. */
  public enum Sort {
    NUMBER,
    TEXT
  }

  private final Sort result;
  private final List<Sort> parameters;
  private final DifOp op;
  private final Subroutine subroutine;

  Form(Sort result, Sort... parameters) {
    this(null, null, result, parameters);
  }

  Form(DifOp op) {
    this(op, null, Sort.NUMBER, Sort.NUMBER, Sort.NUMBER);
  }

  Form(Subroutine subroutine, Sort result, Sort... parameters) {
    this(null, subroutine, result, parameters);
  }

  Form(DifOp op, Subroutine subroutine, Sort result, Sort... parameters) {
    this.op = op;
    this.subroutine = subroutine;
    this.result = result;
    this.parameters = List.of(parameters);
  }

  public Sort result() {
    return result;
  }

  public List<Sort> parameters() {
    return parameters;
  }

  /** The instruction that does it, if it is one of three registers; else null. */
  public DifOp op() {
    return op;
  }

  /** The subroutine that does it, if there is one; else null. */
  public Subroutine subroutine() {
    return subroutine;
  }

  /** The size of number arguments, which are signed: callers narrow them to the prototype. */
  int argumentBytes() {
    return switch (this) {
      case INDEX, RINDEX, SUBSTRING -> Integer.BYTES;
      case CHARACTER, LAST_CHARACTER, MEMORY -> Byte.BYTES;
      default -> Long.BYTES;
    };
  }

  /** The most registers that its code uses besides those of its deepest child. */
  int ownRegisters() {
    return parameters.size() + (this == MEMORY ? 2 : 1);
  }
}
