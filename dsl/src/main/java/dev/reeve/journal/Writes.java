package dev.reeve.journal;

import dev.reeve.http.Answer;
import dev.reeve.http.Invocation;
import dev.reeve.http.Request;
import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.ExactStore;
import dev.reeve.journal.file.JournalFile;
import dev.reeve.journal.file.RunFolder;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The writes of a run that are known to have arrived, with all that was kept of each. */
public final class Writes {
  private static final Set<Entry.Kind> ENDS = Set.of(Entry.Kind.ANSWERED, Entry.Kind.SETTLED);

  private final ExactStore exact;
  private final Map<Object, Entry> begun = new LinkedHashMap<>();
  private final Map<Object, Entry> before = new HashMap<>();
  private final Map<Object, Entry> ends = new LinkedHashMap<>();

  private Writes(ExactStore exact) {
    this.exact = exact;
  }

  /**
   * A write that arrived.
   *
   * @param number of its line in the journal
   * @param call e.g. {@code pureport.networks.create}
   * @param profile under which it was sent
   * @param scope what {@code using} had set
   * @param arguments as given, secrets among them in clear: they leave this process only sealed
   * @param answer the body of its answer as JSON, or null
   * @param before what was there before it, or null
   * @param refused whether the vendor refused it, maybe after a part was done
   */
  public record Done(
      long number,
      String call,
      String profile,
      Map<String, String> scope,
      Map<String, @Nullable Object> arguments,
      @Nullable Object answer,
      @Nullable Object before,
      boolean refused) {

    /** The call alone: arguments may hold secrets. */
    @Override
    public String toString() {
      return call;
    }
  }

  /** What is kept of a request for undo. */
  static Map<String, @Nullable Object> facts(Request request) {
    Invocation call = request.invocation();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("uri", request.uri().toString());
    facts.put("arguments", plain(call.arguments()));
    facts.put("profile", call.context().profile());
    facts.put("scope", call.context().scope());
    return facts;
  }

  /**
   * Those of a run, in the order they ended.
   *
   * @throws dev.reeve.errors.PolicyException when what was kept can't be read
   */
  public static List<Done> of(RunFolder folder, Journal.Surroundings around) {
    try {
      Writes writes = new Writes(new ExactStore(folder, Journal.sealer(folder, around)));
      JournalFile.read(folder.id(), folder.path().resolve("journal.jsonl")).forEach(writes::take);
      return writes.done();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private void take(Entry entry) {
    if (entry.kind() == Entry.Kind.WRITE) {
      begun.put(entry.position(), entry);
    } else if (entry.kind() == Entry.Kind.BEFORE) {
      before.put(entry.position(), entry);
    } else if (isEnd(entry)) {
      ends.put(entry.position(), entry);
    }
  }

  /** A refusal with the status of success may come after a part was done, as PGO's can. */
  private static boolean isEnd(Entry entry) {
    boolean partly = entry.kind() == Entry.Kind.REFUSED && entry.status() / 100 == 2;
    return partly
        || ENDS.contains(entry.kind()) && !entry.text("as").orElse("done").equals("again");
  }

  private List<Done> done() {
    List<Done> done = new ArrayList<>();
    ends.forEach(
        (position, end) ->
            Optional.ofNullable(begun.get(position))
                .ifPresent(write -> done.add(done(write, end, before.get(position)))));
    return done;
  }

  private Done done(Entry write, Entry end, @Nullable Entry before) {
    Map<?, ?> kept = exact.open(write.text("request").orElse("")).facts();
    return new Done(
        write.number(),
        write.text("call").orElse(""),
        ExactStore.text(kept, "profile"),
        texts(kept.get("scope")),
        members(kept.get("arguments")),
        body(end),
        before == null ? null : body(before),
        end.kind() == Entry.Kind.REFUSED);
  }

  private @Nullable Object body(Entry entry) {
    Optional<String> name = entry.text("exact");
    if (name.isEmpty()) {
      return null;
    }
    Answer.Content content = exact.open(name.get()).content();
    try (InputStream in = content.open()) {
      return content.size() == 0 ? null : Json.parse(in);
    } catch (JsonException noJson) {
      return null;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    members(value).forEach((name, each) -> texts.put(name, String.valueOf(each)));
    return texts;
  }

  private static Map<String, @Nullable Object> members(@Nullable Object value) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> members.put(String.valueOf(name), each));
    }
    return members;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((name, each) -> members.put(String.valueOf(name), plain(each)));
      return members;
    }
    if (value instanceof Iterable<?> many) {
      List<@Nullable Object> list = new ArrayList<>();
      many.forEach(each -> list.add(plain(each)));
      return list;
    }
    if (value instanceof Secret secret) {
      return secret.reveal();
    }
    boolean json = value == null || value instanceof Number || value instanceof Boolean;
    return json ? value : String.valueOf(value);
  }
}
