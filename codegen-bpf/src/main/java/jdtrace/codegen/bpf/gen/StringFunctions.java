package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.GraphFunction;
import jdtrace.codegen.bpf.ir.Value;

/** String functions of a program, made when first used. They work on memory of ours. */
final class StringFunctions {
  /** 64 binary digits with a prefix and the NUL. */
  static final int NUMBER_BYTES = 72;

  private static final int LAST_DIGIT = 67;

  private final int stringBytes;
  private final int stringCapacity;
  private final ArrayList<Function> made = new ArrayList<>();
  private Function digits;
  private Function parseNumber;
  private Function nextToken;
  private Function cleanPath;
  private Function selectJson;
  private Function ancestors;
  private Function kernelPath;
  private Function unmountedName;
  private Function spin;
  private final SubstringSearch search = new SubstringSearch(this);
  private AddressFunctions addresses;
  private WordFunctions wholes;
  private WordFunctions pieces;
  private KeyFunctions keys;
  private ThreadBlocks threadBlocks;
  private SharedTables sharedTables;
  private boolean typed;

  /**
   * @param stringBytes size of a string with its NUL
   * @param stringCapacity the same rounded up to a power of two
   */
  StringFunctions(int stringBytes, int stringCapacity) {
    this.stringBytes = stringBytes;
    this.stringCapacity = stringCapacity;
  }

  /** The size of a string rounded up to a power of two. */
  int stringCapacity() {
    return stringCapacity;
  }

  /** All that were used. */
  List<Function> made() {
    return made;
  }

  Function add(String name, Graph graph) {
    Function function = new GraphFunction(name, graph);
    made.add(function);
    return function;
  }

  /** Those that go through whole strings, or through what there is of one. */
  WordFunctions words(boolean whole) {
    if (whole) {
      if (wholes == null) {
        wholes = new WordFunctions(this, true);
      }
      return wholes;
    }
    if (pieces == null) {
      pieces = new WordFunctions(this, false);
    }
    return pieces;
  }

  /** Those for keys of aggregations. */
  KeyFunctions keys() {
    if (keys == null) {
      keys = new KeyFunctions(this);
    }
    return keys;
  }

  /** Those that find a thread's shared variables. */
  ThreadBlocks threadBlocks(Compilation compilation) {
    if (threadBlocks == null) {
      threadBlocks = new ThreadBlocks(this, compilation);
    }
    return threadBlocks;
  }

  /** Those for shared associative arrays. */
  SharedTables sharedTables(Compilation compilation) {
    if (sharedTables == null) {
      sharedTables = new SharedTables(this, compilation);
    }
    return sharedTables;
  }

  /** See {@link SubstringSearch}. */
  Function searchOn() {
    return search.forward();
  }

  /** See {@link SubstringSearch}. */
  Function searchBack() {
    return search.backward();
  }

  /** Adds a function that is passed to a helper. */
  Function addCallback(String name, Graph graph) {
    typed = true;
    return add(name, graph);
  }

  /** Adds a function that is verified once, see {@link Function#parameterBytes}. */
  Function addGlobal(String name, Graph graph, int... parameterBytes) {
    typed = true;
    Function function = new GraphFunction(name, graph, parameterBytes);
    made.add(function);
    return function;
  }

  /** Whether some function is a callback or global, so that the program must have BTF. */
  boolean areTyped() {
    return typed;
  }

  /** The parameters of a global function: the verifier takes any pointer among them for NULL, too. */
  static Value[] parameters(Graph g, int... parameterBytes) {
    Value[] parameters = new Value[parameterBytes.length];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = g.parameter(i + 1);
    }
    for (int i = 0; i < parameters.length; i++) {
      if (parameterBytes[i] > 0) {
        Block present = g.newBlock();
        Block absent = g.newBlock();
        g.ifPresent(parameters[i], present, absent);
        g.begin(absent);
        g.exit(g.constant(0));
        g.begin(present);
      }
    }
    return parameters;
  }

  /** Bytes of memory that a whole string has, at the least. */
  int wholeBytes() {
    return stringBytes + 7 & -8;
  }

  /** Those that write network addresses. */
  AddressFunctions addresses() {
    if (addresses == null) {
      addresses = new AddressFunctions(this);
    }
    return addresses;
  }

  /** See {@link NumberParser}. */
  Function parseNumber() {
    if (parseNumber == null) {
      parseNumber = NumberParser.make(this, stringBytes);
    }
    return parseNumber;
  }

  /** See {@link TokenFinder}. */
  Function nextToken() {
    if (nextToken == null) {
      nextToken = TokenFinder.make(this, stringBytes);
    }
    return nextToken;
  }

  /** See {@link PathCleaner}. */
  Function cleanPath() {
    if (cleanPath == null) {
      cleanPath = PathCleaner.make(this, stringBytes);
    }
    return cleanPath;
  }

  /** See {@link JsonSelector}. */
  Function selectJson() {
    if (selectJson == null) {
      selectJson = JsonSelector.make(this, stringBytes);
    }
    return selectJson;
  }

  /** See {@link Ancestors}. */
  Function ancestors(KernelTypes kernel) {
    if (ancestors == null) {
      ancestors = Ancestors.make(this, kernel);
    }
    return ancestors;
  }

  /** See {@link UnmountedName}. */
  Function unmountedName(KernelTypes kernel) {
    if (unmountedName == null) {
      unmountedName = UnmountedName.make(this, kernel);
    }
    return unmountedName;
  }

  /** See {@link Spin}. */
  Function spin() {
    if (spin == null) {
      spin = Spin.make(this);
    }
    return spin;
  }

  /** See {@link KernelPath}. */
  Function kernelPath(KernelTypes kernel) {
    if (kernelPath == null) {
      kernelPath = KernelPath.make(this, kernel);
    }
    return kernelPath;
  }

  /**
   * digits(buffer of 72 bytes, number, base): writes the number right-aligned with its NUL; the
   * result is where it starts. Base 10 is signed; 16 is prefixed 0x, 8 with 0 unless zero.
   */
  Function digits() {
    if (digits == null) {
      Graph g = new Graph();
      int[] bytes = {NUMBER_BYTES, 0, 0};
      Value[] in = parameters(g, bytes);
      Value buffer = in[0];
      Value number = in[1];
      Value base = in[2];
      Value zero = g.constant(0);
      Value negative =
          g.alu(
              Alu.AND,
              g.bool(Condition.EQ, base, g.constant(10)),
              g.bool(Condition.SLT, number, zero));
      Value sign = g.alu(Alu.SUB, zero, negative);
      Value magnitude = g.alu(Alu.SUB, g.alu(Alu.XOR, number, sign), sign);
      // Digits end at 68, so that two bytes of prefix and 64 of digits fit before.
      g.store(8, buffer, 64, zero);
      Block header = g.newBlock();
      Value last = g.add(buffer, LAST_DIGIT);
      g.beginLoop(header);
      Value at = g.loopPhi(last);
      Value i = g.loopPhi(g.constant(LAST_DIGIT));
      Value left = g.loopPhi(magnitude);
      Value digit = g.alu(Alu.MOD, left, base);
      Value letter = g.bool(Condition.UGT, digit, g.constant(9));
      Value text = g.add(g.add(digit, '0'), g.alu(Alu.MUL, letter, 'a' - '0' - 10));
      g.store(1, at, 0, text);
      Value rest = g.alu(Alu.DIV, left, base);
      Block more = g.newBlock();
      Block done = g.newBlock();
      g.branch(Condition.NE, rest, zero, more, done);
      g.begin(more);
      Block again = g.newBlock();
      g.guard(Condition.UGT, i, g.constant(LAST_DIGIT + 1 - Long.SIZE), again, done);
      g.begin(again);
      g.closeLoop(header, g.add(at, -1), g.add(i, -1), rest);
      g.begin(done);
      prefix(g, at, i, number, base, negative);
      digits = addGlobal("digits", g, bytes);
    }
    return digits;
  }

  /** Always writes the bytes before the digits and then says how many of them count. */
  private static void prefix(Graph g, Value at, Value i, Value number, Value base, Value negative) {
    Value hexadecimal = g.bool(Condition.EQ, base, g.constant(16));
    Value octal =
        g.alu(
            Alu.AND,
            g.bool(Condition.EQ, base, g.constant(8)),
            g.bool(Condition.NE, number, g.constant(0)));
    Value first =
        g.add(
            g.add(g.alu(Alu.MUL, hexadecimal, 'x'), g.alu(Alu.MUL, octal, '0')),
            g.alu(Alu.MUL, negative, '-'));
    g.store(1, at, -1, first);
    g.store(1, at, -2, g.constant('0'));
    Value length = g.add(g.add(g.alu(Alu.SHL, hexadecimal, 1), octal), negative);
    g.exit(g.alu(Alu.SUB, i, length));
  }
}
