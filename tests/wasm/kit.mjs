// For scripts/wasm: the module judges every vector of the kit. node tests/wasm/kit.mjs MODULE KIT
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [file, kit] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(file));
const asked = WebAssembly.Module.imports(module);
if (asked.length > 0) {
  console.log(`the module asks its surroundings for ${asked.map((one) => `${one.module}.${one.name}`).join(", ")}`);
  process.exit(1);
}
const { clear, put, get, answer } = new WebAssembly.Instance(module, {}).exports;

function judge(...parts) {
  clear();
  parts.forEach((bytes, part) => bytes.forEach((byte) => put(part, byte)));
  const exit = answer();
  const out = [];
  for (let at = 0, byte; (byte = get(at)) < 256; at += 1) out.push(byte);
  const [name, decidedBy, codes] = Buffer.from(out).toString().split(" ");
  return { exit, name, decidedBy, codes: new Set((codes ?? "").split(",")) };
}

const names = readdirSync(kit).filter((name) => name.endsWith(".vector")).sort();
let wrong = 0;
for (const name of names) {
  const bytes = readFileSync(join(kit, name));
  const end = bytes.indexOf("\n\n");
  const head = Object.fromEntries(bytes.subarray(0, end).toString().split("\n").map((line) => {
    const at = line.indexOf(": ");
    return [line.slice(0, at), line.slice(at + 2)];
  }));
  const trust = head.trust === "none" ? Buffer.alloc(0) : readFileSync(join(kit, "trust", `${head.trust}.toml`));
  const found = judge(bytes.subarray(end + 2), trust, Buffer.from(head.at), Buffer.from(head["expect-seal"] ?? ""));
  const notes = (head.notes ?? "").split(", ").filter((note) => note && !found.codes.has(note));
  if (`${found.name} ${found.exit}` !== head.expect || found.decidedBy !== head.code || notes.length > 0) {
    wrong += 1;
    console.log(`${name}: ${found.name} ${found.exit} ${found.decidedBy} for ${head.expect} ${head.code}; not noted: ${notes}`);
  }
}
console.log(`wasm32: ${names.length} vectors judged by the module, ${wrong} otherwise than they say`);
process.exit(wrong > 0 || names.length === 0 ? 1 : 0);
