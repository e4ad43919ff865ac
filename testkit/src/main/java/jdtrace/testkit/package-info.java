/**
 * What tests of every module share: whether this machine can be traced, the conformance runner, the
 * differential generator. Nothing depends on it except tests.
 *
 * <p>A test that needs something from the machine says so by an annotation or a {@code require}
 * call, and is skipped with a printed reason where that is absent. A skipped test proves nothing, so
 * where the machine can trace the build sets {@code JDTRACE_REQUIRE_KERNEL=1} and the same test
 * fails instead.
 */
package jdtrace.testkit;
