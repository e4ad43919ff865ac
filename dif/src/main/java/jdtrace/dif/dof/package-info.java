/**
 * DOF, the file format in which programs for DTrace travel (spec dof.md): enablings, the providers
 * that a binary carries, translators. Here it is pure data; what an enabling means is told in {@link
 * jdtrace.dif.dof.enabling}.
 *
 * <pre>
 *   bytes ──DofReader──► DofFile = Identification + DofSection[]  ──DofWriter──► bytes
 *                           ▲ CheckLinks, on both ways
 *   sections refer to each other by index, to text by an offset into a STRTAB section:
 *     ECBDESC ─► PROBEDESC ─► STRTAB          PROVIDER ─► STRTAB PROBES PRARGS PROFFS PRENOFFS
 *        ├─► DIFOHDR (predicate)              PREXPORT ─► PROVIDER XLEXPORT...
 *        └─► ACTDESC[] ─► DIFOHDR ─► DIF INTTAB STRTAB VARTAB   XLEXPORT ─► XLMEMBERS[] ─► DIFOHDR
 * </pre>
 *
 * <p>Invariants. A {@link jdtrace.dif.dof.DofFile} that the reader gave out is good all through:
 * whoever follows its links and strings needs no checks. What the writer gives out reads back as an
 * equal model; and a file in the writer's layout is written again byte for byte. The reader takes
 * time and memory in proportion to the bytes it is given, whatever they are: sections must not lie
 * over each other, a table that many sections may link is looked at once, and a PROBES section has
 * one provider.
 *
 * <p>Choices where the format leaves room. Tables may give their entry size as 0. Reserved fields
 * within entries are not looked at and are written as zero. Sections of unknown type that are not
 * loadable are kept as they are. Attribute words keep their bits; classes above ISA mean ISA.
 */
package jdtrace.dif.dof;
