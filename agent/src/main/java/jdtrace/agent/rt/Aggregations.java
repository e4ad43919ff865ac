package jdtrace.agent.rt;

import java.io.ByteArrayOutputStream;

/**
 * What one thread has aggregated since the consumer last took it, within aggsize. Only that thread
 * writes while a firing of it may see this generation; then the consumer's thread reads and clears.
 *
 * <p>A value without key has its fixed place; the others are in a hash table whose entries never move.
 * An entry belongs to an action, not to an aggregation: the same key put down by two actions may be
 * laid out differently, and the consumer merges them by what they mean.
 */
final class Aggregations {
  /** What an entry takes besides its key and words, in every engine. */
  private static final int OVERHEAD_BYTES = 16;

  private final Session session;

  /**
   * Words of values without key, which the compiler has placed behind {@link Padding}, and which were
   * written to; a count() says so itself.
   */
  final long[] fixed;

  private final boolean[] touched;

  /** Words of values with a key, behind {@link Padding} and before some. */
  long[] words = new long[64];

  private int usedWords = Padding.LONGS;
  private byte[] keys = new byte[256];
  private int usedKeys;

  /** Entries by hash, number + 1. */
  private int[] table = new int[64];

  private int entries;
  private int[] hashes = new int[32];
  private int[] actions = new int[32];
  private int[] keyStarts = new int[32];
  private int[] keyLengths = new int[32];
  private int[] wordStarts = new int[32];
  private long usedBytes;
  private long drops;

  Aggregations(Session session) {
    this.session = session;
    this.fixed = session.initialWords.clone();
    this.touched = new boolean[session.aggregations];
  }

  /** Words of the value without key of an aggregation. */
  long[] fixed(int aggregation) {
    touched[aggregation] = true;
    return fixed;
  }

  /**
   * Where the words of a key begin in {@link #words}; -1 if there is no room for a new one, and that
   * is counted.
   *
   * @param keyBytes what the key takes of aggsize
   */
  int find(int action, Fields key, int length, int keyBytes) {
    int hash = action;
    for (int at = 0; at < length; at += 8) {
      long word = (hash ^ key.hashedLong(at)) * 0x9e3779b97f4a7c15L;
      hash = (int) (word ^ word >>> 32);
    }
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0) {
      int entry = table[slot] - 1;
      if (hashes[entry] == hash && actions[entry] == action && isAt(entry, key.bytes, length)) {
        return wordStarts[entry];
      }
      slot = slot + 1 & mask;
    }
    return add(action, hash, key.bytes, length, keyBytes);
  }

  private boolean isAt(int entry, byte[] key, int length) {
    int start = keyStarts[entry];
    for (int i = 0; i < length; i++) {
      if (keys[start + i] != key[i]) {
        return false;
      }
    }
    return true;
  }

  private int add(int action, int hash, byte[] key, int length, int keyBytes) {
    int aggregation = session.actionAggregation[action];
    int count = session.wordCounts[aggregation];
    long cost = OVERHEAD_BYTES + keyBytes + 8L * session.storedWords[aggregation];
    if (cost > session.aggregationBytes - usedBytes) {
      drops++;
      return -1;
    }
    reserve(length, count);
    usedBytes += cost;
    int entry = entries;
    System.arraycopy(key, 0, keys, usedKeys, length);
    System.arraycopy(
        session.initialWords, session.fixedOffsets[aggregation], words, usedWords, count);
    hashes[entry] = hash;
    actions[entry] = action;
    keyStarts[entry] = usedKeys;
    keyLengths[entry] = length;
    wordStarts[entry] = usedWords;
    usedKeys += length;
    usedWords += count;
    insert(hash, entry);
    entries = entry + 1;
    return wordStarts[entry];
  }

  private void insert(int hash, int entry) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0) {
      slot = slot + 1 & mask;
    }
    table[slot] = entry + 1;
  }

  private void reserve(int keyBytes, int wordCount) {
    if (usedKeys + keyBytes > keys.length) {
      byte[] larger = new byte[Math.max(2 * keys.length, usedKeys + keyBytes)];
      System.arraycopy(keys, 0, larger, 0, usedKeys);
      keys = larger;
    }
    if (usedWords + wordCount + Padding.LONGS > words.length) {
      long[] larger = new long[2 * words.length + wordCount];
      System.arraycopy(words, 0, larger, 0, usedWords);
      words = larger;
    }
    if (entries == hashes.length) {
      hashes = larger(hashes);
      actions = larger(actions);
      keyStarts = larger(keyStarts);
      keyLengths = larger(keyLengths);
      wordStarts = larger(wordStarts);
    }
    if (2 * (entries + 1) > table.length) {
      table = new int[2 * table.length];
      for (int i = 0; i < entries; i++) {
        insert(hashes[i], i);
      }
    }
  }

  private static int[] larger(int[] numbers) {
    int[] larger = new int[2 * numbers.length];
    System.arraycopy(numbers, 0, larger, 0, numbers.length);
    return larger;
  }

  /** Values lost because there was no room for a new key. */
  long drops() {
    return drops;
  }

  /**
   * Writes and forgets all values: {@code i32 aggregation, i32 action or -1, i32 bytes of the key, i32
   * words, key, words} each.
   */
  void drain(ByteArrayOutputStream out) {
    for (int i = 0; i < touched.length; i++) {
      int start = session.fixedOffsets[i];
      if (touched[i] || session.countsOnly[i] != 0 && fixed[start] != 0) {
        int count = session.wordCounts[i];
        value(out, i, -1, 0, 0, fixed, start, count);
        System.arraycopy(session.initialWords, start, fixed, start, count);
        touched[i] = false;
      }
    }
    for (int i = 0; i < entries; i++) {
      int aggregation = session.actionAggregation[actions[i]];
      int count = session.wordCounts[aggregation];
      value(out, aggregation, actions[i], keyStarts[i], keyLengths[i], words, wordStarts[i], count);
    }
    for (int i = 0; entries > 0 && i < table.length; i++) {
      table[i] = 0;
    }
    entries = 0;
    usedKeys = 0;
    usedWords = Padding.LONGS;
    usedBytes = 0;
  }

  private void value(
      ByteArrayOutputStream out,
      int aggregation,
      int action,
      int keyStart,
      int keyLength,
      long[] from,
      int start,
      int count) {
    number(out, aggregation, 4);
    number(out, action, 4);
    number(out, keyLength, 4);
    number(out, count, 4);
    out.write(keys, keyStart, keyLength);
    for (int i = 0; i < count; i++) {
      number(out, from[start + i], 8);
    }
  }

  static void number(ByteArrayOutputStream out, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> 8 * i));
    }
  }
}
