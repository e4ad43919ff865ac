package jdtrace.types;

import java.util.Optional;

/**
 * Types by name, as one world (a kernel, a binary) defines them. Look-ups are lazy and may touch
 * files; a name that does not exist is an empty answer, a broken file is a {@link
 * TypeFormatException}. {@code module} is null for "any, core kernel first".
 */
public interface TypeCatalog {
  /** A typedef or base type. */
  Optional<Type> named(String module, String name);

  /** A structure, union or enumeration by tag; complete definitions win over forward ones. */
  Optional<Type> tagged(String module, Type.TagKind kind, String tag);

  /** The prototype of a function, e.g. for {@code args[]}. */
  Optional<Type.Function> function(String module, String name);

  /** The type of a variable, for external symbols. */
  Optional<Type> variable(String module, String name);

  /** An enumeration value by name, in any enumeration. */
  Optional<Long> enumerator(String name);

  /** Knows nothing: for programs that name no foreign type. */
  TypeCatalog EMPTY =
      new TypeCatalog() {
        @Override
        public Optional<Type> named(String module, String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Type> tagged(String module, Type.TagKind kind, String tag) {
          return Optional.empty();
        }

        @Override
        public Optional<Type.Function> function(String module, String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Type> variable(String module, String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Long> enumerator(String name) {
          return Optional.empty();
        }
      };
}
