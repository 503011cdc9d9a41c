package dev.reeve.profile.source;

import dev.reeve.errors.CancelledException;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.profile.SecretException;
import dev.reeve.profile.SecretSource;
import dev.reeve.profile.source.SecretReader.Value;
import dev.reeve.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs the command of {@code exec:} and takes what it prints: a text, or {@code {"value": "...",
 * "expires": "2026-01-01T00:00:00Z"}}. No shell; nothing of it is shown, for it may print secrets.
 */
final class ExecSource {
  private static final int LONGEST = 1 << 20;

  private final Duration timeout;

  ExecSource(Duration timeout) {
    this.timeout = timeout;
  }

  Value run(SecretSource source, SecretUse use) {
    List<String> words =
        CommandWords.of(source.text())
            .orElseThrow(
                () ->
                    Unread.of(
                        source,
                        use,
                        "`exec:` has no command, or a quote that is not closed.",
                        "write exec:PROGRAM ARGUMENT..."));
    return value(printed(words, source, use), source, use);
  }

  private String printed(List<String> words, SecretSource source, SecretUse use) {
    Process process = start(words, source, use);
    try {
      CompletableFuture<byte[]> output =
          CompletableFuture.supplyAsync(() -> bytes(process.getInputStream()));
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failed(words, source, use, "did not end within " + timeout.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw failed(words, source, use, "ended with " + process.exitValue());
      }
      String text = new String(output.join(), StandardCharsets.UTF_8).replaceAll("\\R\\z", "");
      if (text.isEmpty()) {
        throw failed(words, source, use, "printed nothing");
      }
      return text;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException("Cancelled while waiting for a secret.", "", "", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static Process start(List<String> words, SecretSource source, SecretUse use) {
    try {
      Process process =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw failed(words, source, use, "could not be started");
    }
  }

  private static byte[] bytes(InputStream stream) {
    try (stream) {
      return stream.readNBytes(LONGEST);
    } catch (IOException ended) {
      return new byte[0];
    }
  }

  private static Value value(String text, SecretSource source, SecretUse use) {
    if (!text.startsWith("{")) {
      return Value.of(text);
    }
    try {
      return Json.parse(text) instanceof Map<?, ?> map
              && map.get("value") instanceof String value
              && Set.of("value", "expires").containsAll(map.keySet())
          ? new Value(Secret.of(value), expires(map.get("expires")))
          : Value.of(text);
    } catch (JsonException noJson) {
      return Value.of(text);
    } catch (DateTimeException e) {
      throw Unread.of(
          source,
          use,
          "The command gave an `expires` that is no time.",
          "let it print a time such as 2026-01-01T00:00:00Z");
    }
  }

  private static Instant expires(@org.jspecify.annotations.Nullable Object written) {
    return written == null ? Instant.MAX : OffsetDateTime.parse(written.toString()).toInstant();
  }

  private static SecretException failed(
      List<String> words, SecretSource source, SecretUse use, String how) {
    return Unread.of(
        source,
        use,
        "The command `" + words.get(0) + "` " + how + ".",
        "run it by hand to see why: " + source.text());
  }
}
