/**
 * The guide's examples, executed, so that the guide cannot rot.
 *
 * <pre>
 *   docs/guide/*.md, docs/toolkit.md, README.md ── {@link jdtrace.testkit.guide.Page} ──► {@link jdtrace.testkit.guide.Example}s
 *                                                   ExampleRun: runs one ──► what differs, or nothing
 * </pre>
 *
 * <p>Every fenced block of a page means something; one with a word that is not listed here is an
 * error, so nothing escapes by a slip:
 *
 * <table>
 * <caption>Blocks</caption>
 * <tr><td>{@code d [options]}</td><td>a program. It is run as {@code dtrace -q [options] -s}, on both
 *     engines unless the options say {@code -xengine} or {@code live} (kernel probes: eBPF only)</td></tr>
 * <tr><td>{@code d file=NAME}</td><td>a program that is saved for the commands of this page</td></tr>
 * <tr><td>{@code output}</td><td>standard output of the program before it</td></tr>
 * <tr><td>{@code error}</td><td>lines that must occur in its standard error; without it there may be
 *     none. A program with an error block may end with any status</td></tr>
 * <tr><td>{@code console [live]}</td><td>a dialogue with a shell: lines that begin with {@code $} or
 *     {@code #} are commands, {@code >} continues one, the others are what the command before says on standard output and error. {@code live} needs a kernel that can be traced. {@code $H2} is the jar of that database, {@code $JETTY} those of that server, {@code $USDT} that of jdtrace-usdt</td></tr>
 * <tr><td>{@code text}</td><td>neither program nor output: syntax, a table</td></tr>
 * </table>
 *
 * <p>What is expected is compared line by line, without blanks at the ends of lines and without empty
 * lines at the end. A part in double braces is a regular expression: {@code pid {{[0-9]+}}}. A line that
 * is {@code ...} alone stands for any number of lines.
 */
package jdtrace.testkit.guide;
