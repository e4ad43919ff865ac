package jdtrace.lang.sema;

import java.util.List;
import jdtrace.base.SourceSpan;

/**
 * A basic block of a clause: it becomes one statement with a record of its own.
 *
 * @param predicate null when there is none
 * @param emptyBody the clause was written without any statement
 */
public record Block(
    Typed predicate, List<TypedAction> actions, boolean emptyBody, SourceSpan span) {}
