package jdtrace.codegen.bpf.gen;

import java.util.HashMap;
import java.util.Map;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * What is done with long keys of aggregations, as functions for each length: a key with a string has 32
 * words and more, and a script may have thousands of clauses. Without loops, so that an event pays for
 * three calls only.
 */
final class KeyFunctions {
  /** An odd number with bits all over: multiplying spreads a word's bits upwards. */
  static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final StringFunctions functions;
  private final Map<Integer, Function> hashes = new HashMap<>();
  private final Map<Integer, Function> comparisons = new HashMap<>();
  private final Map<Integer, Function> copies = new HashMap<>();

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
}
