/**
 * @file Reference documents that a rule of the contract does not hold on yet, each with the kind of reading that mends it. A document that
 * comes right fails the test until it is taken off; one that is not here must hold every rule.
 */
export const KNOWN_BROKEN: Readonly<Record<string, string>> = {
  'cases/74-rtf-named-doc.doc': 'RTF is refused',
  'cities/泉州/2026年泉州市人民政府办公室部门预算.pdf': 'the title of a form printed again on the next page',
  'cities/西安/西安_卫生健康委员会_2026年部门预算.pdf': 'row numbers (行次) beside labels',
};
