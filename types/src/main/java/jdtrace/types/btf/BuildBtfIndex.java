package jdtrace.types.btf;

import java.util.Arrays;

/**
 * One pass over all types of a blob that notes their offsets and hashes their names. It is also the
 * proof that every record lies inside the section and every name inside the strings.
 */
final class BuildBtfIndex {
  private static final int INFO = 4;

  private final Btf btf;
  private final BtfBytes bytes;
  private final BtfHeader header;
  private int[] offsets = new int[1024];
  private int types;
  private int[] hashes = new int[1024];
  private int[] ids = new int[1024];
  private int entries;

  private BuildBtfIndex(Btf btf) {
    this.btf = btf;
    this.bytes = btf.bytes();
    this.header = btf.header();
  }

  static BtfIndex of(Btf btf) {
    BuildBtfIndex build = new BuildBtfIndex(btf);
    build.scan();
    return build.index();
  }

  private void scan() {
    int at = header.typeStart;
    while (at < header.typeEnd) {
      int info = at + 12 <= header.typeEnd ? bytes.word(at + INFO) : 0;
      long length = header.recordBytes(info);
      int id = btf.firstId() + types;
      if (length < 0) {
        throw btf.fail("has type " + id + " of unknown kind " + BtfHeader.kindNumber(info));
      }
      if (at + length > header.typeEnd) {
        throw btf.fail("has a truncated type " + id);
      }
      if (types == offsets.length) {
        offsets = Arrays.copyOf(offsets, types * 2);
      }
      offsets[types++] = at;
      int space = BtfKind.of(BtfHeader.kindNumber(info)).space();
      if (space != BtfIndex.NAMELESS) {
        addNames(id, at, info, space);
      }
      at += (int) length;
    }
  }

  private void addNames(int id, int at, int info, int space) {
    add(space, bytes.word(at), id);
    if (space == BtfIndex.ENUM_TAGS) {
      BtfKind kind = BtfKind.of(BtfHeader.kindNumber(info));
      int element = at + 12;
      for (int i = BtfHeader.elements(info); i > 0; i--) {
        add(BtfIndex.ENUMERATORS, bytes.word(element), id);
        element += kind.elementBytes();
      }
    }
  }

  private void add(int space, int nameOffset, int id) {
    if (nameOffset == 0) {
      return;
    }
    if (entries == hashes.length) {
      hashes = Arrays.copyOf(hashes, entries * 2);
      ids = Arrays.copyOf(ids, entries * 2);
    }
    hashes[entries] = btf.hash(space, nameOffset);
    ids[entries++] = id;
  }

  private BtfIndex index() {
    int buckets = Math.max(16, Integer.highestOneBit(Math.max(1, entries)));
    BtfIndex index = new BtfIndex(BtfIndex.newImage(types, buckets, entries));
    for (int i = 0; i < types; i++) {
      index.setOffset(i, offsets[i]);
    }
    index.fill(hashes, ids, entries);
    return index;
  }
}
