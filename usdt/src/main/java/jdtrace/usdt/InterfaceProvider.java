package jdtrace.usdt;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Reads a provider off an annotated interface. */
final class InterfaceProvider {
  private InterfaceProvider() {}

  static ProviderDescription describe(Class<?> type) {
    if (!type.isInterface() || !Modifier.isPublic(type.getModifiers())) {
      throw refused(type, "it is not a public interface");
    }
    ProviderName name = type.getAnnotation(ProviderName.class);
    if (name == null) {
      throw refused(type, "it has no @ProviderName");
    }
    ProviderDescription description = new ProviderDescription(Names.provider(name.value()));
    description.type = type;
    for (Method method : type.getMethods()) {
      if (!Modifier.isAbstract(method.getModifiers())) {
        continue;
      }
      if (method.getAnnotation(IsEnabled.class) == null) {
        addProbe(description, method);
      }
    }
    for (Method method : type.getMethods()) {
      IsEnabled asks = method.getAnnotation(IsEnabled.class);
      if (asks != null && Modifier.isAbstract(method.getModifiers())) {
        addQuestion(description, method, Names.probe(asks.value()));
      }
    }
    return description;
  }

  private static void addProbe(ProviderDescription description, Method method) {
    if (method.getReturnType() != void.class) {
      throw refused(description.type, method.getName() + "() returns something");
    }
    ProbeName name = method.getAnnotation(ProbeName.class);
    String probe = Names.probe(name == null ? method.getName() : name.value());
    description.addProbe(probe, method.getParameterTypes());
    description.methods.add(new ProviderDescription.Method(method.getName(), probe, false));
  }

  private static void addQuestion(ProviderDescription description, Method method, String probe) {
    if (method.getReturnType() != boolean.class || method.getParameterTypes().length > 0) {
      throw refused(
          description.type, method.getName() + "() should return boolean and take nothing");
    }
    if (!description.probes.containsKey(probe)) {
      throw refused(
          description.type, method.getName() + "() asks for an unknown probe \"" + probe + "\"");
    }
    description.methods.add(new ProviderDescription.Method(method.getName(), probe, true));
  }

  private static IllegalArgumentException refused(Class<?> type, String reason) {
    return new IllegalArgumentException(type.getName() + " cannot be a provider: " + reason);
  }
}
