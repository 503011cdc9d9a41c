/**
 * The writes that a run would make: collected instead of sent, kept in a file, and held against a
 * run that carries them out.
 *
 * <pre>
 * plan = new Plan()                 builder.plan(new PlanStep(plan, ...))     a run that sends no write
 * PlanFile.read(file)               the same plan, later
 * builder.plan(new ApplyStep(plan)) a run that sends just these writes
 * </pre>
 *
 * <p>What a write would give is invented by {@link dev.reeve.run.plan.Invention} from the document;
 * what isn't known before it is sent is a {@link dev.reeve.run.plan.Symbol}. Reads are really made,
 * and {@link dev.reeve.run.plan.Estate} lays over them what the plan would have changed. Start
 * reading at {@link dev.reeve.run.plan.PlanStep}. May use: {@code http}, {@code call.address},
 * {@code vendor}, {@code json}, {@code errors}.
 */
@NullMarked
package dev.reeve.run.plan;

import org.jspecify.annotations.NullMarked;
