package dev.reeve.call.argument;

import dev.reeve.call.form.Converter;
import dev.reeve.call.form.Faults;
import dev.reeve.call.form.Times;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Target;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a user gave a call and puts it into its places. Refuses with all faults at once;
 * nothing is sent before, only then may the scope be asked for.
 */
public final class Binder {
  private final Scopes scopes;
  private final Supplier<Instant> now;

  /** A binder that fills missing parameters from these scopes. */
  public Binder(Scopes scopes, Supplier<Instant> now) {
    this.scopes = scopes;
    this.now = now;
  }

  /**
   * The checked call.
   *
   * @throws dev.reeve.errors.UsageException listing every fault
   */
  public Bound bind(Vendor vendor, Operation operation, Arguments arguments, Context context) {
    Draft draft = new Draft(vendor, operation, arguments.named());
    Identifiers identifiers = new Identifiers(draft);
    Filling filling = new Filling(draft, identifiers, scopes, context);
    new Naming(draft).assign(arguments.named());
    arguments.target().ifPresent(filling::fromTarget);
    new Positionals(draft, identifiers).assign(arguments.positional());
    filling.untieLinks();
    // before what the scope says: a plan shows the first members only, and these matter more
    filling.defaults();
    filling.fromScope();
    return new Assembly(draft, new Times(now.get()), scopes).bound(context);
  }

  /**
   * The writable part of a record that was read, in the form in which a body takes it: members that
   * the server sets, computes or does not know in a body are left out.
   */
  public Map<String, @Nullable Object> writable(
      Vendor vendor, Schema body, Map<String, ?> fields, Target of) {
    Converter converter =
        new Converter(vendor, new Times(now.get()), of.path(), new Faults(), false, Set.of());
    return converter.members("", vendor.schemas().resolve(body), fields, Set.of());
  }
}
