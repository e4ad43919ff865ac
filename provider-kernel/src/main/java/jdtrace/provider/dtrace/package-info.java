/**
 * Provider {@code dtrace}: BEGIN, END and ERROR (spec providers.md section 1). The tracer fires the
 * first two through its engine, so that they see the session's variables; ERROR is fired by the
 * engine where a fault happens.
 */
package jdtrace.provider.dtrace;
