package dev.reeve.simulator.vendors.pureport.catalogue;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The choices of a site VPN and of others, as the document's enumerations have them. */
public final class Options {
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    for (String version : List.of("IKEV1", "IKEV2")) {
      TYPES.put(version + "IKEEncryption", version + "IKEEncryptionAlgorithm");
      TYPES.put(version + "IKEIntegrity", version + "IKEIntegrityAlgorithm");
      TYPES.put(version + "IKEDHGroup", version + "DiffieHellmanGroup");
      TYPES.put(version + "ESPEncryption", version + "ESPEncryptionAlgorithm");
      TYPES.put(version + "ESPIntegrity", version + "ESPIntegrityAlgorithm");
      TYPES.put(version + "ESPDHGroup", version + "DiffieHellmanGroup");
    }
    TYPES.put("IKEV2IKEPRF", "IKEV2PseudoRandomFunction");
  }

  private static final Set<String> UNSAFE =
      Set.of("NULL", "MODP_1024", "MODP_1536", "MD5", "MD5_HMAC", "3DES");
  private static final Set<String> USUAL =
      Set.of("MODP_2048", "AES_128", "SHA256_HMAC", "SHA_256", "V2", "HOURLY");

  private Options() {}

  /** The options of the types asked for, or of all. */
  public static Reply list(Call call) {
    List<String> wanted = call.query().all("type");
    Map<String, Object> options = new LinkedHashMap<>();
    TYPES.keySet().stream()
        .filter(type -> wanted.isEmpty() || wanted.contains(type))
        .forEach(type -> of(call, type).ifPresent(found -> options.put(type, found)));
    return Reply.json(200, options);
  }

  /** The options of one type. */
  public static Reply get(Call call) {
    String type = call.path("type");
    return of(call, type)
        .map(found -> Reply.json(200, found))
        .orElseThrow(() -> new ProblemException(Problem.notFound("No options " + type)));
  }

  private static Optional<List<Object>> of(Call call, String type) {
    String schema = TYPES.getOrDefault(type, "");
    return call.vendor().schemas().named(schema).map(Options::choices);
  }

  private static List<Object> choices(Schema schema) {
    List<Object> choices = new ArrayList<>();
    for (Object value : schema.limits().values()) {
      String text = Values.text(value);
      choices.add(
          Fields.of("value", text)
              .and("description", text.replace('_', ' '))
              .and("default", USUAL.contains(text))
              .and("unsafe", UNSAFE.contains(text))
              .and("aead", text.contains("GCM")));
    }
    return choices;
  }
}
