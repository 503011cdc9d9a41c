package dev.reeve.simulator.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The keys and certificates in a simulator's directory; each is made when first asked for and used
 * again afterwards. Files are readable by their owner only.
 */
public final class Keys {
  private static final String AUTHORITY = "Reeve simulator CA";
  private static final char[] NO_PASSWORD = new char[0];

  private final Path directory;

  /** The keys in a directory, which is made if there is none. */
  public Keys(Path directory) {
    this.directory = directory.toAbsolutePath();
    try {
      Files.createDirectories(directory);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /**
   * A certificate and its private key as PEM files.
   *
   * @param certificate the certificate's file
   * @param key the file of the private key, PKCS#8
   */
  public record ClientFiles(Path certificate, Path key) {}

  /** Where a file of that name is, or would be. */
  public Path file(String name) {
    return directory.resolve(name);
  }

  /** The certificate that all others are signed with: {@code ca.pem}. */
  public synchronized X509Certificate authority() {
    return certificate("ca.pem", () -> Certificates.authority(AUTHORITY, ec("ca")));
  }

  /** A key store with the server's key and certificates, without a password. */
  public synchronized KeyStore server() {
    KeyPair keys = ec("server");
    X509Certificate certificate =
        certificate("server.pem", () -> Certificates.server(keys.getPublic(), AUTHORITY, ec("ca")));
    try {
      KeyStore store = empty();
      Certificate[] chain = {certificate, authority()};
      store.setKeyEntry("server", keys.getPrivate(), NO_PASSWORD, chain);
      return store;
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("the server's key cannot be stored", broken);
    }
  }

  /** A key store with the authority's certificate only. */
  public synchronized KeyStore trust() {
    try {
      KeyStore store = empty();
      store.setCertificateEntry("ca", authority());
      return store;
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("the authority cannot be stored", broken);
    }
  }

  /** A client's certificate with that common name: {@code <name>.pem} and {@code <name>.key}. */
  public synchronized ClientFiles client(String name) {
    KeyPair keys = ec(name);
    certificate(
        name + ".pem", () -> Certificates.client(name, keys.getPublic(), AUTHORITY, ec("ca")));
    return new ClientFiles(file(name + ".pem"), file(name + ".key"));
  }

  /** An EC key (P-256): {@code <name>.key} and {@code <name>.pub}. */
  public synchronized KeyPair ec(String name) {
    return pair(name, "EC");
  }

  /** An RSA key of 2048 bits: {@code <name>.key} and {@code <name>.pub}. */
  public synchronized KeyPair rsa(String name) {
    return pair(name, "RSA");
  }

  /** The key of a pair once more, encrypted, as another file. */
  public synchronized Path encrypted(KeyPair keys, String fileName, String passphrase) {
    try {
      if (!Files.exists(file(fileName))) {
        write(fileName, Pem.encrypted(keys.getPrivate(), passphrase).getBytes(US_ASCII));
      }
      return file(fileName);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a key cannot be encrypted", broken);
    }
  }

  /** A text put into a file of its own, as a profile names it: {@code file:/.../name}. */
  public synchronized String source(String fileName, String text) {
    if (!Files.exists(file(fileName))) {
      write(fileName, text.getBytes(US_ASCII));
    }
    return "file:" + file(fileName).toAbsolutePath();
  }

  /** Random bytes kept in a file, e.g. to sign tokens with. */
  public synchronized byte[] secret(String fileName, int length) {
    if (!Files.exists(file(fileName))) {
      byte[] bytes = new byte[length];
      new SecureRandom().nextBytes(bytes);
      write(fileName, bytes);
    }
    return read(fileName);
  }

  /** Writes a file that only its owner can read; whole or not at all. */
  public synchronized void write(String fileName, byte[] content) {
    try {
      Path fresh = Files.createTempFile(directory, fileName, ".new");
      Files.write(fresh, content);
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(
            fresh, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      }
      Files.move(
          fresh,
          file(fileName),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /**
   * Does something alone: other processes that want the same directory wait. So ten first starts at
   * once make one set of keys.
   */
  public <T> T alone(Supplier<T> work) {
    // A file's lock is the process's: threads of one must wait by themselves.
    synchronized (Keys.class) {
      try (FileChannel channel =
          FileChannel.open(file(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        return work.get();
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
  }

  private interface Maker {
    X509Certificate make() throws GeneralSecurityException;
  }

  private X509Certificate certificate(String fileName, Maker maker) {
    try {
      if (!Files.exists(file(fileName))) {
        write(fileName, Pem.print("CERTIFICATE", maker.make().getEncoded()).getBytes(US_ASCII));
      }
      byte[] content = Pem.read(new String(read(fileName), US_ASCII));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(content));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(file(fileName) + " is no certificate: remove it", broken);
    }
  }

  private KeyPair pair(String name, String algorithm) {
    try {
      if (!Files.exists(file(name + ".key")) || !Files.exists(file(name + ".pub"))) {
        KeyPair made = generate(algorithm);
        write(name + ".pub", pem("PUBLIC KEY", made.getPublic().getEncoded()));
        write(name + ".key", pem("PRIVATE KEY", made.getPrivate().getEncoded()));
      }
      KeyFactory factory = KeyFactory.getInstance(algorithm);
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(content(name + ".pub"))),
          factory.generatePrivate(new PKCS8EncodedKeySpec(content(name + ".key"))));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(file(name + ".key") + " is no key: remove it", broken);
    }
  }

  private static KeyPair generate(String algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (algorithm.equals("EC")) {
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    } else {
      generator.initialize(2048);
    }
    return generator.generateKeyPair();
  }

  private static byte[] pem(String label, byte[] content) {
    return Pem.print(label, content).getBytes(US_ASCII);
  }

  private byte[] content(String fileName) {
    return Pem.read(new String(read(fileName), US_ASCII));
  }

  private byte[] read(String fileName) {
    try {
      return Files.readAllBytes(file(fileName));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    // It never leaves memory: PKCS#12 would derive a key ten thousand times over for nothing.
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
