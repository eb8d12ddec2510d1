/**
 * @file What was done to the documents, as events of PREMIS 3 (https://www.loc.gov/standards/premis/v3/): the run, the packing, each repair.
 * The elements are written in the order of the data dictionary. Moments stand here and nowhere in the records.
 */
import { sha256Of } from '../model/sha256.ts';
import type { Conversion, InputRecord, Manifest } from '../schemas/index.ts';
import { element, leaf, xmlText } from './xml.ts';

/** When things were done, ISO 8601. */
export interface Moments {
  /** When the run ended: the time of its manifest. */
  readonly run: string;
  readonly packed: string;
}

/** A document that the events are about. */
export interface Described {
  readonly input: InputRecord;
  /** Null where the input gave no document file. */
  readonly conversion: Conversion | null;
}

const OPENING =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<premis xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">\n';

const identified = (what: string, type: string, value: string): string =>
  element(what, leaf(`${what}Type`, type), leaf(`${what}Value`, value));

const agentNameOf = ({ version }: Manifest): string => `suanpan ${version}`;

function documentToObject({ input, conversion }: Described): string {
  const { sha256, bytes, file } = input;
  const format = conversion?.document.format ?? 'unknown';
  return element(
    'object xsi:type="file"',
    identified('objectIdentifier', 'sha256', sha256 ?? file),
    element(
      'objectCharacteristics',
      ...(sha256 === null
        ? []
        : [element('fixity', leaf('messageDigestAlgorithm', 'SHA-256'), leaf('messageDigest', sha256))]),
      ...(bytes === null ? [] : [leaf('size', String(bytes))]),
      element('format', element('formatDesignation', leaf('formatName', format))),
    ),
    leaf('originalName', file),
  );
}

interface Event {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly detail: string;
  /** Elements of other name spaces. */
  readonly extension?: string;
  readonly outcome: string;
  readonly note: string;
  /** sha256 of the document that it happened to. */
  readonly object?: string;
}

const eventToXml = (event: Event, agent: string): string =>
  element(
    'event',
    identified('eventIdentifier', 'suanpan', event.id),
    leaf('eventType', event.type),
    leaf('eventDateTime', event.at),
    element(
      'eventDetailInformation',
      leaf('eventDetail', event.detail),
      ...(event.extension ? [element('eventDetailExtension', event.extension)] : []),
    ),
    element(
      'eventOutcomeInformation',
      leaf('eventOutcome', event.outcome),
      element('eventOutcomeDetail', leaf('eventOutcomeDetailNote', event.note)),
    ),
    identified('linkingAgentIdentifier', 'software', agent),
    ...(event.object ? [identified('linkingObjectIdentifier', 'sha256', event.object)] : []),
  );

function manifestToEvents(manifest: Manifest, { run, packed }: Moments): Event[] {
  const { version, options, schema_version, corpus, status, totals } = manifest;
  const id = sha256Of(JSON.stringify([corpus, version, options])).slice(0, 16);
  const detail = `version ${version}, schema ${schema_version}, options ${JSON.stringify(options)}, inputs ${corpus}`;
  const outcome = status.failed > 0 ? 'partial' : 'success';
  return [
    {
      id: `${id}/run`,
      type: 'metadata extraction',
      at: run,
      detail,
      outcome,
      note: JSON.stringify({ ...status, ...totals }),
    },
    {
      id: `${id}/packing`,
      type: 'packing',
      at: packed,
      detail: 'BagIt 1.0, sha512',
      outcome: 'success',
      note: 'every file of the output had the hash that its manifest tells',
    },
  ];
}

const REPAIR = 's:repair xmlns:s="urn:suanpan:repair"';

/** The parts of a repair for programs; the same is told in words beside them. */
const repairToExtension = ({ rule, cell, before, after, reason }: Conversion['repairs'][number]): string =>
  element(
    REPAIR,
    ...Object.entries({ rule, cell, before, after, reason }).map(
      ([name, text]) => `<s:${name}>${xmlText(text)}</s:${name}>`,
    ),
  );

const repairsToEvents = ({ document, repairs }: Conversion, at: string): Event[] =>
  repairs.map((repair) => ({
    id: repair.id,
    type: 'modification',
    at,
    detail: `repair ${repair.rule} at ${repair.cell}: ${repair.reason}`,
    extension: repairToExtension(repair),
    outcome: 'success',
    note: `before: ${repair.before}; after: ${repair.after}`,
    object: document.id,
  }));

const agentToXml = (manifest: Manifest): string =>
  element(
    'agent',
    identified('agentIdentifier', 'software', agentNameOf(manifest)),
    leaf('agentName', 'suanpan'),
    leaf('agentType', 'software'),
    leaf('agentVersion', manifest.version),
  );

/**
 * The events of one output, piece by piece.
 * @param documents read twice, one at a time: PREMIS wants all objects before the first event
 */
export async function* outputToPremis(
  manifest: Manifest,
  documents: () => AsyncIterable<Described>,
  moments: Moments,
): AsyncGenerator<string> {
  const agent = agentNameOf(manifest);
  yield OPENING;
  for await (const document of documents()) yield `${documentToObject(document)}\n`;
  for (const event of manifestToEvents(manifest, moments)) yield `${eventToXml(event, agent)}\n`;
  for await (const { conversion } of documents())
    for (const event of conversion ? repairsToEvents(conversion, moments.run) : [])
      yield `${eventToXml(event, agent)}\n`;
  yield `${agentToXml(manifest)}\n</premis>\n`;
}
