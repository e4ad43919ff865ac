package jdtrace.types.btf;

import java.util.ArrayList;
import java.util.List;
import jdtrace.types.TypeFormatException;

/**
 * One blob of BTF and, for a module, the blob that it continues: ids and string offsets go on where
 * those of the base end. Reads records and strings; knows nothing of {@link jdtrace.types.Type}.
 */
final class Btf {
  private final String module;
  private final BtfBytes bytes;
  private final Btf base;
  private final BtfHeader header;
  private final int firstId;
  private final int firstString;
  private final BtfIndex index;

  /**
   * @param module {@code vmlinux} or the module's name
   * @param base null unless this is split BTF
   * @param cache where an index may be kept, or null
   */
  Btf(String module, BtfBytes bytes, Btf base, BtfIndexFile cache) {
    this.module = module;
    this.bytes = bytes;
    this.base = base;
    this.header = new BtfHeader(bytes, base != null);
    this.firstId = base == null ? 1 : base.endId();
    this.firstString = base == null ? 0 : base.endString();
    BtfIndex found = cache == null ? null : cache.load(this);
    if (found == null) {
      found = BuildBtfIndex.of(this);
      if (cache != null) {
        cache.store(this, found);
      }
    }
    this.index = found;
  }

  String module() {
    return module;
  }

  BtfBytes bytes() {
    return bytes;
  }

  BtfHeader header() {
    return header;
  }

  /** The id of the first type of this blob's own. */
  int firstId() {
    return firstId;
  }

  /** One more than the highest id. */
  int endId() {
    return firstId + index.types();
  }

  private int endString() {
    return firstString + header.stringBytes();
  }

  /** The record of a type, of this blob or its base; void has none. */
  BtfRecord record(int id) {
    if (id < firstId && id > 0 && base != null) {
      return base.record(id);
    }
    if (id < firstId || id >= endId()) {
      throw fail("has no type " + Integer.toUnsignedString(id));
    }
    int at = index.offset(id - firstId);
    if (at < header.typeStart || at > header.typeEnd - 12 || (at & 3) != 0) {
      throw fail("has type " + id + " outside its types");
    }
    int info = bytes.word(at + 4);
    long length = header.recordBytes(info);
    if (length < 0 || at + length > header.typeEnd) {
      throw fail("has a truncated type " + id);
    }
    return new BtfRecord(this, id, at, info);
  }

  /** The kind of one of this blob's own types. */
  BtfKind kind(int id) {
    return BtfKind.of(BtfHeader.kindNumber(bytes.word(index.offset(id - firstId) + 4)));
  }

  /** A name by its offset, which may point into the base's strings. */
  String string(int offset) {
    Btf owner = stringOwner(offset);
    return owner.bytes.string(owner.stringAt(offset));
  }

  boolean stringEquals(int offset, byte[] expected) {
    Btf owner = stringOwner(offset);
    return owner.bytes.stringEquals(owner.stringAt(offset), expected);
  }

  boolean stringStartsWith(int offset, byte[] prefix) {
    Btf owner = stringOwner(offset);
    return owner.bytes.stringStartsWith(owner.stringAt(offset), prefix);
  }

  int hash(int space, int offset) {
    if (space == BtfIndex.SECTIONS) {
      return BtfIndex.finish(BtfIndex.seed(space));
    }
    Btf owner = stringOwner(offset);
    return owner.bytes.hash(owner.stringAt(offset), BtfIndex.seed(space));
  }

  /**
   * The first type of that name in one of {@link BtfIndex}'s name spaces, or 0. An enumeration that
   * is only declared gives way to one that is defined.
   */
  int find(int space, byte[] name) {
    int hash = BtfIndex.hash(space, name);
    int declared = 0;
    for (int e = index.first(hash); e >= 0; e = index.next(e, hash)) {
      BtfRecord r = record(index.id(e));
      if (r.kind().space() == space && stringEquals(r.nameOffset(), name)) {
        if (space != BtfIndex.ENUM_TAGS || r.elements() > 0) {
          return r.id();
        }
        declared = declared == 0 ? r.id() : declared;
      }
    }
    return declared;
  }

  /** A type of exactly this kind and name, or 0; for FWD that is either kind of tag. */
  int find(BtfKind kind, byte[] name) {
    int hash = BtfIndex.hash(kind.space(), name);
    for (int e = index.first(hash); e >= 0; e = index.next(e, hash)) {
      BtfRecord r = record(index.id(e));
      if (r.kind() == kind && stringEquals(r.nameOffset(), name)) {
        return r.id();
      }
    }
    return 0;
  }

  /** The only FUNC of a name with its prototype; 0 when there is none or several that differ. */
  int findFunction(byte[] name) {
    int hash = BtfIndex.hash(BtfIndex.FUNCTIONS, name);
    int found = 0;
    int prototype = 0;
    for (int e = index.first(hash); e >= 0; e = index.next(e, hash)) {
      BtfRecord r = record(index.id(e));
      if (r.kind() == BtfKind.FUNC && stringEquals(r.nameOffset(), name)) {
        if (found != 0 && r.target() != prototype) {
          return 0;
        }
        found = found == 0 ? r.id() : found;
        prototype = r.target();
      }
    }
    return found;
  }

  /** The structure or union of which only this tag is known, or 0. */
  int findForward(boolean union, byte[] tag) {
    int hash = BtfIndex.hash(BtfIndex.FORWARD_TAGS, tag);
    for (int e = index.first(hash); e >= 0; e = index.next(e, hash)) {
      BtfRecord r = record(index.id(e));
      if (r.kind() == BtfKind.FWD && r.kindFlag() == union && stringEquals(r.nameOffset(), tag)) {
        return r.id();
      }
    }
    return 0;
  }

  /** The value of the first enumerator of that name, or null. */
  Long enumerator(byte[] name) {
    int hash = BtfIndex.hash(BtfIndex.ENUMERATORS, name);
    for (int e = index.first(hash); e >= 0; e = index.next(e, hash)) {
      BtfRecord r = record(index.id(e));
      for (int i = 0; r.kind().isEnumeration() && i < r.elements(); i++) {
        if (stringEquals(r.word(i, 0), name)) {
          return r.enumValue(i);
        }
      }
    }
    return null;
  }

  /** The DATASECs of this blob. */
  List<BtfRecord> sections() {
    List<BtfRecord> sections = new ArrayList<>();
    int hash = BtfIndex.hash(BtfIndex.SECTIONS, new byte[0]);
    for (int e = index.first(hash); e >= 0; e = index.next(e, hash)) {
      BtfRecord r = record(index.id(e));
      if (r.kind() == BtfKind.DATASEC) {
        sections.add(r);
      }
    }
    return sections;
  }

  TypeFormatException fail(String what) {
    return new TypeFormatException(bytes.path() + " " + what);
  }

  private Btf stringOwner(int offset) {
    return offset >= 0 && offset < firstString ? base.stringOwner(offset) : this;
  }

  /** Where in this blob its string {@code offset} begins. */
  private int stringAt(int offset) {
    if (offset < firstString || offset >= endString()) {
      throw fail("has a name outside its strings, at " + Integer.toUnsignedString(offset));
    }
    return header.stringStart + (offset - firstString);
  }
}
