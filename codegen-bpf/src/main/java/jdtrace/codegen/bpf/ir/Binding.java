package jdtrace.codegen.bpf.ir;

/**
 * What a variable of {@link Graph} is bound to: a {@link Value}, or something of the code
 * generator's that can become one.
 */
public interface Binding {
  /** This as a value that is available in the current block. Called when paths merge. */
  Value materialize(Graph graph);
}
