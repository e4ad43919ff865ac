package jdtrace.dif;

import java.util.List;
import jdtrace.types.Type;

/**
 * An aggregation of a session: fixed by its first use.
 *
 * @param id 1.. in order of creation; the default sort order of output
 * @param name without the at sign; {@code _} for the bare one
 * @param parameter the argument word of lquantize ({@code step<<48 | levels<<32 | base}) or
 *     llquantize ({@code factor<<48 | low<<32 | high<<16 | nsteps}), else 0
 * @param keyTypes D types of the key's elements (opaque types for stack() and sym()-likes)
 */
public record AggregationDescription(
    int id, String name, AggregatingFunction function, long parameter, List<Type> keyTypes) {}
