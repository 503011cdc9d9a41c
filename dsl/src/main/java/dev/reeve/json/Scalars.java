package dev.reeve.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** What a plain YAML word means: the core schema of YAML 1.2, numbers with all their digits. */
final class Scalars extends Resolver {
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,1000}");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");

  @Override
  protected void addImplicitResolvers() {
    // YAML 1.1's rules (yes, on, 1_000, sexagesimals, dates) are not wanted.
  }

  @Override
  public Tag resolve(NodeId kind, String value, boolean implicit) {
    if (kind != NodeId.scalar || !implicit) {
      return super.resolve(kind, value, implicit);
    }
    return switch (value) {
      case "", "~", "null", "Null", "NULL" -> Tag.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Tag.BOOL;
      default -> number(value);
    };
  }

  private static Tag number(String value) {
    if (INTEGER.matcher(value).matches()) {
      return Tag.INT;
    }
    boolean decimal = value.length() <= 1000 && DECIMAL.matcher(value).matches();
    return decimal ? Tag.FLOAT : Tag.STR;
  }

  static @Nullable Object value(ScalarNode node) {
    Tag tag = node.getTag();
    String text = node.getValue();
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(text);
    }
    if (tag.equals(Tag.INT) && INTEGER.matcher(text).matches()) {
      return integer(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
    }
    if (tag.equals(Tag.FLOAT) && DECIMAL.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    return text;
  }

  private static Number integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return value.intValue();
    }
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }
}
