import { expect, test } from "#tests/harness/e2e.ts";

test("the landing page lets everybody in", async ({ page, accessible }) => {
  await page.goto("/nl");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await accessible();
});
