package jdtrace.cli;

import java.util.Optional;
import jdtrace.provider.java.JavaProviders;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;

/**
 * What a program's names mean when JVMs are traced: a type scoped by a package is a class ({@code
 * struct com.acme`Order}), a variable scoped by a class a static field; all else is the kernel's.
 */
final class ProgramTypes implements TypeCatalog {
  private final TypeCatalog kernel;
  private final JavaProviders java;

  ProgramTypes(TypeCatalog kernel, JavaProviders java) {
    this.kernel = kernel;
    this.java = java;
  }

  @Override
  public Optional<Type> named(String module, String name) {
    return kernel.named(module, name);
  }

  @Override
  public Optional<Type> tagged(String module, Type.TagKind kind, String tag) {
    if (module != null && kind == Type.TagKind.STRUCT) {
      Optional<Type> type = java.type(module + '.' + tag);
      if (type.isPresent()) {
        return type;
      }
    }
    return kernel.tagged(module, kind, tag);
  }

  @Override
  public Optional<Type.Function> function(String module, String name) {
    return kernel.function(module, name);
  }

  @Override
  public Optional<Type> variable(String module, String name) {
    if (module != null) {
      Optional<Type> field = java.staticType(module, name);
      if (field.isPresent()) {
        return field;
      }
    }
    return kernel.variable(module, name);
  }

  @Override
  public Optional<Long> enumerator(String name) {
    return kernel.enumerator(name);
  }
}
