/**
 * The kernel's own description of its types, BTF ({@code include/uapi/linux/btf.h}), read as little
 * as possible.
 *
 * <pre>
 *   {@link jdtrace.types.btf.KernelTypes}            names in, types out; vmlinux and modules
 *     BtfTypes, BtfMembers   record -&gt; Type, each id once      BtfNesting: nothing contains itself
 *       Btf                  records and strings of one blob, and of the base it continues
 *         BtfIndex           (name space, name) -&gt; ids; id -&gt; offset   (BuildBtfIndex: one pass)
 *         BtfHeader          sections
 *           BtfBytes         pages, read on first use
 * </pre>
 *
 * <p>Invariants. Names are compared as bytes and become strings only when they are handed out. A
 * {@code BtfRecord} lies wholly inside the type section, so its words can be read without a check.
 * Ids are turned into records in one place, {@code Btf.record}, which checks them; string offsets
 * in one place, {@code Btf.stringOwner}. Nothing in a blob is believed: whatever is wrong becomes a
 * {@link jdtrace.types.TypeFormatException}, at the latest when the type concerned is asked for.
 */
package jdtrace.types.btf;
