/**
 * The kernel's own description of its types, BTF ({@code include/uapi/linux/btf.h}), read as little
 * as possible.
 *
 * <pre>
 *   {@link jdtrace.types.btf.KernelTypes}            names in, types out; vmlinux and modules
 *     BtfTypes, BtfMembers   record -&gt; Type, each id once      BtfNesting: nothing contains itself
 *       Btf                  records and strings of one blob, and of the base it continues
 *         BtfIndex           (name space, name) -&gt; ids; id -&gt; offset
 *                            made by BuildBtfIndex in one pass, or kept by BtfIndexFile
 *         BtfHeader          sections
 *           BtfBytes         pages, read on first use
 * </pre>
 *
 * <p>Invariants. Names are compared as bytes and become strings only when they are handed out. A
 * {@code BtfRecord} lies wholly inside the type section, so its words can be read without a check.
 * Ids are turned into records in one place, {@code Btf.record}, which checks them; string offsets in
 * one place, {@code Btf.stringOwner}. Nothing in a blob is believed: whatever is wrong becomes a
 * {@link jdtrace.types.TypeFormatException}, at the latest when the type concerned is asked for. No
 * type that is handed out contains itself or nests too deeply for a recursive walk.
 *
 * <p>Costs, cold, on top of an empty JVM with an AOT cache (126,610 types, 5.5 MB; two shared Xeon
 * cores, November 2026; milliseconds of wall time on an idle machine):
 *
 * <pre>
 *                                          one name   ten names   ten structures with all members
 *   index from disk (used)                      3.3         2.8        7.3
 *   one pass, then an index in memory          22          19         25     (the fallback)
 *   no index: scan strings, then types         8.5        12           -
 * </pre>
 *
 * Of each variant without a file, 5 to 6 ms are the kernel's: it copies a page per read. Hence the
 * kept index. The scan would be the better fallback for one name, but not for enumerators, and would
 * be a second way to find things. {@code FileChannel.map} was rejected before: it makes 24 classes at
 * run time, 40 ms. Listing names by a glob reads everything: 14 ms for {@code vfs_*}.
 */
package jdtrace.types.btf;
