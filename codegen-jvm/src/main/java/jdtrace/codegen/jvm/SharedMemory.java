package jdtrace.codegen.jvm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import jdtrace.agent.rt.SharedLayout;
import jdtrace.runtime.BufferPolicy;
import jdtrace.runtime.RecordSink;

/** The tracer's view of the memory that it shares with one guest. */
final class SharedMemory {
  private final ByteBuffer shared;
  private final List<RingReader> rings = new ArrayList<>();
  private final long capacity;

  SharedMemory(ByteBuffer shared, long capacity, int count, BufferPolicy policy, int firstCpu) {
    this.shared = shared.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    this.capacity = capacity;
    for (int i = 0; i < count; i++) {
      rings.add(new RingReader(shared, capacity, i, firstCpu + i, policy == BufferPolicy.RING));
    }
  }

  boolean exiting() {
    return shared.getLong(SharedLayout.EXITING) != 0;
  }

  /** How often the guest has had news of classes. */
  long news() {
    return shared.getLong(SharedLayout.NEWS);
  }

  boolean filled() {
    return shared.getLong(SharedLayout.FILLED) != 0;
  }

  boolean pressing() {
    for (RingReader ring : rings) {
      if (ring.waiting() > capacity / 2) {
        return true;
      }
    }
    return false;
  }

  long drops(int ring) {
    return rings.get(ring).drops();
  }

  /** Hands over what is there in the memory of all guests, in order of time. */
  static int drain(List<SharedMemory> guests, RecordSink sink) {
    List<RingReader> all = new ArrayList<>();
    for (SharedMemory guest : guests) {
      all.addAll(guest.rings);
    }
    all.forEach(RingReader::begin);
    int count = 0;
    while (true) {
      RingReader oldest = null;
      for (RingReader ring : all) {
        if (ring.next() && (oldest == null || ring.timestamp() - oldest.timestamp() < 0)) {
          oldest = ring;
        }
      }
      if (oldest == null) {
        return count;
      }
      oldest.take(sink);
      count++;
    }
  }
}
