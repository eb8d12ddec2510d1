/** Suites that take long by design: `npm test` leaves them out, `npm test -- --all` and CI's second step (`npm run slow`) do not. */
export const SLOW = [
  '**/test/fuzz.test.ts',
  '**/test/cli/readme-commands.test.ts',
  ...['contract', 'damage', 'fleet', 'reference', 'rename'].map((folder) => `**/test/${folder}/*.test.ts`),
];

const [, , ...given] = process.argv;
/** Whoever names a suite gets it. */
const isQuick = !given.includes('--all') && given.every((argument) => argument.startsWith('-'));

/** ts-jest only strips types here: `npm run typecheck` checks them, once, for sources and tests alike. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/build.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', ...(isQuick ? SLOW.map((suites) => `!${suites}`) : [])],
  // All cores: jest leaves one of them idle, half of a small machine.
  maxWorkers: '100%',
  // On a loaded machine a test takes many times as long; only one that hangs may fail for its time.
  testTimeout: 600_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.jest.json', diagnostics: false }],
  },
};
