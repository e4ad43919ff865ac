/*
 * A predicate needs a body.
 *
 * @stderr: expected actions
 */
BEGIN
/1/
