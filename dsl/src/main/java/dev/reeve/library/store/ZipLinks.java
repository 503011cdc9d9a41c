package dev.reeve.library.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds symbolic links in a zip, which the JDK does not tell: their mode stands in the external
 * attributes of the central directory (APPNOTE.TXT 4.4.15, made by unix).
 */
final class ZipLinks {
  private static final int HEADER = 0x02014b50;
  private static final int LENGTH = 46;
  private static final int EXTERNAL = 38;
  private static final int TYPE = 0xF000;
  private static final int PLAIN = 0x8000;
  private static final int DIRECTORY = 0x4000;
  private static final long LARGEST = 256L << 20;

  private ZipLinks() {}

  static void refuse(Path archive) throws IOException {
    if (Files.size(archive) > LARGEST) {
      throw Archive.refused(archive, "is larger than 256 MiB");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(archive)).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + LENGTH <= bytes.limit(); at++) {
      if (bytes.getInt(at) == HEADER) {
        int type = bytes.getInt(at + EXTERNAL) >>> 16 & TYPE;
        if (bytes.get(at + 5) == 3 && type != 0 && type != PLAIN && type != DIRECTORY) {
          throw Archive.refused(archive, "holds a link or a special file");
        }
      }
    }
  }
}
