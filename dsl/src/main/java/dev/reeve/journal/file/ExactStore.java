package dev.reeve.journal.file;

import dev.reeve.http.Answer;
import dev.reeve.json.Json;
import dev.reeve.secret.Sealer;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was received, byte by byte, sealed under the run's key. A file is a row of chunks, each
 * bound to the run, the file and its place; the first holds facts as JSON, the others the body.
 */
public final class ExactStore {
  private static final int CHUNK = 1 << 20;

  private final String run;
  private final Path folder;
  private final Sealer sealer;
  private final AtomicLong last;

  /** The store of that run, sealed under that key. */
  public ExactStore(RunFolder folder, Sealer sealer) throws IOException {
    this.run = folder.id();
    this.folder = folder.exact();
    this.sealer = sealer;
    try (Stream<Path> files = Files.list(this.folder)) {
      last = new AtomicLong(files.mapToLong(ExactStore::number).max().orElse(0));
    }
  }

  /**
   * What was kept.
   *
   * @param facts as given
   * @param content as given
   */
  public record Exact(Map<?, ?> facts, Answer.Content content) {}

  /** Whether nothing was kept yet. */
  public boolean isEmpty() {
    return last.get() == 0;
  }

  /** Keeps facts and a body; gives the name of the file. */
  public String keep(Map<String, ?> facts, Answer.Content content, boolean durable) {
    String name = String.valueOf(last.incrementAndGet());
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
        InputStream body = content.open()) {
      chunk(out, name, 0, Json.bytes(facts));
      int place = 1;
      for (byte[] part = body.readNBytes(CHUNK); part.length > 0; part = body.readNBytes(CHUNK)) {
        chunk(out, name, place++, part);
      }
      chunk(out, name, place, new byte[0]);
      if (durable) {
        channel.force(true);
      }
      return name;
    } catch (IOException fault) {
      throw Unusable.unwritable(run, fault);
    }
  }

  /**
   * What was kept under that name.
   *
   * @throws dev.reeve.errors.PolicyException when it is missing, changed, or sealed by another key
   */
  public Exact open(String name) {
    try (Chunks chunks = new Chunks(name)) {
      Object facts = Json.parse(chunks.next());
      long size = 0;
      for (byte[] part = chunks.next(); part.length > 0; part = chunks.next()) {
        size += part.length;
      }
      return new Exact(facts instanceof Map<?, ?> map ? map : Map.of(), new Kept(name, size));
    } catch (IOException fault) {
      throw Unusable.unreadable(run, name);
    }
  }

  private void chunk(DataOutputStream out, String name, int place, byte[] plain)
      throws IOException {
    byte[] sealed = sealer.seal(plain, boundTo(name, place));
    out.writeInt(sealed.length);
    out.write(sealed);
  }

  private String boundTo(String name, int place) {
    return run + "/exact/" + name + "/" + place;
  }

  private static long number(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.matches("\\d{1,18}") ? Long.parseLong(name) : 0;
  }

  /** Opens chunk after chunk; the last one is empty. */
  private final class Chunks implements AutoCloseable {
    private final String name;
    private final DataInputStream in;
    private int place;

    Chunks(String name) throws IOException {
      this.name = name;
      this.in = new DataInputStream(Files.newInputStream(folder.resolve(name)));
    }

    byte[] next() throws IOException {
      int length = in.readInt();
      if (length < 0 || length > CHUNK + 1024) {
        throw Unusable.unreadable(run, name);
      }
      byte[] sealed = in.readNBytes(length);
      return sealer
          .open(sealed, boundTo(name, place++))
          .orElseThrow(() -> Unusable.unreadable(run, name));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** A body in the store. */
  private final class Kept implements Answer.Content {
    private final String name;
    private final long size;

    Kept(String name, long size) {
      this.name = name;
      this.size = size;
    }

    @Override
    public InputStream open() throws IOException {
      Chunks chunks = new Chunks(name);
      chunks.next();
      return new Body(chunks);
    }

    @Override
    public long size() {
      return size;
    }
  }

  private static final class Body extends InputStream {
    private final Chunks chunks;
    private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);
    private boolean ended;

    Body(Chunks chunks) {
      this.chunks = chunks;
    }

    @Override
    public int read() throws IOException {
      return more() ? part.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      return more() ? part.read(bytes, from, length) : -1;
    }

    @Override
    public void close() throws IOException {
      chunks.close();
    }

    private boolean more() throws IOException {
      if (part.available() == 0 && !ended) {
        byte[] next = chunks.next();
        ended = next.length == 0;
        part = new ByteArrayInputStream(next);
      }
      return part.available() > 0;
    }
  }

  /** The text of facts that were kept. */
  public static String text(Map<?, ?> facts, String name) {
    @Nullable Object value = facts.get(name);
    return value == null ? "" : String.valueOf(value);
  }
}
