package jdtrace.runtime.record;

import java.util.List;

/**
 * The layout of an aggregation's key: one field for each element, in order, at offsets from the
 * key's start. Bytes between fields and after a string's NUL are zero, so that equal keys are equal
 * bytes.
 *
 * @param bytes size of the key, a multiple of 8; 0 when there are no keys
 */
public record KeyLayout(int bytes, List<RecordLayout.Field> fields) {}
