/** @file The recogniser itself: PP-OCRv4 in onnxruntime. Both packages are optional; this file is loaded when a scan comes. */
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { decode, type Glyph } from './decode.ts';
import { charactersPath, modelPath } from './model.ts';
import { padStrip, STRIP_HEIGHT, type Strip } from './strip.ts';

/** Reads lines of writing, one after the other. */
export interface Recogniser {
  readonly read: (strip: Strip) => Promise<readonly Glyph[]>;
}

/** Class 0 is the space between two characters, the last one a blank. */
const readCharacters = (): string[] => [
  '',
  ...readFileSync(charactersPath(), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== ''),
  ' ',
];

/** Three channels of the same: the model was made for colours. */
function stripToTensor({ width, values }: Strip): Tensor {
  const data = new Float32Array(values.length * 3);
  for (let channel = 0; channel < 3; channel++) data.set(values, channel * values.length);
  return new Tensor('float32', data, [1, 3, STRIP_HEIGHT, width]);
}

/** One thread: several documents are read at once. */
export async function startRecogniser(): Promise<Recogniser> {
  const session = await InferenceSession.create(modelPath(), { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const characters = readCharacters();
  const [input, output] = [session.inputNames[0]!, session.outputNames[0]!];
  return {
    read: async (strip) => {
      const padded = padStrip(strip);
      const answer = new Map(Object.entries(await session.run({ [input]: stripToTensor(padded) })));
      const { data, dims } = answer.get(output)!;
      return decode({ values: data as Float32Array, steps: dims[1]!, width: padded.width }, characters);
    },
  };
}
