/**
 * What the subroutines of D compute, as pure functions over bytes (spec actions.md sections 5 and
 * 6). A string is its bytes without NUL; results are not yet cut to strsize, and an absent result is
 * null. Nothing here knows registers, memory or faults: where an argument makes the operation
 * illegal, the caller has asked first.
 */
package jdtrace.codegen.interp.subroutine;
