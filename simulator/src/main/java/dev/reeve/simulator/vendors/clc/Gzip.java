package dev.reeve.simulator.vendors.clc;

import dev.reeve.simulator.route.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Bodies in less space, as recorded wherever a client says that it takes them. */
final class Gzip {
  private Gzip() {}

  static Reply packed(Reply reply) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(reply.body());
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    Reply packed = new Reply(reply.status(), reply.headers(), null, bytes.toByteArray());
    return packed.with("Content-Encoding", "gzip");
  }
}
