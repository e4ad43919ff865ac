package jdtrace.usdt;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.util.function.BooleanSupplier;

/**
 * Makes providers. From an interface, each method of which is a probe:
 *
 * <pre>{@code
 * @ProviderName("shop")
 * public interface ShopProbes {
 *   @ProbeName("order-start")
 *   void orderStart(long id, String customer);
 *
 *   @IsEnabled("order-start")
 *   boolean isOrderStartEnabled();
 * }
 *
 * static final ShopProbes PROBES = UsdtProvider.create(ShopProbes.class);
 * }</pre>
 *
 * or, when names and types are only known at run time, by a {@link Builder}. Firing a probe that
 * nobody traces costs nothing when the provider is held in a static final field.
 *
 * <p>A provider lives as long as the program holds it; two of one name may live at the same time.
 */
public final class UsdtProvider {
  private final Class<?> implementation;

  private UsdtProvider(Class<?> implementation) {
    this.implementation = implementation;
  }

  /**
   * A provider whose probes are an interface's methods.
   *
   * @throws IllegalArgumentException with the reason when the interface cannot be a provider
   */
  public static <T> T create(Class<T> type) {
    Class<?> made = ProviderLoader.load(InterfaceProvider.describe(type), type.getClassLoader());
    try {
      Constructor<?> constructor = made.getConstructor();
      return type.cast(constructor.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "cannot make a provider of " + type.getName() + ": " + e, e);
    }
  }

  /** A provider named at run time; its probes are added to what is returned. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * What fires a probe: a handle of type {@code (argument types)void}. Keep it in a static final
   * field and call it with {@code invokeExact}.
   *
   * @throws IllegalArgumentException when there is no probe of that name
   */
  public MethodHandle probe(String name) {
    return Implementations.probe(implementation, Names.probe(name));
  }

  /**
   * Tells whether a probe is traced just now.
   *
   * @throws IllegalArgumentException when there is no probe of that name
   */
  public BooleanSupplier isEnabled(String name) {
    return Implementations.isEnabled(implementation, Names.probe(name));
  }

  /** The probes of a provider that is named at run time. Not thread-safe. */
  public static final class Builder {
    private final ProviderDescription description;
    private ClassLoader loader;

    private Builder(String name) {
      this.description = new ProviderDescription(Names.provider(name));
    }

    /**
     * Adds a probe.
     *
     * @throws IllegalArgumentException with the reason when the name is unsound or taken, or no class
     *     loader sees all the types
     */
    public Builder probe(String name, Class<?>... arguments) {
      for (Class<?> argument : arguments) {
        seeFrom(argument);
      }
      description.addProbe(Names.probe(name), arguments);
      return this;
    }

    /** The provider's class must see the types of all arguments. */
    private void seeFrom(Class<?> argument) {
      Class<?> type = argument;
      while (type.isArray()) {
        type = type.getComponentType();
      }
      if (type.isPrimitive() || type.getClassLoader() == null) {
        return;
      }
      if (loader == null || ProviderLoader.sees(type.getClassLoader(), loader)) {
        loader = type.getClassLoader();
      } else if (!ProviderLoader.sees(loader, type.getClassLoader())) {
        throw new IllegalArgumentException("no class loader sees both " + type + " and the others");
      }
    }

    /** The provider with the probes added so far. */
    public UsdtProvider build() {
      return new UsdtProvider(ProviderLoader.load(description, loader));
    }
  }
}
