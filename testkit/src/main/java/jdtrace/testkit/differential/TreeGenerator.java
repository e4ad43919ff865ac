package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifVerifier;

/**
 * Grows trees from a seed.
 *
 * <p>A program either loads or stores a text variable, never both: a load gives the variable's
 * address, and what is found there after a store is a question of its own.
 */
public final class TreeGenerator {
  private static final int USABLE_REGISTERS = DifVerifier.REGISTERS - 1;

  /** String operations a program may have: their results share the clause's scratch. */
  private static final int MAX_TEXTS = 6;

  private static final long[] CONSTANTS = {
    0,
    0,
    1,
    1,
    2,
    3,
    7,
    8,
    10,
    31,
    32,
    33,
    63,
    64,
    65,
    127,
    128,
    255,
    256,
    32767,
    32768,
    65535,
    65536,
    Integer.MAX_VALUE,
    1L << 31,
    (1L << 32) - 1,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -1,
    -1,
    -2,
    -128,
    -129,
    -32768,
    Integer.MIN_VALUE,
    -1L << 32,
    '/',
    'a',
    'z'
  };

  private static final String[] LITERALS = {
    "",
    "a",
    "b",
    "abc",
    "ABC",
    "abcabc",
    "hello",
    "/",
    "//",
    "/usr/lib",
    "/usr/lib/",
    "a/b",
    "lib/",
    "-12",
    "0x1f",
    "99999999999999999999",
    " 7",
    "aZ09{",
    "\u00e9t\u00e9",
    "bc",
    "a string of thirty one letters.",
    "/a string of thirty-two letters.",
    "///strings/of/more/than/forty/letters/are/cut",
    "///strings/of/more/than/forty/letters/share/this",
    "///strings/of/more/than/forty/l"
  };

  private static final DifOp[] BRANCHES = {
    DifOp.BE,
    DifOp.BNE,
    DifOp.BG,
    DifOp.BGU,
    DifOp.BGE,
    DifOp.BGEU,
    DifOp.BL,
    DifOp.BLU,
    DifOp.BLE,
    DifOp.BLEU
  };

  /** A string comparison leaves no carry, so only these mean something. */
  private static final DifOp[] SIGNED_BRANCHES = {
    DifOp.BE, DifOp.BNE, DifOp.BG, DifOp.BGE, DifOp.BL, DifOp.BLE
  };

  private static final DifOp[] LOADS = {
    DifOp.LDSB, DifOp.LDSH, DifOp.LDSW, DifOp.LDUB, DifOp.LDUH, DifOp.LDUW, DifOp.LDX
  };

  private static final long[] WIDTHS = {1, 2, 4, 8, -1, -2, -4, -8};
  private static final long[] SWAPS = {2, 4, 8};
  private static final long[] MEMORY_SIZES = {0, 1, 2, 2, 2, 4097};
  private static final long[] BASES = {2, 8, 10, 16, 36, 1, 37};

  private final Set<Form> forms;
  private final SplittableRandom random;
  private final RandomWords words;
  private int texts;

  /** Bit set of the text variables that the program may store; the others it may load. */
  private int storable;

  /** {@code forms} are those that may be used; constants and literals always may. */
  public TreeGenerator(long seed, Set<Form> forms) {
    this.random = new SplittableRandom(seed);
    this.words = new RandomWords(random);
    this.forms = EnumSet.copyOf(forms);
    this.forms.add(Form.CONSTANT);
    this.forms.add(Form.LITERAL);
  }

  /** A whole program. */
  public Tree next() {
    texts = 0;
    storable = random.nextInt(1 << Variables.textCount());
    boolean text = hasText() && random.nextInt(4) == 0;
    int depth = 1 + random.nextInt(5);
    return grow(text ? Form.Sort.TEXT : Form.Sort.NUMBER, depth, USABLE_REGISTERS);
  }

  private boolean hasText() {
    return forms.stream().anyMatch(form -> form != Form.LITERAL && form.result() == Form.Sort.TEXT);
  }

  private Tree grow(Form.Sort sort, int depth, int registers) {
    if (depth > 0 && random.nextInt(8) != 0) {
      List<Form> possible = new ArrayList<>();
      for (Form form : forms) {
        if (form.result() == sort
            && !form.parameters().isEmpty()
            && form.ownRegisters() + 1 <= registers
            && (texts < MAX_TEXTS || !usesText(form))) {
          possible.add(form);
        }
      }
      if (!possible.isEmpty()) {
        return node(possible.get(random.nextInt(possible.size())), depth, registers);
      }
    }
    return leaf(sort);
  }

  private static boolean usesText(Form form) {
    return form.result() == Form.Sort.TEXT || form.parameters().contains(Form.Sort.TEXT);
  }

  private Tree node(Form form, int depth, int registers) {
    if (form == Form.STORE_TEXT && storable == 0) {
      return leaf(form.result());
    }
    if (usesText(form)) {
      texts++;
    }
    List<Tree> children = new ArrayList<>();
    for (Form.Sort parameter : form.parameters()) {
      Tree likely = texts(form, children.size());
      children.add(
          likely != null ? likely : grow(parameter, depth - 1, registers - children.size()));
    }
    return new Tree(form, detail(form), null, children);
  }

  /** Mostly an argument that means something to the form; null for any. */
  private Tree texts(Form form, int argument) {
    if (random.nextInt(4) == 0) {
      return null;
    }
    return switch (form) {
      case CLEAN -> Tree.literal(words.path());
      case JSON -> Tree.literal(argument == 0 ? words.json() : words.selector());
      case PARSE -> Tree.literal(words.number());
      case TOKEN ->
          argument == 0 && random.nextBoolean()
              ? new Tree(Form.NULL, 0, null, List.of())
              : Tree.literal(argument == 0 ? words.list() : words.delimiters());
      default -> null;
    };
  }

  private Tree leaf(Form.Sort sort) {
    List<Form> possible = new ArrayList<>();
    for (Form form : forms) {
      if (form.result() == sort && form.parameters().isEmpty()) {
        possible.add(form);
      }
    }
    Form form = possible.get(random.nextInt(possible.size()));
    if (form == Form.LOAD_TEXT && pick(~storable) < 0) {
      form = Form.LITERAL;
    }
    return form == Form.LITERAL
        ? Tree.literal(LITERALS[random.nextInt(LITERALS.length)])
        : new Tree(form, detail(form), null, List.of());
  }

  private long detail(Form form) {
    return switch (form) {
      case CONSTANT -> number();
      case ARGUMENT -> random.nextInt(4);
      case NARROW -> WIDTHS[random.nextInt(WIDTHS.length)];
      case COMPARE -> BRANCHES[random.nextInt(BRANCHES.length)].code();
      case COMPARE_TEXT -> SIGNED_BRANCHES[random.nextInt(SIGNED_BRANCHES.length)].code();
      case THROUGH_MEMORY -> LOADS[random.nextInt(LOADS.length)].code();
      case LOAD, STORE -> random.nextInt(Variables.numberCount());
      case LOAD_TEXT -> pick(~storable);
      case STORE_TEXT -> pick(storable);
      case LOAD_ELEMENT, STORE_ELEMENT -> random.nextInt(Variables.arrayCount());
      case SWAP -> SWAPS[random.nextInt(SWAPS.length)];
      case CLEAN -> random.nextInt(2);
      case MEMORY -> MEMORY_SIZES[random.nextInt(MEMORY_SIZES.length)];
      case PARSE, FORMAT -> random.nextInt(3) == 0 ? BASES[random.nextInt(BASES.length)] : 10;
      default -> 0;
    };
  }

  /** A text variable of a set, -1 if it is empty. */
  private long pick(int set) {
    int start = random.nextInt(Variables.textCount());
    for (int i = 0; i < Variables.textCount(); i++) {
      int index = (start + i) % Variables.textCount();
      if ((set & 1 << index) != 0) {
        return index;
      }
    }
    return -1;
  }

  /** Mostly where things break. */
  private long number() {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextLong();
      case 1 -> random.nextInt();
      case 2 -> random.nextInt(-20, 20);
      default -> CONSTANTS[random.nextInt(CONSTANTS.length)];
    };
  }

  /** Arguments of a firing. */
  public long[] arguments() {
    long[] arguments = new long[4];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = number();
    }
    return arguments;
  }
}
