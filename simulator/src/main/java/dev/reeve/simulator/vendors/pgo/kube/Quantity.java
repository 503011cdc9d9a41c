package dev.reeve.simulator.vendors.pgo.kube;

import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kubernetes quantities such as {@code 1Gi} and {@code 500m}. */
public final class Quantity {
  private static final Pattern FORM =
      Pattern.compile("([+-]?[0-9.]+)([eE][+-]?[0-9]+|[numkMGTPE]|[KMGTPE]i)?");
  private static final String INVALID =
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  private static final String BAD_SUFFIX = "unable to parse quantity's suffix";
  private static final Map<String, String> FACTORS =
      Map.ofEntries(
          Map.entry("n", "0.000000001"),
          Map.entry("u", "0.000001"),
          Map.entry("m", "0.001"),
          Map.entry("k", "1000"),
          Map.entry("M", "1000000"),
          Map.entry("G", "1000000000"),
          Map.entry("T", "1000000000000"),
          Map.entry("P", "1000000000000000"),
          Map.entry("E", "1000000000000000000"),
          Map.entry("Ki", "1024"),
          Map.entry("Mi", "1048576"),
          Map.entry("Gi", "1073741824"),
          Map.entry("Ti", "1099511627776"),
          Map.entry("Pi", "1125899906842624"),
          Map.entry("Ei", "1152921504606846976"));

  private Quantity() {}

  /** What is wrong with a quantity; empty when nothing is, or it is not given. */
  public static Optional<String> fault(String text) {
    if (text.isEmpty() || value(text).isPresent()) {
      return Optional.empty();
    }
    boolean known = text.matches("([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)");
    return Optional.of(known ? BAD_SUFFIX : INVALID);
  }

  /** The size of a quantity in its base unit. */
  public static Optional<BigDecimal> value(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(matcher.group(1));
      String suffix = matcher.group(2) == null ? "" : matcher.group(2);
      if (suffix.matches("[eE][+-]?[0-9]+")) {
        return Optional.of(number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1))));
      }
      String factor = FACTORS.getOrDefault(suffix, "1");
      return Optional.of(number.multiply(new BigDecimal(factor)));
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  /** Refuses a quantity that is none. */
  public static void check(String text) {
    fault(text)
        .ifPresent(
            fault -> {
              throw new PgoFault(fault);
            });
  }

  /** Refuses a new size of a volume that is not above the old one; none given is no change. */
  public static void checkGrowth(String old, String size) {
    BigDecimal least = value(old).orElse(BigDecimal.ZERO);
    if (!size.isEmpty() && value(size).orElse(BigDecimal.ZERO).compareTo(least) <= 0) {
      throw new PgoFault(
          "cannot resize PVC: new size \""
              + size
              + "\" is less than old size \""
              + (old.isBlank() ? "0" : old)
              + "\"");
    }
  }

  /** Refuses a size of a volume that is none. */
  public static void checkSize(String text) {
    fault(text)
        .ifPresent(
            fault -> {
              throw new PgoFault(
                  "could not parse PVC size \""
                      + text
                      + "\": "
                      + fault
                      + " (hint: try a value like \"1Gi\")");
            });
  }

  /** Refuses a limit below its request; the default counts where no request is given. */
  public static void checkPair(String request, String limit, String otherwise) {
    check(request);
    check(limit);
    String asked = request.isEmpty() ? otherwise : request;
    Optional<BigDecimal> least = value(asked).filter(value -> value.signum() != 0);
    Optional<BigDecimal> most = value(limit).filter(value -> value.signum() != 0);
    if (least.isPresent() && most.isPresent() && most.get().compareTo(least.get()) < 0) {
      throw new PgoFault("limit \"" + limit + "\" is lower than the request \"" + asked + "\"");
    }
  }
}
