/**
 * The D compiler: text in, {@link jdtrace.dif.Statement statements} out.
 *
 * <pre>
 *   text ── lex ──► tokens ── parse ──► ast ── sema ──► typed tree ── emit ──► DifObjects + actions
 *                                                ▲
 *                                        CompileHost: probes, types, symbols, options, macros
 * </pre>
 *
 * <p>Everything the compiler must know of the world it asks of its {@link
 * jdtrace.lang.CompileHost}; it never sees a kernel, a file descriptor, a clock or a thread. The
 * first mistake ends a compilation with a {@link jdtrace.base.DError} that names tag, place and
 * remedy. One compiler serves one session: programs compiled by it share globals, aggregations and
 * types.
 */
package jdtrace.lang;
