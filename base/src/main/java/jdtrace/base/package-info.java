/**
 * Words that every part of jdtrace shares: probe descriptions, faults, errors with their tags,
 * stability attributes. Values flow through unchanged; nothing here knows a kernel, a file or a
 * thread, and nothing here may ever depend on another package of ours.
 */
package jdtrace.base;
