/**
 * @file Encrypts a PDF of make-pdf.ts with AES-256 (Adobe's extension level 3: /V 5 /R 5, the streams only). With an empty user password
 * everybody can read it, and only the owner may lift its restrictions.
 */
import { createCipheriv, createHash } from 'node:crypto';

const KEY = Buffer.alloc(32, 7);
const SALTS = Buffer.from('validatekeysalt!', 'latin1');
const ZERO = Buffer.alloc(16);

const hash = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();

function encrypt(key: Uint8Array, data: Uint8Array, iv: Uint8Array, pads: boolean): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(pads);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;

/** The entries by which a password is tested and gives the key: hash, two salts, and the key under the other salt. */
function lock(password: string, more: Uint8Array): [test: Buffer, key: Buffer] {
  const secret = Buffer.from(password, 'utf8');
  const [validation, keySalt] = [SALTS.subarray(0, 8), SALTS.subarray(8)];
  const test = Buffer.concat([hash(secret, validation, more), SALTS]);
  return [test, encrypt(hash(secret, keySalt, more), KEY, ZERO, false)];
}

/** The file with its streams encrypted; offsets are wrong afterwards, and pdf.js looks for the objects itself. */
export function encryptPdf(bytes: Uint8Array, userPassword: string): Uint8Array {
  const [u, ue] = lock(userPassword, Buffer.alloc(0));
  const [o, oe] = lock('owner', u);
  const plain = Buffer.from(bytes).toString('latin1');
  const streams = plain.replace(
    /\/Length \d+ (.*)>>\nstream\n([^]*?)\nendstream/g,
    (_, entries: string, data: string) => {
      const packed = Buffer.concat([ZERO, encrypt(KEY, Buffer.from(data, 'latin1'), ZERO, true)]);
      return `/Length ${packed.length} ${entries}>>\nstream\n${packed.toString('latin1')}\nendstream`;
    },
  );
  const filter = '/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /Identity';
  const perms = encrypt(KEY, Buffer.from('\xfc\xff\xff\xff\xff\xff\xff\xffTadb0000', 'latin1'), ZERO, false);
  const entry = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 5 /R 5 /Length 256 /P -4 ${filter} /U ${hex(u)} /UE ${hex(ue)} /O ${hex(o)} /OE ${hex(oe)} /Perms ${hex(perms)} >>`;
  const locked = streams.replace('/Root', `${entry} /Root`).replace(/startxref\n\d+/, 'startxref\n9');
  return Buffer.from(locked, 'latin1');
}
