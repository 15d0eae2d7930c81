/** Adds a machine-readable last line to the report. */
export function closingLine() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      const count = (suite) => {
        for (const test of suite?.tests ?? []) test.passed ? passed++ : test.skipped || failed++;
        for (const inner of suite?.suites ?? []) count(inner);
      };
      for (const session of sessions) {
        const before = failed;
        count(session.testResults);
        // A file that failed to load has no failed tests.
        if (!session.passed && failed === before) failed++;
      }
      console.log(`\n${passed} passed, ${failed} failed`);
    },
  };
}
