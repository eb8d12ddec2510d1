import every, { SLOW } from './jest.config.js';

/** `npm run slow`: the suites that `npm test` leaves out. */
export default { ...every, testMatch: SLOW };
