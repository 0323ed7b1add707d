// Validates an AsyncAPI document with the reference parser; errors (0) and warnings (1) fail.
import { readFileSync } from "node:fs";
import asyncapi from "@asyncapi/parser";

const [file] = process.argv.slice(2);
const { document, diagnostics } = await new asyncapi.Parser().parse(readFileSync(file, "utf8"), { source: file });
const found = diagnostics.filter(({ severity }) => severity <= 1);
for (const { severity, message, path } of found) {
  console.log(`${severity} ${path.join("/")}: ${message}`);
}
process.exit(document && found.length === 0 ? 0 : 1);
