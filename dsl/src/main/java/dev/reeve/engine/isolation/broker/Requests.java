package dev.reeve.engine.isolation.broker;

import dev.reeve.engine.isolation.wire.Breach;
import dev.reeve.engine.isolation.wire.Errors;
import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.openapi.CompiledVendors;
import dev.reeve.script.surface.Calls;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import dev.reeve.value.Jobs;
import dev.reeve.value.Shown;
import dev.reeve.value.Target;
import dev.reeve.value.Wait;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that an isolated script can ask for. Vendors, resources and operations are looked up in our
 * own documents by the names it gives; there is no way to name a method or an address.
 */
final class Requests {
  private final Ports ports;
  private final Admission admission;
  private final Values values;
  private final Cursors cursors;

  Requests(Ports ports, Admission admission, Values values) {
    this.ports = ports;
    this.admission = admission;
    this.values = values;
    this.cursors = new Cursors(values, admission);
  }

  /**
   * Does what is asked for.
   *
   * @param ask learns a value from the script itself
   * @return a value as JSON
   */
  @Nullable Object answer(Message message, Supplier<@Nullable Object> ask) {
    return switch (message.text("do")) {
      case "call" -> call(message);
      case "word" -> word(message);
      case "words" -> List.copyOf(ports.calls().words(vendor(message), resource(message)));
      case "operator" -> operator(vendor(message));
      case "refresh" -> values.out(ports.live().get().refresh((Item) ready(message)));
      case "await" -> values.out(ports.live().get().await(ready(message), wait(message)));
      case "open" -> cursors.open(list(message), context(message).lane());
      case "read" -> cursors.open(values.file(message.part("file")));
      case "next" -> cursors.next(message);
      case "count" -> list(message).count(context(message).lane());
      default -> service(message, ask);
    };
  }

  private @Nullable Object service(Message message, Supplier<@Nullable Object> ask) {
    return switch (message.text("do")) {
      case "outside" -> outside(message, ask);
      case "sleep" -> sleep(message);
      case "has" -> ports.services().profileHas(admission.profile(), message.text("vendor"));
      case "fault" -> fault(message.text("vendor"));
      case "draw" -> ports.calls().draw((Shown) shown(message));
      default -> throw new Breach("a request that there is none of");
    };
  }

  /** Whether the profile sees more of a vendor than its plain document. */
  private static boolean operator(Vendor vendor) {
    Vendor plain = CompiledVendors.load(vendor.name(), false);
    return vendor.operations().size() != plain.operations().size();
  }

  /** Nobody is logged in at a vendor that the script may not call. */
  private @Nullable Object fault(String vendor) {
    return admission.names(vendor)
        ? ports
            .services()
            .credentialFault(admission.profile(), vendor)
            .map(Errors::out)
            .orElse(null)
        : null;
  }

  private Context context(Message message) {
    return admission.context(message.part("context"));
  }

  private Vendor vendor(Message message) {
    return ports.calls().vendor(message.text("vendor"), context(message));
  }

  private Resource resource(Message message) {
    Resource resource = vendor(message).resources().get(message.text("resource"));
    if (resource == null) {
      throw new Breach("a resource that there is none of");
    }
    return resource;
  }

  private @Nullable Object call(Message message) {
    Vendor vendor = vendor(message);
    Operation operation = vendor.operations().get(message.text("operation"));
    if (operation == null) {
      throw new Breach("an operation that there is none of");
    }
    Context context = admission.within(vendor, context(message));
    return values.out(ports.calls().operation(vendor, operation, arguments(message), context));
  }

  private @Nullable Object word(Message message) {
    Calls.Place place = new Calls.Place(vendor(message), resource(message));
    String word = message.text("word");
    if (!ports.calls().words(place.vendor(), place.resource()).contains(word)) {
      throw new Breach("a word that there is none of");
    }
    Context context = admission.within(place.vendor(), context(message));
    return values.out(ports.calls().word(place, word, arguments(message), context));
  }

  private Arguments arguments(Message message) {
    Message given = message.part("arguments");
    List<@Nullable Object> positional = new ArrayList<>();
    given.list("positional").forEach(each -> positional.add(values.in(each)));
    Optional<Target> target = Optional.empty();
    if (given.has("target")) {
      if (!(values.in(given.value("target")) instanceof Target found)) {
        throw new Breach("a call on what is no record");
      }
      target = Optional.of(found);
    }
    return new Arguments(positional, values.all(given.part("named")), target);
  }

  private Items list(Message message) {
    return values.list(message.part("items"));
  }

  /** A value to be waited for or read again: in its own context, under the options in force. */
  private Object ready(Message message) {
    Object value = values.waited(message.part("of"));
    Message context = message.part("context");
    if (value instanceof Item item) {
      return item.in(admission.of(item.context(), context));
    }
    if (message.text("do").equals("refresh")) {
      throw new Breach("a wish to read again what is no record");
    }
    return value instanceof Job job
        ? job.in(admission.of(job.context(), context))
        : batch((Jobs) value, context);
  }

  private Jobs batch(Jobs jobs, Message context) {
    return new Jobs(jobs.rows(), admission.of(jobs.context(), context), jobs.live());
  }

  private Wait wait(Message message) {
    Object timeout = values.in(message.value("timeout"));
    return new Wait(
        message.text("state"),
        timeout instanceof Duration duration ? Optional.of(duration) : Optional.empty());
  }

  /** Clock and die are ours; what else there is the script learns itself. */
  private @Nullable Object outside(Message message, Supplier<@Nullable Object> ask) {
    String what = message.text("what");
    Supplier<@Nullable Object> live =
        switch (what) {
          case "now" -> () -> Instant.now().toString();
          case "random" -> () -> BigDecimal.valueOf(ThreadLocalRandom.current().nextDouble());
          case "uuid" -> () -> UUID.randomUUID().toString();
          default -> ask;
        };
    return ports.calls().outside(context(message), what, live);
  }

  private @Nullable Object sleep(Message message) {
    ports.calls().sleep(context(message), Duration.ofMillis(message.number("millis")));
    return null;
  }

  private Object shown(Message message) {
    if (values.in(message.value("shown")) instanceof Shown shown) {
      return shown;
    }
    throw new Breach("a wish to draw nothing");
  }
}
