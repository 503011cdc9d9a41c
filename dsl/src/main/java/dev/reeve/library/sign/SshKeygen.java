package dev.reeve.library.sign;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Signs with the system's {@code ssh-keygen}, so that keys stay where they are, agents included.
 */
public final class SshKeygen {
  private SshKeygen() {}

  /**
   * Writes {@link Signing#SIGNATURE} over all other files of a library.
   *
   * @param key a private key, or a public one whose private half an agent holds
   */
  public static void sign(Path folder, Path key) {
    try {
      Path listing = Files.createTempFile("reeve", ".files");
      Path signature = listing.resolveSibling(listing.getFileName() + ".sig");
      try {
        Files.writeString(listing, Tree.of(folder).without(Signing.SIGNATURE).listing());
        run(key, listing);
        Files.move(
            signature, folder.resolve(Signing.SIGNATURE), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(listing);
        Files.deleteIfExists(signature);
      }
    } catch (IOException e) {
      throw LibraryException.failed(
          "ssh-keygen cannot be started", "for reeve library pack", "install OpenSSH", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LibraryException.failed("signing was interrupted", "for reeve library pack", "", e);
    }
  }

  private static void run(Path key, Path listing) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "ssh-keygen",
            "-Y",
            "sign",
            "-f",
            key.toString(),
            "-n",
            Signing.NAMESPACE,
            listing.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw LibraryException.wrong(
          "ssh-keygen did not sign: " + said.lines().findFirst().orElse("it said nothing"),
          "with key " + key,
          "name the private key, or the public one of a key in your agent");
    }
  }
}
