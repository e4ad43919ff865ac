/**
 * Fuzzing of everything that reads what others wrote. Each class with {@code fuzzerTestOneInput} is
 * a target; {@code tools/fuzz} runs one under Jazzer, which mutates the input towards code that it
 * has not seen, and a test runs all of them on the inputs that are kept in {@code src/test/corpus}:
 * seeds, and everything that ever went wrong.
 *
 * <pre>
 *   CompileText     bytes as D text          ─┐ lexer, parser, checker, emitter, verifier;
 *   CompileGrammar  bytes as words of D      ─┘ then DOF and back; then interpreter and consumer
 *   ReadDof         bytes as a DOF file          reader, enabling, writer; then as above
 *   RunDif          bytes as DIF                 verifier, DOF, interpreter
 *   ParseFormat     bytes as a format            parser, renderer
 *   ReadBtf         bytes as a kernel's BTF      every name looked up, its type walked
 *   WeaveClass      bytes as a class file        probe sites put in; what verified still does
 * </pre>
 *
 * <p>The invariant is always the same: only the failures that a user is told of may come out (a
 * DError with a tag and a place, a DofException, an engine's refusal), in time and memory that the
 * input's size bounds. A target throws {@code AssertionError} where our own promises break, e.g.
 * that what is written reads back.
 *
 * <p>Nothing here touches the kernel, a process, or a file but the temporary one of ReadBtf: the world is {@code FuzzWorld}, the
 * engine the interpreter, and destructive actions are never allowed.
 */
package jdtrace.fuzz;
