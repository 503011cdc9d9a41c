package dev.reeve.profile.vault;

import dev.reeve.secret.Sealer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** A key from a passphrase by Argon2id (RFC 9106). */
final class Argon {
  private Argon() {}

  /**
   * How much work it is.
   *
   * @param memory in KiB
   * @param rounds passes over the memory
   * @param lanes of them
   */
  record Cost(int memory, int rounds, int lanes) {
    /** The second choice of RFC 9106: 64 MiB, three passes; one lane, for one is computed. */
    static final Cost USUAL = new Cost(1 << 16, 3, 1);

    /** Whether a header may ask for it: one that was tampered with could ask for all memory. */
    boolean bearable() {
      boolean lower = memory >= 8 * lanes && rounds >= 1 && lanes >= 1;
      return lower && memory <= 1 << 20 && rounds <= 64 && lanes <= 16;
    }
  }

  static byte[] key(String passphrase, byte[] salt, Cost cost) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.rounds())
            .withParallelism(cost.lanes())
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] key = new byte[Sealer.KEY_BYTES];
    generator.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), key);
    return key;
  }
}
