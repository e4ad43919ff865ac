/**
 * Everything the user sees, as bytes: typed values in, text out, byte for byte as the specification
 * says (spec printf.md, aggregations.md sections 3 and 6, consumer.md section 4, errors.md section
 * 3). Nothing here reads a kernel, a clock or a file, except the rare renderers of time zones and
 * service names.
 *
 * <pre>
 *   record  ── RecordFraming ──► heading, prefix, newline
 *     values ─┬ TraceRenderer   trace() tracemem() stack() sym()      by type
 *             ├ PrintRenderer   print()                               by type, nested
 *             └ PrintfRenderer  printf() printa(fmt) system() freopen()
 *   aggregation rows ── AggregationRenderer ── DistributionRenderer | PackRenderer ── Bar
 *   stderr ── FaultText, DropReport        lists ── ProbeListing
 *                             all ──► OutputBuffer ──► stream, by the session
 * </pre>
 *
 * <p><b>Bytes, not characters.</b> A D string is bytes; what was recorded goes out unchanged. Text
 * of the program and names of probes are Java strings with one character a byte.
 *
 * <p><b>Options change between records.</b> All renderers share one {@link
 * jdtrace.consumer.format.OutputOptions} and look at it when they render, never before.
 *
 * <p><b>Start-up.</b> Every run prints something before it is warm, so the common path uses neither
 * lambdas, string concatenation, pattern switches nor {@code java.util.Formatter}: each of these
 * makes the JVM spin classes at run time. Floating point, time, wide characters and network names
 * live in classes of their own that most runs never load.
 *
 * <p>One thread renders; nothing here is safe for two.
 */
package jdtrace.consumer.format;
