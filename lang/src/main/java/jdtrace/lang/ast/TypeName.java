package jdtrace.lang.ast;

import jdtrace.base.SourceSpan;

/** A type without a declared name, as in casts; the declarator's name is null. */
public record TypeName(DeclSpecs specs, Declarator declarator, SourceSpan span) {}
