package dev.reeve.http.transport;

import dev.reeve.http.Answer;
import dev.reeve.secret.OwnFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/** Reads a body into memory, or, when it is large, into a file that only its owner reads. */
final class Spool {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final int CHUNK = 64 << 10;

  private Spool() {}

  static Answer.Content read(InputStream body, Transport.Limits limits) throws IOException {
    byte[] start = body.readNBytes((int) limits.memory());
    if (start.length < limits.memory()) {
      return Answer.Content.of(start);
    }
    FileChannel file = open();
    try {
      file.write(ByteBuffer.wrap(start));
      copy(body, file, limits.most());
      return new Filed(file);
    } catch (IOException | RuntimeException fault) {
      file.close();
      throw fault;
    }
  }

  private static void copy(InputStream body, FileChannel file, long most) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
      if (file.position() + read > most) {
        throw new TooLargeException();
      }
      file.write(ByteBuffer.wrap(chunk, 0, read));
    }
  }

  /** A file whose name is gone at once, so that nothing is left however the process ends. */
  private static FileChannel open() throws IOException {
    Path path = Path.of(System.getProperty("java.io.tmpdir"), "reeve-" + UUID.randomUUID());
    Set<OpenOption> options =
        Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    return FileChannel.open(path, options, OwnFile.rights());
  }

  /** The answer is larger than we take. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Filed implements Answer.Content {
    private final FileChannel file;
    private final long size;
    private final Cleaner.Cleanable cleanable;

    Filed(FileChannel file) throws IOException {
      this.file = file;
      this.size = file.size();
      this.cleanable = CLEANER.register(this, () -> closeQuietly(file));
    }

    @Override
    public InputStream open() {
      return new Reader(this);
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public void close() {
      cleanable.clean();
    }

    private static void closeQuietly(FileChannel file) {
      try {
        file.close();
      } catch (IOException alreadyGone) {
        // nothing is left to free
      }
    }
  }

  /** Reads by position, so that several readers don't disturb each other; keeps the file alive. */
  private static final class Reader extends InputStream {
    private final Filed content;
    private long position;

    Reader(Filed content) {
      this.content = content;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int read = content.file.read(ByteBuffer.wrap(bytes, from, length), position);
      position += Math.max(read, 0);
      return read;
    }
  }
}
