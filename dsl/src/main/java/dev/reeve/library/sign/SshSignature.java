package dev.reeve.library.sign;

import dev.reeve.library.LibraryException;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A signature as {@code ssh-keygen -Y sign} writes it. Source:
 * openssh/openssh-portable:PROTOCOL.sshsig.
 *
 * @param key who signed
 * @param namespace what it was signed for
 * @param hash {@code sha256} or {@code sha512}
 * @param value in wire format
 */
@SuppressWarnings("ArrayRecordComponent")
record SshSignature(SshKey key, String namespace, String hash, byte[] value) {
  private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
  private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
  private static final String END = "-----END SSH SIGNATURE-----";

  /** Reads the armoured form. */
  static SshSignature of(String armoured) {
    int begin = armoured.indexOf(BEGIN);
    int end = armoured.indexOf(END);
    if (begin < 0 || end < begin) {
      throw malformed();
    }
    try {
      String base64 = armoured.substring(begin + BEGIN.length(), end).replaceAll("\\s", "");
      return parse(new SshWire(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw malformed();
    }
  }

  private static SshSignature parse(SshWire wire) {
    if (!MessageDigest.isEqual(wire.raw(MAGIC.length), MAGIC) || wire.integer() != 1) {
      throw malformed();
    }
    SshKey key = SshKey.of(wire.bytes());
    String namespace = wire.text();
    wire.bytes();
    return new SshSignature(key, namespace, wire.text(), wire.bytes());
  }

  /** Whether it is a good signature over the message for that namespace. */
  boolean verifies(byte[] message, String wanted) {
    if (!namespace.equals(wanted) || !hash.equals("sha256") && !hash.equals("sha512")) {
      return false;
    }
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes(MAGIC);
    SshWire.string(signed, namespace.getBytes(StandardCharsets.UTF_8));
    SshWire.string(signed, new byte[0]);
    SshWire.string(signed, hash.getBytes(StandardCharsets.US_ASCII));
    SshWire.string(signed, digest(message));
    return key.verifies(signed.toByteArray(), value);
  }

  private byte[] digest(byte[] message) {
    try {
      return MessageDigest.getInstance(hash.equals("sha256") ? "SHA-256" : "SHA-512")
          .digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-2", e);
    }
  }

  private static LibraryException malformed() {
    return LibraryException.refused(
        "the signature is none that ssh-keygen -Y sign writes",
        "in " + Signing.SIGNATURE,
        "sign the library again, or take it from its origin again");
  }
}
