package dev.reeve.call.result;

import dev.reeve.value.FileValue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A file whose bytes are packed though its type does not say so, as Illumio's flows may come: it is
 * read unpacked. One that is called a gzip file stays one.
 */
final class Unpacked implements FileValue.Content {
  // RFC 1952, section 2.3.1
  private static final int ID1 = 0x1f;
  private static final int ID2 = 0x8b;

  private final FileValue.Content received;

  private Unpacked(FileValue.Content received) {
    this.received = received;
  }

  static FileValue.Content of(String name, String mediaType, FileValue.Content received) {
    return mediaType.contains("gzip") || name.endsWith("gz") ? received : new Unpacked(received);
  }

  @Override
  public InputStream open() throws IOException {
    BufferedInputStream in = new BufferedInputStream(received.open());
    in.mark(2);
    boolean packed = in.read() == ID1 && in.read() == ID2;
    in.reset();
    return packed ? new GZIPInputStream(in) : in;
  }
}
