/** How many tests of a suite passed and failed. */
export interface Counted {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Reads vitest's JSON report. A file that could not be loaded holds no tests, yet counts as one failure. */
export function countVitest(report: string): Counted {
  const files = (JSON.parse(report) as VitestReport).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const unread = files.filter(
    (file) => file.status === "failed" && file.assertionResults.every((each) => each.status !== "failed"),
  );
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: tests.filter((test) => test.status === "failed").length + unread.length,
  };
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

/** Reads Playwright's JSON report. A test that passed on a second try has failed. */
export function countPlaywright(report: string): Counted {
  const { stats, errors } = JSON.parse(report) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
