package jdtrace.lang.ast;

import java.util.List;
import jdtrace.base.SourceSpan;

/**
 * A declarator. {@code derivations} go from the name outwards: {@code *x[3]} is array of 3, then
 * pointer. {@code name} is null in a type name.
 */
public record Declarator(String name, List<Derivation> derivations, SourceSpan span) {

  /** One step of type derivation. */
  public sealed interface Derivation {}

  /** {@code *} with its qualifiers. */
  public record PointerTo(List<String> qualifiers) implements Derivation {}

  /** {@code [size]}; {@code size} is null for {@code []}. */
  public record ArrayOf(Expr size, SourceSpan span) implements Derivation {}

  /** {@code [type, ...]}: an associative array's key. */
  public record AssociativeBy(List<Parameter> keys, SourceSpan span) implements Derivation {}

  /** {@code (parameters)}. */
  public record FunctionOf(List<Parameter> parameters, boolean variadic, SourceSpan span)
      implements Derivation {}

  /** A parameter; its declarator's name may be null. */
  public record Parameter(DeclSpecs specs, Declarator declarator, SourceSpan span) {}
}
