package jdtrace.codegen.bpf.gen;

import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/** The scalar clause-local variables of one program's code: variables of the graph while they live. */
final class ClauseLocals {
  private static final int NONE = -1;

  private final Graph graph;
  private final LocalLives lives;
  private final int[] variables;

  ClauseLocals(Graph graph, LocalLives lives) {
    this.graph = graph;
    this.lives = lives;
    this.variables = new int[lives.count()];
    java.util.Arrays.fill(variables, NONE);
  }

  /** Bytes that all of them take where they are carried from one program to the next. */
  int carriedBytes() {
    return 8 * variables.length;
  }

  /** A clause starts: what it is the first to use is 0. */
  void begin(int clause) {
    for (int i = 0; i < variables.length; i++) {
      if (lives.begins(i, clause)) {
        variables[i] = graph.newVariable(graph.constant(0));
      }
    }
  }

  /**
   * Hides from the verifier what it knows of variables that have one value or another now. It keeps
   * numbers apart that it knows: of {@code this->n += 1} in twenty clauses, each of which may be
   * left early, it would follow a million ways.
   *
   * @param cell 8 bytes of map memory
   */
  void blur(Value cell) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i] != NONE
          && graph.get(variables[i]) instanceof Value value
          && graph.isMergedHere(value)) {
        graph.set(variables[i], graph.launder(value, cell));
      }
    }
  }

  /** A clause is complete, and the next one begun. */
  void end(int clause) {
    for (int i = 0; i < variables.length; i++) {
      if (lives.ends(i, clause)) {
        graph.release(variables[i]);
        variables[i] = NONE;
      }
    }
  }

  /** The graph's variable of clause-local number {@code index}. */
  int variable(int index) {
    return variables[index];
  }

  /** Stores what the clause and those behind it may use, in another program. */
  void save(int clause, Value to) {
    for (int i = 0; i < variables.length; i++) {
      if (lives.crosses(i, clause)) {
        graph.store(8, to, 8L * i, (Value) graph.get(variables[i]));
      }
    }
  }

  /** Loads it again. */
  void restore(int clause, Value from) {
    for (int i = 0; i < variables.length; i++) {
      if (lives.crosses(i, clause)) {
        variables[i] = graph.newVariable(graph.load(8, from, 8L * i));
      }
    }
  }
}
