package dev.reeve.engine.isolation.child;

import dev.reeve.call.result.Refusals;
import dev.reeve.engine.Outcome;
import dev.reeve.engine.Results;
import dev.reeve.engine.assembly.NamedCalls;
import dev.reeve.engine.isolation.JavaScripts;
import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.engine.isolation.wire.Errors;
import dev.reeve.engine.isolation.wire.Lines;
import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.errors.ReeveException;
import dev.reeve.library.Library;
import dev.reeve.library.Manifest;
import dev.reeve.library.ManifestReader;
import dev.reeve.library.store.Shelf;
import dev.reeve.script.Evaluator;
import dev.reeve.script.plain.SecretValue;
import dev.reeve.script.source.ScriptCompiler;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.script.surface.Surface;
import dev.reeve.script.words.ExitRequest;
import dev.reeve.secret.Secret;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The script that this process was started for. */
public final class IsolatedScript {
  private final Lines lines;
  private final Link link;
  private final Message start;
  private final Documents documents;
  private final RemoteServices services;
  private final Seen seen;
  private final List<Refusals.Refusal> refused = new ArrayList<>();

  private IsolatedScript(Lines lines, Message start) {
    this.lines = lines;
    this.start = start;
    this.link = new Link(lines);
    List<String> vendors = new ArrayList<>();
    start.list("vendors").forEach(each -> vendors.add(String.valueOf(each)));
    this.documents = new Documents(link, vendors);
    this.services = new RemoteServices(link, start, documents);
    this.seen = new Seen(link, documents);
  }

  /** Learns from the broker what is to be run. */
  public static IsolatedScript join(InputStream in, OutputStream out) throws IOException {
    Lines lines = new Lines(in, out, Integer.MAX_VALUE);
    return new IsolatedScript(
        lines, lines.read().orElseThrow(() -> new IOException("nothing is to be run")));
  }

  /** Where it prints. */
  public PrintStream out() {
    return services.out();
  }

  /** Runs it to its end and tells the broker how that was. */
  public void run() throws IOException {
    run(this::end);
  }

  /** The same for a text that is no Groovy, which somebody else runs. */
  public void run(Supplier<Outcome> other) throws IOException {
    run(seen -> end(seen, other));
  }

  private void run(Function<Seen, Map<String, @Nullable Object>> work) throws IOException {
    Thread listener = new Thread(this::listen, "reeve-link");
    listener.setDaemon(true);
    listener.start();
    Map<String, @Nullable Object> end = work.apply(seen);
    services.out().close();
    lines.write(Map.of("end", end));
  }

  /** As errors show it. */
  public String name() {
    return start.text("name");
  }

  /** What is to be run. */
  public String text() {
    return start.text("text");
  }

  /** The words of its command line; of a script that declares no options. */
  public List<String> arguments() {
    List<String> words = new ArrayList<>();
    start
        .part("parameters")
        .list(JavaScripts.ARGUMENTS)
        .forEach(each -> words.add(String.valueOf(each)));
    return words;
  }

  /** The vendors there are. */
  public List<String> vendors() {
    return documents.names();
  }

  /**
   * Makes a call through the broker.
   *
   * @param name e.g. {@code pureport.networks.create}
   * @throws ReeveException as the call ends there
   */
  public @Nullable Object call(String name, Arguments arguments) {
    Context context = Contexts.in(start.part("context"));
    return new NamedCalls(
            new RemoteCalls(link, seen, documents, context), documents::isForOperators)
        .call(name, arguments, context, refused::addAll);
  }

  private void listen() {
    try {
      link.listen();
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, @Nullable Object> end(Seen seen, Supplier<Outcome> work) {
    Map<String, @Nullable Object> end = new LinkedHashMap<>();
    try {
      Outcome outcome = looked(work.get());
      outcome.exit().ifPresent(code -> end.put("exit", code));
      outcome.error().ifPresent(error -> end.put("error", Errors.out(error)));
      end.put("value", seen.out(outcome.value()));
    } catch (ReeveException error) {
      end.put("error", Errors.out(error));
    }
    return end;
  }

  /** Which fields such a script reads can't be seen: only an end that it names itself is a look. */
  private Outcome looked(Outcome outcome) {
    if (refused.isEmpty() || outcome.error().isPresent() || outcome.exit().isPresent()) {
      return outcome;
    }
    Context context = Contexts.in(start.part("context"));
    String advice =
        "A script that decides itself what a failure means ends with /exit 0 or /exit 7.";
    ReeveException error = Refusals.error(refused, context, advice);
    return new Outcome(outcome.value(), Optional.of(error), Optional.empty());
  }

  private Map<String, @Nullable Object> end(Seen seen) {
    Map<String, @Nullable Object> end = new LinkedHashMap<>();
    try {
      end.put("value", seen.out(Results.of(value())));
    } catch (ExitRequest exit) {
      end.put("exit", exit.code());
    } catch (ReeveException error) {
      end.put("error", Errors.out(error));
    }
    return end;
  }

  private @Nullable Object value() {
    Context context = Contexts.in(start.part("context"));
    Surface surface = new Surface(new RemoteCalls(link, seen, documents, context), context);
    Shelf shelf = shelf();
    if (!start.texts("libraries").isEmpty()) {
      shelf.script(start.text("word"));
    }
    ScriptCompiler compiler =
        new ScriptCompiler(
            Optional.empty(),
            () -> {
              throw new IllegalStateException("nothing is kept here");
            },
            "isolated",
            shelf,
            text -> false);
    ScriptSource source = ScriptSource.file(start.text("name"), start.text("text"));
    return new Evaluator(surface, services, compiler).script(source, parameters());
  }

  private Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    seen.all(start.part("parameters")).forEach((name, value) -> parameters.put(name, own(value)));
    return parameters;
  }

  private static @Nullable Object own(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(each -> all.add(own(each)));
      return all;
    }
    return value instanceof Secret secret ? new SecretValue(secret) : value;
  }

  private Shelf shelf() {
    List<Shelf.Shipped> libraries = new ArrayList<>();
    start
        .texts("libraries")
        .forEach((name, folder) -> libraries.add(new Shelf.Shipped(name, () -> library(folder))));
    return new Shelf(List.of(), libraries, new Shelf.Rules((name, digest) -> true, "isolated"));
  }

  private static Library library(String folder) {
    Manifest manifest = ManifestReader.read(Path.of(folder));
    return new Library(manifest, "", Library.Sources.of(Path.of(folder)));
  }
}
