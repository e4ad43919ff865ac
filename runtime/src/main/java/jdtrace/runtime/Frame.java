package jdtrace.runtime;

/**
 * A place in code that an engine itself knows by name, as a stack shows it: {@code module`function}.
 *
 * @param module of a Java frame: the class
 * @param function of a Java frame: the method and, where it is known, the line, {@code place:42}
 */
public record Frame(String module, String function) {}
