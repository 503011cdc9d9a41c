package dev.reeve.library.sign;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the SSH wire format (RFC 4251, section 5): strings with a length before them, mpints. */
final class SshWire {
  private final ByteBuffer buffer;

  SshWire(byte[] bytes) {
    this.buffer = ByteBuffer.wrap(bytes);
  }

  byte[] bytes() {
    int length = buffer.getInt();
    if (length < 0 || length > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  BigInteger number() {
    return new BigInteger(bytes());
  }

  int integer() {
    return buffer.getInt();
  }

  byte[] raw(int length) {
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  static void string(java.io.ByteArrayOutputStream out, byte[] bytes) {
    out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    out.writeBytes(bytes);
  }
}
