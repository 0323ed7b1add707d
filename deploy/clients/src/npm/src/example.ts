// What a program in TypeScript does with the API: node dist/example.js, with BANDHU_URL and BANDHU_TOKEN in the environment.
import createClient from "openapi-fetch";
import type { components, paths } from "./bandhu.js";

type Customer = components["schemas"]["Customer"];
type Problem = components["schemas"]["Problem"];

const bandhu = createClient<paths>({
  baseUrl: process.env.BANDHU_URL ?? "http://localhost:8080",
  headers: { Authorization: `Bearer ${process.env.BANDHU_TOKEN}` },
});

/** The answer, or what went wrong as an exception. */
function ok<T>(answer: { data?: T; error?: Problem }): T {
  if (answer.error !== undefined) {
    throw new Error(`${answer.error.code}: ${answer.error.detail}`);
  }
  return answer.data as T;
}

async function create(given: string): Promise<string> {
  const created = ok(await bandhu.POST("/v1/customers", { body: { kind: "person", name: { given }, tags: ["typescript"] } }));
  if (created.id === undefined) {
    throw new Error("a record without an id");
  }
  return created.id;
}

/** All customers with a tag, page by page. */
async function* tagged(tag: string): AsyncGenerator<Customer> {
  let cursor: string | null = null;
  do {
    const query: { tags: string[]; limit: number; cursor?: string } = { tags: [tag], limit: 2 };
    if (cursor !== null) {
      query.cursor = cursor;
    }
    const page: components["schemas"]["PageCustomerView"] = ok(await bandhu.GET("/v1/customers", { params: { query } }));
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
}

const ids: string[] = [];
for (const name of ["නිමල්", "Amara", "Tsegay", "Li", "Ana"]) {
  ids.push(await create(name));
}
const id = ids[0]!;

const read = await bandhu.GET("/v1/customers/{id}", { params: { path: { id } } });
console.log(`read ${ok(read).name?.given}`);
const etag = read.response.headers.get("ETag")!;

let found = 0;
for await (const customer of tagged("typescript")) {
  found += ids.includes(customer.id ?? "") ? 1 : 0;
}
console.log(`found ${found}`);

const params = { path: { id }, header: { "If-Match": etag } };
const headers = { "Content-Type": "application/merge-patch+json" };
const patched = ok(await bandhu.PATCH("/v1/customers/{id}", { params, headers, body: { language: "si" } }));
console.log(`patched ${patched.language}`);

const stale = await bandhu.PATCH("/v1/customers/{id}", { params, headers, body: { language: "en" } });
console.log(`stale ${stale.error?.status} ${stale.error?.code}`);

const refused = await bandhu.POST("/v1/customers", { body: { kind: "person", emails: [{ address: "nobody" }] } });
console.log(`refused ${refused.error?.status} ${refused.error?.violations.map((violation) => violation.pointer).join()}`);
