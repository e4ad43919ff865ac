package jdtrace.base;

/**
 * A place in D text. {@code file} is null unless a file tag is known ({@code #line}, a library);
 * line and column count from 1; column 0 means "not known".
 */
public record SourceSpan(String file, int line, int column) {
  public static final SourceSpan NONE = new SourceSpan(null, 0, 0);
}
