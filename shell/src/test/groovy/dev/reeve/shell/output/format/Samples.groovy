package dev.reeve.shell.output.format

import dev.reeve.value.Context
import dev.reeve.value.Item
import dev.reeve.value.Items
import dev.reeve.value.Response
import dev.reeve.vendor.AuthRule
import dev.reeve.vendor.ErrorRule
import dev.reeve.vendor.Schema
import dev.reeve.vendor.SchemaLimits
import dev.reeve.vendor.SchemaMarks
import dev.reeve.vendor.Schemas
import dev.reeve.vendor.Vendor
import java.time.Duration
import java.time.Instant
import java.util.function.Supplier

/** A vendor of one schema, and records of it, for specs of what is printed. */
class Samples {
  static final SchemaMarks PLAIN = SchemaMarks.NONE
  static final SchemaMarks SECRET =
      new SchemaMarks(false, false, true, false, '', '', '', '', false, '', [:], false)

  static SchemaMarks unit(String unit) {
    new SchemaMarks(false, false, false, false, unit, '', '', '', false, '', [:], false)
  }

  static Schema schema(Schema.Type type, SchemaMarks marks = PLAIN, Map properties = [:]) {
    new Schema('', '', type, true, '', properties, [], Optional.empty(), Optional.empty(), false,
        Optional.empty(), SchemaLimits.NONE, marks)
  }

  static final Schema VOLUME = schema(Schema.Type.OBJECT, PLAIN, [
      created: schema(Schema.Type.INTEGER, unit('epoch-ms')),
      provisioned: schema(Schema.Type.INTEGER, unit('bytes')),
      status: schema(Schema.Type.STRING),
      name: schema(Schema.Type.STRING),
      id: schema(Schema.Type.STRING),
      password: schema(Schema.Type.STRING, SECRET),
      source: schema(Schema.Type.OBJECT, PLAIN, [name: schema(Schema.Type.STRING)]),
  ])

  static final Schemas SCHEMAS = new Schemas() {
    Optional<Schema> named(String name) {
      Optional.empty()
    }

    Set<String> names() {
      [] as Set
    }
  }

  static final Vendor VENDOR = new Vendor('acme', 'Acme', '1', [], new AuthRule('none', '', '', [], [:]),
      Optional.empty(), [], new ErrorRule([], [], [], [], []), [:], [:], SCHEMAS)

  static Item volume(Map fields) {
    new Item(new Item.Kind(VENDOR, 'volumes', VOLUME, [:]), fields,
        new Response(200, [:], '', Instant.EPOCH, Duration.ZERO), Context.of('demo'), null)
  }

  static Items volumes(List<Map> rows) {
    def kind = new Item.Kind(VENDOR, 'volumes', VOLUME, [:])
    new Items(kind, (Supplier) { rows.collect { volume(it) }.iterator() }, (Supplier) { OptionalLong.empty() },
        Context.of('demo'))
  }
}
