package jdtrace.codegen.bpf.gen;

import java.util.HashMap;
import java.util.Map;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * What is done with long keys of aggregations, as functions for each length: a key with a string has 32
 * words and more, and a script may have thousands of clauses. Without loops, so that an event pays for
 * three calls only; for a string they end where it ends.
 */
final class KeyFunctions {
  /** An odd number with bits all over: multiplying spreads a word's bits upwards. */
  static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** A string ends in the first piece of so many bytes whose last one is zero. */
  static final int STEP = 16;

  private final StringFunctions functions;
  private final Map<Integer, Function> hashes = new HashMap<>();
  private final Map<Integer, Function> comparisons = new HashMap<>();
  private final Map<Integer, Function> copies = new HashMap<>();
  private final Map<Integer, Function> textHashes = new HashMap<>();
  private final Map<Integer, Function> textComparisons = new HashMap<>();
  private final Map<Integer, Function> textCopies = new HashMap<>();

  KeyFunctions(StringFunctions functions) {
    this.functions = functions;
  }

  /** One more word of a hash. */
  static Value mix(Graph g, Value hash, Value word) {
    Value mixed = g.alu(Alu.MUL, g.alu(Alu.XOR, hash, word), SPREAD);
    return g.alu(Alu.XOR, mixed, g.alu(Alu.SHR, mixed, 32));
  }

  /** hash(key, start): all words mixed into start. */
  Function hash(int bytes) {
    return hashes.computeIfAbsent(bytes, this::makeHash);
  }

  private Function makeHash(int bytes) {
    Graph g = new Graph();
    int[] parameters = {bytes, 0};
    Value[] in = StringFunctions.parameters(g, parameters);
    Value hash = in[1];
    for (int at = 0; at < bytes; at += 8) {
      hash = mix(g, hash, g.load(8, in[0], at));
    }
    g.exit(hash);
    return functions.addGlobal("key_hash", g, parameters);
  }

  /** compare(a, b): 0 when both are the same. */
  Function compare(int bytes) {
    return comparisons.computeIfAbsent(bytes, this::makeComparison);
  }

  private Function makeComparison(int bytes) {
    Graph g = new Graph();
    int[] parameters = {bytes, bytes};
    Value[] in = StringFunctions.parameters(g, parameters);
    Value different = g.constant(0);
    for (int at = 0; at < bytes; at += 8) {
      Value differs = g.alu(Alu.XOR, g.load(8, in[0], at), g.load(8, in[1], at));
      different = g.alu(Alu.OR, different, differs);
    }
    g.exit(different);
    return functions.addGlobal("key_compare", g, parameters);
  }

  /** copy(to, from). */
  Function copy(int bytes) {
    return copies.computeIfAbsent(bytes, this::makeCopy);
  }

  private Function makeCopy(int bytes) {
    Graph g = new Graph();
    int[] parameters = {bytes, bytes};
    Value[] in = StringFunctions.parameters(g, parameters);
    for (int at = 0; at < bytes; at += 8) {
      g.store(8, in[0], at, g.load(8, in[1], at));
    }
    g.exit(g.constant(0));
    return functions.addGlobal("key_copy", g, parameters);
  }

  /** hash(text, start): its words up to its end mixed into start. */
  Function textHash(int bytes) {
    return textHashes.computeIfAbsent(bytes, this::makeTextHash);
  }

  private Function makeTextHash(int bytes) {
    Graph g = new Graph();
    int[] parameters = {bytes, 0};
    Value[] in = StringFunctions.parameters(g, parameters);
    Value hash = in[1];
    for (int at = 0; at < bytes; at += 8) {
      Value word = g.load(8, in[0], at);
      hash = mix(g, hash, word);
      endsIn(g, at, word, hash);
    }
    g.exit(hash);
    return functions.addGlobal("text_hash", g, parameters);
  }

  /** compare(a, b): 0 when both are the same text. */
  Function textCompare(int bytes) {
    return textComparisons.computeIfAbsent(bytes, this::makeTextComparison);
  }

  private Function makeTextComparison(int bytes) {
    Graph g = new Graph();
    int[] parameters = {bytes, bytes};
    Value[] in = StringFunctions.parameters(g, parameters);
    for (int at = 0; at < bytes; at += 8) {
      Value word = g.load(8, in[1], at);
      Block same = g.newBlock();
      Block differ = g.newColdBlock();
      g.branch(Condition.EQ, g.load(8, in[0], at), word, same, differ);
      g.begin(differ);
      g.exit(g.constant(1));
      g.begin(same);
      endsIn(g, at, word, g.constant(0));
    }
    g.exit(g.constant(0));
    return functions.addGlobal("text_compare", g, parameters);
  }

  /** copy(to, from). */
  Function textCopy(int bytes) {
    return textCopies.computeIfAbsent(bytes, this::makeTextCopy);
  }

  private Function makeTextCopy(int bytes) {
    Graph g = new Graph();
    int[] parameters = {bytes, bytes};
    Value[] in = StringFunctions.parameters(g, parameters);
    for (int at = 0; at < bytes; at += 8) {
      Value word = g.load(8, in[1], at);
      g.store(8, in[0], at, word);
      endsIn(g, at, word, g.constant(0));
    }
    g.exit(g.constant(0));
    return functions.addGlobal("text_copy", g, parameters);
  }

  /** Ends the function when the last byte of a piece, which this word ends, is zero. */
  private static void endsIn(Graph g, int at, Value word, Value result) {
    if ((at + 8) % STEP != 0) {
      return;
    }
    Block more = g.newBlock();
    Block end = g.newBlock();
    g.branch(Condition.NE, g.alu(Alu.SHR, word, 56), g.constant(0), more, end);
    g.begin(end);
    g.exit(result);
    g.begin(more);
  }
}
