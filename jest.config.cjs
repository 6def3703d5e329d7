/** One jest project for everything: what a test needs built is built by `tools/test.ts` before jest starts. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@test/(.*)$': '<rootDir>/test/$1' },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } } }],
  },
  globalSetup: '<rootDir>/test/setup/scratch.ts',
  globalTeardown: '<rootDir>/test/setup/remove-scratch.ts',
  // Tests run in a context of their own, where looking up a global costs more than most calls: modules get these as
  // arguments. Left out is what a test may replace, and what some module declares for itself.
  sandboxInjectedGlobals: ['Array', 'BigInt', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String', 'Symbol'],
  testTimeout: 240000,
};
