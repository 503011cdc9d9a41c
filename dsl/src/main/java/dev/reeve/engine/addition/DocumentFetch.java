package dev.reeve.engine.addition;

import dev.reeve.engine.assembly.EngineParts;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UsageException;
import dev.reeve.http.Answer;
import dev.reeve.http.Door;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Headers;
import dev.reeve.http.Invocation;
import dev.reeve.http.Request;
import dev.reeve.http.Running;
import dev.reeve.http.TransportException;
import dev.reeve.http.Waits;
import dev.reeve.http.chain.Retry;
import dev.reeve.openapi.OpenApiReader;
import dev.reeve.openapi.added.Candidate.Text;
import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Takes a document from a file or an address; no credential is ever sent along. */
final class DocumentFetch {
  private static final int REDIRECTS = 5;

  private final Door door;
  private final Endpoint.Tls tls;

  DocumentFetch(EngineParts parts) {
    Running running = new Running();
    Retry retry =
        new Retry(parts.pause(running), () -> ThreadLocalRandom.current().nextDouble(), Waits.NONE);
    this.door = new Door(List.of(retry, parts.transport().under(running)));
    this.tls = parts.authorities().with(Endpoint.Tls.SYSTEM);
  }

  /**
   * The document there.
   *
   * @param source a file, or an address that begins with {@code https://}; plain {@code http://} on
   *     this machine only
   */
  Text text(String source) {
    if (!source.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
      return file(source);
    }
    try {
      return fetched(URI.create(source), source, 0);
    } catch (IllegalArgumentException noAddress) {
      throw refused("That is no address.", source, "write https://HOST/PATH, or name a file");
    }
  }

  private static Text file(String source) {
    Path file = Path.of(source).toAbsolutePath().normalize();
    try {
      return new Text(file.toString(), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw refused(
          "There is no document that can be read.",
          file.toString(),
          "name a file, or an address that begins with https://");
    }
  }

  private Text fetched(URI address, String source, int hops) {
    if (!trusted(address)) {
      throw refused(
          "A document from "
              + address.getScheme()
              + "://"
              + address.getHost()
              + " could be changed on its way.",
          source,
          "take it by https, or fetch it yourself and name the file");
    }
    Answer answer = answer(address, source);
    Optional<String> further = answer.headers().first("Location");
    if (answer.status() / 100 == 3 && further.isPresent() && hops < REDIRECTS) {
      return fetched(address.resolve(further.get()), source, hops + 1);
    }
    if (!answer.success()) {
      throw unsuccessful(answer.status(), source);
    }
    return new Text(source, bytes(answer, source));
  }

  private static ReeveException unsuccessful(int status, String source) {
    String what = "The server answered " + status + ".";
    return status >= 500 || status == 429
        ? new FetchException(what, "in " + source, "try again later")
        : refused(
            what,
            source,
            "look at the address in a browser: it must give the document without a login");
  }

  private static boolean trusted(URI address) {
    boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
    return "https".equalsIgnoreCase(address.getScheme())
        || here && "http".equalsIgnoreCase(address.getScheme());
  }

  private Answer answer(URI address, String source) {
    Headers headers = Headers.NONE.with("Accept", "application/json, application/yaml, */*");
    Endpoint endpoint = new Endpoint("none", address, Set.of(Endpoint.origin(address)), tls);
    Invocation invocation =
        new Invocation(nobody(), Optional.empty(), Map.of(), Context.of("none"), endpoint, false);
    try {
      Request request = new Request("GET", address, headers, null, invocation);
      return door.send(request);
    } catch (TransportException e) {
      boolean certificate = e.reason() == TransportException.Reason.TLS;
      String remedy =
          certificate
              ? "name the server's authority by --ca-bundle FILE, or fetch the document yourself"
              : "check the address and this machine's network";
      String[] text = {e.what(), "in " + source, remedy};
      throw new TransportException(e.reason(), e.sent(), text, e);
    }
  }

  private static byte[] bytes(Answer answer, String source) {
    try (InputStream in = answer.content().open()) {
      return in.readAllBytes();
    } catch (IOException lost) {
      throw refused("The answer could not be read.", source, "try again");
    }
  }

  /** A vendor that says nothing: what the address describes is still to be read. */
  private static Vendor nobody() {
    Map<String, Object> nothing =
        Map.of("openapi", "3.1.0", "info", Map.of("title", "", "version", ""), "paths", Map.of());
    return OpenApiReader.read("document", nothing);
  }

  private static UsageException refused(String what, String source, String remedy) {
    return new UsageException(what, "in " + source, remedy);
  }
}
