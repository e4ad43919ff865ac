package jdtrace.runtime;

/**
 * The run-time options that engines need (spec consumer.md section 5), in bytes and counts.
 *
 * @param bufferBytes bufsize, per CPU
 * @param aggregationBytes aggsize, per CPU
 * @param dynamicVariableBytes dynvarsize
 * @param stringBytes strsize
 * @param stackFrames default depth of stack()
 * @param userStackFrames default depth of ustack()
 * @param javaStackFrames default depth of jstack()
 * @param javaStackStringBytes default string space of jstack()
 * @param speculations nspec
 * @param speculationBytes specsize, per CPU
 * @param destructive whether destructive actions are allowed
 * @param target pid of {@code $target}, 0 if none
 * @param buffers how buffers behave
 */
public record RunOptions(
    long bufferBytes,
    long aggregationBytes,
    long dynamicVariableBytes,
    int stringBytes,
    int stackFrames,
    int userStackFrames,
    int javaStackFrames,
    int javaStackStringBytes,
    int speculations,
    long speculationBytes,
    boolean destructive,
    int target,
    BufferOptions buffers) {

  /** The same with buffers as the command has them by default. */
  public RunOptions(
      long bufferBytes,
      long aggregationBytes,
      long dynamicVariableBytes,
      int stringBytes,
      int stackFrames,
      int userStackFrames,
      int javaStackFrames,
      int javaStackStringBytes,
      int speculations,
      long speculationBytes,
      boolean destructive,
      int target) {
    this(
        bufferBytes,
        aggregationBytes,
        dynamicVariableBytes,
        stringBytes,
        stackFrames,
        userStackFrames,
        javaStackFrames,
        javaStackStringBytes,
        speculations,
        speculationBytes,
        destructive,
        target,
        BufferOptions.DEFAULT);
  }

  /** The command's defaults. */
  public static final RunOptions DEFAULT =
      new RunOptions(4 << 20, 4 << 20, 1 << 20, 256, 20, 20, 50, 512, 1, 32 << 10, false, 0);

  /** The same with other sizes of buffers. */
  public RunOptions withSizes(BufferSizes sizes) {
    return new RunOptions(
        sizes.principal(),
        sizes.aggregation(),
        sizes.dynamicVariables(),
        stringBytes,
        stackFrames,
        userStackFrames,
        javaStackFrames,
        javaStackStringBytes,
        speculations,
        sizes.speculation(),
        destructive,
        target,
        buffers);
  }
}
