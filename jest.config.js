/** ts-jest only strips types here: `npm run typecheck` checks them, once, for sources and tests alike. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/build.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.jest.json', diagnostics: false }],
  },
};
