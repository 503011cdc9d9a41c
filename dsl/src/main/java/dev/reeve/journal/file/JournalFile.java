package dev.reeve.journal.file;

import dev.reeve.journal.file.Boundary.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file of lines: read once, then written at its end. Safe for concurrent use. */
public final class JournalFile implements AutoCloseable {
  private static final String[] NONE = {};

  private final String run;
  private final FileChannel channel;
  private final Boundary boundary;
  private final Lines lines;
  private final List<Entry> read;
  private long number;
  private boolean broken;

  private JournalFile(String run, FileChannel channel, Boundary boundary, Contents contents) {
    this.run = run;
    this.channel = channel;
    this.boundary = boundary;
    this.lines = contents.lines;
    this.read = List.copyOf(contents.entries);
    this.number = read.size();
  }

  /** What a file holds: a last line without its end is as good as not written. */
  private record Contents(List<Entry> entries, Lines lines, long length, boolean whole) {}

  /**
   * Opens the journal of a run; a new one is empty.
   *
   * @throws dev.reeve.errors.PolicyException when a line is not what was written there
   */
  public static JournalFile open(RunFolder folder, Boundary boundary) {
    try {
      FileChannel channel =
          FileChannel.open(folder.journal(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Contents contents = contents(folder.id(), folder.journal());
      channel.truncate(contents.length).position(contents.length);
      return new JournalFile(folder.id(), channel, boundary, contents);
    } catch (IOException fault) {
      throw Unusable.unwritable(folder.id(), fault);
    }
  }

  /** The lines of a run's journal, for showing; changes nothing. */
  public static List<Entry> read(String run, Path journal) {
    try {
      return contents(run, journal).entries;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The same up to the first line that is not what was written there. */
  public static List<Entry> readable(Path journal) {
    try {
      return good(journal).entries;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Contents contents(String run, Path journal) throws IOException {
    Contents good = good(journal);
    if (!good.whole) {
      throw Unusable.badLine(run, good.entries.size() + 1L);
    }
    return good;
  }

  private static Contents good(Path journal) throws IOException {
    byte[] bytes = Files.readAllBytes(journal);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    // What is no UTF-8 is read as something that does not fit its checksum.
    String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
    Lines lines = new Lines();
    List<Entry> entries = new ArrayList<>();
    for (String line :
        text.isEmpty() ? NONE : text.substring(0, text.length() - 1).split("\n", -1)) {
      Optional<Entry> entry = lines.read(line);
      if (entry.isEmpty() || entry.get().number() != entries.size() + 1L) {
        return new Contents(entries, lines, end, false);
      }
      entries.add(entry.get());
    }
    return new Contents(entries, lines, end, true);
  }

  /** The lines that were there when it was opened. */
  public List<Entry> read() {
    return read;
  }

  /**
   * Writes a line.
   *
   * @param durable whether it must outlive a power cut before this returns
   */
  public synchronized Entry append(
      Entry.Kind kind, Position position, Map<String, @Nullable Object> facts, boolean durable) {
    Entry entry = new Entry(number + 1, position, kind, facts);
    try {
      if (broken) {
        throw new IOException("an earlier line could not be written");
      }
      boundary.reached(Moment.BEFORE, entry);
      write(lines.next(entry), entry);
      if (durable) {
        channel.force(false);
      }
      number++;
      boundary.reached(Moment.AFTER, entry);
      return entry;
    } catch (IOException fault) {
      broken = true;
      throw Unusable.unwritable(run, fault);
    }
  }

  private void write(byte[] line, Entry entry) throws IOException {
    int half = boundary == Boundary.NONE ? 0 : line.length / 2;
    if (half > 0) {
      writeAll(ByteBuffer.wrap(line, 0, half));
      boundary.reached(Moment.WITHIN, entry);
    }
    writeAll(ByteBuffer.wrap(line, half, line.length - half));
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
