/**
 * What a clause adds to a traced method, against the floor: a counter of its own for each thread,
 * written by hand. Methods call their sites as woven ones do, by a constant handle that the JIT sees
 * through; only differences of rows of one run mean anything on a shared machine.
 */
package jdtrace.bench;
