// Lints OpenAPI documents by redocly.yaml, as `redocly lint` does, without the rest of Redocly; what it finds fails, warnings too.
import { formatProblems, getTotals, lint, loadConfig } from "@redocly/openapi-core";

const config = await loadConfig({ configPath: "redocly.yaml" });
let found = 0;
for (const ref of process.argv.slice(2)) {
  const problems = await lint({ ref, config });
  found += problems.length;
  formatProblems(problems, { format: "stylish", totals: getTotals(problems), version: "" });
}
process.exit(found === 0 ? 0 : 1);
