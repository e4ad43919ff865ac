package jdtrace.provider;

import java.util.List;

/**
 * Providers that are one for each process, named by a word and its pid ({@code java1234}): they come
 * into being when a description names them.
 */
public interface ProviderFamily {

  /**
   * Whether a description's provider part means members of this family. Descriptions of all
   * providers do not: looking into every process there is must be asked for.
   */
  boolean isFamilyOf(String pattern);

  /**
   * The members that a provider part means, by ascending time of creation; makes those that are
   * missing.
   *
   * @throws MissingAbilityException when one that is named exactly cannot be had
   */
  List<? extends Provider> named(String pattern);

  /** Why a provider part that {@link #named} knows no members of means none, for the user; or null. */
  default String absence(String pattern) {
    return null;
  }

  /** All that have been made. */
  List<Provider> all();
}
