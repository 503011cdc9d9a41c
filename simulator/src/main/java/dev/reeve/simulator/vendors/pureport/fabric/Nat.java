package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Translation of a connection's addresses: what is asked for and what comes of it. */
final class Nat {
  private Nat() {}

  /** Refuses mappings that speak of the same addresses. */
  static void check(Map<String, Object> body) {
    List<Object> mappings = Values.list(Values.object(body.get("nat")).get("mappings"));
    apart(mappings, "nativeCidr", "INVALID_NAT_OVERLAPPING_NATIVE_CIDRS");
    apart(mappings, "natCidr", "INVALID_NAT_OVERLAPPING_NAT_CIDRS");
  }

  /** With two mappings there are two blocks and a pool; switched off there is nothing. */
  static Map<String, Object> of(Map<String, Object> asked) {
    boolean on = Boolean.TRUE.equals(asked.get("enabled"));
    List<Object> wanted = on ? Values.list(asked.get("mappings")) : List.of();
    List<Object> blocks = new ArrayList<>();
    List<Object> mappings = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Map<String, Object> mapping = Values.copy(Values.object(wanted.get(i)));
      String block = "100.64." + i + ".0/24";
      mapping.put("block", block);
      mapping.putIfAbsent("natCidr", block);
      blocks.add(block);
      mappings.add(mapping);
    }
    return Fields.of("enabled", on)
        .and("mappings", mappings)
        .and("blocks", blocks)
        .and("pnatCidr", on ? "100.127.0.0/30" : "");
  }

  private static void apart(List<Object> mappings, String member, String code) {
    List<Range> ranges =
        mappings.stream()
            .map(each -> Values.text(Values.object(each).get(member)))
            .filter(cidr -> !cidr.isEmpty())
            .map(Range::of)
            .sorted((one, other) -> Long.compare(one.first, other.first))
            .toList();
    for (int i = 1; i < ranges.size(); i++) {
      if (ranges.get(i).first <= ranges.get(i - 1).last) {
        throw Problems.of(422, code, "Two mappings have overlapping addresses in " + member);
      }
    }
  }

  /** The addresses of a CIDR, as numbers. */
  private record Range(long first, long last) {
    static Range of(String cidr) {
      if (!cidr.matches("(\\d{1,3}\\.){3}\\d{1,3}/([0-9]|[12]\\d|3[012])")) {
        throw new ProblemException(Problem.invalid("nat", "format", "is no CIDR: " + cidr));
      }
      String[] parts = cidr.split("[./]");
      long address = 0;
      for (int i = 0; i < 4; i++) {
        address = address * 256 + Long.parseLong(parts[i]);
      }
      long size = 1L << (32 - Integer.parseInt(parts[4]));
      long first = address / size * size;
      return new Range(first, first + size - 1);
    }
  }
}
