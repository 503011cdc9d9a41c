package dev.reeve.simulator.vendors.clc.record;

import dev.reeve.simulator.state.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of links, in the order they are added. */
public final class Rels {
  private final List<Object> links = new ArrayList<>();

  /** A link with the methods it takes. */
  public Rels add(String rel, String href, String... verbs) {
    Map<String, Object> link = Values.of("rel", rel, "href", href);
    if (verbs.length > 0) {
      link.put("verbs", List.of(verbs));
    }
    links.add(link);
    return this;
  }

  /** A link to a record with an id. */
  public Rels to(String rel, String href, String id, String... verbs) {
    add(rel, href, verbs);
    Values.object(links.get(links.size() - 1)).put("id", id);
    return this;
  }

  /** A link to a record with an id and a name. */
  public Rels named(String rel, String href, String id, String name) {
    to(rel, href, id);
    Values.object(links.get(links.size() - 1)).put("name", name);
    return this;
  }

  /** The links as a JSON value. */
  public List<Object> list() {
    return links;
  }
}
