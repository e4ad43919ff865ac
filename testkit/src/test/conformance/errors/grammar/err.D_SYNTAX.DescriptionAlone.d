/*
 * In a script a description needs a body.
 *
 * @line: 7
 * @stderr: expected predicate and/or actions
 */
BEGIN
