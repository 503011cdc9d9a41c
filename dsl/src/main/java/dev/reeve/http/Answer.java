package dev.reeve.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;

/**
 * One answer.
 *
 * @param status the HTTP status
 * @param headers as received
 * @param content the body; large ones lie in a temporary file that only its owner reads
 * @param sent when the first byte of the last attempt was sent
 * @param took until the last byte was read
 */
public record Answer(int status, Headers headers, Content content, Instant sent, Duration took) {

  /** A body that may be read more than once; closing it frees a large one's file early. */
  public interface Content extends AutoCloseable {
    /** A new stream over all bytes, undone of transfer coding. */
    InputStream open() throws IOException;

    /** Number of bytes. */
    long size();

    /** Frees what holds the bytes; left out, that is done when nothing refers to them. */
    @Override
    default void close() {}

    /** A content of those bytes, which are never changed after. */
    static Content of(byte[] bytes) {
      return new Content() {
        @Override
        public InputStream open() {
          return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
          return bytes.length;
        }
      };
    }
  }

  /** What a 404 or 410 says of a delete that an earlier attempt may have done: it is done. */
  public Answer doneBefore() {
    return status == 404 || status == 410
        ? new Answer(204, Headers.NONE, Content.of(new byte[0]), sent, took)
        : this;
  }

  /** Whether the status is 2xx. */
  public boolean success() {
    return status / 100 == 2;
  }
}
