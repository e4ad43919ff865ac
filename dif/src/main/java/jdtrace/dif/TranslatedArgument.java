package jdtrace.dif;

/**
 * An argument as scripts see it, where that is not how the probe has it: {@code args[i]} is native
 * argument {@code from}, translated to a type of the D library.
 *
 * @param type as D writes it: a type's name or {@code struct tag}, perhaps with stars behind
 * @param from which native argument, from 0
 */
public record TranslatedArgument(String type, int from) {}
