package jdtrace.dif;

import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;

/**
 * One clause for one probe description, compiled. A clause with several descriptions makes several
 * statements (arguments may be typed differently at each).
 *
 * @param ordinal position in the enabling, from 0: records carry it
 * @param description the description, macros expanded; numeric probe ids become four exact parts
 * @param predicate null when there is none
 * @param actions empty for the default action (an empty record)
 * @param emptyBody the clause was written without any statement: it records its header
 * @param attributes stability of everything the clause uses
 */
public record Statement(
    int ordinal,
    ProbeDescription description,
    DifExpression predicate,
    List<Action> actions,
    boolean emptyBody,
    SourceSpan span,
    Attributes attributes) {}
