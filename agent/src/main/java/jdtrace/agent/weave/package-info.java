/**
 * Puts probe sites into class files, by an append-only patch.
 *
 * <pre>
 *   class file ──► ConstantPool (grows at its end only) ──┐
 *                  methods ── SitePlan ──► MethodPatch ───┼──► class file
 *                     code ── Insertions ──► new places of branches, handlers, frames, lines
 * </pre>
 *
 * <p>Everything that the patch does not touch stays as it is, byte for byte: constants keep their
 * numbers, attributes that nobody here knows keep their bytes. So a class file that is newer than
 * this code is patched like any other, as long as its instructions and stack map frames are known.
 *
 * <p>A site is one call without a result: the values that the probe sees are pushed (references as
 * {@code java.lang.Object}, so that the verifier needs to load no class) and handed to an {@code
 * invokedynamic} that the run-time library links, or to a static method where a call site cannot be
 * linked. What may not be patched is refused, a method or the class, by a {@link
 * jdtrace.agent.weave.RefusedException} that says why; no input, however broken, has another effect.
 *
 * <p>Where things go: entry code before the first instruction (in a constructor behind the call of
 * {@code super()} or {@code this()}, because before it there is no object), not repeated by a loop to
 * there; return code before each return instruction, line code before the first instruction of each
 * run of the line, both also reached by branches; a throw site is a handler at the end of the method
 * and of its exception table, so that it sees what leaves the method.
 */
package jdtrace.agent.weave;
