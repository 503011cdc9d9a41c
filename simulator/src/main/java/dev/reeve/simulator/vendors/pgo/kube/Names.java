package dev.reeve.simulator.vendors.pgo.kube;

import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Kubernetes' rules for names and labels, and what it says of those that break them. */
public final class Names {
  private static final Pattern LABEL_1035 = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern LABEL_1123 = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
  private static final Pattern VALUE =
      Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
  private static final String SAYS_1035 =
      "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an"
          + " alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or"
          + " 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
  private static final String SAYS_1123 =
      "a DNS-1123 label must consist of lower case alphanumeric characters or '-', and must start"
          + " and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used"
          + " for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
  private static final String SAYS_VALUE =
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or"
          + " 'my_value',  or '12345', regex used for validation is"
          + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
  private static final String TOO_LONG = "must be no more than 63 characters";
  private static final Pattern SUBDOMAIN =
      Pattern.compile(LABEL_1123.pattern() + "(\\." + LABEL_1123.pattern() + ")*");
  private static final String SAYS_SUBDOMAIN =
      "a DNS-1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and"
          + " must start and end with an alphanumeric character (e.g. 'example.com', regex used"
          + " for validation is"
          + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

  private Names() {}

  /** Refuses a name that is no DNS-1035 label: the words before what Kubernetes says. */
  public static void check(String name, String before) {
    if (name.length() > 63) {
      throw new PgoFault(before + TOO_LONG);
    }
    if (!LABEL_1035.matcher(name).matches()) {
      throw new PgoFault(before + SAYS_1035);
    }
  }

  /** What Kubernetes says of a new namespace's name; empty when it takes it. */
  public static String namespaceFault(String name) {
    return fault("Namespace", name, LABEL_1123, SAYS_1123, 63);
  }

  /** What Kubernetes says of a new config map's name; empty when it takes it. */
  public static String configMapFault(String name) {
    return fault("ConfigMap", name, SUBDOMAIN, SAYS_SUBDOMAIN, 253);
  }

  private static String fault(String kind, String name, Pattern form, String says, int longest) {
    List<String> faults = new ArrayList<>();
    String invalid = "metadata.name: Invalid value: \"" + name + "\": ";
    if (name.isEmpty()) {
      faults.add("metadata.name: Required value: name or generateName is required");
    } else if (!form.matcher(name).matches()) {
      faults.add(invalid + says);
    }
    if (name.length() > longest) {
      faults.add(0, invalid + "must be no more than " + longest + " characters");
    }
    String all = String.join(", ", faults);
    return faults.isEmpty()
        ? ""
        : kind + " \"" + name + "\" is invalid: " + (faults.size() > 1 ? "[" + all + "]" : all);
  }

  /** Refuses labels that Kubernetes would. */
  public static void checkLabels(Map<String, Object> labels) {
    labels.forEach((key, value) -> checkLabel(key, value.toString()));
  }

  private static void checkLabel(String key, String value) {
    String[] parts = key.split("/", -1);
    String pair = key + "=" + value;
    if (parts.length > 2) {
      throw new PgoFault("invalid label: invalid key for " + pair);
    }
    for (String part : parts) {
      if (!LABEL_1123.matcher(part).matches()) {
        throw new PgoFault("invalid label: invalid key for " + pair + ": " + SAYS_1123);
      }
    }
    if (!VALUE.matcher(value).matches()) {
      throw new PgoFault("invalid label: invalid value for " + pair + ": " + SAYS_VALUE);
    }
  }
}
