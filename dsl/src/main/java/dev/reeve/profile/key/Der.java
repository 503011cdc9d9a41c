package dev.reeve.profile.key;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** The few lines of DER that put a bare RSA key into PKCS#8, so that the JDK reads it. */
final class Der {
  /** INTEGER 0, then SEQUENCE { OID rsaEncryption, NULL } (RFC 8017, A.1; RFC 5208, 5). */
  private static final byte[] RSA_HEAD =
      HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;

  private Der() {}

  static byte[] pkcs8OfRsa(byte[] pkcs1) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(RSA_HEAD);
    content.writeBytes(element(OCTET_STRING, pkcs1));
    return element(SEQUENCE, content.toByteArray());
  }

  private static byte[] element(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.length;
    if (length > 0x7f) {
      int bytes = length > 0xffff ? 3 : length > 0xff ? 2 : 1;
      out.write(0x80 | bytes);
      for (int shift = (bytes - 1) * 8; shift > 0; shift -= 8) {
        out.write(length >> shift);
      }
    }
    out.write(length);
    out.writeBytes(content);
    return out.toByteArray();
  }
}
