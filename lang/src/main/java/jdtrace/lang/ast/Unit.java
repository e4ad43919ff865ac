package jdtrace.lang.ast;

import java.util.List;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;

/** A piece of a program at outer level, in program order. */
public sealed interface Unit {
  SourceSpan span();

  /**
   * A clause. {@code predicate} is null without one; {@code body} is null for a bare specifier (no
   * braces), empty for {@code {}}.
   */
  record Clause(List<ProbeSpec> probes, Expr predicate, List<Stmt> body, SourceSpan span)
      implements Unit {}

  /**
   * A probe specifier, macros expanded: either four parts or a numeric id ({@code description}
   * null).
   */
  record ProbeSpec(ProbeDescription description, long id, String text, SourceSpan span) {}

  /** A variable, type or function declaration. */
  record Declaration(DeclSpecs specs, List<Declarator> declarators, SourceSpan span)
      implements Unit {}

  /** {@code inline type name [params] = value;}. */
  record Inline(DeclSpecs specs, Declarator declarator, Expr value, SourceSpan span)
      implements Unit {}

  /** {@code translator Output < Input name > { member = value; ... };}. */
  record Translator(
      TypeName output,
      TypeName input,
      String parameter,
      List<TranslatorMember> members,
      SourceSpan span)
      implements Unit {}

  /** One member of a translator. */
  record TranslatorMember(String name, Expr value, SourceSpan span) {}

  /** {@code provider name { probe ...; };}. */
  record ProviderDefinition(String name, List<ProbeDefinition> probes, SourceSpan span)
      implements Unit {}

  /** One probe of a provider; {@code translated} is null without the second list. */
  record ProbeDefinition(
      String name,
      List<Declarator.Parameter> arguments,
      List<Declarator.Parameter> translated,
      SourceSpan span) {}

  /**
   * A {@code #pragma} the checker must see: its words from {@code D} on, well-formed by their kind
   * ({@code attributes}, {@code binding}, {@code depends_on}). The parser carries out the others.
   */
  record Pragma(List<String> words, SourceSpan span) implements Unit {}
}
