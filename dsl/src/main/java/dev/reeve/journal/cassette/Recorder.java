package dev.reeve.journal.cassette;

import dev.reeve.errors.UsageException;
import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import dev.reeve.journal.Outside;
import dev.reeve.json.Json;
import dev.reeve.secret.OwnFile;
import dev.reeve.value.Context;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records calls and values from outside to a HAR 1.2 file without secrets. After each entry the
 * file is whole, so that a killed process leaves a good one. Safe for concurrent use.
 */
public final class Recorder implements Interceptor, Outside, AutoCloseable {
  private final Path path;
  private final RandomAccessFile file;
  private final Masking masking;
  private final StringBuilder values = new StringBuilder();
  private final Told told = new Told();
  private long end;
  private boolean first = true;

  /**
   * Begins a recording, replacing the file.
   *
   * @throws UsageException when it cannot be written
   */
  public Recorder(Path path, Masking masking, String version) {
    this.path = path;
    this.masking = masking;
    try {
      OwnFile.make(path);
      file = new RandomAccessFile(path.toFile(), "rw");
      file.setLength(0);
      Map<String, String> creator = Map.of("name", "reeve", "version", version);
      String head = "{\"log\":{\"version\":\"1.2\",\"creator\":" + Json.print(creator);
      write(head + ",\"entries\":[");
    } catch (IOException fault) {
      throw unwritable(fault);
    }
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    if (request.invocation().credential()) {
      return chain.proceed(request);
    }
    HarEntry entry = new HarEntry(request, masking);
    try {
      Answer answer = chain.proceed(request);
      add(entry.answered(answer));
      return answer;
    } catch (TransportException fault) {
      add(entry.lost(fault, Instant.now()));
      throw fault;
    }
  }

  @Override
  public @Nullable Object value(Context context, String what, Supplier<@Nullable Object> live) {
    @Nullable Object value = live.get();
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    kept.put("lane", context.lane());
    kept.put("name", what);
    kept.put("value", Json.parse(masking.text(Json.print(value))));
    synchronized (this) {
      values.append(values.length() == 0 ? "" : ",").append(Json.print(kept));
      rewrite("");
    }
    return value;
  }

  /** Notes a fact about where the script ran, found again by {@link Cassette#told}. */
  public synchronized void tell(@Nullable Object fact, String... path) {
    told.put(Json.parse(masking.text(Json.print(fact))), path);
    rewrite("");
  }

  /** Ends the recording. */
  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException fault) {
      throw unwritable(fault);
    }
  }

  private synchronized void add(Map<String, @Nullable Object> entry) {
    rewrite((first ? "\n" : ",\n") + Json.print(entry));
    first = false;
  }

  private void rewrite(String more) {
    try {
      write(more);
    } catch (IOException fault) {
      throw unwritable(fault);
    }
  }

  /** Writes over the tail: the new part, then the tail again. */
  private void write(String more) throws IOException {
    byte[] part = more.getBytes(StandardCharsets.UTF_8);
    String tail = "\n],\"_reeve\":{" + told.members() + "\"values\":[" + values + "]}}}\n";
    file.seek(end);
    file.write(part);
    file.write(tail.getBytes(StandardCharsets.UTF_8));
    end += part.length;
    file.setLength(file.getFilePointer());
  }

  private UsageException unwritable(IOException fault) {
    return new UsageException(
        "The recording cannot be written: " + fault.getMessage() + ".",
        "in " + path,
        "Give --record a file that can be written.");
  }
}
