package jdtrace.base;

import java.util.Objects;

/**
 * The four parts that name a probe, {@code provider:module:function:name}. Each part may be a glob;
 * an empty part matches everything (DTrace guide, chapter "Introduction", probe descriptions).
 */
public record ProbeDescription(String provider, String module, String function, String name) {
  public static final ProbeDescription ANY = new ProbeDescription("", "", "", "");

  public ProbeDescription {
    Objects.requireNonNull(provider);
    Objects.requireNonNull(module);
    Objects.requireNonNull(function);
    Objects.requireNonNull(name);
  }

  /** Whether a probe with these four parts is meant; parts of this description are globs. */
  public boolean matches(String provider, String module, String function, String name) {
    return Glob.matches(this.provider, provider)
        && Glob.matches(this.module, module)
        && Glob.matches(this.function, function)
        && Glob.matches(this.name, name);
  }

  @Override
  public String toString() {
    return provider + ':' + module + ':' + function + ':' + name;
  }
}
