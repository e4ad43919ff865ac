package jdtrace.testkit.differential;

import jdtrace.dif.DifObject;
import jdtrace.types.Type;

/**
 * Something to evaluate and record.
 *
 * @param tree null when there is only code
 * @param type what is recorded: an integer type or string
 */
public record Program(Tree tree, DifObject object, Type type) {}
