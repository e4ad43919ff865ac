package jdtrace.lang.ast;

import java.util.List;
import jdtrace.base.SourceSpan;

/**
 * Declaration specifiers. {@code storage} is null when none; {@code words} are the basic type words
 * in the order written ({@code unsigned long}), empty if {@code base} names or defines a type;
 * {@code user} is the {@code userland} qualifier. Illegal combinations are for sema to refuse, with
 * their D_DECL_ tags; two storage classes are refused by the parser (D_DECL_CLASS).
 */
public record DeclSpecs(
    Storage storage,
    List<String> words,
    Base base,
    List<String> qualifiers,
    boolean user,
    SourceSpan span) {

  /** Storage classes; the first four parse only to be refused or to declare. */
  public enum Storage {
    AUTO,
    REGISTER,
    STATIC,
    EXTERN,
    TYPEDEF,
    SELF,
    THIS
  }

  /** A type that is not spelled with basic words. */
  public sealed interface Base {}

  /** A typedef's name, perhaps scoped by module with backquotes. */
  public record Named(String name) implements Base {}

  /** {@code struct tag}, {@code union tag}, {@code enum tag}: a reference. */
  public record TagReference(jdtrace.types.Type.TagKind kind, String tag) implements Base {}

  /** {@code struct [tag] { ... }}; {@code tag} is null when anonymous. */
  public record StructDefinition(boolean union, String tag, List<Field> fields) implements Base {}

  /** {@code enum [tag] { ... }}. */
  public record EnumDefinition(String tag, List<EnumValue> values) implements Base {}

  /** A member declaration; {@code bits} is null unless it is a bit-field. */
  public record Field(DeclSpecs specs, Declarator declarator, Expr bits, SourceSpan span) {}

  /** An enumerator; {@code value} is null when it counts on. */
  public record EnumValue(String name, Expr value, SourceSpan span) {}
}
