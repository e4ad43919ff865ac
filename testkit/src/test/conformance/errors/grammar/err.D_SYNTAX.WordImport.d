/*
 * Reserved for what never came.
 *
 * @line: 7
 * @stderr: syntax error near "import"
 */
import io;
BEGIN { trace(1); }
