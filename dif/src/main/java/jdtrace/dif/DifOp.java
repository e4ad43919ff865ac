package jdtrace.dif;

/**
 * The opcodes of DIF version 2 (spec dif.md section 2). An instruction is one 32-bit word: opcode
 * in bits 31..24, then by {@link Form}.
 */
public enum DifOp {
  OR(1, "or", Form.R3),
  XOR(2, "xor", Form.R3),
  AND(3, "and", Form.R3),
  SLL(4, "sll", Form.R3),
  SRL(5, "srl", Form.R3),
  SUB(6, "sub", Form.R3),
  ADD(7, "add", Form.R3),
  MUL(8, "mul", Form.R3),
  SDIV(9, "sdiv", Form.R3),
  UDIV(10, "udiv", Form.R3),
  SREM(11, "srem", Form.R3),
  UREM(12, "urem", Form.R3),
  NOT(13, "not", Form.R2),
  MOV(14, "mov", Form.R2),
  CMP(15, "cmp", Form.COMPARE),
  TST(16, "tst", Form.TEST),
  BA(17, "ba", Form.LABEL),
  BE(18, "be", Form.LABEL),
  BNE(19, "bne", Form.LABEL),
  BG(20, "bg", Form.LABEL),
  BGU(21, "bgu", Form.LABEL),
  BGE(22, "bge", Form.LABEL),
  BGEU(23, "bgeu", Form.LABEL),
  BL(24, "bl", Form.LABEL),
  BLU(25, "blu", Form.LABEL),
  BLE(26, "ble", Form.LABEL),
  BLEU(27, "bleu", Form.LABEL),
  LDSB(28, "ldsb", Form.LOAD),
  LDSH(29, "ldsh", Form.LOAD),
  LDSW(30, "ldsw", Form.LOAD),
  LDUB(31, "ldub", Form.LOAD),
  LDUH(32, "lduh", Form.LOAD),
  LDUW(33, "lduw", Form.LOAD),
  LDX(34, "ldx", Form.LOAD),
  RET(35, "ret", Form.RETURN),
  NOP(36, "nop", Form.NONE),
  SETX(37, "setx", Form.INTEGER),
  SETS(38, "sets", Form.STRING),
  SCMP(39, "scmp", Form.COMPARE),
  LDGA(40, "ldga", Form.ARRAY),
  LDGS(41, "ldgs", Form.LOAD_VARIABLE),
  STGS(42, "stgs", Form.STORE_VARIABLE),
  LDTA(43, "ldta", Form.ARRAY),
  LDTS(44, "ldts", Form.LOAD_VARIABLE),
  STTS(45, "stts", Form.STORE_VARIABLE),
  SRA(46, "sra", Form.R3),
  CALL(47, "call", Form.CALL),
  PUSHTR(48, "pushtr", Form.PUSH),
  PUSHTV(49, "pushtv", Form.PUSH),
  POPTS(50, "popts", Form.NONE),
  FLUSHTS(51, "flushts", Form.NONE),
  LDGAA(52, "ldgaa", Form.LOAD_VARIABLE),
  LDTAA(53, "ldtaa", Form.LOAD_VARIABLE),
  STGAA(54, "stgaa", Form.STORE_VARIABLE),
  STTAA(55, "sttaa", Form.STORE_VARIABLE),
  LDLS(56, "ldls", Form.LOAD_VARIABLE),
  STLS(57, "stls", Form.STORE_VARIABLE),
  ALLOCS(58, "allocs", Form.R2),
  COPYS(59, "copys", Form.COPY),
  STB(60, "stb", Form.STORE),
  STH(61, "sth", Form.STORE),
  STW(62, "stw", Form.STORE),
  STX(63, "stx", Form.STORE),
  ULDSB(64, "uldsb", Form.LOAD),
  ULDSH(65, "uldsh", Form.LOAD),
  ULDSW(66, "uldsw", Form.LOAD),
  ULDUB(67, "uldub", Form.LOAD),
  ULDUH(68, "ulduh", Form.LOAD),
  ULDUW(69, "ulduw", Form.LOAD),
  ULDX(70, "uldx", Form.LOAD),
  RLDSB(71, "rldsb", Form.LOAD),
  RLDSH(72, "rldsh", Form.LOAD),
  RLDSW(73, "rldsw", Form.LOAD),
  RLDUB(74, "rldub", Form.LOAD),
  RLDUH(75, "rlduh", Form.LOAD),
  RLDUW(76, "rlduw", Form.LOAD),
  RLDX(77, "rldx", Form.LOAD),
  XLATE(78, "xlate", Form.LOAD_VARIABLE),
  XLARG(79, "xlarg", Form.LOAD_VARIABLE);

  /** How the 24 operand bits are used. */
  public enum Form {
    /** r1, r2, rd. */
    R3,
    /** r1, rd. */
    R2,
    /** r1, r2; no destination. */
    COMPARE,
    /** r1. */
    TEST,
    /** 24-bit absolute instruction index. */
    LABEL,
    /** address in r1, rd. */
    LOAD,
    /** rd. */
    RETURN,
    /** no operand. */
    NONE,
    /** 16-bit index into the integer table, rd. */
    INTEGER,
    /** 16-bit offset into the string table, rd. */
    STRING,
    /** 8-bit array id in r1, index register r2, rd. */
    ARRAY,
    /** 16-bit variable id, rd. */
    LOAD_VARIABLE,
    /** 16-bit variable id, source register in the last byte. */
    STORE_VARIABLE,
    /** 16-bit subroutine id, rd. */
    CALL,
    /** type in r1, size register r2, value register in the last byte. */
    PUSH,
    /** source address r1, size r2, destination address in the last byte. */
    COPY,
    /** value r1, destination address in the last byte. */
    STORE
  }

  private static final DifOp[] BY_CODE = new DifOp[80];

  static {
    for (DifOp op : values()) {
      BY_CODE[op.code] = op;
    }
  }

  private final int code;
  private final String mnemonic;
  private final Form form;

  DifOp(int code, String mnemonic, Form form) {
    this.code = code;
    this.mnemonic = mnemonic;
    this.form = form;
  }

  public int code() {
    return code;
  }

  public String mnemonic() {
    return mnemonic;
  }

  public Form form() {
    return form;
  }

  /** The opcode of an instruction word, or null when there is none. */
  public static DifOp of(int instruction) {
    int code = instruction >>> 24;
    return code < BY_CODE.length ? BY_CODE[code] : null;
  }

  /** Bits 23..16. */
  public static int r1(int instruction) {
    return instruction >>> 16 & 0xff;
  }

  /** Bits 15..8. */
  public static int r2(int instruction) {
    return instruction >>> 8 & 0xff;
  }

  /** Bits 7..0. */
  public static int rd(int instruction) {
    return instruction & 0xff;
  }

  /** Bits 23..8: variable id, subroutine id, integer index or string offset. */
  public static int wide(int instruction) {
    return instruction >>> 8 & 0xffff;
  }

  /** Bits 23..0. */
  public static int label(int instruction) {
    return instruction & 0xffffff;
  }

  /** The word of an R3, R2, compare, load, store, push or copy instruction. */
  public int encode(int r1, int r2, int rd) {
    return code << 24 | (r1 & 0xff) << 16 | (r2 & 0xff) << 8 | rd & 0xff;
  }

  /** The word of a variable, call, integer or string instruction. */
  public int encodeWide(int wide, int rd) {
    return code << 24 | (wide & 0xffff) << 8 | rd & 0xff;
  }

  /** The word of a branch. */
  public int encodeLabel(int target) {
    return code << 24 | target & 0xffffff;
  }
}
