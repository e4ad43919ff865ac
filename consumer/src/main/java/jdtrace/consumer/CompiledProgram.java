package jdtrace.consumer;

import java.util.List;
import jdtrace.dif.Statement;
import jdtrace.lang.Source;

/**
 * One program of the command line, compiled.
 *
 * @param matched how many probes its statements matched in all; a probe counts for each statement
 */
public record CompiledProgram(Source source, List<Statement> statements, int matched) {}
