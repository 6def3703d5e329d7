/** One jest project for everything: what a test needs built is built by `tools/test.ts` before jest starts. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@test/(.*)$': '<rootDir>/test/$1' },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: false } } }],
  },
  testTimeout: 240000,
};
