/**
 * D variables (spec dif.md section 4, language.md section 4).
 *
 * <pre>
 *                 by value        by reference
 *   x             64 bits         area of the type's size, with a NULL mark     StaticVariables
 *   this->x       the same, a set of its own for each firing                    StaticVariables
 *   self->x a[k]  64 bits         area of the type's size, absent = NULL        DynamicVariables
 * </pre>
 *
 * <p>Loading a by-reference variable gives the address of its area, so that D can look into it and
 * write to its members. By-value variables keep all 64 bits: narrowing is compiled into the
 * program. Only dynamic variables cost anything: their space is bounded by dynvarsize, and a store
 * that does not fit is lost and counted.
 */
package jdtrace.codegen.interp.variable;
