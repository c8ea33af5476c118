import { expect, test } from "vitest";
import { memoryFlags } from "./postgres-memory.ts";

test.each([
  ["a small server keeps what PostgreSQL comes with", 0.5, "128MB"],
  ["a server of 4 GB gives an eighth", 4, "512MB"],
  ["a large one gives no more than a gigabyte", 64, "1024MB"],
])("%s", (_, gigabytes, pages) => {
  expect(memoryFlags(gigabytes * 2 ** 30)).toContain(`shared_buffers=${pages}`);
});
