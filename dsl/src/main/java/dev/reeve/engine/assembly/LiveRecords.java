package dev.reeve.engine.assembly;

import dev.reeve.call.Caller;
import dev.reeve.call.address.Addresses;
import dev.reeve.completion.LiveValues;
import dev.reeve.errors.ReeveException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Records that exist now, for completion: listed in the background and kept for a minute, only of
 * vendors that have answered this session under this profile, so that no key press logs in or opens
 * a vault. One call is in flight at a time; what comes too late is there at the next key press.
 */
public final class LiveRecords implements LiveValues {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration DEADLINE = Duration.ofMillis(250);
  private static final Duration CALL = Duration.ofSeconds(5);
  private static final int MOST = 200;
  private static final List<String> NAMES = List.of("name", "Name", "title", "hostname");

  private final SessionParts parts;
  private final Supplier<Context> context;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  private record Key(Context scope, String vendor, String resource) {}

  private record Kept(Instant since, CompletableFuture<List<Live>> records) {}

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "reeve-completion");
            thread.setDaemon(true);
            return thread;
          });

  /** For the session of those parts. */
  public LiveRecords(SessionParts parts, Supplier<Context> context) {
    this.parts = parts;
    this.context = context;
  }

  @Override
  public List<Live> of(Vendor vendor, String resource) {
    Context here = context.get();
    Resource known = vendor.resources().get(resource);
    if (known == null || !parts.answered(here.profile(), vendor.name())) {
      return List.of();
    }
    Key key = new Key(here, vendor.name(), resource);
    Instant oldest = Instant.now().minus(FRESH);
    Kept now =
        Objects.requireNonNull(
            kept.compute(
                key,
                (same, before) ->
                    before != null && before.since().isAfter(oldest)
                        ? before
                        : new Kept(Instant.now(), started(vendor, known, here))));
    return inTime(now.records());
  }

  private CompletableFuture<List<Live>> started(Vendor vendor, Resource resource, Context here) {
    CompletableFuture<List<Live>> records = new CompletableFuture<>();
    worker.execute(() -> records.complete(listed(vendor, resource, here)));
    return records;
  }

  private List<Live> listed(Vendor vendor, Resource resource, Context here) {
    Context quick =
        here.withOptions(new Context.Options(Optional.of(CALL), Optional.of(0), Map.of(), false))
            .inLane("");
    List<Live> records = new ArrayList<>();
    try {
      Caller caller = parts.caller();
      Object list = caller.word(vendor, resource, "list", Arguments.named(Map.of()), quick);
      if (list instanceof Items items) {
        for (var each = items.iterator(); each.hasNext() && records.size() < MOST; ) {
          record(each.next()).ifPresent(records::add);
        }
      }
    } catch (ReeveException unknown) {
      // Completion without identifiers is still completion; the call itself will say what is wrong.
      return records;
    }
    return records;
  }

  private static Optional<Live> record(Item item) {
    String name =
        NAMES.stream()
            .flatMap(word -> Stream.ofNullable(item.fields().get(word)))
            .map(Object::toString)
            .findFirst()
            .orElse("");
    return new Addresses(item.vendor()).id(item).map(id -> new Live(Addresses.bare(id), name));
  }

  private static List<Live> inTime(CompletableFuture<List<Live>> records) {
    try {
      return records.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException later) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (java.util.concurrent.ExecutionException e) {
      return List.of();
    }
  }
}
