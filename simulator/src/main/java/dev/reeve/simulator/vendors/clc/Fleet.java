package dev.reeve.simulator.vendors.clc;

import dev.reeve.simulator.state.Computed;
import dev.reeve.simulator.state.Ids;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.compute.NewServers;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The servers of the estate, each made when it is asked for. */
final class Fleet implements Computed {
  /** How many servers one network holds. */
  static final int PER_NETWORK = 240;

  private static final List<String> KINDS = List.of("web", "app", "db");
  private static final Pattern TAIL = Pattern.compile("(web|app|db)(\\d{2,})");
  private static final String HEX = "0123456789abcdef";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final Ids ids;
  private final Instant born;
  private final List<Plot> plots;

  Fleet(State state, List<Plot> plots) {
    this.ids = state.ids();
    this.born = state.born();
    this.plots = List.copyOf(plots);
  }

  /**
   * Servers of one account in one data center.
   *
   * @param alias the account, lower case
   * @param place the data center, lower case
   * @param networks address ranges, each for {@link #PER_NETWORK} servers
   * @param groups the groups of web, application and database servers
   * @param size how many servers
   */
  record Plot(String alias, String place, List<String> networks, List<String> groups, int size) {
    private String start() {
      return place + alias;
    }
  }

  @Override
  public int size() {
    return plots.stream().mapToInt(Plot::size).sum();
  }

  @Override
  public String key(int position) {
    int left = position;
    for (Plot plot : plots) {
      if (left < plot.size()) {
        return name(plot, left);
      }
      left -= plot.size();
    }
    throw new IndexOutOfBoundsException(position);
  }

  @Override
  public int position(String key) {
    int before = 0;
    for (Plot plot : plots) {
      int number = key.startsWith(plot.start()) ? number(plot, key) : -1;
      if (number >= 0) {
        return before + number;
      }
      before += plot.size();
    }
    return -1;
  }

  @Override
  public Map<String, Object> at(int position) {
    int left = position;
    for (Plot plot : plots) {
      if (left < plot.size()) {
        return server(plot, left);
      }
      left -= plot.size();
    }
    throw new IndexOutOfBoundsException(position);
  }

  private static String name(Plot plot, int number) {
    int row = number / KINDS.size() + 1;
    return plot.start() + KINDS.get(number % KINDS.size()) + (row < 10 ? "0" : "") + row;
  }

  private static int number(Plot plot, String key) {
    Matcher tail = TAIL.matcher(key.substring(plot.start().length()));
    if (!tail.matches() || tail.group(2).length() > 6) {
      return -1;
    }
    int row = Integer.parseInt(tail.group(2)) - 1;
    int number = row * KINDS.size() + KINDS.indexOf(tail.group(1));
    boolean ours = row >= 0 && number < plot.size() && name(plot, number).equals(key);
    return ours ? number : -1;
  }

  private Map<String, Object> server(Plot plot, int number) {
    String id = name(plot, number);
    int tier = number % KINDS.size();
    Map<String, Object> server =
        NewServers.base(
            id, plot.alias(), plot.place(), Values.of("groupId", plot.groups().get(tier)));
    SplittableRandom random = ids.random("server " + id);
    server.put("description", KINDS.get(tier) + " server");
    server.put("details", details(plot, number, id));
    server.put(
        "changeInfo",
        Stamps.made(Estate.USER, Stamps.print(born.minus(Duration.ofDays(30L + number)))));
    server.put("$uuid", Ids.text(random, HEX, 32));
    server.put("$password", Ids.text(random, LETTERS, 12) + "!A1");
    return server;
  }

  private static Map<String, Object> details(Plot plot, int number, String id) {
    int tier = number % KINDS.size();
    Map<String, Object> details = NewServers.details(id, 1L << tier, 2048L << tier);
    String network = plot.networks().get(number / PER_NETWORK);
    String address =
        network.substring(0, network.lastIndexOf('.') + 1) + (12 + number % PER_NETWORK);
    details.put("ipAddresses", List.of(Values.of("internal", address)));
    details.put("powerState", number % 7 == 6 ? "stopped" : "started");
    return details;
  }
}
