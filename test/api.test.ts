import * as api from '../src/index.ts';

/** Types are held by the compiler; a name less here is a major version, a name more a minor one. */
const NAMES = [
  'DocumentError',
  'FINDINGS',
  'FUND_SOURCES',
  'NotADisclosure',
  'PROOFS',
  'SCHEMA_VERSION',
  'UsageError',
  'amountSchema',
  'amountStates',
  'cellSchema',
  'changesSchema',
  'checkReport',
  'checkSchema',
  'checkTermSchema',
  'conversionSchema',
  'convert',
  'countsSchema',
  'departmentTargetIndicatorSchema',
  'departmentTargetSchema',
  'documentFileSchema',
  'documentSchema',
  'evaluationFundSchema',
  'evaluationIndicatorSchema',
  'evaluationSchema',
  'findingSchema',
  'indicatorSchema',
  'inputSchema',
  'manifestSchema',
  'projectSchema',
  'readProjectSchema',
  'renderFinding',
  'repairSchema',
  'reportToText',
  'shareProved',
  'statementSchema',
  'tableSchema',
  'writtenTableSchema',
];

test('the public API has the names that are promised, and no other', () => {
  expect(Object.keys(api).sort()).toEqual(NAMES);
});
