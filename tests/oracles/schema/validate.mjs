// validate.mjs CRDS FILE... : every object of every YAML file against Kubernetes' OpenAPI and the CRDs in the
// folder CRDS, unknown fields refused. Prints {"objects", "kinds", "problems": [{"file", "object", "at",
// "problem"}]}; exit 1 when there are problems. Shares no code with what wrote the files.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import * as yaml from "js-yaml";

const [crds, ...files] = process.argv.slice(2);

// A pattern as JavaScript reads it; undefined where it cannot.
function pattern(text) {
  const adapted = text.replaceAll("\\PC", "\\P{C}").replaceAll("\\pC", "\\p{C}");
  try {
    new RegExp(adapted, "u");
    return adapted;
  } catch {
    return undefined;
  }
}

// OpenAPI as Kubernetes writes it -> JSON Schema, with unknown members refused. Below anyOf and its likes
// stands only what is asked on top: there nothing is refused.
function strict(node, open = false) {
  if (Array.isArray(node)) return node.map((item) => strict(item, open));
  if (node === null || typeof node !== "object") return node;
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith("x-kubernetes-") || key === "description" || key === "default" || key === "format") continue;
    if (key === "properties" || key === "definitions") {
      out[key] = Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, strict(schema, open)]));
    } else if (key === "pattern") {
      const read = pattern(value);
      if (read !== undefined) out.pattern = read;
    } else if (key === "enum" || key === "required") {
      out[key] = value;
    } else if (key === "$ref") {
      out[key] = value.replace("#/definitions/", "kubernetes#/definitions/");
    } else {
      out[key] = strict(value, open || ["anyOf", "oneOf", "allOf", "not"].includes(key));
    }
  }
  if (node["x-kubernetes-int-or-string"] || node.format === "int-or-string") {
    delete out.anyOf;
    out.type = ["integer", "string"];
  }
  if (out.nullable) {
    delete out.nullable;
    if (out.type) out.type = [out.type].flat().concat("null");
    if (out.enum) out.enum = [...out.enum, null];
  }
  if (!open && node.properties && node.additionalProperties === undefined && !node["x-kubernetes-preserve-unknown-fields"])
    out.additionalProperties = false;
  return out;
}

const swagger = JSON.parse(readFileSync(join(crds, "kubernetes/swagger-1.36.json"), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: "kubernetes", definitions: strict({ definitions: swagger.definitions }).definitions });

const schemas = new Map(); // "group/version/Kind" -> schema
for (const [name, definition] of Object.entries(swagger.definitions))
  for (const { group, version, kind } of definition["x-kubernetes-group-version-kind"] ?? [])
    schemas.set(`${group}/${version}/${kind}`, { $ref: `kubernetes#/definitions/${name}` });
for (const folder of readdirSync(crds, { withFileTypes: true })) {
  if (!folder.isDirectory()) continue;
  for (const file of readdirSync(join(crds, folder.name))) {
    if (!file.endsWith(".yaml")) continue;
    for (const crd of yaml.loadAll(readFileSync(join(crds, folder.name, file), "utf8"))) {
      if (crd?.kind !== "CustomResourceDefinition") continue;
      for (const version of crd.spec.versions) {
        const schema = strict(version.schema.openAPIV3Schema);
        schema.properties.metadata = {
          $ref: "kubernetes#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta",
        };
        schemas.set(`${crd.spec.group}/${version.name}/${crd.spec.names.kind}`, schema);
      }
    }
  }
}

const validators = new Map();
function validatorOf(key) {
  if (!validators.has(key)) validators.set(key, schemas.has(key) ? ajv.compile(schemas.get(key)) : null);
  return validators.get(key);
}

const problems = [];
const kinds = {};
let objects = 0;
for (const file of files) {
  for (const object of yaml.loadAll(readFileSync(file, "utf8"))) {
    if (object === null || object === undefined) continue;
    objects += 1;
    const [group, version] = String(object.apiVersion).includes("/")
      ? object.apiVersion.split("/")
      : ["", String(object.apiVersion)];
    const key = `${group}/${version}/${object.kind}`;
    const title = `${object.kind} ${object.metadata?.namespace ?? ""}/${object.metadata?.name}`;
    kinds[key] = (kinds[key] ?? 0) + 1;
    const validate = validatorOf(key);
    if (validate === null) {
      problems.push({ file, object: title, at: "", problem: `no schema for ${key}` });
    } else if (!validate(object)) {
      for (const error of validate.errors)
        problems.push({
          file,
          object: title,
          at: error.instancePath,
          problem: `${error.message} ${JSON.stringify(error.params)}`,
        });
    }
  }
}
console.log(JSON.stringify({ objects, kinds, problems }));
process.exit(problems.length ? 1 : 0);
