package dev.reeve.profile.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Principal;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/**
 * A certificate without issuer or subject, which Java's own reader refuses (RFC 5280, 4.1.2.4). All
 * but names and signed bytes is read from a copy with names.
 */
final class NamelessCertificate extends X509Certificate {
  private static final long serialVersionUID = 1L;
  private static final X500Principal NOBODY = new X500Principal("");
  private static final X500Name SOMEBODY = new X500Name("CN=nameless");

  private final transient byte[] der;
  private final X509Certificate named;

  private NamelessCertificate(byte[] der, X509Certificate named) {
    this.der = der.clone();
    this.named = named;
  }

  /**
   * Reads one in DER.
   *
   * @param factory Java's own
   * @throws CertificateException when it is damaged otherwise
   */
  static X509Certificate read(byte[] der, CertificateFactory factory) throws CertificateException {
    try {
      ByteArrayInputStream renamed = new ByteArrayInputStream(renamed(der));
      return new NamelessCertificate(der, (X509Certificate) factory.generateCertificate(renamed));
    } catch (IOException | IllegalArgumentException damaged) {
      throw new CertificateException("no certificate", damaged);
    }
  }

  private static byte[] renamed(byte[] der) throws IOException {
    ASN1Sequence whole = ASN1Sequence.getInstance(der);
    ASN1EncodableVector content = new ASN1EncodableVector();
    for (ASN1Encodable each : ASN1Sequence.getInstance(whole.getObjectAt(0))) {
      boolean empty = each instanceof ASN1Sequence sequence && sequence.size() == 0;
      content.add(empty ? SOMEBODY : each);
    }
    ASN1Encodable[] all = whole.toArray();
    all[0] = new DERSequence(content);
    return new DERSequence(all).getEncoded();
  }

  @Override
  public byte[] getEncoded() {
    return der.clone();
  }

  @Override
  public byte[] getTBSCertificate() {
    try {
      return ASN1Sequence.getInstance(der).getObjectAt(0).toASN1Primitive().getEncoded();
    } catch (IOException damaged) {
      throw new IllegalStateException("it was read before", damaged);
    }
  }

  @Override
  public X500Principal getIssuerX500Principal() {
    return NOBODY;
  }

  @Override
  public X500Principal getSubjectX500Principal() {
    return NOBODY;
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in X509Certificate
  public Principal getIssuerDN() {
    return NOBODY;
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in X509Certificate
  public Principal getSubjectDN() {
    return NOBODY;
  }

  @Override
  public void verify(PublicKey key)
      throws CertificateException,
          NoSuchAlgorithmException,
          InvalidKeyException,
          SignatureException {
    check(key, Signature.getInstance(getSigAlgName()));
  }

  @Override
  public void verify(PublicKey key, String provider)
      throws CertificateException,
          NoSuchAlgorithmException,
          InvalidKeyException,
          NoSuchProviderException,
          SignatureException {
    check(key, Signature.getInstance(getSigAlgName(), provider));
  }

  private void check(PublicKey key, Signature signature)
      throws InvalidKeyException, SignatureException {
    signature.initVerify(key);
    signature.update(getTBSCertificate());
    if (!signature.verify(getSignature())) {
      throw new SignatureException("another key signed it");
    }
  }

  @Override
  public void checkValidity() throws CertificateExpiredException, CertificateNotYetValidException {
    named.checkValidity();
  }

  @Override
  public void checkValidity(Date at)
      throws CertificateExpiredException, CertificateNotYetValidException {
    named.checkValidity(at);
  }

  @Override
  public PublicKey getPublicKey() {
    return named.getPublicKey();
  }

  @Override
  public int getVersion() {
    return named.getVersion();
  }

  @Override
  public BigInteger getSerialNumber() {
    return named.getSerialNumber();
  }

  @Override
  public Date getNotBefore() {
    return named.getNotBefore();
  }

  @Override
  public Date getNotAfter() {
    return named.getNotAfter();
  }

  @Override
  public byte[] getSignature() {
    return named.getSignature();
  }

  @Override
  public String getSigAlgName() {
    return named.getSigAlgName();
  }

  @Override
  public String getSigAlgOID() {
    return named.getSigAlgOID();
  }

  @Override
  public byte @Nullable [] getSigAlgParams() {
    return named.getSigAlgParams();
  }

  @Override
  public boolean @Nullable [] getIssuerUniqueID() {
    return named.getIssuerUniqueID();
  }

  @Override
  public boolean @Nullable [] getSubjectUniqueID() {
    return named.getSubjectUniqueID();
  }

  @Override
  public boolean @Nullable [] getKeyUsage() {
    return named.getKeyUsage();
  }

  @Override
  public int getBasicConstraints() {
    return named.getBasicConstraints();
  }

  @Override
  public boolean hasUnsupportedCriticalExtension() {
    return named.hasUnsupportedCriticalExtension();
  }

  @Override
  public @Nullable Set<String> getCriticalExtensionOIDs() {
    return named.getCriticalExtensionOIDs();
  }

  @Override
  public @Nullable Set<String> getNonCriticalExtensionOIDs() {
    return named.getNonCriticalExtensionOIDs();
  }

  @Override
  public byte @Nullable [] getExtensionValue(String oid) {
    return named.getExtensionValue(oid);
  }

  @Override
  public String toString() {
    return "certificate " + getSerialNumber() + " without names";
  }
}
