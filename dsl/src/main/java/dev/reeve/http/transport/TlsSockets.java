package dev.reeve.http.transport;

import dev.reeve.errors.UsageException;
import dev.reeve.http.Endpoint;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** How sockets of one TLS setting are made. */
record TlsSockets(SSLSocketFactory factory, X509TrustManager trust) {
  private static final char[] NO_PASSWORD = new char[0];

  static TlsSockets of(Endpoint.Tls tls) {
    try {
      X509TrustManager trust = tls.insecure() ? new TrustAll() : trusting(tls.ca());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(tls.chain(), tls.key()), new TrustManager[] {trust}, null);
      return new TlsSockets(context.getSocketFactory(), trust);
    } catch (GeneralSecurityException | IOException fault) {
      throw new UsageException(
          "The certificates or key of a profile cannot be used: " + fault.getMessage() + ".",
          "",
          "Check that clientKey belongs to clientCert, and what caCert holds.");
    }
  }

  private static X509TrustManager trusting(List<X509Certificate> ca)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(ca.isEmpty() ? null : store(ca));
    return (X509TrustManager) factory.getTrustManagers()[0];
  }

  private static KeyStore store(List<X509Certificate> ca)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    for (X509Certificate each : ca) {
      store.setCertificateEntry("ca" + store.size(), each);
    }
    return store;
  }

  private static KeyManager @Nullable [] keys(List<X509Certificate> chain, @Nullable PrivateKey key)
      throws GeneralSecurityException, IOException {
    if (key == null || chain.isEmpty()) {
      return null;
    }
    KeyStore store = empty();
    store.setKeyEntry("client", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /** Only for {@code insecure = true}, which whoever builds the endpoint warns about. */
  private static final class TrustAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
