package dev.reeve.library.sign;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Tree;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Who signed a library. The signature lies in {@value #SIGNATURE} and is over the listing of all
 * other files; signers are accepted by an allowed-signers file as ssh-keygen(1) describes it.
 */
public final class Signing {
  /** The file of the signature. */
  public static final String SIGNATURE = "reeve-library.sig";

  /** What a signature must be made for: {@code ssh-keygen -Y sign -n reeve-library}. */
  public static final String NAMESPACE = "reeve-library";

  private final List<Signer> allowed;

  private record Signer(String principal, List<String> namespaces, SshKey key) {}

  private Signing(List<Signer> allowed) {
    this.allowed = allowed;
  }

  /** Signers out of an allowed-signers file; nobody where there is no such file. */
  public static Signing of(Path allowedSigners) {
    List<Signer> signers = new ArrayList<>();
    if (Files.exists(allowedSigners)) {
      int number = 0;
      for (String line : lines(allowedSigners)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          signers.add(signer(line, allowedSigners, number));
        }
      }
    }
    return new Signing(signers);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw LibraryException.failed(
          "the allowed signers cannot be read", "in " + file, "look at the file's permissions", e);
    }
  }

  private static Signer signer(String line, Path file, int number) {
    String[] words = line.strip().split("\\s+");
    int type = 1;
    List<String> namespaces = List.of();
    if (words.length > 3 && words[1].startsWith("namespaces=")) {
      namespaces = List.of(words[1].substring("namespaces=".length()).replace("\"", "").split(","));
      type = 2;
    }
    try {
      SshKey key = SshKey.of(Base64.getDecoder().decode(words[type + 1]));
      if (key.type().equals(words[type])) {
        return new Signer(words[0], namespaces, key);
      }
    } catch (ArrayIndexOutOfBoundsException
        | IllegalArgumentException
        | BufferUnderflowException e) {
      // told below, as for a key of another type
    }
    throw LibraryException.wrong(
        "the line names no signer",
        "in " + file + ", line " + number,
        "write PRINCIPAL [namespaces=\"" + NAMESPACE + "\"] KEYTYPE BASE64");
  }

  /**
   * Who signed the library.
   *
   * @throws LibraryException for a signature that does not fit the files, or is for another purpose
   */
  public Signature of(Path folder, Tree tree) {
    Path file = folder.resolve(SIGNATURE);
    if (!Files.exists(file)) {
      return new Signature("", "", false);
    }
    SshSignature signature = SshSignature.of(String.join("\n", lines(file)));
    byte[] listing = tree.without(SIGNATURE).listing().getBytes(StandardCharsets.UTF_8);
    if (!signature.verifies(listing, NAMESPACE)) {
      String why =
          signature.namespace().equals(NAMESPACE)
              ? "the signature does not fit the files"
              : "the signature was made for '"
                  + signature.namespace()
                  + "', not for '"
                  + NAMESPACE
                  + "'";
      throw LibraryException.refused(
          why, "in " + file, "take the library from its origin again; do not run it");
    }
    Optional<Signer> known = allowed.stream().filter(each -> accepts(each, signature)).findFirst();
    return new Signature(
        known.map(Signer::principal).orElse(""), signature.key().fingerprint(), known.isPresent());
  }

  private static boolean accepts(Signer signer, SshSignature signature) {
    boolean purpose = signer.namespaces().isEmpty() || signer.namespaces().contains(NAMESPACE);
    return purpose && signer.key().same(signature.key());
  }

  /**
   * A library's signature.
   *
   * @param signer the principal of the allowed-signers file, or empty
   * @param fingerprint of the key, or empty for an unsigned library
   * @param accepted whether the key is among the allowed signers
   */
  public record Signature(String signer, String fingerprint, boolean accepted) {

    /**
     * {@code unsigned}, {@code signed by alice (SHA256:...)}, {@code signed by an unknown key
     * (...)}.
     */
    public String text() {
      if (fingerprint.isEmpty()) {
        return "unsigned";
      }
      return "signed by " + (accepted ? signer : "an unknown key") + " (" + fingerprint + ")";
    }
  }
}
