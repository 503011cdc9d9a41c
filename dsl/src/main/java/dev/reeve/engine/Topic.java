package dev.reeve.engine;

/**
 * A vendor, resource or operation that was named but not called: what it is has a help page.
 *
 * @param name what {@code help} is asked for, e.g. {@code pureport.networks.create}
 * @param text a few lines where nothing better is at hand
 */
public record Topic(String name, String text) {
  @Override
  public String toString() {
    return text;
  }
}
