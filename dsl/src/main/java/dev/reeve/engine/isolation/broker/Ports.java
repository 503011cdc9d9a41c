package dev.reeve.engine.isolation.broker;

import dev.reeve.script.surface.Calls;
import dev.reeve.script.words.Services;
import dev.reeve.secret.Redactor;
import dev.reeve.value.Live;
import java.util.function.Supplier;

/**
 * What a broker does its work with: that of the session whose script runs apart.
 *
 * @param calls calls operations
 * @param services answers the words
 * @param live acts for values
 * @param redactor knows the secrets
 */
public record Ports(Calls calls, Services services, Supplier<Live> live, Redactor redactor) {}
