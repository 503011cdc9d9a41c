package dev.reeve.auth;

import dev.reeve.errors.UsageException;
import dev.reeve.http.Endpoint;
import dev.reeve.profile.key.Certificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Authorities that are trusted besides those of profiles and system ({@code --ca-bundle}). */
public final class Authorities {
  /** None. */
  public static final Authorities NONE = new Authorities(Optional.empty());

  private final Optional<Path> bundle;
  private @Nullable List<X509Certificate> read;

  /** Those of a file in PEM, which is read by the first use. */
  public Authorities(Optional<Path> bundle) {
    this.bundle = bundle;
  }

  /** The settings that trust them too; the system's stay trusted where no other are pinned. */
  public Endpoint.Tls with(Endpoint.Tls tls) {
    if (bundle.isEmpty()) {
      return tls;
    }
    List<X509Certificate> all = new ArrayList<>(tls.ca().isEmpty() ? system() : tls.ca());
    all.addAll(certificates(bundle.get()));
    return new Endpoint.Tls(all, tls.chain(), tls.key(), tls.checkHost(), tls.insecure());
  }

  private synchronized List<X509Certificate> certificates(Path file) {
    if (read == null) {
      try {
        read = Certificates.read(Files.readAllBytes(file), file.toString());
      } catch (IOException e) {
        throw new UsageException(
            "The authorities in " + file + " can't be read.",
            "for option --ca-bundle",
            "Name a PEM file that is there and may be read.");
      }
    }
    return read;
  }

  private static List<X509Certificate> system() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(Authorities::issuers)
          .flatMap(List::stream)
          .toList();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no trusted authorities", e);
    }
  }

  private static List<X509Certificate> issuers(TrustManager manager) {
    return List.of(((X509TrustManager) manager).getAcceptedIssuers());
  }
}
