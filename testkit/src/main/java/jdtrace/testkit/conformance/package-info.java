/**
 * Conformance as data: a D program and what it must print (spec files are the judge of that). Adding
 * a case means adding files, no Java:
 *
 * <pre>
 *   tst.Name.d    a program; tst.Name.out its exact standard output
 *   err.D_TAG.Name.d    a program that must not compile, and the tag it must be refused with
 * </pre>
 *
 * <p>A first comment may carry directives, one a line: {@code @engines: interp bpf} (default: these and jvm),
 * {@code @options: -q -xstrsize=32} (default {@code -q}), {@code @arguments: a b}, {@code @status:
 * 3}, {@code @stderr: text that must occur}, {@code @line: 4} (the line an error names), {@code
 * @needs: btf} (types of the running kernel), {@code @cpu: any} (the CPU column of rows is not compared),
 * {@code @process: own} (the program's actions use the process's standard output, so the command gets
 * one of its own). Every case runs on every engine it can use, and all must agree with the same file.
 * Cases that must fail are compiled only.
 */
package jdtrace.testkit.conformance;
