package jdtrace.codegen.jvm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import jdtrace.agent.rt.Session;
import jdtrace.base.ProbeDescription;
import jdtrace.runtime.AggregationSink;
import jdtrace.runtime.Frame;
import jdtrace.runtime.Probe;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.RecordReader;

/** One guest's session: requests and what comes back. */
final class GuestSession {
  private static final int COUNTERS = 7;
  private static final int COOLDOWN = 4;

  private final Guest guest;
  private final SharedMemory memory;
  private final GuestProbes probes;
  private final AggregationPlaces aggregations;
  private final List<Clause.KeyedAction> keyed;
  private final List<Frame> frames = new ArrayList<>();

  /** The last known; a guest that has died tells no more. */
  private long[] counters = new long[COUNTERS];

  /** Since when the guest holds values that only it knows. */
  private long fetchedNanos = System.nanoTime();

  /** It has begun to exit, and its values have been fetched since. */
  private boolean complete;

  private boolean toldValues;

  /** The guest's count of news when it was asked last. */
  private long newsSeen = -1;

  GuestSession(
      Guest guest,
      SharedMemory memory,
      GuestProbes probes,
      AggregationPlaces aggregations,
      List<Clause.KeyedAction> keyed) {
    this.guest = guest;
    this.memory = memory;
    this.probes = probes;
    this.aggregations = aggregations;
    this.keyed = keyed;
  }

  /** A frame by its number from 1 on; null if the guest does not (any more) know it. */
  Frame frame(int number) {
    if (number > frames.size() && guest.alive()) {
      byte[] answer =
          guest.command(
              new SpecificationWriter().integer(Session.FRAMES).integer(frames.size()).finish());
      String[] texts = new String(answer, StandardCharsets.UTF_8).split("\0", -1);
      for (int i = 0; i + 3 < texts.length; i += 3) {
        // Negative: not known. 0: woven code that is of no line.
        boolean hasLine = !texts[i + 2].startsWith("-") && !texts[i + 2].equals("0");
        frames.add(new Frame(texts[i], hasLine ? texts[i + 1] + ":" + texts[i + 2] : texts[i + 1]));
      }
    }
    return number > 0 && number <= frames.size() ? frames.get(number - 1) : null;
  }

  /** Learns what frames there are now: a guest that dies can be asked no more. */
  void learnFrames() {
    frame(frames.size() + 1);
  }

  Guest guest() {
    return guest;
  }

  SharedMemory memory() {
    return memory;
  }

  void state(int state) {
    guest.command(new SpecificationWriter().integer(Session.SET_STATE).integer(state).finish());
  }

  /** Fires a probe of the tracer that has clauses; false when the guest is not there any more. */
  boolean fire(Probe probe, long... arguments) {
    byte[] answer =
        guest.command(
            new SpecificationWriter()
                .integer(Session.FIRE)
                .integer(probes.fireNumber(probe))
                .numbers(arguments)
                .finish());
    return answer.length > 0;
  }

  /** Whether the guest may have classes that it was not asked for yet. */
  boolean hasNews() {
    long news = memory.news();
    boolean has = news != newsSeen || guest.awaitsClasses();
    newsSeen = news;
    return has && guest.alive();
  }

  /** Compiles and links probes that have come. */
  void grow(List<UnitCompiler.CompiledProbe> come) {
    guest.command(probes.request());
    List<UnitSplitter.Unit> units = probes.compile(come);
    guest.define(units.stream().map(UnitSplitter.Unit::file).toList());
    guest.link(GuestProbes.links(units));
  }

  GuestProbes probes() {
    return probes;
  }

  /** Takes what the guest has aggregated; one that has died has taken it along, which is told. */
  void drainAggregations(AggregationSink sink, IntFunction<ProbeDescription> probes) {
    boolean exiting = guest.exiting();
    if (exiting && !complete && guest.alive()) {
      state(COOLDOWN); // what fired from here on would be lost
    }
    byte[] answer = guest.command(new SpecificationWriter().integer(Session.AGGREGATIONS).finish());
    boolean fetched = answer.length > 0 || guest.alive();
    if (fetched) {
      fetchedNanos = System.nanoTime();
      complete |= exiting;
    } else if (!complete && !toldValues) {
      toldValues = true;
      guest.tell(
          "what its aggregations gathered in the last %d ms of the session is lost"
              .formatted((System.nanoTime() - fetchedNanos) / 1_000_000));
    }
    ByteBuffer in = ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      int aggregation = in.getInt();
      int action = in.getInt();
      int keyBytes = in.getInt();
      long[] words = new long[in.getInt()];
      List<Datum> key =
          action < 0
              ? List.of()
              : RecordReader.readKey(keyed.get(action).layout(), in, in.position(), probes);
      in.position(in.position() + keyBytes);
      in.asLongBuffer().get(words);
      in.position(in.position() + Long.BYTES * words.length);
      sink.value(aggregations.aggregation(aggregation), key, words);
    }
  }

  /**
   * Dynamic drops, speculative drops, speculations unavailable, double errors, aggregation drops,
   * records lost for want of a ring.
   *
   * @throws IllegalStateException when compiled code or its library has failed: what they say cannot
   *     be believed any more
   */
  long[] counters() {
    if (!guest.alive()) {
      return counters;
    }
    byte[] answer = guest.command(new SpecificationWriter().integer(Session.COUNTERS).finish());
    ByteBuffer in = ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN);
    if (!guest.alive()) {
      return counters;
    }
    in.asLongBuffer().get(counters);
    if (counters[COUNTERS - 1] != 0) {
      int at = Long.BYTES * COUNTERS;
      throw new IllegalStateException(
          "a compiled clause failed %d times, last with %s"
              .formatted(
                  counters[COUNTERS - 1],
                  new String(answer, at, answer.length - at, StandardCharsets.UTF_8)));
    }
    return counters;
  }
}
