/*
 * A comment is no program.
 */
